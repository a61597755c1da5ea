/**
 * Figures of what people did in play, told of groups only, so that nobody can be told from them: not by asking for a team and for the
 * team but one, not by looking before and after somebody comes or goes, not by taking away what is seen by name, and not even by
 * whoever knows everyone else. Two rules hold together:
 *
 * - *Five and five.* A figure speaks of people whose case the reader does not see by name. It is given only when at least five of them
 *   may be counted and five may not, in the group and in all that the other figures leave over.
 * - *Chance.* What is counted is moved by a small error before it is rounded. The same people in the same case always get the same
 *   error, so that asking again teaches nothing; one person more or less, and it is drawn anew.
 *
 * The groups are one partition, that of teams, and the whole: nothing is ever given for a crossing or for a filter.
 */

/** Fewest people on either side of a figure. */
export const LEAST = 5;
/** Whatever a figure says, it is at most e^PRIVACY times as likely with one person's case as with the other. */
export const PRIVACY = 0.5;

/** What may be said. `count` of `under` and `over` is not reached: *fewer than*, *more than*. */
export type Figure =
  | { kind: 'exact' | 'about' | 'under' | 'over'; count: number }
  /** Too few people to tell. */
  | { kind: 'withheld' };

/** Somebody in a group. `seen`: what the reader knows by name; null when only play says it, in `counts`. */
export type Someone = { id: string; group: string | null; seen: boolean | null; counts: boolean };

/** 0 to 1, never 1, drawn for a text and always the same for it; the host keeps its secret. */
export type Chance = (text: string) => number;

/** Two-sided geometric: 0 most often, and so many more or fewer ever more rarely. @param draw 0 to 1, never 1 */
export function errorOf(draw: number): number {
  const ratio = Math.exp(-PRIVACY);
  const tail = Math.max(Number.EPSILON / 2, draw < 0.5 ? draw : 1 - draw);
  const size = Math.max(0, Math.ceil(Math.log(tail * (1 + ratio)) / -PRIVACY) - 1);
  return draw < 0.5 ? -size : size;
}

const toFive = (count: number): number => Math.round(count / LEAST) * LEAST;

type Tally = { seen: number; open: Someone[] };

const tallyOf = (people: readonly Someone[]): Tally => ({
  seen: people.filter((one) => one.seen === true).length,
  open: people.filter((one) => one.seen === null),
});

/** Five on either side can be told of so many only. */
const isEnough = (open: number): boolean => open >= 2 * LEAST;

function figureOf({ seen, open }: Tally, name: string, chance: Chance): Figure {
  if (open.length === 0) return { kind: 'exact', count: seen };
  if (!isEnough(open.length)) return { kind: 'withheld' };
  const counted = open.filter(({ counts }) => counts).length;
  const ids = open.map(({ id }) => id).toSorted();
  const near = counted + errorOf(chance(JSON.stringify([name, counted, ids])));
  if (near < LEAST) return { kind: 'under', count: seen + LEAST };
  const most = open.length - LEAST;
  if (near > most) return { kind: 'over', count: seen + most };
  return { kind: 'about', count: Math.min(seen + most, Math.max(seen + LEAST, toFive(seen + near))) };
}

/** The groups that may be told: each has enough, and so has all that is left over; the smallest go first. */
function tellable(groups: ReadonlyMap<string, Tally>, everyone: number): Set<string> {
  const told = [...groups].filter(([, { open }]) => isEnough(open.length)).toSorted(([, a], [, b]) => b.open.length - a.open.length);
  let left = everyone - told.reduce((sum, [, { open }]) => sum + open.length, 0);
  while (left > 0 && !isEnough(left)) left += told.pop()?.[1].open.length ?? Number.POSITIVE_INFINITY;
  return new Set(told.map(([name]) => name));
}

/**
 * One figure for everyone and one for each group.
 * @param name of what is counted: each has errors of its own
 */
export function groupFigures(
  people: readonly Someone[],
  name: string,
  chance: Chance,
): { everyone: Figure; groups: ReadonlyMap<string, Figure> } {
  const members = new Map<string, Someone[]>();
  for (const one of people) {
    const list = one.group === null ? null : (members.get(one.group) ?? []);
    if (list === null || one.group === null) continue;
    list.push(one);
    members.set(one.group, list);
  }
  const groups = new Map([...members].map(([group, list]) => [group, tallyOf(list)]));
  const whole = tallyOf(people);
  const told = tellable(groups, whole.open.length);
  const figure = ([group, tally]: [string, Tally]): [string, Figure] => {
    const mayTell = tally.open.length === 0 || told.has(group);
    return [group, mayTell ? figureOf(tally, JSON.stringify([name, group]), chance) : { kind: 'withheld' }];
  };
  return { everyone: figureOf(whole, JSON.stringify([name]), chance), groups: new Map([...groups].map(figure)) };
}

/** Figures that follow from one another, in order: none says more than the one before it. Errors alone could make it so. */
export function inOrder(wide: Figure, narrow: Figure): Figure {
  if (wide.kind === 'withheld' || narrow.kind !== 'about') return narrow;
  return narrow.count > wide.count ? { ...narrow, count: wide.count } : narrow;
}
