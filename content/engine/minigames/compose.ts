import { z } from 'zod';
import type { Minigame } from '../minigames.ts';
import { SLOTS, composeSchema } from './compose/authored.ts';
import type { ComposeAuthored, Edition, Handling, Row, Slot } from './compose/authored.ts';
import { dealCompose } from './compose/deal.ts';
import { playCompose } from './compose/play.ts';
import { factsOfCompose, scoreCompose } from './compose/score.ts';
import type { Closed, ComposeState, Draft } from './compose/state.ts';
import { viewCompose } from './compose/view.ts';

const id = z.string().max(40);

/**
 * `ask` about an item, once an edition; `take` one; `set` a block of the draft; then `publish`, or `pass` with a reason.
 * In the feed, `handle` a message (leaving it is waiting), and `next` for another day; `next` also leaves the verdict.
 */
export const composeMoveSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('ask'), item: id }),
  z.strictObject({ do: z.literal('take'), item: id }),
  z.strictObject({ do: z.literal('set'), slot: z.enum(SLOTS), block: id }),
  z.strictObject({ do: z.literal('publish') }),
  z.strictObject({ do: z.literal('pass'), reason: id }),
  z.strictObject({ do: z.literal('handle'), row: id, with: z.enum(['answer', 'correct', 'route']) }),
  z.strictObject({ do: z.literal('next') }),
]);
export type ComposeMove = z.infer<typeof composeMoveSchema>;

/** What the player sees. What an item is worth, what a block carries and the days to come are never in it. */
export type ComposeView = {
  edition: Edition;
  /** 1-based position of the edition, and how many there are. */
  position: number;
  length: number;
  phase: ComposeState['phase'];
  /** Five; their texts are in the authored game and in the game's file. */
  items: string[];
  /** The item somebody was asked about, its answer being shown. */
  asked: string | null;
  mayAsk: boolean;
  reasons: string[];
  item: string | null;
  /** Blocks that may stand in each slot of the draft. */
  options: Partial<Record<Slot, string[]>>;
  draft: Draft;
  lacking: Slot[];
  mayChange: boolean;
  /** 0-100: how much the draft repeats the source or a colleague. */
  meter: number;
  /** 1-5 in the feed, 0 elsewhere. */
  day: number;
  days: number;
  feed: {
    id: string;
    role: Row['role'];
    day: number;
    effect: number;
    because: Row['because'];
    handled: Handling | null;
    right: boolean | null;
    fact: string | null;
  }[];
  handsLeft: number;
  warmth: number;
  /** The edition just closed, and what each of its messages called for. */
  closed: Closed | null;
  best: Record<string, Handling>;
  points: number;
  score: number | null;
};

/** Decide what deserves your voice, then live with it for five days: three editions, one post or none each. */
export const compose = {
  kind: 'compose',
  authored: composeSchema as z.ZodType<ComposeAuthored>,
  move: composeMoveSchema,
  deal: dealCompose,
  play: playCompose,
  view: viewCompose,
  done: (state) => state.phase === 'done',
  score: scoreCompose,
  facts: factsOfCompose,
} satisfies Minigame<ComposeState, ComposeMove, ComposeView, ComposeAuthored>;
