import type { Carried } from './log.ts';
import { minigameOf } from './minigames.ts';
import type { Charter, ModuleContent } from './schema.ts';

/** A play of a place, as far as its game is dealt from it. */
type Start = { seed: number; carried: Carried };
type Place = { content: ModuleContent; charter: Charter };

/** What a deal shows, by its names; what it keeps in reserve is not shown. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'spare' ? [] : namesIn(inner)));
}

/** Nothing before a game draws: what it deals follows from the seed alone. */
export function dealtNames({ content, charter }: Place, { seed, carried }: Start): ReadonlySet<string> {
  const { minigame } = content.module;
  if (minigame === null) return new Set();
  const { meters, threads, start = 1, again = false } = carried;
  return new Set(namesIn(minigameOf(minigame).deal(charter, seed >>> 0, content.game, { meters, threads, start, again }).state));
}

/**
 * Of the seeds offered, the one whose game shows least of what earlier plays of the place showed; the first among equals.
 * @param seeds uint32, at least one @param earlier plays of the same place, under whatever charter
 */
export function freshSeed(place: Place, carried: Carried, seeds: readonly number[], earlier: readonly Start[]): number {
  const seen = new Set(earlier.flatMap((one) => [...dealtNames(place, one)]));
  const again = (seed: number): number => [...dealtNames(place, { seed, carried })].filter((name) => seen.has(name)).length;
  const counted = seeds.map((seed) => ({ seed, again: again(seed) }));
  return counted.reduce((best, one) => (one.again < best.again ? one : best)).seed;
}
