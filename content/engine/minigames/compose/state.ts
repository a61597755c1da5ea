import type { Criterion, Edition, Handling, Slot } from './authored.ts';

/** What an edition was dealt: its five items, the blocks of anybody that it offers, and a salt for what is drawn later. */
export type Dealt = {
  edition: Edition;
  items: string[];
  offers: Record<'hook' | 'angle' | 'proof' | 'link' | 'opening' | 'picture', string[]>;
  salt: number;
};

export type Draft = Partial<Record<Slot, string>>;

/** An edition once closed, and what it was worth. */
export type Closed = {
  edition: Edition;
  /** Null: the turn was passed, for that reason. */
  item: string | null;
  reason: string | null;
  asked: string | null;
  draft: Draft;
  meter: number;
  leak: boolean;
  /** 0-2 each; all null for a turn passed. */
  criteria: Record<Criterion, number> | null;
  points: number;
  rows: { row: string; with: Handling }[];
};

/** Plain JSON. */
export type ComposeState = {
  phase: 'choosing' | 'writing' | 'feed' | 'judged' | 'done';
  /** 0-based edition. */
  at: number;
  editions: Dealt[];
  /** The item somebody was asked about in this edition: one question an edition. */
  asked: string | null;
  item: string | null;
  draft: Draft;
  /** Blocks set and items taken so far, over the whole game. */
  changes: number;
  /** 1-5 while the feed runs. */
  day: number;
  /** Rows that this post calls for, by day. */
  rows: string[];
  handled: { row: string; with: Handling }[];
  closed: Closed[];
};

/** Past this many, what is set stays set: a log may hold 500 events. */
export const MOST_CHANGES = 160;

export const dealtOf = (state: ComposeState): Dealt => state.editions[Math.min(state.at, state.editions.length - 1)]!;
