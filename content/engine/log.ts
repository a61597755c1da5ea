import { z } from 'zod';
import { MODULE_IDS, START_ROUNDS, THREAD_NAMES, THREADS } from './vocabulary.ts';
import type { Mark, Meter, ModuleId, StartRound, Thread, Vow } from './vocabulary.ts';

/** Milliseconds of active play, non-decreasing along a log. */
const atMs = z
  .number()
  .int()
  .min(0)
  .max(7 * 24 * 3600 * 1000);
const id = z.string().min(1).max(40);

/**
 * What the learner did: the only truth. Closed and strict, so that no forged `xstate.*` event can pass.
 * `next` leaves a say step, a consequence or a finished mini-game; `choose` answers a choice or a message;
 * `move` is one move of the mini-game in play, whose own schema reads `move`.
 */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('next'), step: id, atMs }),
  z.strictObject({ type: z.literal('choose'), step: id, option: id, atMs }),
  z.strictObject({
    type: z.literal('move'),
    step: id,
    move: z.record(z.string().max(20), z.union([z.string().max(40), z.number().int(), z.boolean()])),
    atMs,
  }),
]);
export type PlayEvent = z.infer<typeof eventSchema>;

export const MAX_EVENTS = 500;

export type Meters = Record<Meter, number>;
export type Threads = Record<Thread, string>;
/** All that a play may know of earlier ones. */
export type Carried = {
  meters: Meters;
  threads: Threads;
  vow?: Vow;
  /** Where a game with rounds begins; absent: at the first. */
  start?: StartRound;
  /** The place has been played before. */
  again?: true;
};

export const START_METERS: Meters = { trust: 50, reach: 20, risk: 20 };
export const DEFAULT_THREADS = Object.fromEntries(THREAD_NAMES.map((t) => [t, THREADS[t][0]])) as Threads;
export const NOTHING_CARRIED: Carried = { meters: START_METERS, threads: DEFAULT_THREADS };

/** Written once by the server when an attempt is created; the only other input of a play. */
export const setupSchema = z.strictObject({
  module: z.enum(MODULE_IDS),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  charterHash: z.string().regex(/^[0-9a-f]{64}$/),
  rulesHash: z.string().regex(/^[0-9a-f]{64}$/),
  engineVersion: z.number().int().min(1),
  carried: z.strictObject({
    meters: z.strictObject({ trust: z.number().int(), reach: z.number().int(), risk: z.number().int() } satisfies Record<
      Meter,
      z.ZodNumber
    >),
    threads: z.record(z.enum(THREAD_NAMES), z.string()),
    vow: z.string().max(40).optional(),
    start: z.literal(START_ROUNDS).optional(),
    again: z.literal(true).optional(),
  }),
  drawnItems: z.array(z.string()),
  /** ISO date-time UTC of the server. */
  startedAt: z.iso.datetime(),
});
export type Setup = z.infer<typeof setupSchema>;

/** One answered, scored choice. */
export type Answer = { step: string; option: string; mark: Mark };

/** One message answered: no mark, and nobody's business but the player's. */
export type Reply = { step: string; option: string };

/** What the server computes from a finished log. Scores are integers 0-100. */
export type PlayResult = {
  module: ModuleId;
  ending: string;
  story: number;
  minigame: number | null;
  score: number;
  passed: boolean;
  /** Stars the play earned by itself: 1 finished, 2 with a place score of 75. */
  stars: 1 | 2;
  answers: Answer[];
  /** Private counts of the recap: marks under 2 by acting, and by asking or staying silent. */
  tooBold: number;
  tooCareful: number;
  /** At most three choices to think over again, in the order played. */
  turningPoints: Answer[];
  cardsMet: string[];
  /** Cards behind a decision marked 2, or a post idea sorted right. */
  cardsSound: string[];
  /** Badge rules this play alone satisfies. */
  badges: string[];
  /** The messages answered on the way, where the place has some. */
  replies?: Reply[];
  /** What later places may know if this play is canon. */
  carry: Carried;
};
