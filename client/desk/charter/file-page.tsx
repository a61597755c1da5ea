import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import { useState } from 'preact/hooks';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { ImportPanel } from './import-panel.tsx';
import { Back } from './part-page.tsx';
import { ReplaceDialog, SOURCES } from './replace-dialog.tsx';
import type { Source } from './replace-dialog.tsx';
import type { CharterState } from './use-charter.ts';

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
