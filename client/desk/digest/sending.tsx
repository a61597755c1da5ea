import { useState } from 'preact/hooks';
import { Modal } from '../../ui/parts/modal.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { day, wholeDay } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import type { Letter } from './letter.ts';

type Props = { letter: Letter; dirty: boolean; onSent(): void };

const when = ({ leavesOn }: Letter) =>
  leavesOn === null ? td('reminders.leaveNow') : td('reminders.leaveOn', { day: wholeDay(leavesOn) });

function SendDialog({ letter, onSent, onClose }: { letter: Letter; onSent(): void; onClose(): void }) {
  const { ask } = useDesk();
  const asking = useAsking();
  const { month, version } = letter.digest;
  const send = () =>
    asking.ask(async () => {
      const done = await ask((api) => api.hr.digest[':month'].sending.$post({ param: { month }, json: { version } }));
      if (done.ok) onSent();
      return done;
    });
  return (
    <Modal title={td('digest.sendTitle')} onClose={onClose}>
      <div class="desk-page desk-sheet">
        {asking.error && <Failed code={asking.error} />}
        <p>{td('digest.sendText')}</p>
        <p>{`${td('digest.readers', { count: letter.readers })} ${when(letter)}`}</p>
        <div class="desk-actions">
          <button type="button" class="desk-button main" aria-disabled={asking.busy} onClick={send}>
            {td('digest.sendYes')}
          </button>
          <button type="button" class="desk-button" onClick={onClose}>
            {td('digest.cancel')}
          </button>
        </div>
      </div>
    </Modal>
  );
}

/** Who receives it and when; one way only, and said before it is taken. */
export function Sending({ letter, dirty, onSent }: Props) {
  const [open, setOpen] = useState(false);
  const { leavingAt, sentAt } = letter.digest;
  const state = () => {
    if (sentAt !== null) return td('digest.sent', { date: day(sentAt) });
    if (leavingAt !== null) return `${td('digest.leaving')} ${when(letter)}`;
    return letter.mail ? td('digest.readers', { count: letter.readers }) : td('digest.noMail');
  };
  const maySend = letter.mail && leavingAt === null;
  return (
    <Panel id="digest-sending" title={td('digest.sending')}>
      <p role="status">{state()}</p>
      {maySend && dirty && <p class="note">{td('digest.saveFirst')}</p>}
      {maySend && (
        <p>
          <button
            type="button"
            class="desk-button main"
            aria-haspopup="dialog"
            aria-disabled={dirty || letter.readers === 0}
            onClick={() => !dirty && letter.readers > 0 && setOpen(true)}
          >
            {td('digest.send')}
          </button>
        </p>
      )}
      {open && (
        <SendDialog
          letter={letter}
          onClose={() => setOpen(false)}
          onSent={() => {
            setOpen(false);
            onSent();
          }}
        />
      )}
    </Panel>
  );
}
