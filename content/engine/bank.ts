import { z } from 'zod';
import { articleIdSchema, factIdSchema, idSchema } from './schema.ts';
import { PILLARS } from './vocabulary.ts';
import type { Locale } from './vocabulary.ts';

/**
 * One exam situation, read by the server only. Texts in `locales/<lang>/server/bank/<pillar>.json`:
 * `<id>.{situation,ask}` and `<id>.options.<option>.{label,why}`.
 */
export const bankItemSchema = z.strictObject({
  id: idSchema,
  pillar: z.enum(PILLARS),
  articles: z.array(articleIdSchema).default([]),
  facts: z.array(factIdSchema).min(1),
  /** A bad buzz, a pile-on, a mistake of one's own: an exam draws at least four. */
  crisis: z.boolean().default(false),
  /** Marks: 2 sound, 1 defensible at a price, 0 harmful. At least one option is marked 2. */
  options: z
    .array(z.strictObject({ id: idSchema, mark: z.union([z.literal(0), z.literal(1), z.literal(2)]) }))
    .min(3)
    .max(4)
    .refine((options) => options.some((option) => option.mark === 2), 'one option must be marked 2'),
});
export type BankItem = z.infer<typeof bankItemSchema>;
/** One situation in one language. */
export const bankTextSchema = z.strictObject({
  situation: z.string().min(1),
  ask: z.string().min(1),
  options: z.record(idSchema, z.strictObject({ label: z.string().min(1), why: z.string().min(1) })),
});
export type BankText = z.infer<typeof bankTextSchema>;
/** By situation. */
export type BankTexts = Record<Locale, Record<string, BankText>>;
/** `content/bank/<pillar>.yaml` is a list of these. */
export const bankSchema = z.array(bankItemSchema);
