import { z } from 'zod';
import { factIdSchema, idSchema } from './schema.ts';
import type { Locale, Mark } from './vocabulary.ts';

/** Neutral ids: they stand in requests, and must not give anything away. */
export const SITUATION_OPTIONS = ['a', 'b', 'c'] as const;
export type SituationOption = (typeof SITUATION_OPTIONS)[number];

const markSchema = z.union([z.literal(0), z.literal(1), z.literal(2)]);

/**
 * A two-line situation of a dispatch, on one card; never one of the exam's. Read by the server only.
 * Texts in `locales/<lang>/server/situations/<pillar>.json`: `<id>.{situation,why}` and `<id>.options.{a,b,c}`.
 */
export const situationSchema = z.strictObject({
  id: idSchema,
  card: factIdSchema,
  /** Marks: 2 sound, 1 defensible at a price, 0 harmful; each once. */
  options: z
    .strictObject({ a: markSchema, b: markSchema, c: markSchema })
    .refine((options) => new Set(Object.values(options)).size === 3, 'the three options are marked 2, 1 and 0'),
});
export type Situation = z.infer<typeof situationSchema>;
/** `content/situations/<pillar>.yaml` is a list of these. */
export const situationsSchema = z.array(situationSchema);

export type SituationText = { situation: string; options: Record<SituationOption, string>; why: string };
/** A situation with its texts. */
export type ToldSituation = Situation & { texts: Record<Locale, SituationText> };

/** The option marked 2. */
export const soundOption = (situation: Situation): SituationOption =>
  SITUATION_OPTIONS.find((id) => situation.options[id] === 2) ?? SITUATION_OPTIONS[0];

export const markOf = (situation: Situation, option: SituationOption): Mark => situation.options[option];
