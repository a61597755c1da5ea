import { standingOf } from '../content/engine/certificates.ts';
import { standingUnder } from '../content/engine/charter/acceptance.ts';
import type { Edition } from '../content/engine/charter/acceptance.ts';
import { certifiedUnder, lapsesAt } from '../content/engine/charter/lapses.ts';
import type { CertificateRules } from '../content/engine/certificate-rules.ts';
import { shownStatus, statusOfRow } from '../content/engine/person-status.ts';
import type { PersonStatus, ShownStatus } from '../content/engine/person-status.ts';
import type { Content } from './content.ts';
import { publishedEditions } from './lapses.ts';
import { currentRules } from './rules.ts';
import type { FoundPerson, Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';

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
/** `editions`: every charter that was in force. */
export type ListDeps = { store: Store; rules: Pick<CertificateRules, 'renewalDays'>; editions: readonly Edition[]; at: string };

/** What statuses are read by, now. */
export async function listNow(deps: { store: Store; content: Content; clock: () => Date }): Promise<ListDeps> {
  const [{ document: rules }, editions] = await Promise.all([currentRules(deps), publishedEditions(deps)]);
  return { store: deps.store, rules, editions, at: deps.clock().toISOString() };
}

/** The status of one person, by the function that their own page goes by. */
export async function statusNow({ store, rules, editions, at }: ListDeps, person: Person): Promise<ShownStatus> {
  const [history, record] = await Promise.all([store.statusOf(person.id), store.recordOf(person.id)]);
  const certified = certifiedUnder(editions, history ?? [], record?.acceptances ?? [], at);
  return shownStatus(hasJoined(person), standingUnder(certified, standingOf(rules, history ?? [], at)));
}

/** Whether they have an account now. Whoever left has none any more, yet what they were issued stays theirs: see `isTheirs`. */
export const hasJoined = ({ joinedAt }: Pick<Person, 'joinedAt'>): boolean => joinedAt !== null;

/** Whether the address and the entry belong to the person by now: they have signed in, or left with a certificate that stands. */
export const isTheirs = async (store: Store, person: Person): Promise<boolean> =>
  hasJoined(person) || ((await store.statusOf(person.id)) ?? []).length > 0;

/** Whether that somebody may move the address of a person who has never signed in: of one with HR's or administrators' role, only administrators. */
export async function mayMove(store: Store, by: string, { role }: Pick<Person, 'role'>): Promise<boolean> {
  return (role !== 'hr' && role !== 'admin') || (await store.person(by))?.role === 'admin';
}

/** What HR sees of one person. */
export async function hrPerson(deps: ListDeps, person: Person): Promise<HrPerson> {
  const { id, name, email, role, team, site, country, locale, invitedAt } = person;
  return { id, name, email, role, team, site, country, locale, ...(await statusNow(deps, person)), invitedAt };
}

/** All of one person that the desk is shown; the person's own page is made from the same. */
export type SeenPerson = { person: HrPerson; emailIsTheirs: boolean; remindedAt: string | null };
export const seenPerson = async (deps: ListDeps, person: Person): Promise<SeenPerson> => ({
  person: await hrPerson(deps, person),
  emailIsTheirs: await isTheirs(deps.store, person),
  remindedAt: person.mails.remindedAt,
});

/** The people asked for, one page of them, with what one may filter by. */
export async function findPeople({ store, rules, editions, at }: ListDeps, query: PeopleQuery): Promise<PeoplePage> {
  const { team, site, country, status, expiring, ...rest } = query;
  const only = <T>(value: T | undefined): T[] | undefined => (value === undefined ? undefined : [value]);
  const filters = { teams: only(team), sites: only(site), countries: only(country), statuses: only(status), expiringWithin: expiring };
  const [found, choices] = await Promise.all([
    store.findPeople({ ...rest, ...filters, at, renewalDays: rules.renewalDays, lapses: lapsesAt(editions, at) }),
    store.peopleGroups(),
  ]);
  return { people: found.rows.map((row) => hrRow(row, rules, at)), total: found.total, everyone: found.everyone, choices };
}

export function hrRow(row: FoundPerson, rules: ListDeps['rules'], at: string): HrPerson {
  const { id, name, email, role, team, site, country, locale, invitedAt } = row;
  return { id, name, email, role, team, site, country, locale, ...statusOfRow(rules, row, at), invitedAt };
}
