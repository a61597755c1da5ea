import { z } from 'zod';
import type { Minigame } from '../minigames.ts';
import { VOWS } from '../vocabulary.ts';
import { BALANCE, balanceSchema } from './balance/authored.ts';
import type { BalanceAuthored, Side } from './balance/authored.ts';
import { dealBalance } from './balance/deal.ts';
import { playBalance } from './balance/play.ts';
import { factsOfBalance, scoreBalance } from './balance/score.ts';
import { ANSWERS } from './balance/state.ts';
import type { Answer, BalanceState } from './balance/state.ts';
import { viewBalance } from './balance/view.ts';

const id = z.string().max(40);

/**
 * Round 1: `weigh` sets the stones of an argument, `settle` closes the weighing once all nine are laid. Round 2, after each
 * fact: `shift` one stone, or `keep`. Round 3: `answer` the doubt, `next` leaves the reply. Then `draw` one line.
 */
export const balanceMoveSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('weigh'), argument: id, stones: z.number().int().min(0).max(BALANCE.most) }),
  z.strictObject({ do: z.literal('settle') }),
  z.strictObject({ do: z.literal('shift'), from: id, to: id }),
  z.strictObject({ do: z.literal('keep') }),
  z.strictObject({ do: z.literal('answer'), argument: id, with: z.enum(ANSWERS) }),
  z.strictObject({ do: z.literal('draw'), line: id }),
  z.strictObject({ do: z.literal('next') }),
]);
export type BalanceMove = z.infer<typeof balanceMoveSchema>;

/** What the player sees, and nobody else: the leaning and the stones moved enter no statistic. */
export type BalanceView = {
  round: 1 | 2 | 3;
  phase: BalanceState['phase'];
  /** 1-based position among the facts or the doubts, and how many there are; 0 elsewhere. */
  position: number;
  length: number;
  /** The eight of this game, in the order drawn; their texts are in the game's file. */
  arguments: { id: string; side: Side; stones: number }[];
  inHand: number;
  /** Stones that one argument may hold. */
  most: number;
  mayTakeBack: boolean;
  /** Each argument pulls stones x stones. */
  pull: Record<Side, number>;
  /** -27 (all against) to 27. */
  leaning: number;
  /** Stones moved after a fact. */
  moved: number;
  fact: string | null;
  /** Another play: the sceptic defends what was weighed most. */
  swapped: boolean;
  /** The argument that the sceptic defends. */
  doubt: string | null;
  /** What may be said of it, in no fixed order. */
  answers: Answer[];
  /** How it was answered, while the reply is read, and the facts behind it. */
  answer: Answer | null;
  behind: string[];
  lines: string[];
  line: string | null;
};

/** Find what weighs for you, and answer doubts without selling: nine stones, three facts, three doubts, one line. */
export const balance = {
  kind: 'balance',
  authored: balanceSchema as z.ZodType<BalanceAuthored>,
  move: balanceMoveSchema,
  deal: dealBalance,
  play: playBalance,
  view: viewBalance,
  done: (state) => state.phase === 'done',
  score: scoreBalance,
  facts: factsOfBalance,
  vow: (state) => VOWS.find((vow) => vow === state.line),
} satisfies Minigame<BalanceState, BalanceMove, BalanceView, BalanceAuthored>;
