import { useState } from 'preact/hooks';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { locale } from '../../i18n.ts';
import { Modal } from '../../ui/parts/modal.tsx';
import { go } from '../../ui/router.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { AnnouncedField, DateField, LanguageField, TeamsField } from './fields.tsx';
import type { Teams } from './fields.tsx';
import { sessionRequests } from './requests.ts';

type Props = { plan: string; onClose(): void };

/** Opens a room now: a session is booked and its lobby opened in one go. */
export function StartDialog({ plan, onClose }: Props) {
  const requests = sessionRequests(useDesk().ask);
  const [spoken, setSpoken] = useState<Locale>(locale.peek());
  const [teams, setTeams] = useState<Teams>(null);
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
export function ScheduleDialog({ plan, zone, onClose }: Props & { zone: string }) {
  const requests = sessionRequests(useDesk().ask);
  const [spoken, setSpoken] = useState<Locale>(locale.peek());
  const [at, setAt] = useState('');
  const [announced, setAnnounced] = useState(false);
  const [missing, setMissing] = useState(false);
  const { busy, error, ask } = useAsking();
  function book(): void {
    setMissing(at === '');
    if (at === '') return;
    ask(async () => {
      const booked = await requests.book({ plan, locale: spoken, when: { at, zone }, announced });
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
        <DateField at={at} zone={zone} error={missing ? td('sessions.whenMissing') : undefined} onAt={setAt} />
        <LanguageField spoken={spoken} onSpoken={setSpoken} />
        <AnnouncedField on={announced} onToggle={setAnnounced} />
        {error && <Failed code={error} />}
        <YesOrCancel yes={td('sessions.scheduleYes')} busy={busy} onCancel={onClose} />
      </form>
    </Modal>
  );
}
