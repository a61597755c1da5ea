import { useState } from 'preact/hooks';
import { REMINDER_KINDS } from '../../../content/engine/reminders.ts';
import type { ReminderKind } from '../../../content/engine/reminders.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { announce } from '../../ui/parts/live.tsx';
import { Switch } from '../../ui/parts/switch.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { figure, wholeDay } from '../format.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { RemindDialog } from '../people/remind-dialog.tsx';
import '../styles/reminders.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

type State = { mail: boolean; automatic: boolean; waiting: number; leavesOn: string | null; invited: number; expiring: number };

function Everyone({ state, onRemind }: { state: State; onRemind(kind: ReminderKind): void }) {
  return (
    <Panel id="reminders-everyone" title={td('reminders.everyone')} note={td('reminders.everyoneNote')}>
      <ul class="reminders-kinds">
        {REMINDER_KINDS.map((kind) => (
          <li key={kind}>
            <span>
              <b class="d">{figure(state[kind])}</b> {td(`reminders.kinds.${kind}`, { count: state[kind] })}
            </span>
            {state[kind] > 0 && (
              <span class="desk-actions">
                <button type="button" class="desk-button" aria-haspopup="dialog" onClick={() => onRemind(kind)}>
                  {td('reminders.remindAll')}
                  <span class="vh"> {td(`reminders.kinds.${kind}`, { count: state[kind] })}</span>
                </button>
                <a class="desk-button quiet" href={`/desk/people?status=${kind}`}>
                  {td('reminders.see')}
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Queue({ state, onDrop, busy }: { state: State; busy: boolean; onDrop(): void }) {
  const when = state.leavesOn === null ? td('reminders.leaveNow') : td('reminders.leaveOn', { day: wholeDay(state.leavesOn) });
  return (
    <Panel id="reminders-queue" title={td('reminders.queue')}>
      <p role="status">
        {state.waiting === 0 ? td('reminders.queueEmpty') : `${td('reminders.waiting', { count: state.waiting })} ${when}`}
      </p>
      {state.waiting > 0 && (
        <p>
          <button type="button" class="desk-button" aria-disabled={busy} onClick={onDrop}>
            {td('reminders.drop')}
          </button>
        </p>
      )}
    </Panel>
  );
}

/** Reminders: whom, when, and whether some leave by themselves. */
export function RemindersScreen() {
  const { ask } = useDesk();
  const asking = useAsking();
  const [kind, setKind] = useState<ReminderKind | null>(null);
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.reminders.$get()), '');
  const change = (act: () => Promise<Result<unknown>>, said: string) =>
    asking.ask(async () => {
      const done = await act();
      if (done.ok) announce(said);
      again();
      return done;
    });
  const drop = () => change(() => ask((api) => api.hr.reminders.$delete({ json: {} })), td('reminders.dropped'));
  const toggle = (on: boolean) => change(() => ask((api) => api.hr.reminders.automatic.$put({ json: { on } })), td('reminders.changed'));
  return (
    <Page title={td('reminders.title')} lead={td('reminders.lead')} name="desk-reminders">
      {failure && <Failed code={failure.code} onRetry={again} />}
      {asking.error && <Failed code={asking.error} />}
      {!value && !failure && <Loading />}
      {value && (
        <>
          <Everyone state={value} onRemind={setKind} />
          {value.mail ? (
            <>
              <Queue state={value} onDrop={drop} busy={asking.busy} />
              <Panel id="reminders-automatic" title={td('reminders.automatic')}>
                <Switch label={td('reminders.automaticOn')} hint={td('reminders.automaticHint')} on={value.automatic} onToggle={toggle} />
              </Panel>
            </>
          ) : (
            <Panel id="reminders-by-hand" title={td('reminders.byHand')}>
              <p>{td('reminders.byHandText')}</p>
            </Panel>
          )}
        </>
      )}
      {kind && (
        <RemindDialog
          whom={kind}
          onClose={() => {
            setKind(null);
            again();
          }}
        />
      )}
    </Page>
  );
}
