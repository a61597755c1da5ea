import type { CertificateRules } from '../content/engine/certificate-rules.ts';
import { PERSON_STATUSES, shownStatus } from '../content/engine/person-status.ts';
import type { PersonStatus, ShownStatus } from '../content/engine/person-status.ts';
import type { Person, Store } from './stores/store.ts';

/** Everything that HR sees of a person, and nothing more. */
export type HrPerson = Pick<Person, 'id' | 'name' | 'email' | 'role' | 'team' | 'site' | 'country' | 'locale'> &
  ShownStatus & { invitedAt: string | null };

export const SORTS = ['name', 'email', 'team', 'site', 'country', 'status', 'expiresAt'] as const;
export type PeopleQuery = {
  search?: string | undefined;
  team?: string | undefined;
  site?: string | undefined;
  country?: string | undefined;
  status?: PersonStatus | undefined;
  /** Days: certificates that end within so many from now. */
  expiring?: number | undefined;
  sort: (typeof SORTS)[number];
  descending: boolean;
  offset: number;
  limit: number;
};
export type PeoplePage = { people: HrPerson[]; total: number; everyone: number; choices: Choices };
export type Choices = { teams: string[]; sites: string[]; countries: string[] };
export type ListDeps = { store: Store; rules: Pick<CertificateRules, 'renewalDays'>; at: string };

const DAY_MS = 24 * 3600 * 1000;
/** People read from the store at once. */
const PAGE = 500;

/** Whether they have an account now. Whoever left has none any more, yet what they were issued stays theirs: see `isTheirs`. */
export const hasJoined = ({ joinedAt }: Pick<Person, 'joinedAt'>): boolean => joinedAt !== null;

/** Whether the address and the entry belong to the person by now: they have signed in, or left with a certificate that stands. */
export const isTheirs = async (store: Store, person: Person): Promise<boolean> =>
  hasJoined(person) || ((await store.statusOf(person.id)) ?? []).length > 0;

/** What HR sees of one person. */
export async function hrPerson({ store, rules, at }: ListDeps, person: Person): Promise<HrPerson> {
  const { id, name, email, role, team, site, country, locale, invitedAt } = person;
  const status = shownStatus(rules, hasJoined(person), (await store.statusOf(id)) ?? [], at);
  return { id, name, email, role, team, site, country, locale, ...status, invitedAt };
}

async function everyone(deps: ListDeps): Promise<HrPerson[]> {
  const all: HrPerson[] = [];
  for (let after: string | undefined; ;) {
    const people = await deps.store.listPeople({ ...(after !== undefined && { after }), limit: PAGE });
    for (const person of people) all.push(await hrPerson(deps, person));
    const last = people.at(-1);
    if (!last || people.length < PAGE) return all;
    after = last.id;
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a person is among those asked for; each word of the search is somewhere in the name or the address. */
function matcher(query: PeopleQuery, at: string): (person: HrPerson) => boolean {
  const words = plain(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const until = query.expiring === undefined ? null : new Date(Date.parse(at) + query.expiring * DAY_MS).toISOString();
  return (person) => {
    if (query.team !== undefined && person.team !== query.team) return false;
    if (query.site !== undefined && person.site !== query.site) return false;
    if (query.country !== undefined && person.country !== query.country) return false;
    if (query.status !== undefined && person.status !== query.status) return false;
    if (until !== null && !(person.expiresAt !== null && person.expiresAt > at && person.expiresAt <= until)) return false;
    const text = plain(`${person.name} ${person.email}`);
    return words.every((word) => text.includes(word));
  };
}

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** What is not known stands last, whichever way the rest is sorted. */
function sorter({ sort, descending }: PeopleQuery): (a: HrPerson, b: HrPerson) => number {
  const turn = descending ? -1 : 1;
  const rank = (person: HrPerson) => PERSON_STATUSES.indexOf(person.status);
  return (a, b) => {
    if (sort === 'status' && a.status !== b.status) return turn * (rank(a) - rank(b));
    const [left, right] = sort === 'status' ? [null, null] : [a[sort], b[sort]];
    if (left !== right) {
      if (left === null) return 1;
      if (right === null) return -1;
      const order = collator.compare(left, right);
      if (order !== 0) return turn * order;
    }
    return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  };
}

const known = (values: (string | null)[]): string[] =>
  [...new Set(values.filter((value): value is string => value !== null))].toSorted((a, b) => collator.compare(a, b));

/** The people asked for, one page of them, with what one may filter by. */
export async function findPeople(deps: ListDeps, query: PeopleQuery): Promise<PeoplePage> {
  const all = await everyone(deps);
  const found = all.filter(matcher(query, deps.at)).sort(sorter(query));
  return {
    people: found.slice(query.offset, query.offset + query.limit),
    total: found.length,
    everyone: all.length,
    choices: {
      teams: known(all.map((one) => one.team)),
      sites: known(all.map((one) => one.site)),
      countries: known(all.map((one) => one.country)),
    },
  };
}
