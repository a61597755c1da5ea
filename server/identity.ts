import { setSignedCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Auth } from './auth.ts';
import { openAccount } from './auth.ts';
import type { AppDeps } from './deps.ts';
import { again } from './people.ts';
import { quietly } from './quiet-auth.ts';
import type { AuthRow } from './stores/nouns/auth.ts';
import type { Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';

/** Signs a person in on this browser, by the cookie that better-auth reads. */
export async function startSession(c: Context, auth: Auth, person: string): Promise<void> {
  const { internalAdapter, secret, authCookies } = await auth.$context;
  const { name, attributes } = authCookies.sessionToken;
  const session = await quietly(() => internalAdapter.createSession(person));
  const { httpOnly, path, maxAge, secure } = attributes;
  await setSignedCookie(c, name, session.token, secret, { httpOnly, path, maxAge, secure, sameSite: 'Lax' });
}

/** The provider of a proof that somebody who left may come back by: see `proofs.ts`. It opens nothing. */
export const LEFT = 'left';
export const proofId = (person: string) => `${LEFT}-${person}`;
const ofUser = (person: string) => [{ field: 'userId', value: person }];

/** Ends the sessions of a person. @param but the id of one that goes on @returns how many ended */
export async function endSessions(store: Store, person: string, but: string | null = null): Promise<number> {
  const rows = await store.auth.find('session', ofUser(person));
  const ids = rows.map(({ id }) => id).filter((id) => id !== but);
  return ids.length === 0 ? 0 : store.auth.remove('session', ids);
}

/** Takes away every way to sign in: sessions, password, issuer, recovery code. The person, their record and their proof stay. */
export async function removeIdentity(store: Store, person: string): Promise<void> {
  await endSessions(store, person);
  const accounts = (await store.auth.find('account', ofUser(person))).filter((row) => row['providerId'] !== LEFT);
  if (accounts.length > 0)
    await store.auth.remove(
      'account',
      accounts.map(({ id }) => id),
    );
  await store.auth.remove('user', [person]);
}

/** The row that holds a person's password, if they have one. */
export async function passwordRow(store: Store, person: string): Promise<AuthRow | null> {
  const rows = await store.auth.find('account', ofUser(person));
  return rows.find((row) => row['providerId'] === 'credential') ?? null;
}

/** How somebody joins. `role`: what they may keep of a role written down for them. */
export type Joining = { password: string | null; locale: Person['locale']; role: Person['role'] };

/**
 * Opens the account of someone who has never signed in, with what they chose, and counts them as joined. What an
 * interrupted attempt left behind goes; a record from before they left is not theirs to open again: a new one starts.
 * ERR_PERSON_JOINED when they have signed in already, ERR_PERSON_UNKNOWN.
 * @param joining `password` is null when an issuer signs them in
 */
export async function join(
  { store, auth, clock }: Pick<AppDeps, 'store' | 'auth' | 'clock'>,
  person: Person,
  { password, locale, role }: Joining,
): Promise<Result<Person>> {
  if (person.joinedAt !== null) return fail('ERR_PERSON_JOINED');
  await removeIdentity(store, person.id);
  const record = await store.recordOf(person.id);
  if (record && record.version > 0) await store.eraseRecord(person.id);
  await openAccount(auth, store, person, password, clock());
  await store.auth.remove('account', [proofId(person.id)]);
  return again(async () => {
    const now = await store.person(person.id);
    if (!now) return fail('ERR_PERSON_UNKNOWN');
    if (now.joinedAt !== null) return ok(now);
    return store.savePerson({ ...now, locale, role, joinedAt: clock().toISOString() });
  });
}
