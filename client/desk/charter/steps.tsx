import fileText from '@phosphor-icons/core/assets/bold/file-text-bold.svg?raw';
import gitDiff from '@phosphor-icons/core/assets/bold/git-diff-bold.svg?raw';
import megaphone from '@phosphor-icons/core/assets/bold/megaphone-simple-bold.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/bold/seal-check-bold.svg?raw';
import sealWarning from '@phosphor-icons/core/assets/bold/seal-warning-bold.svg?raw';
import { useState } from 'preact/hooks';
import { isSame } from '../../../content/engine/charter/difference.ts';
import { isStop } from '../../../content/engine/charter/problems.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { moment } from '../../ui/format.ts';
import { Alert } from '../../ui/parts/alert.tsx';
import { Drawing } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { td } from '../texts.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { hasNews, inForce, isFirst } from './live.ts';
import { PublishDialog } from './publish-dialog.tsx';
import type { CharterState } from './use-charter.ts';

/** How many things read otherwise than in the charter in force. */
export const changeCount = ({ difference: { head, contacts, articles, ideas, moved } }: DeskView): number =>
  articles.length + [head, contacts, moved].filter((list) => list.length > 0).length + (articles.length === 0 && ideas.length > 0 ? 1 : 0);

function approvalText(view: DeskView): string {
  const { approval } = view;
  if (!hasNews(view)) return td('charter.steps.nothing');
  if (!approval) return td('charter.steps.notApproved');
  const values = { who: approval.by ?? td('charter.someone'), when: moment(approval.at) };
  return td(approval.stands ? 'charter.steps.approved' : 'charter.steps.voided', values);
}

/** What is approved waits to be published; once it is, its approval has done its work. */
const isApproved = (view: DeskView): boolean => (view.approval?.stands ?? false) && hasNews(view);

/** Why what has changed may not be approved yet; null when it may, or when nothing has changed, which its own line says. */
function obstacle(view: DeskView): string | null {
  if (!hasNews(view)) return null;
  const stops = view.problems.filter(isStop).length;
  return stops > 0 ? td('charter.steps.stopped', { count: stops }) : null;
}

function Draft({ view }: { view: DeskView }) {
  const changed = !isSame(view.difference);
  const same = isFirst(view) ? 'charter.steps.suggested' : 'charter.steps.same';
  const isBlank = view.draft.articles.length === 0;
  return (
    <li class={hasNews(view) ? 'done' : ''}>
      <Drawing svg={fileText} />
      <div>
        <h3>{td('charter.steps.draft')}</h3>
        <p>
          {isBlank
            ? td('charter.steps.blank')
            : changed
              ? td(isFirst(view) ? 'charter.steps.changesFirst' : 'charter.steps.changes', { count: changeCount(view) })
              : td(same)}
        </p>
        {changed && !isBlank && (
          <a class="desk-button" href="/desk/charter/difference">
            <Drawing svg={gitDiff} />
            {td('charter.difference.link')}
          </a>
        )}
      </div>
    </li>
  );
}

function Approval({ charter, onApprove }: { charter: CharterState; onApprove(): void }) {
  const asking = useAsking();
  const { view } = charter;
  const why = obstacle(view);
  const closed = why !== null || !hasNews(view);
  const stands = isApproved(view);
  const voided = view.approval !== null && !stands && hasNews(view);
  const takeBack = () =>
    asking.ask(async () => {
      const done = await charter.requests.unapprove();
      if (done.ok) {
        charter.put(done.value.desk);
        announce(td('charter.steps.takenBack'));
      }
      return done;
    });
  return (
    <li class={stands ? 'done' : voided ? 'void' : ''}>
      <Drawing svg={voided ? sealWarning : sealCheck} />
      <div>
        <h3>{td('charter.steps.approval')}</h3>
        <p>{approvalText(view)}</p>
        {asking.error && <Alert code={asking.error} />}
        {!stands && why && <p class="hint">{why}</p>}
        {stands ? (
          <button type="button" class="desk-button quiet" aria-disabled={asking.busy} onClick={takeBack}>
            {td('charter.steps.takeBack')}
          </button>
        ) : (
          <button
            type="button"
            class="desk-button main"
            aria-haspopup="dialog"
            aria-disabled={closed}
            onClick={() => !closed && onApprove()}
          >
            {td('charter.approve.button')}
          </button>
        )}
      </div>
    </li>
  );
}

/** Draft, approved by a name, published: where the charter is on its way, and the next act. */
export function Steps({ charter }: { charter: CharterState }) {
  const [open, setOpen] = useState<'approve' | 'publish' | null>(null);
  const [justFirst, setJustFirst] = useState(false);
  const { view } = charter;
  const stands = isApproved(view);
  const { publishedBy } = view.published;
  return (
    <section class="desk-panel" aria-labelledby="charter-steps">
      <h2 id="charter-steps">{td('charter.steps.title')}</h2>
      <ol class="charter-steps">
        <Draft view={view} />
        <Approval charter={charter} onApprove={() => setOpen('approve')} />
        <li>
          <Drawing svg={megaphone} />
          <div>
            <h3>{td('charter.steps.publication')}</h3>
            <p>
              {inForce(view)}
              {publishedBy && ` ${td('charter.steps.publishedBy', { who: publishedBy })}`}
            </p>
            <button
              type="button"
              class={`desk-button${stands ? ' main' : ''}`}
              aria-haspopup="dialog"
              aria-disabled={!stands}
              onClick={() => stands && setOpen('publish')}
            >
              {td('charter.publish.button')}
            </button>
            {!stands && hasNews(view) && <p class="hint">{td('charter.steps.approveFirst')}</p>}
          </div>
        </li>
      </ol>
      {justFirst && (
        <p class="desk-said charter-next">
          {td('charter.steps.firstDone')} <a href="/desk">{td('charter.steps.firstNext')}</a>
        </p>
      )}
      {open === 'approve' && <ApproveDialog charter={charter} onClose={() => setOpen(null)} />}
      {open === 'publish' && <PublishDialog charter={charter} onClose={() => setOpen(null)} onDone={() => setJustFirst(isFirst(view))} />}
    </section>
  );
}
