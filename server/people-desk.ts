import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Locale, Role } from '../content/engine/vocabulary.ts';
import { closeLinks } from './links.ts';
import { again } from './people.ts';
import { isTheirs, mayMove } from './people-list.ts';
import { newPerson } from './stores/defaults.ts';
import type { Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';

export type DeskDeps = { store: Store; clock: () => Date; newId: () => string };

/** What HR may change of a person; the address only while they have never signed in. Roles of HR are given elsewhere. */
export type PersonChange = {
  name?: string | undefined;
  email?: string | undefined;
  team?: string | null | undefined;
  site?: string | null | undefined;
  country?: string | null | undefined;
  locale?: Locale | undefined;
};
export type NewPerson = {
  name: string;
  email: string;
  role: Role;
  team: string | null;
  site: string | null;
  country: string | null;
  locale: Locale;
};

const given = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The names of the fields that a change makes different. */
const changedFields = (before: Person, after: Person): string =>
  (['name', 'email', 'role', 'team', 'site', 'country', 'locale'] as const).filter((field) => before[field] !== after[field]).join(' ');

/** Nobody signs in by this row yet; whoever joins gets one with the address of that day. */
async function forgetUnusedAccount(deps: DeskDeps, id: string): Promise<void> {
  await deps.store.auth.remove('user', [id]);
  // It was sent to the address before: whoever reads that mailbox is not the person any more.
  await closeLinks(deps, id, ['invitation']);
}

/**
 * Changes what HR may change. ERR_PERSON_UNKNOWN, ERR_EMAIL_TAKEN; ERR_EMAIL_OWN: the person has signed in, and changes their
 * address themselves; ERR_EMAIL_STAFF: see `mayMove`.
 */
export async function editPerson(
  deps: DeskDeps,
  by: string,
  id: string,
  change: PersonChange & { role?: Role | undefined },
): Promise<Result<Person>> {
  const { store, clock } = deps;
  let fields = '';
  const saved = await again(async () => {
    const person = await store.person(id);
    if (!person) return fail('ERR_PERSON_UNKNOWN');
    const next: Person = { ...person, ...(given(change) as Partial<Person>) };
    const moves = next.email.toLowerCase() !== person.email.toLowerCase();
    if (moves && (await isTheirs(store, person))) return fail('ERR_EMAIL_OWN');
    if (moves && !(await mayMove(store, by, person))) return fail('ERR_EMAIL_STAFF');
    if (moves && (await store.personByEmail(next.email))) return fail('ERR_EMAIL_TAKEN');
    if (moves) await forgetUnusedAccount(deps, id);
    fields = changedFields(person, next);
    return fields === '' ? ok(person) : store.savePerson(next);
  });
  if (saved.ok && fields !== '')
    await store.addAudit({ at: clock().toISOString(), by, act: 'person-changed', about: [id], detail: { fields } });
  return saved;
}

/** Adds one person, to be invited. ERR_EMAIL_TAKEN. @returns their id */
export async function addPerson(deps: DeskDeps, by: string, person: NewPerson): Promise<Result<string>> {
  const [id] = await addPeople(deps, by, [person]);
  return id === undefined ? fail('ERR_EMAIL_TAKEN') : ok(id);
}

/** Adds people who are not there yet, to be invited. Those whose address was taken meanwhile are left out. @returns their ids */
export async function addPeople({ store, clock, newId }: DeskDeps, by: string, people: NewPerson[]): Promise<string[]> {
  const added: string[] = [];
  const at = clock().toISOString();
  for (const one of people) {
    const created = await store.createPerson(newPerson({ id: newId(), createdAt: at, ...one }));
    if (created.ok) added.push(created.value.id);
  }
  if (added.length > 0) await store.addAudit({ at, by, act: 'people-added', about: added, detail: { count: added.length } });
  return added;
}

/**
 * Takes people off the list who have nothing here: nothing of theirs is lost. Whoever has signed in stays (the record is theirs
 * to erase), and so do whoever left with a certificate, and the one who asks.
 */
export async function removePeople({ store, clock }: DeskDeps, by: string, ids: string[]): Promise<{ removed: string[]; kept: string[] }> {
  const [free, kept]: [string[], string[]] = [[], []];
  for (const id of new Set(ids)) {
    const person = await store.person(id);
    if (!person) continue;
    if (id === by || (await isTheirs(store, person))) kept.push(id);
    else free.push(id);
  }
  // Asked again of each as they go: whoever joins while the others are looked at stays.
  const removed = await store.erasePeople(free, ({ joinedAt }) => joinedAt === null);
  const gone = new Set(removed);
  kept.push(...free.filter((id) => !gone.has(id)));
  if (removed.length > 0) await store.addAudit({ at: clock().toISOString(), by, act: 'people-removed', about: removed, detail: {} });
  return { removed, kept };
}
