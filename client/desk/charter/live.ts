import { isSame } from '../../../content/engine/charter/difference.ts';
import { charterOf } from '../../../content/engine/charter/draft.ts';
import type { ArticleDraft, CharterDraft } from '../../../content/engine/charter/draft.ts';
import { impactOf } from '../../../content/engine/charter/impact.ts';
import type { CharterImpact } from '../../../content/engine/charter/impact.ts';
import { problemsOf } from '../../../content/engine/charter/problems.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import type { Charter, ModuleContent } from '../../../content/engine/schema.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { day } from '../format.ts';
import { td } from '../texts.ts';

/** Whether there is something to publish: what differs, or the suggested charter, which nobody of the company has published yet. */
export const hasNews = ({ difference, published }: Pick<DeskView, 'difference' | 'published'>): boolean =>
  !isSame(difference) || isFirst({ published });

/** The company has published no charter of its own yet. */
export const isFirst = ({ published }: Pick<DeskView, 'published'>): boolean => published.approvedAt === null;

/** Something is left in the draft of the charter that it began as. */
export const hasOurs = ({ draft, published }: Pick<DeskView, 'draft' | 'published'>): boolean =>
  draft.articles.some(({ id }) => published.document.articles.some((one) => one.id === id));

/** Which charter people read now: the company's own, by its version; before that, the one suggested to it. */
export const inForce = ({ published }: Pick<DeskView, 'published'>): string =>
  isFirst({ published })
    ? td('charter.suggestedInForce')
    : td('charter.inForce', { version: published.version, date: day(published.publishedAt) });

/** The draft as the server has it, one document. */
export const wholeOf = ({ draft }: DeskView): CharterDraft => ({
  head: draft.head.body,
  contacts: draft.contacts.body,
  articles: draft.articles.map(({ body }) => body),
});

/** The draft with one article as it is being typed. */
export const withArticle = (draft: CharterDraft, article: ArticleDraft): CharterDraft => ({
  ...draft,
  articles: draft.articles.some(({ id }) => id === article.id)
    ? draft.articles.map((one) => (one.id === article.id ? article : one))
    : [...draft.articles, article],
});

/** Problems that concern one part while it is typed, and those of the whole that it brings about. */
export function liveProblems(view: DeskView, ours: Charter, draft: CharterDraft, part: string): CharterProblem[] {
  const known = new Set(view.problems.filter((one) => one.part === null).map(({ code, zone }) => `${code} ${zone ?? ''}`));
  const isNew = ({ code, zone }: CharterProblem) => code !== 'nothing-changed' && !known.has(`${code} ${zone ?? ''}`);
  return problemsOf(draft, { before: view.published.document, ours }, []).filter((one) =>
    one.part === null ? isNew(one) : one.part === part,
  );
}

/** What one article's zone changes in the stories, everything else as it stands. */
export function scenesUnder(
  view: DeskView,
  ours: Charter,
  article: ArticleDraft,
  modules: readonly ModuleContent[],
): Pick<CharterImpact, 'scenes' | 'citations'> {
  const { document } = view.published;
  const zone = document.articles.find(({ id }) => id === article.id)?.zone ?? article.zone;
  const draft = wholeOf(view);
  const under = (one: ArticleDraft) => charterOf(withArticle(draft, one), document, ours);
  return impactOf(under({ ...article, zone }), under(article), { modules, bank: [], ours });
}
