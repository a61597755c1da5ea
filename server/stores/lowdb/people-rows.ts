import { byName, compareText, foundOf, groupsOf, keyed, matcher, sortValue } from '../people-rules.ts';
import type { Keyed } from '../people-rules.ts';
import type { FoundPeople, PeopleGroups, PeopleQuery, PeopleSort, PersonRow } from '../nouns/people.ts';

type Sorted = { value: string | null; one: Keyed };
/** An order as it was last needed, and the rows that came or changed since. */
type Order = { list: Sorted[]; fresh: Keyed[] };

/** Above so many changes an order is made anew. */
const MOST_FRESH = 5_000;
/** Orders that depend on nothing but the row: the others are made for each question. */
const KEPT_ORDERS: readonly PeopleSort[] = ['name', 'email', 'team', 'site', 'country', 'invitedAt', 'joinedAt'];

const bySorted = (a: Sorted, b: Sorted): number => {
  if (a.value === b.value) return byName(a.one, b.one);
  if (a.value === null) return 1;
  return b.value === null ? -1 : compareText(a.value, b.value);
};

/** The same list from its highest value to its lowest: what is not known stays last, equals stay by name. */
function reversed(list: readonly Sorted[]): Sorted[] {
  const unknown = list.findIndex(({ value }) => value === null);
  const end = unknown < 0 ? list.length : unknown;
  const turned: Sorted[] = [];
  for (let stop = end; stop > 0;) {
    let start = stop - 1;
    while (start > 0 && list[start - 1]!.value === list[stop - 1]!.value) start--;
    for (let i = start; i < stop; i++) turned.push(list[i]!);
    stop = start;
  }
  return [...turned, ...list.slice(end)];
}

/** One row a person, all in memory: a page of a hundred thousand is found in milliseconds. Rows are frozen and may be shared. */
export class PeopleRows {
  private readonly kept = new Map<string, Keyed>();
  private readonly orders = new Map<PeopleSort, Order>();
  /** One copy of each team, site and country, whoever has it. */
  private readonly words = new Map<string, string>();
  private groups: PeopleGroups | null = null;

  get size(): number {
    return this.kept.size;
  }

  get(id: string): PersonRow | undefined {
    return this.kept.get(id)?.row;
  }

  *[Symbol.iterator](): Generator<PersonRow> {
    for (const { row } of this.kept.values()) yield row;
  }

  /** Puts a row in its place, or takes it away, and answers how to take that back. */
  set(id: string, row: PersonRow | undefined): () => void {
    const before = this.kept.get(id)?.row;
    this.groups = null;
    if (row === undefined) this.kept.delete(id);
    else this.put(row);
    return () => void this.set(id, before);
  }

  find(query: PeopleQuery): FoundPeople {
    const list = this.ordered(query);
    const isAll = [query.search, query.teams, query.sites, query.countries, query.statuses, query.expiringWithin].every(
      (filter) => filter === undefined || filter === '',
    );
    const matches = matcher(query);
    const found = isAll ? list : list.filter(({ one }) => matches(one));
    const page = (query.descending ? reversed(found) : found).slice(query.offset, query.offset + query.limit);
    return { rows: page.map(({ one }) => foundOf(one.row)), total: found.length, everyone: this.kept.size };
  }

  allGroups(): PeopleGroups {
    this.groups ??= groupsOf([...this]);
    return this.groups;
  }

  private put(given: PersonRow): void {
    const word = (text: string | null) => (text === null ? null : this.word(text));
    const row = Object.freeze({ ...given, team: word(given.team), site: word(given.site), country: word(given.country) });
    const one = keyed(row);
    this.kept.set(row.id, one);
    for (const [sort, order] of this.orders) {
      if (order.fresh.push(one) > MOST_FRESH) this.orders.delete(sort);
    }
  }

  private word(text: string): string {
    const known = this.words.get(text);
    if (known === undefined) this.words.set(text, text);
    return known ?? text;
  }

  private ordered(query: PeopleQuery): Sorted[] {
    const { sort } = query;
    const valued = (one: Keyed): Sorted => ({ value: sortValue(one, sort, query), one });
    const isKept = KEPT_ORDERS.includes(sort);
    const before = isKept ? this.orders.get(sort) : undefined;
    if (before && before.fresh.length === 0 && before.list.length === this.kept.size) return before.list;
    const isThere = ({ one }: Sorted) => this.kept.get(one.row.id) === one;
    const fresh = new Set(before?.fresh ?? this.kept.values());
    const list = [...(before?.list ?? []).filter(isThere), ...[...fresh].map(valued).filter(isThere)].sort(bySorted);
    if (isKept) this.orders.set(sort, { list, fresh: [] });
    return list;
  }
}
