import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { RouteDeps } from './deps.ts';
import { closeLinks } from './links.ts';
import { hasJoined, isTheirs, mayMove } from './people-list.ts';
import { again } from './people.ts';
import type { Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';

type ChangeDeps = Pick<RouteDeps, 'store' | 'clock' | 'newId'>;

const VALID_MS = 30 * 24 * 3600 * 1000;
const rowId = (person: string) => `email-change-${person}`;

/** The address that HR has proposed to a person and that they have not answered yet. */
export async function proposedEmail(store: Store, person: string): Promise<string | null> {
  const [row] = await store.auth.find('verification', [{ field: 'id', value: rowId(person) }]);
  return typeof row?.['note'] === 'string' ? row['note'] : null;
}

/** The person takes the address, also to sign in; links mailed to the one before are worth nothing. */
async function moveTo(deps: ChangeDeps, id: string, email: string): Promise<Result<Person>> {
  const { store } = deps;
  const changed = await again(async () => {
    const person = await store.person(id);
    return person ? store.savePerson({ ...person, email }) : fail('ERR_PERSON_UNKNOWN');
  });
  if (!changed.ok) return changed;
  await closeLinks(deps, id, ['invitation', 'sign-in', 'password']);
  await store.auth.update('user', id, { email: email.toLowerCase() });
  return changed;
}

/**
 * Another e-mail for a person. Whoever has never signed in takes it at once; anyone else keeps theirs until they
 * confirm it while signed in, so that an address of HR's choice never opens their account.
 * ERR_EMAIL_TAKEN, ERR_PERSON_UNKNOWN, ERR_EMAIL_OWN: they left with a certificate; ERR_EMAIL_STAFF: see `mayMove`. @returns whether it is in force or waits
 */
export async function changeEmail(deps: ChangeDeps, by: string, id: string, email: string): Promise<Result<'changed' | 'proposed'>> {
  const { store, clock } = deps;
  const person = await store.person(id);
  if (!person) return fail('ERR_PERSON_UNKNOWN');
  const holder = await store.personByEmail(email);
  if (holder && holder.id !== id) return fail('ERR_EMAIL_TAKEN');
  const at = clock().toISOString();
  // Whoever left with a certificate cannot confirm anything; another address would hand it to somebody else.
  if (!hasJoined(person) && (await isTheirs(store, person))) return fail('ERR_EMAIL_OWN');
  if (!hasJoined(person) && !(await mayMove(store, by, person))) return fail('ERR_EMAIL_STAFF');
  if (!hasJoined(person)) {
    const moved = await moveTo(deps, id, email);
    if (!moved.ok) return moved;
    await store.addAudit({ at, by, act: 'email-changed', about: [id], detail: {} });
    return ok('changed');
  }
  await store.auth.remove('verification', [rowId(id)]);
  const expiresAt = new Date(clock().getTime() + VALID_MS).toISOString();
  const row = { id: rowId(id), identifier: rowId(id), value: id, userId: id, note: email, state: 'waits', closesAt: expiresAt, expiresAt };
  await store.auth.create('verification', { ...row, createdAt: at, updatedAt: at });
  await store.addAudit({ at, by, act: 'email-proposed', about: [id], detail: {} });
  return ok('proposed');
}

/** The person's own answer to the address proposed. ERR_EMAIL_NOT_PROPOSED, ERR_EMAIL_TAKEN. @param email the one they saw */
export async function answerEmail(deps: ChangeDeps, id: string, email: string, yes: boolean): Promise<Result<Person>> {
  const person = await deps.store.person(id);
  if (!person) return fail('ERR_PERSON_UNKNOWN');
  if ((await proposedEmail(deps.store, id)) !== email) return fail('ERR_EMAIL_NOT_PROPOSED');
  await deps.store.auth.remove('verification', [rowId(id)]);
  if (!yes) return ok(person);
  const moved = await moveTo(deps, id, email);
  if (moved.ok) await deps.store.addAudit({ at: deps.clock().toISOString(), by: id, act: 'email-changed', about: [id], detail: {} });
  return moved;
}
