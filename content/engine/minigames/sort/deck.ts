import { drawBelow, shuffle } from '../../random.ts';
import type { Drawn } from '../../random.ts';
import type { Idea } from '../../schema.ts';
import { ZONES } from '../../vocabulary.ts';
import type { Zone } from '../../vocabulary.ts';
import { SORT_FULL, countZones, pairsOf } from './pool.ts';
import type { Pair } from './pool.ts';

/** How many ideas of each zone. */
export type Wanted = Record<Zone, number>;
/** What comes together: an idea alone, or twins one after the other. */
export type Unit = readonly Idea[];

/** `total` ideas shared as 9 free, 8 ask, 7 never as far as the pool has them; `total` must not exceed the pool. */
export function quotas(total: number, available: Wanted): Wanted {
  const wanted: Wanted = { free: 0, ask: 0, never: 0 };
  for (let given = 0; given < total; given += 1) {
    const open = ZONES.filter((zone) => wanted[zone] < available[zone]);
    const shareOf = (zone: Zone): number => (wanted[zone] + 1) / SORT_FULL.zones[zone];
    const next = open.sort((one, other) => shareOf(one) - shareOf(other))[0];
    if (next === undefined) break;
    wanted[next] += 1;
  }
  return wanted;
}

/** The first `count` pairs, in the order given, that leave enough other ideas to meet what is wanted. */
export function pickPairs(pool: readonly Idea[], count: number, wanted: Wanted): Pair[] {
  const pairs = pairsOf(pool).slice(0, 12);
  const twinned = new Set(pairs.flat());
  const plain = countZones(pool.filter((idea) => !twinned.has(idea)));
  const all = countZones(pool);
  const isEasy = (team: readonly Pair[]): boolean => fits(team, wanted, plain);
  const isPossible = (team: readonly Pair[]): boolean => fits(team, wanted, lessPairs(all, team));
  for (let size = Math.min(count, pairs.length); size > 0; size -= 1) {
    const team = firstTeam(pairs, size, isEasy) ?? firstTeam(pairs, size, isPossible);
    if (team !== null) return team;
  }
  return [];
}

function fits(pairs: readonly Pair[], wanted: Wanted, singles: Wanted): boolean {
  const rest = lessPairs(wanted, pairs);
  return ZONES.every((zone) => rest[zone] >= 0 && rest[zone] <= singles[zone]);
}

/** What is left of a count once these pairs are taken. */
export function lessPairs(counts: Wanted, pairs: readonly Pair[]): Wanted {
  const used = countZones(pairs.flat());
  return { free: counts.free - used.free, ask: counts.ask - used.ask, never: counts.never - used.never };
}

/** The first `size` pairs, in order, that pass the test; `team` holds those already taken. */
function firstTeam(
  pairs: readonly Pair[],
  size: number,
  passes: (team: readonly Pair[]) => boolean,
  team: readonly Pair[] = [],
): Pair[] | null {
  if (team.length === size) return passes(team) ? [...team] : null;
  for (const [index, pair] of pairs.entries()) {
    const found = firstTeam(pairs.slice(index + 1), size, passes, [...team, pair]);
    if (found !== null) return found;
  }
  return null;
}

/** `total` ideas in the order given, each zone up to what is wanted, then whatever comes first. */
export function takeByZone(ideas: readonly Idea[], wanted: Wanted, total: number): Idea[] {
  const left = { ...wanted };
  const taken = ideas.filter((idea) => (left[idea.zone] -= 1) >= 0).slice(0, total);
  const others = ideas.filter((idea) => !taken.includes(idea));
  return [...taken, ...others.slice(0, total - taken.length)];
}

/** Shares ideas among heaps of the given sizes, zone by zone in turn, so that each heap holds some of every zone. */
export function spread(ideas: readonly Idea[], sizes: readonly number[]): Idea[][] {
  const heaps: Idea[][] = sizes.map(() => []);
  let turn = 0;
  for (const idea of ZONES.flatMap((zone) => ideas.filter((one) => one.zone === zone))) {
    const open = heaps.map((_, index) => (turn + index) % heaps.length).find((index) => heaps[index]!.length < sizes[index]!);
    if (open === undefined) break;
    heaps[open]!.push(idea);
    turn = open + 1;
  }
  return heaps;
}

/** Ids in a drawn order: units are shuffled, and which half of a pair comes first is drawn too. */
export function mixUnits(units: readonly Unit[], random: number): Drawn<string[]> {
  const shuffled = shuffle(units, random);
  let state = shuffled.random;
  const value = shuffled.value.flatMap((unit) => {
    const drawn = drawBelow(2, state);
    state = drawn.random;
    const ids = unit.map((idea) => idea.id);
    return drawn.value === 1 ? ids.reverse() : ids;
  });
  return { value, random: state };
}
