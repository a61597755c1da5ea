import { useState } from 'preact/hooks';
import type { Result } from '../../../content/engine/errors.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { locale } from '../../i18n.ts';
import { Modal } from '../../ui/parts/modal.tsx';
import { go } from '../../ui/router.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Field } from '../parts/field.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { sessionRequests } from './requests.ts';

const TEAMS = [0, 2, 3, 4, 5, 6] as const;
const LANGUAGES: Record<Locale, string> = { fr: 'Français', en: 'English' };

/** How many teams the room starts with; the remote may change it. */
export const TeamsField = ({ teams, onTeams }: { teams: number; onTeams(teams: number): void }) => (
  <Field label={td('sessions.teams')}>
    {(control) => (
      <select {...control} value={String(teams)} onChange={(event) => onTeams(Number(event.currentTarget.value))}>
        {TEAMS.map((n) => (
          <option key={n} value={String(n)}>
            {n === 0 ? td('sessions.noTeams') : td('sessions.teamsOf', { count: n })}
          </option>
        ))}
      </select>
    )}
  </Field>
);

const LanguageField = ({ spoken, onSpoken }: { spoken: Locale; onSpoken(spoken: Locale): void }) => (
  <Field label={td('sessions.language')}>
    {(control) => (
      <select {...control} value={spoken} onChange={(event) => onSpoken(event.currentTarget.value === 'en' ? 'en' : 'fr')}>
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGES[one]}
          </option>
        ))}
      </select>
    )}
  </Field>
);

type Props = { plan: string; onClose(): void };

/** Opens a room now: a session is booked and its lobby opened in one go. */
export function StartDialog({ plan, onClose }: Props) {
  const requests = sessionRequests(useDesk().ask);
  const [spoken, setSpoken] = useState<Locale>(locale.peek());
  const [teams, setTeams] = useState(0);
  const { busy, error, ask } = useAsking();
  const start = () =>
    ask(async () => {
      const booked = await requests.book({ plan, locale: spoken });
      if (!booked.ok) return booked;
      const opened = await requests.open(booked.value.id, teams);
      // Booked though not opened: its own page offers to open it.
      go(`/desk/sessions/${booked.value.id}`);
      return opened;
    });
  return (
    <Modal title={td('sessions.startTitle')} onClose={onClose}>
      <form
        class="desk-page desk-sheet"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <p>{td('sessions.startText')}</p>
        <LanguageField spoken={spoken} onSpoken={setSpoken} />
        <TeamsField teams={teams} onTeams={setTeams} />
        {error && <Failed code={error} />}
        <YesOrCancel yes={td('sessions.startYes')} busy={busy} onCancel={onClose} />
      </form>
    </Modal>
  );
}

/** Books a session for a day and an hour. */
export function ScheduleDialog({ plan, onClose }: Props) {
  const requests = sessionRequests(useDesk().ask);
  const [spoken, setSpoken] = useState<Locale>(locale.peek());
  const [at, setAt] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, error, ask } = useAsking();
  function book(): void {
    const moment = new Date(at);
    const wrong = at === '' || Number.isNaN(moment.getTime());
    setMissing(wrong);
    if (wrong) return;
    ask(async () => {
      const booked = await requests.book({ plan, locale: spoken, at: moment.toISOString() });
      if (booked.ok) go(`/desk/sessions/${booked.value.id}`);
      return booked;
    });
  }
  return (
    <Modal title={td('sessions.scheduleTitle')} onClose={onClose}>
      <form
        class="desk-page desk-sheet"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          book();
        }}
      >
        <p>{td('sessions.scheduleText')}</p>
        <Field label={td('sessions.when')} error={missing ? td('sessions.whenMissing') : undefined}>
          {(control) => <input {...control} type="datetime-local" value={at} onInput={(event) => setAt(event.currentTarget.value)} />}
        </Field>
        <LanguageField spoken={spoken} onSpoken={setSpoken} />
        {error && <Failed code={error} />}
        <YesOrCancel yes={td('sessions.scheduleYes')} busy={busy} onCancel={onClose} />
      </form>
    </Modal>
  );
}

type SureProps = { title: string; text: string; request(): Promise<Result<unknown>>; onClose(): void };

/** Asks before something is deleted; then back to the list. */
export function SureDialog({ title, text, request, onClose }: SureProps) {
  const { busy, error, ask } = useAsking();
  const yes = () =>
    ask(async () => {
      const answer = await request();
      if (answer.ok) go('/desk/sessions');
      return answer;
    });
  return (
    <Modal title={title} onClose={onClose}>
      <div class="desk-page desk-sheet">
        <p>{text}</p>
        {error && <Failed code={error} />}
        <YesOrCancel yes={td('sessions.removeYes')} busy={busy} danger onYes={yes} onCancel={onClose} />
      </div>
    </Modal>
  );
}
