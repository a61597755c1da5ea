import { MOST } from '../../../content/engine/charter/draft.ts';
import type { ArticleDraft, IdeaDraft } from '../../../content/engine/charter/draft.ts';
import { CAST } from '../../../content/engine/vocabulary.ts';
import type { CastMember } from '../../../content/engine/vocabulary.ts';

const EMPTY = { fr: '', en: '' };

/** The job that each author has in other ideas, so that nobody types it twice. */
export function rolesOf(articles: readonly ArticleDraft[]): ReadonlyMap<CastMember, IdeaDraft['author']['role']> {
  return new Map(articles.flatMap(({ ideas }) => ideas.map(({ author }) => [author.who, author.role] as const)).toReversed());
}

/** An id that no idea of the draft has. */
function newId(article: ArticleDraft, used: ReadonlySet<string>): string {
  for (let n = article.ideas.length + 1; ; n += 1) if (!used.has(`${article.id}-idea-${n}`)) return `${article.id}-idea-${n}`;
}

/** One idea more, of the article's own zone, told by somebody who tells none here yet; null when there are as many as may be. */
export function withIdea(article: ArticleDraft, articles: readonly ArticleDraft[]): ArticleDraft | null {
  if (article.ideas.length >= MOST.ideas) return null;
  const roles = rolesOf(articles);
  const used = new Set([article, ...articles].flatMap(({ ideas }) => ideas.map(({ id }) => id)));
  const told = article.ideas.map(({ author }) => author.who);
  const who = CAST.find((one) => roles.has(one) && !told.includes(one)) ?? CAST[0];
  const author = { who, role: roles.get(who) ?? EMPTY };
  const idea: IdeaDraft = { id: newId(article, used), zone: article.zone, author, text: EMPTY, details: [], why: EMPTY, facts: [] };
  return { ...article, ideas: [...article.ideas, idea] };
}

const LETTERS = ['one', 'two', 'three'] as const;
/** Three clues to fill in, the first of which decides. */
export const emptyDetails = (): Pick<IdeaDraft, 'details' | 'decides'> => ({
  details: LETTERS.map((id) => ({ id, text: EMPTY })),
  decides: LETTERS[0],
});
