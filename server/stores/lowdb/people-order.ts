import { byName, compareText, sortKey } from '../people-rules.ts';
import type { Keyed } from '../people-rules.ts';

/** What a row is sorted by; null, which stands last, when it is not known. */
export type ValueOf = (one: Keyed) => string | null;

const compareValues = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : compareText(a, b));

/** How many at the head of a list `isBefore` holds for: it holds for none after the first that it does not. */
function headOf(list: readonly Keyed[], isBefore: (one: Keyed) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows in order of name -> the same in order of their values, equals by name: as many comparisons as there are different values. */
export function arranged(named: readonly Keyed[], valueOf: ValueOf): Keyed[] {
  const groups = new Map<string | null, Keyed[]>();
  for (const one of named) {
    const value = valueOf(one);
    const group = groups.get(value);
    if (group) group.push(one);
    else groups.set(value, [one]);
  }
  return [...groups].sort(([a], [b]) => compareValues(a, b)).flatMap(([, group]) => group);
}

/** A part of an ordered list, from its highest value to its lowest: what is not known stays last, equals stay by name. */
function turned(list: readonly Keyed[], valueOf: ValueOf, until: number): Keyed[] {
  const known = headOf(list, (one) => valueOf(one) !== null);
  const found: Keyed[] = [];
  for (let stop = known; stop > 0 && found.length < until;) {
    const value = valueOf(list[stop - 1]!);
    let start = stop - 1;
    while (start > 0 && valueOf(list[start - 1]!) === value) start--;
    for (let i = start; i < stop; i++) found.push(list[i]!);
    stop = start;
  }
  return found.length < until ? [...found, ...list.slice(known)] : found;
}

/** @param list in the order of `valueOf` */
export function pageOf(list: readonly Keyed[], valueOf: ValueOf, page: { offset: number; limit: number; descending: boolean }): Keyed[] {
  const end = page.offset + page.limit;
  return (page.descending ? turned(list, valueOf, end) : list).slice(page.offset, end);
}

/** Everybody by one value, always in order: somebody who comes or goes moves nobody else. */
export class PeopleOrder {
  readonly list: Keyed[];
  private readonly valueOf: ValueOf;

  /** @param list everybody, in order; the order is then its keeper */
  constructor(list: Keyed[], valueOf: ValueOf) {
    this.list = list;
    this.valueOf = valueOf;
  }

  add(one: Keyed): void {
    this.list.splice(this.placeOf(one), 0, one);
  }

  remove(one: Keyed): void {
    const place = this.placeOf(one);
    if (this.list[place] === one) this.list.splice(place, 1);
  }

  /** Those with a value that is sorted like this text, in order of name. */
  like(text: string): Keyed[] {
    const key = sortKey(text);
    const before = headOf(this.list, (one) => compareValues(this.valueOf(one), key) < 0);
    return this.list.slice(
      before,
      headOf(this.list, (one) => compareValues(this.valueOf(one), key) <= 0),
    );
  }

  private placeOf(one: Keyed): number {
    const value = this.valueOf(one);
    return headOf(this.list, (other) => (compareValues(this.valueOf(other), value) || byName(other, one)) < 0);
  }
}
