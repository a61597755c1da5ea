import { useState } from 'preact/hooks';
import { ta, textsOf } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { moment } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { announce } from '../parts/live.tsx';
import { useAsking } from '../use-asking.ts';
import { LeaveProgramme } from './leave-programme.tsx';
import { OwnMails } from './own-mails.tsx';
import { OwnPassword } from './own-password.tsx';
import { useRead } from './use-read.ts';
import '../styles/account.css';

type Session = { id: string; openedAt: string; current: boolean };
type Change = { email: string; proposed: string; onAnswer(): void };

/** What HR proposes, whole and side by side: it takes effect by the person's own yes. */
function ProposedEmail({ email, proposed, onAnswer }: Change) {
  const { ask } = usePage();
  const asking = useAsking();
  const answer = (take: boolean) =>
    asking.ask(async () => {
      const done = await ask((api) => api.me.email.$post({ json: { email: proposed, take } }));
      if (done.ok) announce(ta('own.taken', { email: done.value.email }));
      onAnswer();
      return done;
    });
  return (
    <section class="proposed" aria-labelledby="proposed-title">
      <h3 id="proposed-title">{ta('own.proposed')}</h3>
      {asking.error && <Alert code={asking.error} />}
      <p>{ta('own.proposedText', { email, other: proposed })}</p>
      <p class="acts">
        <button type="button" class="cta" aria-disabled={asking.busy} onClick={() => answer(true)}>
          {ta('own.take', { other: proposed })}
        </button>
        <button type="button" class="cta ghost" aria-disabled={asking.busy} onClick={() => answer(false)}>
          {ta('own.keep', { email })}
        </button>
      </p>
    </section>
  );
}

function Sessions({ sessions, onEnd }: { sessions: Session[]; onEnd(): void }) {
  const { ask } = usePage();
  const asking = useAsking();
  const end = (id: string | null) =>
    asking.ask(async () => {
      const done =
        id === null
          ? await ask((api) => api.me.sessions.$delete({ json: {} }))
          : await ask((api) => api.me.sessions[':id'].$delete({ param: { id }, json: {} }));
      if (done.ok) announce(ta('own.ended'));
      onEnd();
      return done;
    });
  return (
    <details>
      <summary>{ta('own.sessions')}</summary>
      <p class="hint">{ta('own.sessionsText')}</p>
      {asking.error && <Alert code={asking.error} />}
      <ul class="sessions">
        {sessions.map(({ id, openedAt, current }) => (
          <li key={id}>
            <span>
              {ta('own.opened', { date: moment(openedAt) })}
              {current && <b> · {ta('own.here')}</b>}
            </span>
            {!current && (
              <button
                type="button"
                class="chip"
                aria-label={ta('own.endOne', { date: moment(openedAt) })}
                aria-disabled={asking.busy}
                onClick={() => end(id)}
              >
                {ta('own.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 && (
        <button type="button" class="cta ghost" aria-disabled={asking.busy} onClick={() => end(null)}>
          {ta('own.endOthers')}
        </button>
      )}
    </details>
  );
}

/** How one signs in, where, and the way out of the programme. */
export function OwnAccount() {
  const { ask } = usePage();
  const ready = textsOf('account') !== null;
  const { value: account, error, again } = useRead(() => ask((api) => api.me.account.$get()));
  const [changed, setChanged] = useState(0);
  if (!ready || (!account && !error)) return null;
  return (
    <section class="own-account" aria-labelledby="own-account-title">
      <h2 id="own-account-title">{ta('own.title')}</h2>
      {error && <Alert code={error} />}
      {account && (
        <>
          <p>{ta('own.email', { email: account.email })}</p>
          {account.proposedEmail && <ProposedEmail email={account.email} proposed={account.proposedEmail} onAnswer={again} />}
          <Sessions sessions={account.sessions} onEnd={again} />
          {account.hasPassword && (
            <OwnPassword
              key={changed}
              email={account.email}
              onChange={() => {
                setChanged((n) => n + 1);
                again();
              }}
            />
          )}
          <OwnMails />
          <LeaveProgramme />
        </>
      )}
    </section>
  );
}
