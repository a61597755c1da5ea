import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import { Drawing } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { go } from '../../ui/router.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import type { CharterState } from './use-charter.ts';

export const SOURCES = ['published', 'default', 'empty'] as const;
export type Source = (typeof SOURCES)[number];

/** The draft begins over: what was written in it goes, after a yes. */
export function ReplaceDialog({ from, charter, onClose }: { from: Source; charter: CharterState; onClose(): void }) {
  const asking = useAsking();
  const replace = () =>
    asking.ask(async () => {
      const done = await charter.requests.replace(charter.view.draft.hash, from);
      if (done.ok) {
        charter.put(done.value.desk);
        announce(td('charter.file.replaced'));
        go('/desk/charter');
      } else charter.again();
      return done;
    });
  return (
    <Modal title={td(`charter.file.from.${from}`)} onClose={onClose}>
      <div class="desk-page desk-sheet">
        {asking.error && <Failed code={asking.error} />}
        <p>{td('charter.file.replaceText')}</p>
        <YesOrCancel yes={td('charter.file.replaceYes')} busy={asking.busy} danger onYes={replace} onCancel={onClose}>
          <a class="desk-button" href="/api/hr/charter/export?of=draft" download>
            <Drawing svg={downloadSimple} />
            {td('charter.file.export.draft')}
          </a>
        </YesOrCancel>
      </div>
    </Modal>
  );
}
