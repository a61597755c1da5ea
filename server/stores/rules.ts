import { isDeepStrictEqual } from 'node:util';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Failure, Result } from '../../content/engine/errors.ts';
import type { PlayEvent } from '../../content/engine/log.ts';
import type { Certificate, StatusAct } from '../../content/engine/certificates.ts';
import type { Dispatch } from '../../content/engine/dispatches.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import type { Attempt } from './nouns/attempts.ts';
import type { AuthModel, AuthRow, AuthWhere } from './nouns/auth.ts';
import type { Paper } from './nouns/papers.ts';
import type { Person } from './nouns/people.ts';

/** What every backend decides the same way: pure, no storage. */

/** Addresses are compared in lower case; they are kept and returned as they were given. */
export const emailKey = (email: string): string => email.toLowerCase();

export const emptyRecord = (person: string): PersonRecord => ({ person, version: 0, modules: {}, cards: {}, badges: {}, acceptances: [] });

/** What JSON keeps of a value: a `Date` becomes its ISO string, `undefined` fields go. */
export const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * The part of `events` that is new when they are put at position `from` of `attempt`: none for a retry.
 * ERR_FORK before ERR_STALE before ERR_ATTEMPT_FINISHED, so that a second device always learns whether it may go on.
 */
export function newEvents(
  attempt: Pick<Attempt, 'events' | 'finishedAt'>,
  from: number,
  events: readonly PlayEvent[],
): Result<PlayEvent[]> {
  const next = attempt.events.length;
  if (!Number.isInteger(from) || from < 0 || from > next) return fail('ERR_STALE', { next });
  const known = Math.min(events.length, next - from);
  for (let i = 0; i < known; i++) {
    if (!isDeepStrictEqual(attempt.events[from + i], events[i])) return fail('ERR_FORK', { next });
  }
  const fresh = events.slice(known);
  if (fresh.length > 0 && attempt.finishedAt !== null) return fail('ERR_ATTEMPT_FINISHED', { next });
  return ok(fresh);
}

/** The dispatches with this one in its place, or at the end. */
export const withDispatch = (dispatches: readonly Dispatch[], dispatch: Dispatch): Dispatch[] =>
  dispatches.some(({ id }) => id === dispatch.id)
    ? dispatches.map((one) => (one.id === dispatch.id ? dispatch : one))
    : [...dispatches, dispatch];
/** What that request has issued already. */
export const issuedBy = (history: readonly StatusAct[], requestId: string): Certificate | null =>
  history.flatMap((one) => (one.act === 'issued' && one.certificate.requestId === requestId ? [one.certificate] : []))[0] ?? null;

/** Why nobody may save or remove over this paper with that version in hand; null when they may. */
export function paperConflict(stored: Paper | null, version: number): Failure | null {
  if ((stored?.version ?? 0) === version) return null;
  const { savedBy, savedAt } = stored ?? { savedBy: null, savedAt: null };
  return fail('ERR_VERSION_CONFLICT', { version: stored?.version ?? 0, savedBy, savedAt });
}

/** A field that is missing and one that is null are the same. */
export const rowMatches = (row: AuthRow, where: readonly AuthWhere[]): boolean =>
  where.every(({ field, value }) => (row[field] ?? null) === value);

/** True when `row[field]` is a date before `date`; a missing or unreadable date is not. */
export function isOlder(row: AuthRow, field: string, date: string): boolean {
  const value = row[field];
  return typeof value === 'string' && Date.parse(value) < Date.parse(date);
}

/**
 * The words by which a link or code may name its owner, each also in lower case: whole words only, so that `ann@x` is not found in
 * `joann@x`.
 */
export const wordsOf = (text: unknown): string[] =>
  typeof text === 'string' ? text.split(/[^\w@.+-]+/).flatMap((word) => [word, word.toLowerCase()]) : [];

const names = (text: unknown, needles: ReadonlySet<string>): boolean => wordsOf(text).some((word) => needles.has(word));

/** Where the rows that may go with a person are found; a backend with indexes answers `owned` without a scan. */
export type AuthRowSource = {
  users(person: string, email: string): Iterable<AuthRow>;
  owned(model: 'session' | 'account', user: string): Iterable<AuthRow>;
  /** At least those that say one of the words. */
  verifications(words: ReadonlySet<string>): Iterable<AuthRow>;
};

/** The auth rows that go with a person: their user rows (same id or address), what hangs on those, and links sent to them. */
export function authRowsOf(person: Pick<Person, 'id' | 'email'>, source: AuthRowSource): { model: AuthModel; id: string }[] {
  const email = emailKey(person.email);
  const found: { model: AuthModel; id: string }[] = [];
  const owners = new Set([person.id]);
  for (const row of source.users(person.id, email)) {
    if (row.id !== person.id && (typeof row['email'] !== 'string' || emailKey(row['email']) !== email)) continue;
    owners.add(row.id);
    found.push({ model: 'user', id: row.id });
  }
  for (const model of ['session', 'account'] as const) {
    for (const owner of owners) for (const row of source.owned(model, owner)) found.push({ model, id: row.id });
  }
  const needles = new Set([...owners, email]);
  for (const row of source.verifications(needles)) {
    if (names(row['identifier'], needles) || names(row['value'], needles)) found.push({ model: 'verification', id: row.id });
  }
  return found;
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freezeDeep);
}

/**
 * The attempt as it may leave a store: its own object and its own list of events, over parts that are shared and frozen.
 * A clone of a whole log at each recorded event would cost more than recording it.
 */
export function shareable(attempt: Attempt): Attempt {
  freezeDeep(attempt.setup);
  freezeDeep(attempt.result);
  // events are frozen from the first to the last, so the first frozen one met from the end closes the search
  for (let i = attempt.events.length - 1; i >= 0 && !Object.isFrozen(attempt.events[i]); i--) freezeDeep(attempt.events[i]);
  return { ...attempt, events: attempt.events.slice() };
}

/** Newest first; of two made in the same millisecond, the later one first. */
export const newestFirst = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.toReversed().toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));

/** Code-unit order: the same on every machine, unlike `localeCompare`. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
