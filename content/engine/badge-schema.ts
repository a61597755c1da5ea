import { z } from 'zod';
import { idSchema, threadValueSchema } from './schema.ts';
import { DEEDS, MODULE_IDS, THREAD_NAMES } from './vocabulary.ts';

const badgeRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passed'), module: z.enum(MODULE_IDS) }),
  /** Changed an answer from 0 to 2 after a new fact. */
  z.strictObject({ kind: z.literal('revised') }),
  /** A sort round with no leak and no needless question. */
  z.strictObject({ kind: z.literal('clean-round') }),
  /** At least `count` "sure" stamps in one game, all right. */
  z.strictObject({ kind: z.literal('sure'), count: z.number().int().min(1) }),
  /** At least `count` scored decisions in a place, none of them harmful. */
  z.strictObject({ kind: z.literal('steady'), count: z.number().int().min(1) }),
  /** Acted, asked and kept silent in one play, each where it was sound. */
  z.strictObject({ kind: z.literal('registers') }),
  /** The play set that thread and ended with one of these values. */
  z.strictObject({ kind: z.literal('thread'), thread: z.enum(THREAD_NAMES), is: z.array(threadValueSchema).min(1) }),
  /** At least `count` cards recalled, days after they were met. */
  z.strictObject({ kind: z.literal('recalled'), count: z.number().int().min(1) }),
  /** A card recalled on each of the four pillars. */
  z.strictObject({ kind: z.literal('recalled-pillars') }),
  /** At least `count` return visits won. */
  z.strictObject({ kind: z.literal('returned'), count: z.number().int().min(1) }),
  /** A place passed by its missed facts. */
  z.strictObject({ kind: z.literal('recovered') }),
  /** A clean case of the spot game left without a mark. */
  z.strictObject({ kind: z.literal('left-alone') }),
  /** Judgement that a mini-game names. */
  z.strictObject({ kind: z.literal('deed'), deed: z.enum(DEEDS) }),
]);
export type BadgeRule = z.infer<typeof badgeRuleSchema>;
/** Texts in `badges.json`: `<id>.{name,why}`. */
export const badgeSchema = z.strictObject({ id: idSchema, rule: badgeRuleSchema });
export type Badge = z.infer<typeof badgeSchema>;
