import copySimple from '@phosphor-icons/core/assets/bold/copy-simple-bold.svg?raw';
import { useState } from 'preact/hooks';
import type { ReminderKind } from '../../../content/engine/reminders.ts';
import { ok } from '../../../content/engine/errors.ts';
import type { Asked, ReminderToCopy } from '../../../server/reminders.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { wholeDay } from '../format.ts';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { copy } from './copy.ts';
import { inParts } from './in-parts.ts';

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
      {texts.length > 0 && (
        <ul class="desk-reminders-texts">
          {texts.map((one) => (
            <ToCopy key={one.person} one={one} />
          ))}
        </ul>
      )}
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

/** Reminds people of what waits for them: says first what that means, then what has become of it. */
export function RemindDialog({ whom, onClose }: Props) {
  const { ask } = useDesk();
  const asking = useAsking();
  const [told, setTold] = useState<Told | null>(null);
  const parts = typeof whom === 'string' ? [{ all: whom }] : inParts(whom).map((people) => ({ people }));
  const remind = () =>
    asking.ask(async () => {
      let all: Told | null = null;
      for (const json of parts) {
        const answer = await ask((api) => api.hr.reminders.$post({ json }));
        if (!answer.ok) return answer;
        all = sum(all, answer.value);
      }
      setTold(all);
      return ok(null);
    });
  const title = typeof whom === 'string' ? td(`reminders.all.${whom}`) : td('reminders.remindTitle', { count: whom.length });
  return (
    <Modal title={title} onClose={onClose} wide>
      <div class="desk-page desk-sheet">
        {asking.error && <Failed code={asking.error} />}
        {told ? <Outcome told={told} /> : <p>{td('reminders.remindText')}</p>}
        <div class="desk-actions">
          {!told && (
            <button type="button" class="desk-button main" aria-disabled={asking.busy} onClick={remind}>
              {td('reminders.remindYes')}
            </button>
          )}
          <button type="button" class="desk-button" onClick={onClose}>
            {td(told ? 'people.close' : 'people.cancel')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
