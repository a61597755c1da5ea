import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import { charterOf } from '../../../content/engine/charter/draft.ts';
import { isSame } from '../../../content/engine/charter/difference.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { CharterSheet } from './charter-sheet.tsx';
import { wholeOf } from './live.ts';
import { Back } from './part-page.tsx';
import type { CharterState } from './use-charter.ts';

/** The draft as its readers would have it; the charter in force where nothing has changed. */
export function ReadPage({ charter: { view, ours } }: { charter: CharterState }) {
  const { document, hash } = view.published;
  const published = isSame(view.difference);
  const shown = published ? document : charterOf(wholeOf(view), document, ours);
  return (
    <Page
      title={td('charter.read.title')}
      lead={td('charter.read.lead')}
      name="charter-read"
      actions={
        <>
          <Back />
          <button type="button" class="desk-button main" onClick={() => window.print()}>
            <Drawing svg={printer} />
            {td('charter.read.print')}
          </button>
        </>
      }
    >
      <section class="desk-panel" aria-label={td('charter.versions.text')}>
        <CharterSheet charter={shown} hash={published ? hash : view.draft.hash} edition={published} />
      </section>
    </Page>
  );
}
