import { randomUUID } from 'node:crypto';
import { newPerson } from '../../../server/stores/defaults.ts';
import type { Person } from '../../../server/stores/nouns/people.ts';
import type { World } from './world.ts';

let made = 0;

/** Somebody whom HR has written down and who has never signed in. */
export async function listed(world: World, more: Partial<Person> = {}): Promise<Person> {
  made += 1;
  const createdAt = world.time.now.toISOString();
  const created = await world.store.createPerson(
    newPerson({
      id: randomUUID(),
      name: `Listed ${made}`,
      email: `listed-${made}@helianthe.example`,
      role: 'member',
      locale: 'fr',
      createdAt,
      ...more,
    }),
  );
  if (!created.ok) throw new Error(created.code);
  return created.value;
}

/** What stands behind the `#` of a link. */
export const tokenOf = (link: string): string => /#([\w-]{20,})/.exec(link)?.[1] ?? '';
