import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { RouteDeps } from './deps.ts';
import { endSessions, removeIdentity } from './identity.ts';
import { closeLinks } from './links.ts';
import { keepProof } from './proofs.ts';
import { again } from './people.ts';
import { isLastAdmin } from './roles.ts';
import type { Person } from './stores/nouns/people.ts';

type AccountDeps = Pick<RouteDeps, 'store' | 'auth' | 'clock' | 'newId' | 'signIn' | 'plays'>;

/** A session as its person sees it: no address and no agent is kept. */
export type OwnSession = { id: string; openedAt: string; usedAt: string; closesAt: string; current: boolean };

/** The id of the session that a cookie opens; null when it opens none. */
export async function sessionOf({ store }: Pick<AccountDeps, 'store'>, cookie: string | null): Promise<string | null> {
  const token = decodeURIComponent(cookie ?? '').split('.')[0] ?? '';
  const [row] = token === '' ? [] : await store.auth.find('session', [{ field: 'token', value: token }]);
  return row?.id ?? null;
}

/** The open sessions of a person, the last opened first. @param current the id of the one that asks */
export async function sessionsOf({ store, clock }: AccountDeps, person: string, current: string | null): Promise<OwnSession[]> {
  const rows = await store.auth.find('session', [{ field: 'userId', value: person }]);
  const now = clock().toISOString();
  return rows
    .map((row) => ({
      id: row.id,
      openedAt: String(row['createdAt']),
      usedAt: String(row['updatedAt']),
      closesAt: String(row['expiresAt']),
      current: row.id === current,
    }))
    .filter(({ closesAt }) => closesAt > now)
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
}

/** Ends one session of a person; somebody else's is not there. @returns false when there was none */
export async function endSession({ store, signIn }: AccountDeps, person: string, id: string): Promise<boolean> {
  const rows = await store.auth.find('session', [{ field: 'userId', value: person }]);
  if (!rows.some((row) => row.id === id)) return false;
  await store.auth.remove('session', [id]);
  signIn.forgetPerson(person);
  return true;
}

/** Ends every session of a person but one. @returns how many */
export async function endOthers({ store, signIn }: AccountDeps, person: string, current: string | null): Promise<number> {
  const ended = await endSessions(store, person, current);
  signIn.forgetPerson(person);
  return ended;
}

/**
 * Leaves the programme: plays, answers and every way to sign in go; the certificate stays valid unless it was withdrawn
 * before. A new invitation may open the account again, on a new record. ERR_LAST_ADMIN, ERR_PERSON_UNKNOWN.
 */
export async function leave(deps: AccountDeps, id: string): Promise<Result<Person>> {
  const { store, signIn, plays } = deps;
  const person = await store.person(id);
  if (!person) return fail('ERR_PERSON_UNKNOWN');
  if (await isLastAdmin(store, person)) return fail('ERR_LAST_ADMIN');
  await closeLinks(deps, id, ['invitation', 'sign-in', 'password']);
  // What they were issued stays theirs: only they may come back to it.
  if (((await store.statusOf(id)) ?? []).length > 0) await keepProof(deps, id);
  await removeIdentity(store, id);
  signIn.forgetPerson(id);
  await store.eraseRecord(id);
  plays.forgetPerson(id);
  return again(async () => {
    const now = await store.person(id);
    if (!now) return fail('ERR_PERSON_UNKNOWN');
    // A right to run the programme does not wait for somebody to come back.
    if (now.joinedAt === null) return ok(now);
    const mails = { ...now.mails, named: false };
    return store.savePerson({
      ...now,
      role: 'member',
      face: null,
      invitedAt: null,
      joinedAt: null,
      seenAt: deps.clock().toISOString(),
      mails,
    });
  });
}
