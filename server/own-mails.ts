import { fail } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import { again } from './people.ts';
import type { Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';

/** What a person says of mails that nobody asked for. */
export type OwnMails = { reminders: boolean; digest: boolean; named: boolean };
export type OwnMailsChange = { [K in keyof OwnMails]?: OwnMails[K] | undefined };

export const ownMails = ({ remindable, mails: { digest, named } }: Person): OwnMails => ({ reminders: remindable, digest, named });

/** Changes what is given. ERR_PERSON_UNKNOWN. */
export function changeOwnMails(store: Store, id: string, change: OwnMailsChange): Promise<Result<Person>> {
  return again(async () => {
    const person = await store.person(id);
    if (!person) return fail('ERR_PERSON_UNKNOWN');
    const { reminders, digest, named } = { ...ownMails(person), ...given(change) };
    return store.savePerson({ ...person, remindable: reminders, mails: { ...person.mails, digest, named } });
  });
}

const given = (change: OwnMailsChange): Partial<OwnMails> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
