import { COMPOSE } from './authored.ts';
import type { ComposeAuthored, Feature, Handling, Row } from './authored.ts';

export const rowOf = (authored: ComposeAuthored, id: string): Row => authored.rows.find((one) => one.id === id)!;

/** Above this, the post is an echo; from `HALF` on, half of one. */
export const ECHO = 60;
export const HALF = 30;

/** The rows a post calls for: the first six in order of precedence, told by day. */
export function rowsFor(features: readonly Feature[], authored: ComposeAuthored): string[] {
  const called = authored.rows.filter(
    (row) => row.needs.every((one) => features.includes(one)) && !row.forbids.some((one) => features.includes(one)),
  );
  return called
    .slice(0, COMPOSE.rows)
    .toSorted((one, other) => one.day - other.day)
    .map((row) => row.id);
}

/**
 * 0-2. What called for a hand and was left costs one each, two at most; so does a hand where none was needed, or the
 * wrong one. Two are all one has: nobody is asked for a third.
 */
export function aftermathOf(rows: readonly Row[], handled: readonly { row: string; with: Handling }[]): number {
  const calling = rows.filter((row) => row.best !== 'wait').length;
  const right = handled.filter((one) => rows.some((row) => row.id === one.row && row.best === one.with)).length;
  const missed = Math.min(COMPOSE.interventions, calling) - right;
  const wrong = handled.length - right;
  return Math.max(0, 2 - Math.max(missed, 0) - wrong);
}
