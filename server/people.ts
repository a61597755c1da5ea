import { fail } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Locale, PlayerFace } from '../content/engine/vocabulary.ts';
import type { StatusAct } from '../content/engine/certificates.ts';
import type { Dispatch } from '../content/engine/dispatches.ts';
import type { Exam } from '../content/engine/exam/exam.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import type { Attempt } from './stores/nouns/attempts.ts';
import type { Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';
import { looksAt } from './looks.ts';
import type { Look } from './looks.ts';

/** How often a change is tried again when another one was written in between. */
const TRIES = 5;

/** Reads, changes, saves; again from the start when somebody else saved first. ERR_VERSION_CONFLICT only after five tries. */
export async function again<T>(change: () => Promise<Result<T>>): Promise<Result<T>> {
  let last: Result<T> = fail('ERR_VERSION_CONFLICT');
  for (let turn = 0; turn < TRIES; turn += 1) {
    last = await change();
    if (last.ok || last.code !== 'ERR_VERSION_CONFLICT') return last;
  }
  return last;
}

/** What somebody is called now: null once they are gone, and for nobody. */
export const nameOf = async ({ store }: { store: Pick<Store, 'person'> }, id: string | null): Promise<string | null> =>
  id === null ? null : ((await store.person(id))?.name ?? null);

/** Changes what a person may change of themselves. ERR_PERSON_UNKNOWN. */
export function changePerson(
  store: Store,
  id: string,
  change: { locale?: Locale | undefined; face?: PlayerFace | null | undefined },
): Promise<Result<Person>> {
  return again(async () => {
    const person = await store.person(id);
    if (!person) return fail('ERR_PERSON_UNKNOWN');
    const { locale = person.locale, face = person.face } = change;
    return store.savePerson({ ...person, locale, face });
  });
}

/** What a sign-in leaves behind, without what would let anyone in. */
type SessionTrace = { createdAt: unknown; expiresAt: unknown };
export type Export = {
  exportedAt: string;
  person: Person;
  record: PersonRecord | null;
  attempts: Attempt[];
  dispatches: Dispatch[];
  status: StatusAct[];
  exams: Exam[];
  account: { hasPassword: boolean; sessions: SessionTrace[] };
  /** Who looked at the person or changed something of them. */
  looks: Look[];
};

/** More than anybody has ever been looked at. */
const EVERY_LOOK = 1_000_000;

/** An exam under way is told as far as it has come: what is drawn for later acts is not told before its turn. */
const toldOf = (exam: Exam): Exam => (exam.finishedAt === null ? { ...exam, acts: exam.acts.slice(0, exam.answers.length + 1) } : exam);

/** Everything held on a person, for that person. Null when there is no such person. */
export async function exportOf(store: Store, id: string, now: Date): Promise<Export | null> {
  const person = await store.person(id);
  if (!person) return null;
  const [record, attempts, dispatches, status, exams, accounts, sessions, seen] = await Promise.all([
    store.recordOf(id),
    store.attemptsOf(id),
    store.dispatchesOf(id),
    store.statusOf(id),
    store.examsOf(id),
    store.auth.find('account', [{ field: 'userId', value: id }]),
    store.auth.find('session', [{ field: 'userId', value: id }]),
    looksAt({ store }, id, EVERY_LOOK),
  ]);
  return {
    exportedAt: now.toISOString(),
    person,
    record,
    attempts,
    dispatches,
    status: status ?? [],
    exams: exams.map(toldOf),
    looks: seen.looks,
    account: {
      hasPassword: accounts.some(({ providerId }) => providerId === 'credential'),
      sessions: sessions.map(({ createdAt, expiresAt }) => ({ createdAt, expiresAt })),
    },
  };
}
