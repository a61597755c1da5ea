import { useState } from 'preact/hooks';
import { textsOf } from '../../i18n.ts';
import { CopyButton } from '../../room/remote-door.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { Rich } from '../../ui/parts/rich.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { BackToSessions } from './back.tsx';
import { TeamsField } from './booking.tsx';
import { whenOf } from './names.ts';
import { RemoveButton } from './remove-button.tsx';
import { sessionRequests } from './requests.ts';
import type { SessionRow, WholePlan } from './requests.ts';
import { RoundList } from './round-preview.tsx';

type Props = { session: SessionRow; onChanged(): void };

/** What to send to the team. */
function Invitation({ session, whole }: { session: SessionRow; whole: WholePlan }) {
  const { invitation } = whole.texts[session.locale];
  const when = session.at === null ? '' : `${whenOf(session.at)}\n`;
  return (
    <Panel id="invitation" title={td('sessions.invitation')}>
      <p class="plan-invitation" lang={session.locale}>
        {when}
        <Rich text={invitation} />
      </p>
      <div class="desk-actions">
        {textsOf('room') !== null && <CopyButton text={`${when}${invitation}`} name={td('sessions.copyInvitation')} />}
        {session.at !== null && (
          <a class="desk-button" href={`/api/sessions/${session.id}/invitation.ics`} download>
            <Icon name="download-simple" />
            {td('sessions.calendar')}
          </a>
        )}
      </div>
    </Panel>
  );
}

/** Booked, not open yet: what to send to the team, and the button that opens the room. */
export function PlannedPage({ session, onChanged }: Props) {
  const requests = sessionRequests(useDesk().ask);
  const plan = useLoad(() => requests.plan(session.plan), session.plan);
  const [teams, setTeams] = useState(0);
  const { busy, error, ask } = useAsking();
  const open = () =>
    ask(async () => {
      const opened = await requests.open(session.id, teams);
      if (opened.ok) onChanged();
      return opened;
    });
  const lead = session.at === null ? td('sessions.plannedNoDate') : td('sessions.plannedFor', { when: whenOf(session.at) });
  return (
    <Page title={session.title} lead={lead} actions={<BackToSessions />} name="desk-sessions">
      <section class="desk-panel">
        <p>{td('sessions.startText')}</p>
        <TeamsField teams={teams} onTeams={setTeams} />
        <div class="desk-actions">
          <button type="button" class="desk-button main" aria-disabled={busy} onClick={open}>
            <Icon name="play" />
            {td('sessions.startYes')}
          </button>
          <RemoveButton id={session.id} />
        </div>
        {error && <Failed code={error} />}
      </section>
      {plan.failure && <Failed code={plan.failure.code} onRetry={plan.again} />}
      {plan.value && <Invitation session={session} whole={plan.value} />}
      {plan.value && (
        <Panel id="plan-rounds" title={td('sessions.rounds')}>
          <RoundList whole={plan.value} />
        </Panel>
      )}
    </Page>
  );
}
