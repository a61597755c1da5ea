import { z } from 'zod';
import type { BankItem } from './bank.ts';
import { flatten } from './check/texts.ts';
import type { Texts } from './check/texts.ts';
import { canonicalJson } from './content-hash.ts';
import { idSchema } from './schema.ts';
import { LOCALES } from './vocabulary.ts';
import type { Locale } from './vocabulary.ts';

/** Three readers mark each exam situation without seeing its marks: `a`, `b`, `c`, in that order wherever marks are written. */
export const READERS = ['a', 'b', 'c'] as const;
export type Reader = (typeof READERS)[number];
const markSchema = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const roundSchema = z.strictObject({
  round: z.int().min(1),
  on: z.iso.date(),
  /** What each was asked to be, and the language read. */
  readers: z.strictObject({ a: z.string().min(1), b: z.string().min(1), c: z.string().min(1) }),
});
const reviewSchema = z.strictObject({
  round: z.int().min(1),
  /** The digest of `readPart` when it was recorded. */
  read: z.string().min(1),
  /** By option. */
  marks: z.record(idSchema, z.tuple([markSchema, markSchema, markSchema])),
});
/** `content/bank/reviews.yaml`. For the server and the check only, as the bank. */
export const reviewsSchema = z.strictObject({ rounds: z.array(roundSchema), situations: z.record(idSchema, reviewSchema) });
export type Reviews = z.infer<typeof reviewsSchema>;
export type Review = Reviews['situations'][string];

/** The texts of one situation: `situation`, `ask`, `options.<option>.label` … */
export const toldOf = ({ id, pillar }: BankItem, texts: Texts, locale: Locale): Map<string, string> =>
  flatten((texts[locale][`server/bank/${pillar}`] as Record<string, unknown> | undefined)?.[id] ?? {});

/** What a sheet shows of a situation: its text, question and labels in both languages; neither marks nor what explains them. */
export function shownPart(item: BankItem, texts: Texts): string {
  const ids = item.options.map((option) => option.id);
  const parts = ['situation', 'ask', ...ids.map((id) => `options.${id}.label`)];
  const told = LOCALES.map((locale) => {
    const all = toldOf(item, texts, locale);
    return parts.map((part) => all.get(part) ?? '');
  });
  return canonicalJson({ ids, told });
}

/** All that a review judges: what was shown, and the marks that it was held against. */
export const readPart = (item: BankItem, texts: Texts): string =>
  canonicalJson({ shown: shownPart(item, texts), marks: item.options.map((option) => option.mark) });

/** Whether the review is of the situation as it now stands. @param digest of a text, the host's */
export const isRead = (item: BankItem, review: Review | undefined, texts: Texts, digest: (text: string) => string): boolean =>
  review?.read === digest(readPart(item, texts));
