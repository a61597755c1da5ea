import { carryOver } from '../carry.ts';
import { DEFAULT_THREADS, START_METERS } from '../log.ts';
import type { Carried, Meters, Threads } from '../log.ts';
import { readsVow } from '../reads.ts';
import type { Scenario } from '../schema.ts';
import { METERS, THREADS, VOWS } from '../vocabulary.ts';

/** Up to three threads are tried in every combination; beyond, their number would only cost time. */
const MOST_COMBINATIONS = 27;

/** Ways to begin: every value of each thread read, times the meters an earlier place may leave; and each vow, beside the defaults. */
export function startsOf(scenario: Scenario, order: number): Carried[] {
  const threads = threadsRead(scenario);
  const vows = Object.values(scenario.steps).some(readsVow) ? VOWS.slice(1) : [];
  return [
    ...metersOf(order).flatMap((meters) => threads.map((one) => ({ meters, threads: one }))),
    ...vows.map((vow) => ({ meters: START_METERS, threads: DEFAULT_THREADS, vow })),
  ];
}

/** Every value of each thread read: all combinations, or each value beside the defaults where those would be too many. */
export function threadsRead(scenario: Scenario): Threads[] {
  const combinations = scenario.reads.reduce<Threads[]>(
    (all, thread) => all.flatMap((one) => THREADS[thread].map((value) => ({ ...one, [thread]: value }))),
    [DEFAULT_THREADS],
  );
  if (combinations.length <= MOST_COMBINATIONS) return combinations;
  const others = scenario.reads.flatMap((thread) => THREADS[thread].slice(1).map((value) => ({ ...DEFAULT_THREADS, [thread]: value })));
  return [DEFAULT_THREADS, ...others];
}

function metersOf(order: number): Meters[] {
  if (order === 1) return [START_METERS];
  const low = carryOver({ trust: 0, reach: 0, risk: 0 });
  const high = carryOver({ trust: 100, reach: 100, risk: 100 });
  const single = METERS.flatMap((meter) => [low, high].map((extreme) => ({ ...START_METERS, [meter]: extreme[meter] })));
  return [START_METERS, low, high, ...single];
}

/** All meters as at the start of the season, all low, or all high. */
export const isEven = (meters: Meters): boolean => {
  const above = METERS.map((meter) => Math.sign(meters[meter] - START_METERS[meter]));
  return above.every((sign) => sign === above[0]);
};
