import type { Carried, Meters } from './log.ts';
import { DEFAULT_THREADS, NOTHING_CARRIED, START_METERS } from './log.ts';
import type { ModuleId, Thread } from './vocabulary.ts';

/** A later place starts half-way back to the season's start: base + trunc((canon - base) / 2). */
export function carryOver(canon: Meters): Meters {
  const half = (value: number, base: number): number => base + Math.trunc((value - base) / 2);
  return {
    trust: half(canon.trust, START_METERS.trust),
    reach: half(canon.reach, START_METERS.reach),
    risk: half(canon.risk, START_METERS.risk),
  };
}

/** A place already finished: its order on the road, the threads its scenario sets, and what its canon play carries. */
export type Canon = { module: ModuleId; order: number; sets: readonly Thread[]; carry: Carried };

/**
 * What a new attempt may know of earlier places: meters from the nearest earlier one, each thread from the last
 * earlier place that sets it, else its default; the vow and the round to start at where one was made or earned. Any place may
 * be missing.
 * @param order the new attempt's place on the road, 1-7
 */
export function carriedInto(order: number, canons: readonly Canon[]): Carried {
  const earlier = canons.filter((canon) => canon.order < order).sort((one, other) => one.order - other.order);
  const nearest = earlier.at(-1);
  if (nearest === undefined) return NOTHING_CARRIED;
  const threads = { ...DEFAULT_THREADS };
  for (const canon of earlier) for (const thread of canon.sets) threads[thread] = canon.carry.threads[thread];
  const last = <K extends 'vow' | 'start'>(key: K): Pick<Carried, K> | undefined =>
    earlier.findLast(({ carry }) => carry[key] !== undefined)?.carry;
  const vow = last('vow')?.vow;
  const start = last('start')?.start;
  return {
    meters: carryOver(nearest.carry.meters),
    threads,
    ...(vow !== undefined && { vow }),
    ...(start !== undefined && { start }),
  };
}
