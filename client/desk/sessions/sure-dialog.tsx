import type { Result } from '../../../content/engine/errors.ts';
import { Modal } from '../../ui/parts/modal.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';

type Props = { title: string; text: string; yes: string; request(): Promise<Result<unknown>>; onDone(): void; onClose(): void };

/** Asks before something is gone. */
export function SureDialog({ title, text, yes, request, onDone, onClose }: Props) {
  const { busy, error, ask } = useAsking();
  const sure = () =>
    ask(async () => {
      const answer = await request();
      if (answer.ok) onDone();
      return answer;
    });
  return (
    <Modal title={title} onClose={onClose}>
      <div class="desk-page desk-sheet">
        <p>{text}</p>
        {error && <Failed code={error} />}
        <YesOrCancel yes={yes} busy={busy} danger onYes={sure} onCancel={onClose} />
      </div>
    </Modal>
  );
}
