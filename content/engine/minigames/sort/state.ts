import type { Zone } from '../../vocabulary.ts';

export const ROUNDS = [1, 2, 3] as const;
export type Round = (typeof ROUNDS)[number];

/** An idea once placed, judged: all that scores and badges need. */
export type Placed = {
  idea: string;
  round: Round;
  tray: Zone;
  zone: Zone;
  sure: boolean;
  /** The host had shown its article. */
  called: boolean;
  detail: string | null;
  ask: string | null;
  points: number;
  /** The most this idea could earn: 3, or 4 in round 3. */
  maximum: number;
};

/** Plain JSON. `rounds` are the ideas of each round in the order they come; `spare` those left in the pool, in drawn order. */
export type SortState = {
  phase: 'placing' | 'feedback' | 'spilled' | 'done';
  round: Round;
  /** 0-based position in the round. */
  at: number;
  rounds: Record<Round, string[]>;
  spare: string[];
  placed: Placed[];
  callsLeft: number;
  /** The present idea's article has been asked for. */
  called: boolean;
  /** Leaks since the round was dealt, first dealing or second. */
  leaks: number;
  /** Rounds dealt a second time. */
  redealt: Round[];
  /** Orders the details of each idea without a fixed place for the one that decides. */
  salt: number;
};

export const CALLS = 2;
export const SPILL = 3;

export const presentIdea = (state: SortState): string | null =>
  state.phase === 'done' ? null : (state.rounds[state.round][state.at] ?? null);
export const isLeak = (placed: Placed): boolean => placed.tray === 'free' && placed.zone !== 'free';
export const isNeedlessQuestion = (placed: Placed): boolean => placed.tray === 'ask' && placed.zone === 'free';
