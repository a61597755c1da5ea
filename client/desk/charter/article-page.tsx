import trash from '@phosphor-icons/core/assets/bold/trash-bold.svg?raw';
import { useMemo } from 'preact/hooks';
import type { ArticleDraft } from '../../../content/engine/charter/draft.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { t } from '../../i18n.ts';
import { Alert } from '../../ui/parts/alert.tsx';
import { Drawing } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { go } from '../../ui/router.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { ArticleFields } from './article-fields.tsx';
import { articleName } from './article-name.ts';
import { IdeasPanel } from './ideas-panel.tsx';
import { liveProblems, scenesUnder, wholeOf, withArticle } from './live.ts';
import { usePartForm } from './part-form.ts';
import { Back, CHARTER_PATH, PartPage } from './part-page.tsx';
import { PlaceField } from './place-field.tsx';
import { Scenes } from './scenes.tsx';
import { ChangeTag, KindTag, ZoneTag } from './tags.tsx';
import type { CharterState } from './use-charter.ts';
import { useModules } from './use-modules.ts';

const partIn = (id: string) => (desk: DeskView) => desk.draft.articles.find((one) => one.id === id) ?? null;

/** Shown as soon as the zone is not the published one. */
function Drops({ charter, article }: { charter: CharterState; article: ArticleDraft }) {
  const before = charter.view.published.document.articles.find(({ id }) => id === article.id);
  const moves = before !== undefined && before.zone !== article.zone;
  const modules = useModules(moves);
  const found = useMemo(
    () => (moves && modules ? scenesUnder(charter.view, charter.ours, article, modules) : null),
    [moves, modules, article.zone, charter.view],
  );
  if (!moves) return null;
  return (
    <Panel id="charter-drops" title={td('charter.scenes.title')} note={td('charter.scenes.note')}>
      {found ? <Scenes {...found} /> : <p role="status">{t('states.loading')}</p>}
    </Panel>
  );
}

function RemoveButton({ charter, id, version }: { charter: CharterState; id: string; version: number }) {
  const asking = useAsking();
  const remove = () =>
    asking.ask(async () => {
      const done = await charter.requests.remove(id, version);
      if (done.ok) {
        charter.put(done.value.desk);
        announce(td('charter.removedSaid'));
        go(`${CHARTER_PATH}?removed=${id}`);
      } else charter.again();
      return done;
    });
  return (
    <>
      <button type="button" class="desk-button danger" aria-disabled={asking.busy} onClick={remove}>
        <Drawing svg={trash} />
        {td('charter.article.remove')}
      </button>
      {asking.error && <Alert code={asking.error} />}
    </>
  );
}

function ArticleEditor({ id, charter }: { id: string; charter: CharterState }) {
  const { view, ours, requests, put } = charter;
  const part = partIn(id)(view)!;
  const form = usePartForm<ArticleDraft>({
    id,
    part,
    put: (version, body) => requests.put(id, version, body),
    partIn: partIn(id),
    onSaved: put,
  });
  const article = form.body;
  const draft = wholeOf(view);
  const problems = useMemo(() => liveProblems(view, ours, withArticle(draft, article), id), [view, article]);
  const change = view.difference.articles.find((one) => one.id === id)?.change;
  const bodies = view.draft.articles.map(({ body }) => body);
  const placeOf = ({ idea }: CharterProblem) => {
    const at = article.ideas.findIndex((one) => one.id === idea);
    return at < 0 ? null : { path: `#idea-${idea}`, name: td('charter.idea.nth', { number: at + 1 }) };
  };
  return (
    <PartPage
      title={articleName(article)}
      lead={
        <span class="charter-tags">
          <ZoneTag zone={article.zone} />
          <KindTag kind={article.kind} />
          {change && <ChangeTag change={change} />}
        </span>
      }
      actions={<RemoveButton charter={charter} id={id} version={part.version} />}
      charter={charter}
      form={form}
      part={part}
      problems={problems}
      placeOf={placeOf}
      beside={<Drops charter={charter} article={article} />}
    >
      <ArticleFields article={article} contacts={draft.contacts} problems={problems} facts={view.facts} set={form.set} />
      <PlaceField charter={charter} id={id} />
      <IdeasPanel article={article} articles={bodies} problems={problems} pictures={view.pictures} set={form.set} />
    </PartPage>
  );
}

/** An article that is not in the draft: taken out, and it may come back; or never there. */
function Missing({ id, charter }: { id: string; charter: CharterState }) {
  const asking = useAsking();
  const gone = charter.view.draft.removed.find((one) => one.id === id);
  const last = gone?.last;
  const restore = () =>
    asking.ask(async () => {
      const done = await charter.requests.put(id, gone?.version ?? 0, last);
      if (done.ok) charter.put(done.value.desk);
      return done;
    });
  return (
    <Page title={last ? articleName(last) : td('charter.article.nowhere')} actions={<Back />}>
      {asking.error && <Alert code={asking.error} />}
      <Empty title={td(last ? 'charter.article.gone' : 'charter.article.nowhereText')}>
        {last && (
          <button type="button" class="desk-button main" aria-disabled={asking.busy} onClick={restore}>
            {td('charter.bringBack')}
          </button>
        )}
      </Empty>
    </Page>
  );
}

/** One article, to write and to read, with all that its change brings about. */
export const ArticlePage = ({ id, charter }: { id: string; charter: CharterState }) =>
  partIn(id)(charter.view) ? <ArticleEditor key={id} id={id} charter={charter} /> : <Missing id={id} charter={charter} />;
