import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import { useState } from 'preact/hooks';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { go } from '../../ui/router.ts';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { ImportPanel } from './import-panel.tsx';
import { Back } from './part-page.tsx';
import type { CharterState } from './use-charter.ts';

const SOURCES = ['published', 'default', 'empty'] as const;
type Source = (typeof SOURCES)[number];

const Export = () => (
  <Panel id="charter-export" title={td('charter.file.exportTitle')} note={td('charter.file.exportNote')}>
    <div class="desk-actions">
      {(['draft', 'published'] as const).map((of) => (
        <a key={of} class="desk-button" href={`/api/hr/charter/export?of=${of}`} download>
          <Drawing svg={downloadSimple} />
          {td(`charter.file.export.${of}`)}
        </a>
      ))}
    </div>
  </Panel>
);

function ReplaceDialog({ from, charter, onClose }: { from: Source; charter: CharterState; onClose(): void }) {
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

/** The charter as a file, in and out; and the ways to start the draft over. */
export function FilePage({ charter }: { charter: CharterState }) {
  const [from, setFrom] = useState<Source | null>(null);
  return (
    <Page title={td('charter.file.title')} lead={td('charter.file.lead')} name="charter-file" actions={<Back />}>
      <ImportPanel charter={charter} />
      <Export />
      <Panel id="charter-over" title={td('charter.file.overTitle')} note={td('charter.file.overNote')}>
        <div class="desk-actions">
          {SOURCES.map((one) => (
            <button key={one} type="button" class="desk-button" aria-haspopup="dialog" onClick={() => setFrom(one)}>
              {td(`charter.file.from.${one}`)}
            </button>
          ))}
        </div>
      </Panel>
      {from && <ReplaceDialog from={from} charter={charter} onClose={() => setFrom(null)} />}
    </Page>
  );
}
