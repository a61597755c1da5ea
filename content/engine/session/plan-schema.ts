import { z } from 'zod';
import { articleIdSchema, factIdSchema, idSchema } from '../schema.ts';
import { MODULE_IDS, PILLARS } from '../vocabulary.ts';

export const ROUND_KINDS = ['story', 'debate', 'quiz', 'words'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const TOPICS = ['fears', ...PILLARS, 'crisis'] as const;

/** The places of a debate's line, from the left position to the right one. */
export const LINE = ['1', '2', '3', '4', '5'] as const;

const roundShape = {
  id: idSchema,
  minutes: z.number().int().min(1).max(30),
  /** The clock offered when it opens; it never scores. */
  seconds: z.number().int().min(10).max(600).nullable(),
  /** Where it differs from the plan's own. */
  topic: z.enum(TOPICS).optional(),
  articles: z.array(articleIdSchema).default([]),
  facts: z.array(factIdSchema).default([]),
};

const quizSchema = z.strictObject({
  ...roundShape,
  kind: z.literal('quiz'),
  options: z.array(idSchema).min(2).max(4),
  right: idSchema,
});

const roundSchema = z.discriminatedUnion('kind', [
  quizSchema,
  z.strictObject({ ...roundShape, kind: z.literal('debate') }),
  z.strictObject({ ...roundShape, kind: z.literal('words') }),
  z.strictObject({ ...roundShape, kind: z.literal('story'), cut: idSchema }),
]);
export type Round = z.infer<typeof roundSchema>;

/** What a team session plays: `content/sessions/<id>.yaml`, or what a manager has composed of such rounds. */
export const planSchema = z.strictObject({
  id: idSchema,
  order: z.number().int().min(1),
  topic: z.enum(TOPICS),
  minutes: z.number().int().min(15).max(45),
  /** How many teams its lobby starts with; absent: none. */
  teams: z.number().int().min(2).max(6).optional(),
  /** The place to play next. */
  next: z.enum(MODULE_IDS),
  /** Articles of the charter to read again. */
  articles: z.array(articleIdSchema).min(1),
  rounds: z.array(roundSchema).min(1).max(20),
  /** A quiz of `rounds` that is played only where teams are level at the end. */
  spare: idSchema.optional(),
});
export type PlanContent = z.infer<typeof planSchema>;

const text = z.string().min(1);

/** Texts of a round; which of them it has is its kind's business, and the content check's. */
const roundTextsSchema = z.strictObject({
  title: text,
  ask: text.optional(),
  /** The two positions of a debate, and what to talk about between its two votes. */
  left: text.optional(),
  right: text.optional(),
  discuss: text.optional(),
  /** What is read before a story. */
  intro: text.optional(),
  options: z.record(idSchema, text).optional(),
  explain: text,
});
export type RoundTexts = z.infer<typeof roundTextsSchema>;

/** `locales/<lang>/server/sessions/plans/<id>.json`. */
export const planTextsSchema = z.strictObject({
  title: text,
  summary: text,
  /** What its teams are called, for as many as its lobby starts with. */
  teams: z.array(text.max(16)).min(2).max(6).optional(),
  invitation: text,
  /** Three points to talk about. */
  talk: z.array(text).length(3),
  /** Why that place next. */
  next: text,
  rounds: z.record(idSchema, roundTextsSchema),
});
export type PlanTexts = z.infer<typeof planTextsSchema>;
