import { z } from 'zod';
import { articleIdSchema, articleSchema, charterSchema, factIdSchema, idSchema } from '../schema.ts';
import type { Article, Charter } from '../schema.ts';
import { setType } from '../typography.ts';
import { ARTICLE_KINDS, CAST, LOCALES, ZONES } from '../vocabulary.ts';
import type { Locale } from '../vocabulary.ts';

/** The longest that each text may be, in characters of one language: what a phone still shows as one paragraph. */
export const LONGEST = {
  title: 100,
  text: 1200,
  reason: 400,
  channels: 160,
  idea: 500,
  why: 600,
  detail: 120,
  name: 80,
  role: 120,
  preamble: 3000,
  acceptance: 800,
} as const;
/** Bounds of what one charter may hold. */
export const MOST = { articles: 60, ideas: 12, contacts: 20 } as const;

/** A text under way, in both languages: either may still be empty. */
const told = (most: number) => z.strictObject({ fr: z.string().max(most), en: z.string().max(most) });

export const ideaDraftSchema = z.strictObject({
  id: idSchema,
  zone: z.enum(ZONES),
  twin: idSchema.optional(),
  author: z.strictObject({ who: z.enum(CAST), role: told(LONGEST.role) }),
  text: told(LONGEST.idea),
  picture: z.strictObject({ id: idSchema, alt: told(LONGEST.idea) }).optional(),
  /** Three, one of which decides; or none. */
  details: z
    .array(z.strictObject({ id: idSchema, text: told(LONGEST.detail) }))
    .refine(({ length }) => length === 0 || length === 3, { message: 'three details or none' }),
  decides: idSchema.optional(),
  why: told(LONGEST.why),
  facts: z.array(factIdSchema).max(8),
});
export type IdeaDraft = z.infer<typeof ideaDraftSchema>;

/** An article under way, with the post ideas that exercise it: what two people never save over each other. */
export const articleDraftSchema = z.strictObject({
  id: articleIdSchema,
  zone: z.enum(ZONES),
  kind: z.enum(ARTICLE_KINDS),
  title: told(LONGEST.title),
  text: told(LONGEST.text),
  reason: told(LONGEST.reason),
  channels: told(LONGEST.channels),
  owner: idSchema,
  facts: z.array(factIdSchema).max(8),
  ideas: z.array(ideaDraftSchema).max(MOST.ideas),
});
export type ArticleDraft = z.infer<typeof articleDraftSchema>;

/** What stands around the articles. */
export const headDraftSchema = z.strictObject({
  procedure: charterSchema.shape.procedure,
  title: told(LONGEST.title),
  preamble: told(LONGEST.preamble),
  acceptance: told(LONGEST.acceptance),
});

/** Whom to ask. */
export const contactsDraftSchema = z
  .array(z.strictObject({ id: idSchema, who: z.enum(CAST), name: told(LONGEST.name), role: told(LONGEST.role) }))
  .max(MOST.contacts)
  .refine((contacts) => new Set(contacts.map(({ id }) => id)).size === contacts.length, { message: 'each contact once' });

/** A charter under way: it may lack texts, and is saved all the same. */
export const charterDraftSchema = z.strictObject({
  head: headDraftSchema,
  contacts: contactsDraftSchema,
  articles: z
    .array(articleDraftSchema)
    .max(MOST.articles)
    .refine((articles) => new Set(articles.map(({ id }) => id)).size === articles.length, { message: 'each article once' })
    .refine(
      (articles) => {
        const ids = articles.flatMap(({ ideas }) => ideas.map(({ id }) => id));
        return new Set(ids).size === ids.length;
      },
      { message: 'each idea once' },
    ),
});
export type CharterDraft = z.infer<typeof charterDraftSchema>;
/** What is saved at once: what stands around the articles, whom to ask, the order of the articles, or one of them. */
export type CharterPart = CharterDraft['head'] | CharterDraft['contacts'] | string[] | ArticleDraft;

/** A charter opened for work. Nothing is lost but the order of its ideas, which say their article. */
export function draftOf(charter: Charter): CharterDraft {
  const { procedure, title, preamble, acceptance, contacts, articles, ideas } = charter;
  return {
    head: { procedure, title, preamble, acceptance },
    contacts,
    articles: articles.map(({ own: _, ...article }) => ({
      ...article,
      ideas: ideas.filter((idea) => idea.article === article.id).map(({ article: _article, ...idea }) => idea),
    })),
  };
}

/** @param version 1 or more @param date of publication, `YYYY-MM-DD` */
type Edition = { id: string; version: number; date: string };

/**
 * The document that would be published. It is one only where the draft lacks nothing: parse it before it is kept.
 * @param ours the product's charter: what says otherwise is marked as the organisation's own
 */
export function charterOf({ head, contacts, articles }: CharterDraft, edition: Edition, ours: Charter): Charter {
  return {
    ...edition,
    ...head,
    contacts,
    articles: articles.map(({ ideas: _, ...article }) => (isOwn(article, ours) ? { ...article, own: true as const } : article)),
    ideas: articles.flatMap(({ id, ideas }) => ideas.map((idea) => ({ ...idea, article: id }))),
  };
}

/** Whether an article says something else than the product's charter, in either language. */
export function isOwn(article: Pick<Article, 'id' | 'zone' | 'kind' | 'title' | 'text'>, ours: Charter): boolean {
  const theirs = ours.articles.find(({ id }) => id === article.id);
  return (
    theirs === undefined ||
    theirs.zone !== article.zone ||
    theirs.kind !== article.kind ||
    LOCALES.some((locale) => theirs.title[locale] !== article.title[locale] || theirs.text[locale] !== article.text[locale])
  );
}

/** The first article number that was never used: an id means one article for ever. Null when all ninety-nine are. */
export function nextArticleId(used: readonly string[]): string | null {
  const numbers = used.flatMap((id) => (articleSchema.shape.id.safeParse(id).success ? [Number(id.slice(1))] : []));
  const next = Math.max(0, ...numbers) + 1;
  return next > 99 ? null : `a${String(next).padStart(2, '0')}`;
}

/** What a draft says, its texts set as their language is: one line, no control character, its own quotes and spaces. */
export function tidied<T>(value: T, locale?: Locale): T {
  if (typeof value === 'string') return (locale === undefined ? value : tidyText(value, locale)) as T;
  if (Array.isArray(value)) return value.map((item) => tidied<unknown>(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const isTold = LOCALES.every((one) => typeof (value as Record<string, unknown>)[one] === 'string');
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidied(inner, isTold ? (key as Locale) : undefined)])) as T;
}

/** Characters that nobody sees and that may turn a line around. */
const UNSEEN = /\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

const tidyText = (text: string, locale: Locale): string =>
  setType(
    text
      .normalize('NFC')
      .replace(/[ \t\r\n\u2028\u2029]+/gu, ' ')
      .replace(UNSEEN, '')
      .trim(),
    locale,
  );
