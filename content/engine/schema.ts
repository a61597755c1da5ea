import { z } from 'zod';
import {
  ARTICLE_KINDS,
  BANDS,
  CAST,
  EMOTIONS,
  HABITS,
  METERS,
  MINIGAME_KINDS,
  MODULE_IDS,
  MODULE_KINDS,
  PILLARS,
  PLACES,
  SHOWS,
  SPEAKERS,
  THREAD_NAMES,
  THREADS,
  VOWS,
  ZONES,
} from './vocabulary.ts';

/** Ids in content: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40);
/** Fact ids as in the fact base: LAW-07, SHARE-21. */
export const factIdSchema = z.string().regex(/^(LAW|PROG|PROF|SHARE|CERT)-\d{2}$/);
/** Charter article ids: a01 … a99. */
export const articleIdSchema = z.string().regex(/^a\d{2}$/);
export const localizedSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

export const threadValueSchema = z.union(THREAD_NAMES.flatMap((name) => THREADS[name].map((v) => z.literal(v))));

// --- conditions and effects -------------------------------------------------------------------

/** True or false on the play so far. Meters are read by band only. */
export type Condition =
  | { meter: (typeof METERS)[number]; band: (typeof BANDS)[number][] }
  | { flag: string }
  | { visited: string }
  | { thread: (typeof THREAD_NAMES)[number]; is: string[] }
  | { vow: (typeof VOWS)[number][] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ meter: z.enum(METERS), band: z.array(z.enum(BANDS)).min(1) }),
    z.strictObject({ flag: idSchema }),
    z.strictObject({ visited: idSchema }),
    z.strictObject({ thread: z.enum(THREAD_NAMES), is: z.array(threadValueSchema).min(1) }),
    z.strictObject({ vow: z.array(z.enum(VOWS)).min(1) }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

/** What a choice or a step changes. Meter values are added, then clamped to 0-100. */
export const effectsSchema = z.strictObject({
  meters: z.partialRecord(z.enum(METERS), z.number().int().min(-40).max(40)).optional(),
  raise: z.array(idSchema).optional(),
  lower: z.array(idSchema).optional(),
  threads: z.partialRecord(z.enum(THREAD_NAMES), threadValueSchema).optional(),
});
export type Effects = z.infer<typeof effectsSchema>;

// --- steps ------------------------------------------------------------------------------------

const moodsSchema = z.partialRecord(z.enum(CAST), z.enum(EMOTIONS));

/** One bubble. Its text is `steps.<step>.lines.<id>` in the module's locale file. */
const lineSchema = z.strictObject({
  id: idSchema,
  who: z.enum(SPEAKERS),
  moods: moodsSchema.optional(),
  when: conditionSchema.optional(),
});
export type Line = z.infer<typeof lineSchema>;

/** Lines that a scene may hold; on each path five of them are read at most. */
const MOST_LINES = 10;

const stageSchema = {
  act: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Who is on stage, left to right, with the face they start with. */
  cast: moodsSchema.default({}),
  night: z.boolean().default(false),
  lines: z.array(lineSchema).min(1).max(MOST_LINES),
  /** Facts named on screen by the lines: they become cards. */
  facts: z.array(factIdSchema).default([]),
};

const saySchema = z.strictObject({
  kind: z.literal('say'),
  ...stageSchema,
  /**
   * A panel beside the talk: the charter to read and accept (or not now), a list for one's own profile to print, the door to the exam,
   * the café's messages once the exam was sat.
   */
  shows: z.enum(['charter', 'checklist', 'exam', 'messages']).optional(),
  effects: effectsSchema.optional(),
  next: idSchema,
});

/** Texts: `steps.<step>.options.<id>.{label,title,after,why}`. */
const optionSchema = z.strictObject({
  id: idSchema,
  /** Absent in an unscored choice; else every option of the step has one. */
  mark: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  habit: z.enum(HABITS),
  when: conditionSchema.optional(),
  /** The option relies on the charter: it is offered only where the organisation's article has this zone. */
  needs: z.strictObject({ article: articleIdSchema, zone: z.enum(ZONES) }).optional(),
  effects: effectsSchema.default({}),
  /** Faces of those on stage once it is chosen. */
  moods: moodsSchema.default({}),
  /** The one visible thing that happens. */
  shows: z.enum(SHOWS).optional(),
  articles: z.array(articleIdSchema).default([]),
  facts: z.array(factIdSchema).default([]),
  next: idSchema.optional(),
});
export type Option = z.infer<typeof optionSchema>;

const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  ...stageSchema,
  lines: z.array(lineSchema).max(MOST_LINES),
  /** A new fact has arrived: the options are those of that earlier choice, to keep or to change. */
  revises: idSchema.optional(),
  /** May be one of the recap's three turning points. */
  turning: z.boolean().default(false),
  options: z.array(optionSchema).min(2).max(5),
  next: idSchema,
});

const minigameStepSchema = z.strictObject({
  kind: z.literal('minigame'),
  act: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  cast: moodsSchema.default({}),
  game: z.enum(MINIGAME_KINDS),
  /** What the game hands to later places. */
  keeps: z.literal('vow').optional(),
  /** Highest `atLeast` reached by the score (0-100) gives its effects. */
  outcomes: z.array(z.strictObject({ atLeast: z.number().int().min(0).max(100), effects: effectsSchema })).default([]),
  next: idSchema,
});

/**
 * A message on the player's phone, and three ways to answer it: no mark, no effect, nothing told of it.
 * Texts: `steps.<step>.{from,text}` and `options.<id>.label`.
 */
const messageSchema = z.strictObject({
  kind: z.literal('message'),
  act: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  cast: moodsSchema.default({}),
  night: z.boolean().default(false),
  /** Who writes, where it is one of the cast. */
  from: z.enum(CAST).optional(),
  /** The card that it is about: named only once the road is over. */
  about: factIdSchema,
  /** How much an answer shows of what the road will teach: 2 all of it, 1 some, 0 nothing yet. Only their sum is ever read. */
  options: z.array(z.strictObject({ id: idSchema, knows: z.union([z.literal(0), z.literal(1), z.literal(2)]) })).length(3),
  next: idSchema,
});

const branchSchema = z.strictObject({
  kind: z.literal('branch'),
  cases: z.array(z.strictObject({ when: conditionSchema, next: idSchema })).min(1),
  otherwise: idSchema,
});

/** Texts: `steps.<step>.{title,price,hook}` and its lines. The hook is the unanswered message of the next place. */
const endingSchema = z.strictObject({
  kind: z.literal('ending'),
  ...stageSchema,
  effects: effectsSchema.optional(),
});

export const stepSchema = z.discriminatedUnion('kind', [
  saySchema,
  choiceSchema,
  messageSchema,
  minigameStepSchema,
  branchSchema,
  endingSchema,
]);
export type Step = z.infer<typeof stepSchema>;
export type ChoiceStep = z.infer<typeof choiceSchema>;
export type MessageStep = z.infer<typeof messageSchema>;
export type MinigameStep = z.infer<typeof minigameStepSchema>;
export type BranchStep = z.infer<typeof branchSchema>;

export const scenarioSchema = z.strictObject({
  start: idSchema,
  /** Local memory: at most four, raised and lowered by effects. */
  flags: z.array(idSchema).max(4).default([]),
  /** Threads this place may set and those it reads: the check plays it under every value of each one read. */
  sets: z.array(z.enum(THREAD_NAMES)).default([]),
  reads: z.array(z.enum(THREAD_NAMES)).default([]),
  steps: z.record(idSchema, stepSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const moduleSchema = z.strictObject({
  id: z.enum(MODULE_IDS),
  version: z.number().int().min(1),
  kind: z.enum(MODULE_KINDS),
  place: z.enum(PLACES),
  order: z.number().int().min(1).max(7),
  minutes: z.number().int().min(1).max(60),
  pillars: z.array(z.enum(PILLARS)).min(1),
  /** 0-100: the place score from which the module is passed. */
  passMark: z.number().int().min(0).max(100),
  /** Modules finished before this one opens. */
  after: z.array(z.enum(MODULE_IDS)).default([]),
  host: z.enum(CAST),
  minigame: z.enum(MINIGAME_KINDS).nullable(),
  /** The cards the place may give, at most twelve. */
  cards: z.array(factIdSchema).max(12),
  /** Badge drawn on the map card and the reward: an id of badges.yaml. */
  badge: idSchema.nullable(),
});
export type Module = z.infer<typeof moduleSchema>;

/** What `GET /api/content/:hash` serves for a practice module. */
export type ModuleContent = {
  module: Module;
  scenario: Scenario;
  /** The mini-game's authored options, read by its own schema. */ game?: unknown;
};

// --- charter ----------------------------------------------------------------------------------

export const articleSchema = z.strictObject({
  id: articleIdSchema,
  zone: z.enum(ZONES),
  kind: z.enum(ARTICLE_KINDS),
  title: localizedSchema,
  text: localizedSchema,
  /** Why the company says so, in one sentence. */
  reason: localizedSchema,
  /** Where it applies: free words such as "tous les réseaux". */
  channels: localizedSchema,
  /** Whom to ask: an id of `contacts`. */
  owner: idSchema,
  facts: z.array(factIdSchema).default([]),
  /** The organisation's own words: its ideas are dealt first. */
  own: z.literal(true).optional(),
});
export type Article = z.infer<typeof articleSchema>;

const detailSchema = z.strictObject({ id: idSchema, text: localizedSchema });

/** A post idea for the `sort` mini-game. Left out where its article's zone differs from the one it was written for. */
export const ideaSchema = z.strictObject({
  id: idSchema,
  article: articleIdSchema,
  zone: z.enum(ZONES),
  /** The other half of a pair that differs by one detail and by its tray. */
  twin: idSchema.optional(),
  author: z.strictObject({ who: z.enum(CAST), role: localizedSchema }),
  text: localizedSchema,
  /** What is visible in the attached picture, as its text alternative; absent: no picture. */
  picture: z.strictObject({ id: idSchema, alt: localizedSchema }).optional(),
  /** Three details of the post, one of which decided the tray; or none, and it is never dealt where the detail is asked for. */
  details: z.array(detailSchema).refine(({ length }) => [0, 3].includes(length), 'three or none'),
  decides: idSchema.optional(),
  why: localizedSchema,
  facts: z.array(factIdSchema).default([]),
});
export type Idea = z.infer<typeof ideaSchema>;

/** One charter, whole: what is read, accepted, hashed, and dealt by `sort`. */
export const charterSchema = z.strictObject({
  id: idSchema,
  version: z.number().int().min(1),
  /** ISO date of this version. */
  date: z.iso.date(),
  /** Advice only, or adjunct to the house rules (C. trav. L1321-5). */
  procedure: z.enum(['advice', 'house-rules']),
  title: localizedSchema,
  preamble: localizedSchema,
  /** The exact sentence a person agrees to. */
  acceptance: localizedSchema,
  contacts: z.array(z.strictObject({ id: idSchema, who: z.enum(CAST), name: localizedSchema, role: localizedSchema })).min(1),
  articles: z.array(articleSchema).min(1),
  ideas: z.array(ideaSchema),
});
export type Charter = z.infer<typeof charterSchema>;
