import { useState } from 'preact/hooks';
import { locale, textsOf } from '../../i18n.ts';
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
import { CancelButton } from './cancel-button.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { TeamsField } from './fields.tsx';
import type { Teams } from './fields.tsx';
import { whenOf } from './names.ts';
import { RemoveButton } from './remove-button.tsx';
import { sessionRequests } from './requests.ts';
import type { SessionRow, WholePlan } from './requests.ts';
import { RoundList } from './round-preview.tsx';
import { WhoToTell } from './who-to-tell.tsx';

type Props = { session: SessionRow; onChanged(): void };

/** What to send to the team. */
function Invitation({ session, whole }: { session: SessionRow; whole: WholePlan }) {
  const { at, zone, locale: spoken, title } = session;
  const head = [title, ...(at === null ? [] : [whenOf(at, zone, spoken)])];
  const lines = [...head, whole.texts[spoken].invitation, `${window.location.origin}/join`];
  return (
    <Panel id="invitation" title={td('sessions.invitation')}>
      <p class="plan-invitation" lang={spoken}>
        <Rich text={lines.join('\n')} />
      </p>
      <div class="desk-actions">
        {textsOf('room') !== null && <CopyButton text={lines.join('\n')} name={td('sessions.copyInvitation')} />}
        {at !== null && (
          <a class="desk-button" href={`/api/sessions/${session.id}/invitation.ics`} download>
            <Icon name="download-simple" />
            {td('sessions.calendar')}
          </a>
        )}
      </div>
    </Panel>
  );
}

/** Opens the room, changes what is planned, or gives it up: with a date somebody may have been invited, so it is called off. */
function Ways({ session, onChanged }: Props) {
  const requests = sessionRequests(useDesk().ask);
  const [teams, setTeams] = useState<Teams>(null);
  const [changing, setChanging] = useState(false);
  const { busy, error, ask } = useAsking();
  const open = () =>
    ask(async () => {
      const opened = await requests.open(session.id, teams);
      if (opened.ok) onChanged();
      return opened;
    });
  const wasSent = session.at !== null || session.sequence > 0;
  return (
    <section class="desk-panel">
      <p>{td('sessions.startText')}</p>
      <TeamsField teams={teams} onTeams={setTeams} />
      <div class="desk-actions">
        <button type="button" class="desk-button main" aria-disabled={busy} onClick={open}>
          <Icon name="play" />
          {td('sessions.startYes')}
        </button>
        <button type="button" class="desk-button" onClick={() => setChanging(true)}>
          <Icon name="clock" />
          {td('sessions.changeWays')}
        </button>
        {wasSent ? (
          <CancelButton id={session.id} onDone={onChanged} />
        ) : (
          <RemoveButton id={session.id} text={td('sessions.removePlannedText')} />
        )}
      </div>
      {error && <Failed code={error} />}
      {changing && <ChangeDialog session={session} onChanged={onChanged} onClose={() => setChanging(false)} />}
    </section>
  );
}

/** Booked, not open yet: what to send to the team, and the button that opens the room. */
export function PlannedPage({ session, onChanged }: Props) {
  const requests = sessionRequests(useDesk().ask);
  const plan = useLoad(() => requests.plan(session.plan), session.plan);
  const { at, zone } = session;
  const lead = at === null ? td('sessions.plannedNoDate') : td('sessions.plannedFor', { when: whenOf(at, zone) });
  return (
    <Page title={plan.value?.texts[locale.value].title ?? session.title} lead={lead} actions={<BackToSessions />} name="desk-sessions">
      <WhoToTell session={session} />
      <Ways session={session} onChanged={onChanged} />
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
