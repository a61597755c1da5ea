import { z } from 'zod';
import {
  articleDraftSchema,
  charterDraftSchema,
  contactsDraftSchema,
  headDraftSchema,
  tidied,
} from '../../content/engine/charter/draft.ts';
import type { ArticleDraft, CharterDraft } from '../../content/engine/charter/draft.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { articleIdSchema } from '../../content/engine/schema.ts';
import type { Content } from '../content.ts';

/** What an article may point at. */
export type Known = { facts: string[]; pictures: string[] };

export const knownOf = ({ cards, charter }: Pick<Content, 'cards' | 'charter'>): Known => ({
  facts: cards.map(({ id }) => id),
  pictures: [...new Set(charter.document.ideas.flatMap(({ picture }) => picture?.id ?? []))],
});

const orderSchema = z
  .array(articleIdSchema)
  .max(99)
  .refine((ids) => new Set(ids).size === ids.length, { message: 'each article once' });

const schemaOf = (part: string): z.ZodType =>
  part === 'head' ? headDraftSchema : part === 'contacts' ? contactsDraftSchema : part === 'order' ? orderSchema : articleDraftSchema;

const fieldsOf = (issues: readonly z.core.$ZodIssue[]): string[] => [...new Set(issues.map(({ path }) => path.map(String).join('.')))];

/** Paths, inside an article, of what it points at and is not there. */
export function unknownIn(
  article: Pick<ArticleDraft, 'facts' | 'ideas'>,
  { facts, pictures }: Known,
): { path: (string | number)[]; why: 'fact' | 'picture' }[] {
  const missing = (list: readonly string[], at: (string | number)[]) =>
    list.flatMap((id, n) => (facts.includes(id) ? [] : [{ path: [...at, n], why: 'fact' as const }]));
  return [
    ...missing(article.facts, ['facts']),
    ...article.ideas.flatMap((idea, n) => [
      ...missing(idea.facts, ['ideas', n, 'facts']),
      ...(idea.picture && !pictures.includes(idea.picture.id) ? [{ path: ['ideas', n, 'picture', 'id'], why: 'picture' as const }] : []),
    ]),
  ];
}

/** A part as it may be saved, its texts set. ERR_BODY_INVALID { fields }: paths inside the part. */
export function checkPart(part: string, given: unknown, known: Known): Result<unknown> {
  const parsed = schemaOf(part).safeParse(given);
  if (!parsed.success) return fail('ERR_BODY_INVALID', { fields: fieldsOf(parsed.error.issues).slice(0, 10) });
  const isArticle = articleIdSchema.safeParse(part).success;
  const article = isArticle ? (parsed.data as ArticleDraft) : null;
  if (article && article.id !== part) return fail('ERR_BODY_INVALID', { fields: ['id'] });
  const unknown = article ? unknownIn(article, known) : [];
  if (unknown.length > 0) return fail('ERR_BODY_INVALID', { fields: unknown.map(({ path }) => path.join('.')) });
  return ok(tidied(parsed.data));
}

/** What no part sees by itself: how many there are, and ideas of another article with the same id. ERR_BODY_INVALID { fields }. */
export function checkWhole(draft: CharterDraft): Result<null> {
  const parsed = charterDraftSchema.safeParse(draft);
  return parsed.success ? ok(null) : fail('ERR_BODY_INVALID', { fields: fieldsOf(parsed.error.issues).slice(0, 10) });
}
