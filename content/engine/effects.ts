import type { Memory } from './conditions.ts';
import type { Carried, Meters, Threads } from './log.ts';
import { DEFAULT_THREADS, START_METERS } from './log.ts';
import type { Effects } from './schema.ts';
import { METERS, START_ROUNDS, THREAD_NAMES, THREADS, VOWS } from './vocabulary.ts';
import type { Meter } from './vocabulary.ts';

type MeterChange = Record<Meter, number>;

export const clampMeter = (value: number): number => Math.min(100, Math.max(0, Math.trunc(value)));

/** The memory after the effects: meters added then clamped to 0-100, flags raised then lowered, threads set. */
export function applyEffects<M extends Memory>(memory: M, effects: Effects | undefined): M {
  if (effects === undefined) return memory;
  const meters = { ...memory.meters };
  for (const meter of METERS) meters[meter] = clampMeter(meters[meter] + (effects.meters?.[meter] ?? 0));
  const raised = new Set([...memory.flags, ...(effects.raise ?? [])]);
  for (const flag of effects.lower ?? []) raised.delete(flag);
  return { ...memory, meters, flags: [...raised].sort(), threads: { ...memory.threads, ...effects.threads } };
}

/** What really changed, once clamped. */
export function meterChange(before: Meters, after: Meters): MeterChange {
  return { trust: after.trust - before.trust, reach: after.reach - before.reach, risk: after.risk - before.risk };
}

/** A carried past not yet read: what an older or a newer engine may have written. */
type Unread = {
  meters: Partial<Meters>;
  threads: Partial<Threads>;
  vow?: string | undefined;
  start?: number | undefined;
  again?: boolean | undefined;
};

/** A carried past made safe: meters clamped, a thread, a value, a vow or a round this engine does not know read as its default. */
export function readCarried(carried: Unread): Carried {
  const meters = { ...START_METERS };
  for (const meter of METERS) meters[meter] = clampMeter(carried.meters[meter] ?? START_METERS[meter]);
  const threads = { ...DEFAULT_THREADS };
  for (const thread of THREAD_NAMES) {
    const value = carried.threads[thread];
    if (value !== undefined && (THREADS[thread] as readonly string[]).includes(value)) threads[thread] = value;
  }
  const vow = VOWS.find((one) => one === carried.vow);
  const start = START_ROUNDS.find((round) => round === carried.start);
  return {
    meters,
    threads,
    ...(vow !== undefined && { vow }),
    ...(start !== undefined && { start }),
    ...(carried.again === true && { again: true as const }),
  };
}
