import clockCounter from '@phosphor-icons/core/assets/bold/clock-counter-clockwise-bold.svg?raw';
import files from '@phosphor-icons/core/assets/bold/files-bold.svg?raw';
import plus from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import { useState } from 'preact/hooks';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { search } from '../../ui/router.ts';
import { Page, Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { AddDialog } from './add-dialog.tsx';
import { articleName } from './article-name.ts';
import { ArticleLists, BlankPage } from './article-lists.tsx';
import { FirstPublication } from './first-publication.tsx';
import { ContactsPanel, HeadPanel } from './head-panels.tsx';
import { hasOurs, inForce, isFirst } from './live.ts';
import { ProblemList } from './problem-list.tsx';
import { counted } from './problem-text.ts';
import { Removed } from './removed.tsx';
import { Steps } from './steps.tsx';
import type { CharterState } from './use-charter.ts';

const PATH = '/desk/charter';

const Actions = ({ onAdd }: { onAdd(): void }) => (
  <>
    <a class="desk-button" href={`${PATH}/read`}>
      <Drawing svg={printer} />
      {td('charter.read.link')}
    </a>
    <a class="desk-button" href={`${PATH}/versions`}>
      <Drawing svg={clockCounter} />
      {td('charter.versions.title')}
    </a>
    <a class="desk-button" href={`${PATH}/file`}>
      <Drawing svg={files} />
      {td('charter.file.link')}
    </a>
    <button type="button" class="desk-button" aria-haspopup="dialog" onClick={onAdd}>
      <Drawing svg={plus} />
      {td('charter.add.button')}
    </button>
  </>
);

/** Everything to put right or to look at, each with the way to its place. */
function Problems({ charter: { view } }: { charter: CharterState }) {
  // That nothing has changed is no fault of a draft that nobody has touched.
  const problems = view.problems.filter(({ code }) => code !== 'nothing-changed');
  const { stops, notes } = counted(problems);
  const placeOf = ({ part }: CharterProblem) => {
    const article = view.draft.articles.find(({ id }) => id === part);
    if (article) return { path: `${PATH}/article/${article.id}`, name: articleName(article.body) };
    return part === 'head' || part === 'contacts' ? { path: `${PATH}/${part}`, name: td(`charter.${part}.title`) } : null;
  };
  return (
    <Panel id="charter-problems" title={td('charter.toSee')}>
      {problems.length === 0 ? (
        <p>{td('charter.noProblem')}</p>
      ) : (
        <details class="desk-fold" open={problems.length <= 6}>
          <summary>
            {td('charter.stops', { count: stops })} · {td('charter.notes', { count: notes })}
          </summary>
          <ProblemList problems={problems} placeOf={placeOf} />
        </details>
      )}
    </Panel>
  );
}

/** The charter that HR works on: where it stands, what is wrong with it, and the ways to each of its parts. */
export function OverviewPage({ charter }: { charter: CharterState }) {
  const [adding, setAdding] = useState(false);
  const { draft } = charter.view;
  const isBlank = draft.articles.length === 0;
  const removed = new URLSearchParams(search.value).get('removed');
  return (
    <Page
      title={td('charter.title')}
      lead={inForce(charter.view)}
      name="charter-overview"
      actions={<Actions onAdd={() => setAdding(true)} />}
    >
      {isBlank ? <BlankPage charter={charter} onAdd={() => setAdding(true)} /> : <Removed charter={charter} just={removed} />}
      {isFirst(charter.view) && hasOurs(charter.view) && <FirstPublication view={charter.view} />}
      <Steps charter={charter} />
      <Problems charter={charter} />
      <div class="heads">
        <HeadPanel view={charter.view} />
        <ContactsPanel view={charter.view} />
      </div>
      {isBlank ? <Removed charter={charter} just={removed} /> : <ArticleLists charter={charter} />}
      {adding && <AddDialog charter={charter} onClose={() => setAdding(false)} />}
    </Page>
  );
}
