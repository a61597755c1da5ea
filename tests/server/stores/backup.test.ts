import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBackup, restoreBackup } from '../../../server/stores/lowdb/backup.ts';
import type { Store } from '../../../server/stores/store.ts';
import { filesOf, newFolder, openAt, removeFolder, TINY } from './folders.ts';
import { addLearner, addTallies, company, eventAt, eventsFrom, noteOf, paperOf, personOf, sessionOf, userOf } from './samples.ts';
import { everything } from './twin.ts';

let root: string;
let dataDir: string;
let target: string;
beforeEach(async () => {
  root = await newFolder();
  dataDir = join(root, 'data');
  target = join(root, 'backup');
});
afterEach(() => removeFolder(root));

async function furnish(store: Store): Promise<void> {
  await store.saveCompany(company);
  for (const id of ['ann', 'bob', 'carl']) {
    await addLearner(store, id, 3);
    await store.auth.create('user', userOf(id));
    await store.auth.create('session', sessionOf(`${id}-session`, id));
  }
  await store.putDocument('ab'.repeat(32), { text: 'bonjour' });
  await store.savePaper(paperOf('draft'));
  await addTallies(store, 'bob');
  for (const about of [['ann'], ['ann', 'bob'], []]) await store.addAudit(noteOf({ about }));
}

async function contents(folder: string): Promise<unknown> {
  const store = await openAt(folder);
  expect(store.health()).toEqual({ readOnly: null, problems: [] });
  const all = await everything(store);
  await store.close();
  return all;
}

describe('a backup', () => {
  test('of a running folder has all that was acknowledged, and is a folder at rest', async () => {
    const store = await openAt(dataDir);
    await furnish(store);
    const all = await everything(store);
    expect(await createBackup({ dataDir, target })).toEqual({ ok: true, value: { target, people: 3, damaged: 0 } });
    expect(await store.appendEvents('ann', 'ann-play', 3, [eventAt(3)])).toMatchObject({ ok: true });
    await store.close();
    expect(await readdir(target)).not.toContain('lock');
    expect(await contents(target)).toEqual(all);
    expect((await readdir(root)).toSorted()).toEqual(['backup', 'data']);
  });

  test('of a stopped folder has everything, the key of the sessions too', async () => {
    const store = await openAt(dataDir);
    await furnish(store);
    const all = await everything(store);
    await store.close();
    await writeFile(join(dataDir, 'secret'), 'key');
    expect(await createBackup({ dataDir, target })).toMatchObject({ ok: true });
    expect(await contents(target)).toEqual(all);
    expect(await readdir(target)).toContain('secret');
    expect(await contents(dataDir)).toEqual(all);
  });

  test('goes to a folder of its own, and comes from a data folder', async () => {
    await (await openAt(dataDir)).close();
    expect(await createBackup({ dataDir, target: dataDir })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
    expect(await createBackup({ dataDir: root, target })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
    expect(await createBackup({ dataDir, target: '/proc/porte-voix/x' })).toMatchObject({ ok: false, code: 'ERR_DATA_UNWRITABLE' });
  });

  test(
    'made while everybody plays is whole: each log is a prefix at least as long as what was acknowledged',
    { timeout: 60_000 },
    async () => {
      const store = await openAt(dataDir, { tuning: TINY });
      const ids = Array.from({ length: 20 }, (_, i) => `p${i}`);
      for (const id of ids) await addLearner(store, id);
      const acknowledged = new Map(ids.map((id) => [id, 0]));
      let isOver = false;
      const plays = ids.map(async (id) => {
        for (let i = 0; !isOver && i < 2000; i++) {
          await store.appendEvents(id, `${id}-play`, i, [eventAt(i)]);
          acknowledged.set(id, i + 1);
          // slower than the copying follows: nobody records hundreds of segments a second
          await new Promise((later) => setTimeout(later, 30));
        }
      });
      await new Promise((later) => setTimeout(later, 200));
      const known = new Map(acknowledged);
      const made = await createBackup({ dataDir, target });
      isOver = true;
      await Promise.all(plays);
      await store.close();
      expect(made).toMatchObject({ ok: true, value: { people: 20, damaged: 0 } });
      const copy = await openAt(target);
      for (const id of ids) {
        const events = (await copy.attempt(id, `${id}-play`))?.events ?? [];
        expect(events.length).toBeGreaterThanOrEqual(known.get(id)!);
        expect(events).toEqual(eventsFrom(0, events.length));
      }
      await copy.close();
    },
  );

  test.each([0, 3, 6, 10, 15, 25])('made while somebody is erased, %i ms later, has no trace of them, or all of them', async (ms) => {
    const store = await openAt(dataDir);
    await furnish(store);
    // some at rest, some in the journal
    await store.close();
    const later = await openAt(dataDir);
    await later.appendEvents('ann', 'ann-play', 3, [eventAt(3)]);
    const erase = async () => {
      await new Promise((done) => setTimeout(done, ms));
      return later.erasePerson('ann');
    };
    const [made] = await Promise.all([createBackup({ dataDir, target }), erase()]);
    expect(made).toMatchObject({ ok: true });
    await later.close();
    const copy = await openAt(target);
    expect(copy.health().problems).toEqual([]);
    const attempt = await copy.attempt('ann', 'ann-play');
    await copy.close();
    if (attempt) return expect(attempt.events).toHaveLength(4);
    const traces = (await filesOf(target)).filter(({ bytes }) => bytes.includes('ann-play') || bytes.includes('ann@'));
    expect(traces.map(({ path }) => path)).toEqual([]);
  });
});

describe('a restored backup', () => {
  async function backedUp(): Promise<unknown> {
    const store = await openAt(dataDir);
    await furnish(store);
    const all = await everything(store);
    await store.close();
    await createBackup({ dataDir, target });
    return all;
  }

  test('is as it was, but that everybody signs in again; what was there is kept beside', async () => {
    const all = (await backedUp()) as { auth: unknown[] };
    const later = await openAt(dataDir);
    await later.createPerson(personOf('dora'));
    await later.close();
    const restored = await restoreBackup({ dataDir, target, clock: () => new Date('2026-11-02T08:30:00.000Z') });
    const before = `${dataDir}.before-2026-11-02T08-30-00-000Z`;
    expect(restored).toEqual({ ok: true, value: { people: 3, erasedAgain: 0, before } });
    expect(await contents(dataDir)).toEqual({ ...all, auth: [all.auth[0], [], all.auth[2], []] });
    expect(await contents(before)).toMatchObject({ count: 4 });
    expect((await readdir(root)).toSorted()).toEqual(['backup', 'data', 'data.before-2026-11-02T08-30-00-000Z']);
  });

  test('goes where there is nothing yet', async () => {
    await backedUp();
    await rm(dataDir, { recursive: true });
    expect(await restoreBackup({ dataDir, target })).toMatchObject({ ok: true, value: { people: 3, before: null } });
    expect(await contents(dataDir)).toMatchObject({ count: 3 });
  });

  test('does not bring back whoever was erased since, nor a record that was', async () => {
    await backedUp();
    const store = await openAt(dataDir);
    await store.erasePerson('ann');
    await store.eraseRecord('bob');
    await store.close();
    expect(await restoreBackup({ dataDir, target })).toMatchObject({ ok: true, value: { people: 2, erasedAgain: 2 } });
    expect((await filesOf(dataDir)).filter(({ bytes }) => bytes.includes('ann-play') || bytes.includes('ann@'))).toEqual([]);
    const after = await openAt(dataDir);
    expect(await after.person('ann')).toBeNull();
    expect(await after.attemptsOf('bob')).toEqual([]);
    expect(await after.person('bob')).not.toBeNull();
    expect((await after.attempt('carl', 'carl-play'))?.events).toHaveLength(3);
    // who comes after the restoring is not taken for who was erased before it
    await addLearner(after, 'ann', 2);
    await after.createAttempt({ ...(await after.attempt('carl', 'carl-play'))!, id: 'new', person: 'bob', requestId: 'new' });
    await after.close();
    await removeFolder(target);
    expect(await createBackup({ dataDir, target })).toMatchObject({ ok: true });
    expect(await restoreBackup({ dataDir, target })).toMatchObject({ ok: true, value: { people: 3, erasedAgain: 0 } });
    const again = await openAt(dataDir);
    expect((await again.attempt('ann', 'ann-play'))?.events).toHaveLength(2);
    expect(await again.attemptsOf('bob')).toHaveLength(1);
    await again.close();
  });

  test('is refused to a folder in use, of the other kind, or of somebody else', async () => {
    await backedUp();
    const store = await openAt(dataDir);
    expect(await restoreBackup({ dataDir, target })).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED', pid: process.pid });
    await store.close();
    const demo = join(root, 'demo');
    await (await openAt(demo, { marker: 'demo' })).close();
    expect(await restoreBackup({ dataDir: demo, target })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
    await writeFile(join(root, 'note'), '');
    expect(await restoreBackup({ dataDir: root, target })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
    expect(await restoreBackup({ dataDir, target: join(root, 'nowhere') })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
    expect(await contents(dataDir)).toMatchObject({ count: 3 });
  });
});
