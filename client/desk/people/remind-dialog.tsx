import copySimple from '@phosphor-icons/core/assets/bold/copy-simple-bold.svg?raw';
import { useState } from 'preact/hooks';
import type { ReminderKind } from '../../../content/engine/reminders.ts';
import type { Asked, ReminderToCopy } from '../../../server/reminders.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { useDesk } from '../context.tsx';
import { wholeDay } from '../format.ts';
import { Failed, Loading } from '../parts/states.tsx';
import '../styles/remind-dialog.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { copy, pasted } from './copy.ts';
import { InPages } from './in-pages.tsx';
import { Progress } from './progress.tsx';
import { useParts } from './use-parts.ts';

type Told = Asked & { leavesOn: string | null };
/** `whom`: people chosen one by one, or everyone of a kind. */
type Props = { whom: string[] | ReminderKind; onClose(): void };

/** A message that HR sends by its own means: whose it is, and all that it says. */
function ToCopy({ one }: { one: ReminderToCopy }) {
  const { name, email } = one;
  return (
    <li>
      <h3>
        {name} <small>{email}</small>
      </h3>
      <textarea readOnly rows={7} aria-label={td('reminders.textOf', { name })} value={`${one.subject}\n\n${one.text}`} />
      <button type="button" class="desk-button" onClick={() => void copy(`${one.subject}\n\n${one.text}`)}>
        <Drawing svg={copySimple} />
        {td('people.copy')}
        <span class="vh"> {name}</span>
      </button>
    </li>
  );
}

/** All of them at once for a spreadsheet, or one by one. */
function Texts({ texts }: { texts: ReminderToCopy[] }) {
  const all = pasted(texts.map(({ name, email, subject, text }) => [name, email, subject, text]));
  return (
    <>
      {texts.length > 1 && (
        <p>
          <button type="button" class="desk-button" onClick={() => void copy(all)}>
            <Drawing svg={copySimple} />
            {td('reminders.copyAll')}
          </button>
        </p>
      )}
      <InPages list={texts}>
        {(some) => (
          <ul class="desk-reminders-texts">
            {some.map((one) => (
              <ToCopy key={one.person} one={one} />
            ))}
          </ul>
        )}
      </InPages>
    </>
  );
}

function Outcome({ told }: { told: Told }) {
  const { asked, soon, idle, texts, leavesOn } = told;
  const when = leavesOn === null ? td('reminders.leaveNow') : td('reminders.leaveOn', { day: wholeDay(leavesOn) });
  return (
    <>
      <div role="status">
        {asked > 0 && texts.length === 0 && <p>{`${td('reminders.asked', { count: asked })} ${when}`}</p>}
        {texts.length > 0 && <p>{td('reminders.toCopy', { count: texts.length })}</p>}
        {asked === 0 && <p>{td('reminders.none')}</p>}
        {soon > 0 && <p>{td('reminders.soon', { count: soon })}</p>}
        {idle > 0 && <p>{td('reminders.idle', { count: idle })}</p>}
      </div>
      {texts.length > 0 && <Texts texts={texts} />}
    </>
  );
}

const sum = (one: Told | null, more: Told): Told =>
  one === null
    ? more
    : {
        ...more,
        asked: one.asked + more.asked,
        soon: one.soon + more.soon,
        idle: one.idle + more.idle,
        texts: [...one.texts, ...more.texts],
      };

/** Says first what a reminder means, then, part by part, what has become of it. */
function Sheet({ people, onClose }: { people: string[]; onClose(): void }) {
  const { ask } = useDesk();
  const { busy, error, all, done, isOver, send } = useParts(people);
  const [told, setTold] = useState<Told | null>(null);
  const remind = () =>
    send(async (part) => {
      const answer = await ask((api) => api.hr.reminders.$post({ json: { people: part } }));
      if (answer.ok) setTold((before) => sum(before, answer.value));
      return answer;
    });
  return (
    <>
      {error && <Failed code={error} />}
      {done === 0 && <p>{td(isOver ? 'reminders.none' : 'reminders.remindText')}</p>}
      {!isOver && (busy || done > 0) && <Progress done={done} all={all} />}
      {told && !busy && <Outcome told={told} />}
      <div class="desk-actions">
        {!isOver && (
          <button type="button" class="desk-button main" aria-disabled={busy} onClick={remind}>
            {td(done > 0 ? 'people.goOn' : 'reminders.remindYes')}
          </button>
        )}
        <button type="button" class="desk-button" onClick={onClose}>
          {td(isOver ? 'people.close' : done > 0 ? 'people.stop' : 'people.cancel')}
        </button>
      </div>
    </>
  );
}

/** Everyone of a kind, found when it opens. */
function SheetOfKind({ kind, onClose }: { kind: ReminderKind; onClose(): void }) {
  const { ask } = useDesk();
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.reminders.people.$get({ query: { kind } })), kind);
  if (failure) return <Failed code={failure.code} onRetry={again} />;
  return value ? <Sheet people={value.people} onClose={onClose} /> : <Loading rows={2} />;
}

/** Reminds people of what waits for them. */
export function RemindDialog({ whom, onClose }: Props) {
  const isKind = typeof whom === 'string';
  const title = isKind ? td(`reminders.all.${whom}`) : td('reminders.remindTitle', { count: whom.length });
  return (
    <Modal title={title} onClose={onClose} wide>
      <div class="desk-page desk-sheet">
        {isKind ? <SheetOfKind kind={whom} onClose={onClose} /> : <Sheet people={whom} onClose={onClose} />}
      </div>
    </Modal>
  );
}
