import type { PickedRound, PlanRow } from './requests.ts';

/** Minutes of a plan kept for the talk at the end. */
const DEBRIEF_MINUTES = 5;
/** A room that is asked for more than this drifts off. */
export const MOST_MINUTES = 45;
export const MOST_ROUNDS = 12;
/** Clocks that may be offered, seconds. */
export const CLOCKS = [20, 30, 45, 60, 90, 120, 180] as const;

/** A round in the plan under way; `key` tells two of the same apart. */
export type Picked = PickedRound & { key: number };
export type Round = PlanRow['rounds'][number];

export const roundOf = (plans: readonly PlanRow[], { plan, round }: PickedRound): Round | null =>
  plans.find(({ id }) => id === plan)?.rounds.find(({ id }) => id === round) ?? null;

/** With the talk at the end. */
export const minutesOf = (plans: readonly PlanRow[], picked: readonly PickedRound[]): number =>
  picked.reduce((sum, one) => sum + (roundOf(plans, one)?.minutes ?? 0), DEBRIEF_MINUTES);

/** The same rounds with one of them a place up (-1) or down (+1); unchanged at the ends. */
export function moved(picked: readonly Picked[], at: number, by: -1 | 1): Picked[] {
  const [one, other] = [picked[at], picked[at + by]];
  if (!one || !other) return [...picked];
  return picked.map((round, i) => (i === at ? other : i === at + by ? one : round));
}
