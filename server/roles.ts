import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Role } from '../content/engine/vocabulary.ts';
import type { RouteDeps } from './deps.ts';
import { again } from './people.ts';
import type { Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';
import { oneByOne } from './turns.ts';

/** Who has a role, as much of them as giving one takes. */
export type Staff = Pick<Person, 'id' | 'name' | 'email' | 'role' | 'joinedAt'>;

/** Everyone with a role beyond member's, in order of name. */
export async function staffOf(store: Store): Promise<Staff[]> {
  const staff = (await store.rowsOfPeople()).filter(({ role }) => role !== 'member');
  return staff.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** True for the only administrator who can still sign in: without one, nobody could give a role any more. */
export async function isLastAdmin(store: Store, person: Pick<Person, 'id' | 'role'>): Promise<boolean> {
  if (person.role !== 'admin') return false;
  const others = (await staffOf(store)).filter(({ id, role, joinedAt }) => role === 'admin' && joinedAt !== null && id !== person.id);
  return others.length === 0;
}

/** Of two administrators who demote each other at once, one is served after the other. */
const inTurn = oneByOne();

/** Gives a person a role, in force at their next request. ERR_LAST_ADMIN, ERR_PERSON_UNKNOWN. @param by who gives it */
export function giveRole(deps: Pick<RouteDeps, 'store' | 'clock' | 'signIn'>, by: string, id: string, role: Role): Promise<Result<Person>> {
  return inTurn(() => giveRoleNow(deps, by, id, role));
}

async function giveRoleNow(
  { store, clock, signIn }: Pick<RouteDeps, 'store' | 'clock' | 'signIn'>,
  by: string,
  id: string,
  role: Role,
): Promise<Result<Person>> {
  const before = await store.person(id);
  if (!before) return fail('ERR_PERSON_UNKNOWN');
  if (before.role === role) return ok(before);
  if (await isLastAdmin(store, before)) return fail('ERR_LAST_ADMIN');
  const changed = await again(async () => {
    const person = await store.person(id);
    return person ? store.savePerson({ ...person, role }) : fail('ERR_PERSON_UNKNOWN');
  });
  if (!changed.ok) return changed;
  signIn.forgetPerson(id);
  await store.addAudit({ at: clock().toISOString(), by, act: 'role-changed', about: [id], detail: { from: before.role, to: role } });
  return changed;
}
