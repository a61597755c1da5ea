import { expect, test } from 'vitest';
import { newFolder, openAt, removeFolder } from './folders.ts';
import { attemptOf, company, eventAt, eventsFrom, personOf, userOf } from './samples.ts';
import { seedFolder } from './seed-folder.ts';

test('a seeded folder is one that the store could have written', async () => {
  const dataDir = await newFolder();
  const attempt = attemptOf('p1', 'p1-play', { events: eventsFrom(0, 3) });
  const people = [
    { person: personOf('p1'), attempts: [attempt], auth: [{ model: 'user' as const, row: userOf('p1') }] },
    { person: personOf('p2') },
  ];
  expect(await seedFolder({ dataDir, company, people })).toBe(2);
  const store = await openAt(dataDir);
  expect(store.health().problems).toEqual([]);
  expect(await store.company()).toEqual(company);
  expect(await store.attempt('p1', 'p1-play')).toEqual(attempt);
  expect(await store.auth.find('user', [{ field: 'email', value: 'p1@helianthe.example' }])).toHaveLength(1);
  expect(await store.appendEvents('p1', 'p1-play', 3, [eventAt(3)])).toMatchObject({ ok: true });
  expect(await store.createPerson(personOf('p3'))).toMatchObject({ ok: true });
  await store.close();
  const again = await openAt(dataDir);
  expect(await again.countPeople()).toBe(3);
  expect((await again.attempt('p1', 'p1-play'))?.events).toHaveLength(4);
  await again.close();
  await removeFolder(dataDir);
});
