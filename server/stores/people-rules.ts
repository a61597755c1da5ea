import type { StatusAct } from '../../content/engine/certificates.ts';
import { NO_LAPSES, hasLapses, underLapses, yesKey } from '../../content/engine/charter/lapses.ts';
import { judgedPasses } from '../../content/engine/exam/record.ts';
import { PERSON_STATUSES, shownEnd, statusReader } from '../../content/engine/person-status.ts';
import type { PersonStatus, StatusRow } from '../../content/engine/person-status.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import { momentAfter } from '../../content/engine/terms.ts';
import type { Level, ModuleId } from '../../content/engine/vocabulary.ts';
import type { Dispatch } from '../../content/engine/dispatches.ts';
import type { Exam } from '../../content/engine/exam/exam.ts';
import type { Attempt } from './nouns/attempts.ts';
import type { FoundPerson, PeopleGroups, PeopleQuery, PeopleSort, Person, PersonRow } from './nouns/people.ts';

/** What every backend answers of many people at once: pure, no storage. */

type Whole = {
  person: Person;
  record: PersonRecord;
  status: readonly StatusAct[];
  attempts: readonly Attempt[];
  dispatches?: readonly Dispatch[];
  exams?: readonly Exam[];
};

const entriesOf = <K extends string, V>(map: Partial<Record<K, V>>): [K, V][] => Object.entries(map) as [K, V][];

export function progressOf(record: PersonRecord): PersonRow['progress'] {
  const passed = entriesOf<ModuleId, { passedAt: string | null }>(record.modules).flatMap(([id, one]) =>
    one.passedAt === null ? [] : [id],
  );
  const judged = entriesOf<Level, { at: string }>(judgedPasses(record)).map(([level, { at }]) => [level, at]);
  const { acceptances } = record;
  return {
    passed,
    judged: Object.fromEntries(judged),
    accepted: acceptances.map(({ sha256 }) => sha256),
    acceptedIn: acceptances.map(({ locale }) => locale),
  };
}

export function personPart(person: Person) {
  const { id, name, email, role, team, site, country, locale, invitedAt, joinedAt, remindable } = person;
  return { id, name, email, role, team, site, country, locale, invitedAt, joinedAt, remindable };
}

/** The row after one act: an issue begins anew, a refusal leaves no mark. */
export function rowAfterAct(row: PersonRow, act: StatusAct): PersonRow {
  if (act.act === 'issued') {
    const { level, issuedAt, endsAt, follows, charter, acceptance } = act.certificate;
    const issuedOn = [...(row.issuedOn ?? []), yesKey(charter.sha256, acceptance.locale)];
    const since = follows === null ? issuedAt : (row.since ?? issuedAt);
    return { ...row, level, issuedAt, since, expiresAt: endsAt, ended: null, endedAt: null, issuedOn };
  }
  return act.act === 'declined' ? row : { ...row, ended: act.act, endedAt: act.at };
}

export const newRow = (person: Person): PersonRow => ({
  ...personPart(person),
  level: null,
  issuedAt: null,
  since: null,
  expiresAt: null,
  ended: null,
  endedAt: null,
  hasStarted: false,
  progress: { passed: [], judged: {}, accepted: [], acceptedIn: [] },
});

export const hasEvents = ({ events, finishedAt }: Attempt): boolean => events.length > 0 || finishedAt !== null;

/** The row of a person of whom everything is at hand. */
export function rowOf({ person, record, status, attempts, dispatches = [], exams = [] }: Whole): PersonRow {
  const hasStarted = attempts.some(hasEvents) || dispatches.length > 0 || exams.length > 0;
  return { ...status.reduce(rowAfterAct, newRow(person)), hasStarted, progress: progressOf(record) };
}

/** What leaves the store of one person among many: nothing that comes from play. */
export function foundOf({ hasStarted: _, progress: __, issuedOn: ___, ...found }: PersonRow): FoundPerson {
  return found;
}

/** Without case and accents; numbers at their place. */
export const plain = (text: string): string => (ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
export const sortKey = (text: string): string => plain(text).replace(/\d+/g, (digits) => digits.padStart(9, '0'));
const ASCII = /^[ -~]*$/;

/** A row with what it is found and sorted by at hand: a list of a hundred thousand looks at nothing else of most of them. */
export type Keyed = Pick<PersonRow, 'team' | 'site' | 'country' | 'joinedAt' | 'level' | 'expiresAt' | 'ended'> & {
  row: PersonRow;
  text: string;
  name: string;
};
export function keyed(row: PersonRow): Keyed {
  const { team, site, country, joinedAt, level, expiresAt, ended } = row;
  const text = plain(`${row.name} ${row.email}`);
  return { row, text, name: sortKey(row.name), team, site, country, joinedAt, level, expiresAt, ended };
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byName = (a: Keyed, b: Keyed): number => compareText(a.name, b.name) || compareText(a.row.id, b.row.id);

/** What an order by a status depends on, besides the rows. */
type Now = Pick<PeopleQuery, 'at' | 'renewalDays' | 'lapses'>;
/** The values of an order that is kept depend on no moment. */
export const ANY_TIME: Now = { at: '2000-01-01T00:00:00.000Z', renewalDays: 0, lapses: NO_LAPSES };

/** What a status is read from: with nothing lapsed, what is at hand. */
function seenBy({ lapses, at }: Now): (one: Keyed) => StatusRow {
  const seen = underLapses(lapses, at);
  return hasLapses(lapses) ? ({ row }) => seen(row) : (one) => one;
}

/** What rows are sorted by, null when it is not known; a status by its place in the list. Many have the same team: its key is made once. */
export function sortValues(sort: PeopleSort, now: Now): (keyed: Keyed) => string | null {
  if (sort === 'name') return ({ name }) => name;
  const seen = seenBy(now);
  if (sort === 'expiresAt') return (one) => shownEnd(seen(one));
  if (sort === 'status') {
    const statusOf = statusReader(now, now.at);
    return (one) => PLACES[statusOf(seen(one))];
  }
  if (sort === 'email') return ({ row }) => sortKey(row.email);
  if (sort === 'invitedAt' || sort === 'joinedAt') return ({ row }) => row[sort];
  const keys = new Map<string, string>();
  return ({ [sort]: value }) => {
    if (value === null) return null;
    const key = keys.get(value) ?? sortKey(value);
    keys.set(value, key);
    return key;
  };
}
const PLACES = Object.fromEntries(PERSON_STATUSES.map((status, place) => [status, String(place)])) as Record<PersonStatus, string>;

const isIn = (list: readonly string[] | undefined, value: string | null): boolean =>
  list === undefined || (value !== null && list.includes(value));

/** Whether a row is among those asked for: each word of the search is somewhere in the name or the address. Null when all are. */
export function matcher(query: PeopleQuery): ((keyed: Keyed) => boolean) | null {
  const words = plain(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const { teams, sites, countries, statuses, expiringWithin, at } = query;
  const until = expiringWithin === undefined ? null : momentAfter(at, expiringWithin);
  if (words.length === 0 && until === null && !statuses && !teams && !sites && !countries) return null;
  const statusOf = statusReader(query, at);
  const seen = seenBy(query);
  return (one) => {
    if (!isIn(teams, one.team) || !isIn(sites, one.site) || !isIn(countries, one.country)) return false;
    for (const word of words) if (!one.text.includes(word)) return false;
    if (statuses && !statuses.includes(statusOf(seen(one)))) return false;
    const end = until && shownEnd(seen(one));
    return until === null || (end !== null && end > at && end <= until);
  };
}

/** Each text once, in order. */
export const groupNames = (texts: Iterable<string | null>): string[] =>
  [...new Set(texts)].filter((text) => text !== null).toSorted((a, b) => compareText(sortKey(a), sortKey(b)) || compareText(a, b));

export function groupsOf(rows: readonly PersonRow[]): PeopleGroups {
  return {
    teams: groupNames(rows.map(({ team }) => team)),
    sites: groupNames(rows.map(({ site }) => site)),
    countries: groupNames(rows.map(({ country }) => country)),
  };
}
