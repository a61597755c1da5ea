import type { Meters, Threads } from './log.ts';
import type { Condition } from './schema.ts';
import type { Band, Vow } from './vocabulary.ts';

/** All that a condition may read. Flags and visited steps are lists of ids. */
export type Memory = {
  readonly meters: Meters;
  readonly flags: readonly string[];
  readonly visited: readonly string[];
  readonly threads: Threads;
  readonly vow?: Vow;
};

/** low 0-33, middle 34-66, high 67-100. */
export function bandOf(value: number): Band {
  if (value <= 33) return 'low';
  return value <= 66 ? 'middle' : 'high';
}

/** No condition always holds. */
export function holds(condition: Condition | undefined, memory: Memory): boolean {
  if (condition === undefined) return true;
  if ('meter' in condition) return condition.band.includes(bandOf(memory.meters[condition.meter]));
  if ('flag' in condition) return memory.flags.includes(condition.flag);
  if ('visited' in condition) return memory.visited.includes(condition.visited);
  if ('thread' in condition) return condition.is.includes(memory.threads[condition.thread]);
  if ('vow' in condition) return condition.vow.includes(memory.vow ?? 'none');
  if ('all' in condition) return condition.all.every((part) => holds(part, memory));
  if ('any' in condition) return condition.any.some((part) => holds(part, memory));
  return !holds(condition.not, memory);
}

/** Every elementary condition inside one, depth first. */
export function leavesOf(condition: Condition | undefined): Condition[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}
