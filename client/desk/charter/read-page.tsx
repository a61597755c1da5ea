import { useState } from 'preact/hooks';
import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import { charterOf } from '../../../content/engine/charter/draft.ts';
import { isSame } from '../../../content/engine/charter/difference.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { CharterSheet, RulesSheet } from './charter-sheet.tsx';
import { rulesOf } from './first-publication.tsx';
import { wholeOf } from './live.ts';
import { useOpened } from './opened.ts';
import { Back } from './part-page.tsx';
import type { CharterState } from './use-charter.ts';

/** The rules alone, title and text: what one has to have read before saying yes in the company's name. */
export function RulesPage({ charter: { view } }: { charter: CharterState }) {
  useOpened('rules');
  const [open, setOpen] = useState(false);
  const articles = view.draft.articles.map(({ body }) => body);
  return (
    <Page
      title={td('charter.first.rules.title', { count: rulesOf(articles).length })}
      lead={td('charter.first.rules.lead')}
      name="charter-read"
      actions={
        <>
          <Back />
          <a class="desk-button" href="/desk/charter/read">
            {td('charter.first.rules.whole')}
          </a>
        </>
      }
    >
      <section class="desk-panel" aria-label={td('charter.versions.text')}>
        <p class="desk-actions">
          <button type="button" class="desk-button" onClick={() => setOpen(!open)}>
            {td(open ? 'charter.first.rules.closeAll' : 'charter.first.rules.openAll')}
          </button>
        </p>
        <RulesSheet key={String(open)} title={view.draft.head.body.title} articles={articles} open={open} />
      </section>
      <p class="desk-actions">
        <Back />
      </p>
    </Page>
  );
}

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
