import { BALANCE, SIDES } from './authored.ts';
import type { BalanceAuthored, Side } from './authored.ts';

/** Ways to answer a doubt: a fact, an "I don't know", a promise. */
export const ANSWERS = ['fact', 'unknown', 'promise'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Plain JSON. What somebody weighed is theirs: it is in no score, no badge and no statistic. */
export type BalanceState = {
  phase: 'weighing' | 'fact' | 'doubt' | 'reply' | 'line' | 'done';
  /** The eight arguments of this game, in drawn order: among equally weighed ones the earlier is doubted first. */
  dealt: string[];
  /** Stones by argument, 0-3 each, nine in all once settled. */
  stones: Record<string, number>;
  /** Stones laid or taken back in round 1 so far. */
  weighings: number;
  /** 0-based position among the facts, then among the doubts. */
  at: number;
  /** What each fact changed: one stone from one argument to another, or nothing. */
  shifts: ({ from: string; to: string } | null)[];
  /** Another play of the place: the chairs are swapped, and one speaks against what one weighed most. */
  swapped?: true;
  /** The arguments that the sceptic defends: those weighed least, or most once chairs are swapped; empty before round 3. */
  doubts: string[];
  answers: { argument: string; with: Answer }[];
  /** The line not to be crossed. */
  line: string | null;
  /** Orders the answers to each doubt. */
  salt: number;
};

/** Beyond so many moves of round 1 a stone laid stays: every game ends, and a log has room for the story around it. */
export const MOST_WEIGHINGS = 120;

export const laid = (state: BalanceState): number => state.dealt.reduce((sum, id) => sum + (state.stones[id] ?? 0), 0);
export const inHand = (state: BalanceState): number => BALANCE.stones - laid(state);

/** An argument hangs as far out as it has stones: it pulls stones x stones, so nine stones pull 27 at most. */
export function pullOf(state: BalanceState, { arguments: authored }: BalanceAuthored): Record<Side, number> {
  const pull = (side: Side): number =>
    authored.filter((one) => one.side === side).reduce((sum, { id }) => sum + (state.stones[id] ?? 0) ** 2, 0);
  return Object.fromEntries(SIDES.map((side) => [side, pull(side)])) as Record<Side, number>;
}

/** The three arguments with the fewest stones; with the most, once chairs are swapped. */
export function defended({ dealt, stones, swapped }: BalanceState): string[] {
  const weight = (id: string): number => (stones[id] ?? 0) * (swapped ? -1 : 1);
  return [...dealt].sort((one, other) => weight(one) - weight(other)).slice(0, BALANCE.doubts);
}
