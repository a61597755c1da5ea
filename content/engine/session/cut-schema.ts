import { z } from 'zod';
import { articleIdSchema, conditionSchema, factIdSchema, idSchema } from '../schema.ts';
import { CAST, EMOTIONS, HABITS, SHOWS, SPEAKERS } from '../vocabulary.ts';

export const ROOM_ROLES = ['customer', 'colleague', 'journalist', 'lawyer'] as const;

const moodsSchema = z.partialRecord(z.enum(CAST), z.enum(EMOTIONS));
const act = z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1);
const lines = z.array(
  z.strictObject({ id: idSchema, who: z.enum(SPEAKERS), moods: moodsSchema.optional(), when: conditionSchema.optional() }),
);
const effectsSchema = z.strictObject({ raise: z.array(idSchema).optional(), lower: z.array(idSchema).optional() });
const stage = {
  act,
  cast: moodsSchema.default({}),
  night: z.boolean().default(false),
  facts: z.array(factIdSchema).default([]),
};

const optionSchema = z.strictObject({
  id: idSchema,
  mark: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  /** No recap counts habits in a room: it may be left out. */
  habit: z.enum(HABITS).default('act'),
  when: conditionSchema.optional(),
  effects: effectsSchema.default({}),
  moods: moodsSchema.default({}),
  shows: z.enum(SHOWS).optional(),
  articles: z.array(articleIdSchema).default([]),
  facts: z.array(factIdSchema).default([]),
  next: idSchema.optional(),
});

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), ...stage, lines: lines.min(1).max(6), effects: effectsSchema.optional(), next: idSchema }),
  z.strictObject({
    kind: z.literal('choice'),
    ...stage,
    lines: lines.max(6),
    turning: z.boolean().default(false),
    /** Two to four of them are offered on each path. */
    options: z.array(optionSchema).min(2).max(6),
    next: idSchema,
  }),
  z.strictObject({
    kind: z.literal('branch'),
    cases: z.array(z.strictObject({ when: conditionSchema, next: idSchema })).min(1),
    otherwise: idSchema,
  }),
  z.strictObject({ kind: z.literal('ending'), ...stage, lines: lines.min(1).max(6) }),
]);

/** The scenario language of a place, without meters, threads, messages and games: a room remembers by flags. */
const cutScenarioSchema = z.strictObject({
  start: idSchema,
  flags: z.array(idSchema).max(4).default([]),
  sets: z.tuple([]).default([]),
  reads: z.tuple([]).default([]),
  steps: z.record(idSchema, stepSchema),
});

/** A story written for a room: `content/sessions/cuts/<id>.yaml`. */
export const cutSchema = z.strictObject({
  id: idSchema,
  /** Each phone holds one of them. */
  roles: z.array(z.enum(ROOM_ROLES)).length(ROOM_ROLES.length),
  scenario: cutScenarioSchema,
});
export type CutContent = z.infer<typeof cutSchema>;

const text = z.string().min(1);
const cutOptionTextsSchema = z.strictObject({ label: text, title: text, after: text, why: text });

/** `locales/<lang>/server/sessions/cuts/<id>.json`. */
export const cutTextsSchema = z.strictObject({
  steps: z.record(
    idSchema,
    z.strictObject({
      lines: z.record(idSchema, text).optional(),
      ask: text.optional(),
      options: z.record(idSchema, cutOptionTextsSchema).optional(),
      /** Of an ending. */
      title: text.optional(),
      price: text.optional(),
    }),
  ),
  /** One private fact each, to say aloud or keep. */
  roles: z.record(z.enum(ROOM_ROLES), z.strictObject({ name: text, fact: text })),
});
export type CutTexts = z.infer<typeof cutTextsSchema>;
