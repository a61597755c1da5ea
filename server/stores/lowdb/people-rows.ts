import { hasLapses, underLapses } from '../../../content/engine/charter/lapses.ts';
import type { FoundPeople, PeopleGroups, PeopleQuery, PeopleSort, PersonRow } from '../nouns/people.ts';
import { ANY_TIME, byName, foundOf, groupNames, keyed, matcher, sortValues } from '../people-rules.ts';
import type { Keyed } from '../people-rules.ts';
import { PeopleOrder, arranged, pageOf } from './people-order.ts';

/** Orders that depend on nothing but the row; that of statuses, which the clock changes too, is made for each question. */
type KeptSort = Exclude<PeopleSort, 'status'>;
/** Those of a row's fields that an order or a search goes by. */
const KEY_FIELDS = ['name', 'email', 'team', 'site', 'country', 'level', 'expiresAt', 'ended', 'invitedAt', 'joinedAt'] as const;
/** The orders of the desk's table: made before anybody asks. */
const ASKED_SORTS: readonly KeptSort[] = ['name', 'email', 'team', 'site', 'country', 'expiresAt'];
const GROUPS = ['team', 'site', 'country'] as const;

/** How often each text is among the values of some field. */
class Counted {
  private readonly counts = new Map<string, number>();

  count(text: string | null, step: 1 | -1): void {
    if (text === null) return;
    const count = (this.counts.get(text) ?? 0) + step;
    if (count > 0) this.counts.set(text, count);
    else this.counts.delete(text);
  }

  get texts(): Iterable<string> {
    return this.counts.keys();
  }
}

/**
 * One row a person, all in memory: a page of a hundred thousand is found in milliseconds, also right after a change. Rows are frozen and
 * may be shared.
 */
export class PeopleRows {
  private readonly kept = new Map<string, Keyed>();
  private readonly orders = new Map<KeptSort, PeopleOrder>();
  /** One copy of each team, site and country, whoever has it. */
  private readonly words = new Map<string, string>();
  private readonly groups = { team: new Counted(), site: new Counted(), country: new Counted() };

  get size(): number {
    return this.kept.size;
  }

  get(id: string): PersonRow | undefined {
    return this.kept.get(id)?.row;
  }

  *[Symbol.iterator](): Generator<PersonRow> {
    for (const { row } of this.kept.values()) yield row;
  }

  /** Makes the orders that will be asked for, so that the first who asks does not wait for them. */
  arrange(): void {
    for (const sort of ASKED_SORTS) this.order(sort);
  }

  /** Puts a row in its place, or takes it away, and answers how to take that back. */
  set(id: string, row: PersonRow | undefined): () => void {
    const one = this.kept.get(id);
    const before = one?.row;
    const next = row && this.frozen(row);
    if (one && next && KEY_FIELDS.every((field) => one.row[field] === next[field])) one.row = next;
    else {
      if (one) this.take(one);
      if (next) this.put(keyed(next));
    }
    return () => void this.set(id, before);
  }

  find(query: PeopleQuery): FoundPeople {
    const valueOf = sortValues(query.sort, query);
    const found = this.matching(query, valueOf);
    const seen = underLapses(query.lapses, query.at);
    const rows = pageOf(found, valueOf, query).map(({ row }) => foundOf(seen(row)));
    return { rows, total: found.length, everyone: this.kept.size };
  }

  allGroups(): PeopleGroups {
    const { team, site, country } = this.groups;
    return { teams: groupNames(team.texts), sites: groupNames(site.texts), countries: groupNames(country.texts) };
  }

  /** All that match, in the order asked for. */
  private matching(query: PeopleQuery, valueOf: (one: Keyed) => string | null): readonly Keyed[] {
    const matches = matcher(query);
    const { sort } = query;
    const few = this.few(query);
    // What has lapsed ends at another date than its row says: that order too is made for the question.
    const isMade = sort === 'status' || (sort === 'expiresAt' && hasLapses(query.lapses));
    const list = few ?? this.order(isMade ? 'name' : sort).list;
    const found = matches ? list.filter(matches) : list;
    return isMade || (few && sort !== 'name') ? arranged(found, valueOf) : found;
  }

  /** Those of the one team or site asked for, in order of name, when they are few; null otherwise. */
  private few({ teams, sites }: PeopleQuery): Keyed[] | null {
    const [team, site] = [teams, sites].map((list) => (list?.length === 1 ? list[0] : undefined));
    const found = team !== undefined ? this.order('team').like(team) : site !== undefined ? this.order('site').like(site) : null;
    return found && found.length * 10 < this.kept.size ? found : null;
  }

  private order(sort: KeptSort): PeopleOrder {
    const known = this.orders.get(sort);
    if (known) return known;
    const valueOf = sortValues(sort, ANY_TIME);
    const list = sort === 'name' ? [...this.kept.values()].sort(byName) : arranged(this.order('name').list, valueOf);
    const order = new PeopleOrder(list, valueOf);
    this.orders.set(sort, order);
    return order;
  }

  private put(one: Keyed): void {
    this.kept.set(one.row.id, one);
    for (const order of this.orders.values()) order.add(one);
    for (const group of GROUPS) this.groups[group].count(one.row[group], 1);
  }

  private take(one: Keyed): void {
    this.kept.delete(one.row.id);
    for (const order of this.orders.values()) order.remove(one);
    for (const group of GROUPS) this.groups[group].count(one.row[group], -1);
  }

  private frozen(given: PersonRow): PersonRow {
    const word = (text: string | null) => (text === null ? null : this.word(text));
    return Object.freeze({ ...given, team: word(given.team), site: word(given.site), country: word(given.country) });
  }

  private word(text: string): string {
    const known = this.words.get(text);
    if (known === undefined) this.words.set(text, text);
    return known ?? text;
  }
}
