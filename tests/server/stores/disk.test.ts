import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../../server/stores/open-store.ts';
import type { Store } from '../../../server/stores/store.ts';
import { FailingDisk } from './failing-disk.ts';
import { copyAsCrashed, newFolder, openAt, removeFolder, TINY } from './folders.ts';
import { addLearner, AT, attemptOf, company, eventAt, eventsFrom, personOf, result, sessionOf, userOf } from './samples.ts';
import { everything, outcome } from './twin.ts';

let dataDir: string;
let disk: FailingDisk;
beforeEach(async () => {
  dataDir = await newFolder();
  disk = new FailingDisk();
});
afterEach(() => removeFolder(dataDir));

const unwritable = { ok: false, code: 'ERR_DATA_UNWRITABLE' };

/** Every verb that changes something. */
const changes: [string, (store: Store) => Promise<unknown>][] = [
  ['saveCompany', (store) => store.saveCompany(company)],
  ['createPerson', (store) => store.createPerson(personOf('new'))],
  ['savePerson', (store) => store.savePerson(personOf('ann', { email: 'other@x.example' }))],
  ['createAttempt', (store) => store.createAttempt(attemptOf('ann', 'second'))],
  ['appendEvents', (store) => store.appendEvents('ann', 'ann-play', 3, [eventAt(3)])],
  ['finishAttempt', async (store) => store.finishAttempt('ann', 'ann-play', result, AT, (await store.recordOf('ann'))!)],
  ['saveRecord', async (store) => store.saveRecord((await store.recordOf('ann'))!)],
  ['eraseRecord', (store) => store.eraseRecord('ann')],
  ['erasePerson', (store) => store.erasePerson('ann')],
  ['erasePeople', (store) => store.erasePeople(['ann'])],
  ['putDocument', (store) => store.putDocument('00'.repeat(32), { a: 1 })],
  ['auth.create', (store) => store.auth.create('session', sessionOf('s2', 'ann'))],
  ['auth.update', (store) => store.auth.update('user', 'ann', { email: 'other@x.example' })],
  ['auth.remove', (store) => store.auth.remove('session', ['s1'])],
];

async function furnished(): Promise<Store> {
  const store = await openAt(dataDir, { disk });
  await addLearner(store, 'ann', 3);
  await store.auth.create('user', userOf('ann'));
  await store.auth.create('session', sessionOf('s1', 'ann'));
  return store;
}

describe('a disk that is full', () => {
  test.each(changes)('refuses %s with a code, takes it back, and leaves the store readable', async (_, change) => {
    const store = await furnished();
    const before = await everything(store);
    disk.refuses = (operation) => (operation === 'write' ? 'ENOSPC' : null);
    const { answer, refused } = (await outcome(() => change(store))) as { answer?: unknown; refused?: string };
    if (refused) expect(refused).toBe('ERR_DATA_UNWRITABLE');
    else expect(answer).toMatchObject(unwritable);
    expect(store.health().readOnly).toMatchObject({ code: 'ERR_DATA_UNWRITABLE' });
    expect(store.health().readOnly?.sentence).toContain('ENOSPC');
    expect(await everything(store)).toEqual(before);
    // room again is not enough: what a refused write left is only known after a restart
    disk.refuses = () => null;
    expect(await store.createPerson(personOf('later'))).toMatchObject(unwritable);
    await store.close();
    const again = await openAt(dataDir);
    expect(await everything(again)).toEqual(before);
    expect(again.health()).toEqual({ readOnly: null, problems: [] });
    expect(await again.createPerson(personOf('later'))).toMatchObject({ ok: true });
    await again.close();
  });

  test('takes back everything of the group that it refused, and keeps what it had acknowledged', async () => {
    const store = await furnished();
    disk.refuses = (operation) => (operation === 'datasync' ? 'EIO' : null);
    const answers = await Promise.all([
      ...eventsFrom(3, 5).map((event, i) => store.appendEvents('ann', 'ann-play', 3 + i, [event])),
      store.createPerson(personOf('new')),
    ]);
    for (const answer of answers) expect(answer).toMatchObject(unwritable);
    expect((await store.attempt('ann', 'ann-play'))?.events).toEqual(eventsFrom(0, 3));
    expect(await store.person('new')).toBeNull();
    expect(await store.personByEmail('new@helianthe.example')).toBeNull();
    await store.close();
  });

  test('while documents are written behind makes the store read-only, and loses nothing', async () => {
    const store = await openAt(dataDir, { disk, tuning: { ...TINY, idleMs: 1e6 } });
    await addLearner(store, 'ann', 1);
    // only documents, index and segments use it: the journal's records go on being written
    disk.refuses = (operation) => (operation === 'sync' ? 'ENOSPC' : null);
    let acknowledged = 1;
    for (; acknowledged < 500; acknowledged++) {
      const answer = await store.appendEvents('ann', 'ann-play', acknowledged, [eventAt(acknowledged)]);
      if (!answer.ok) break;
    }
    expect(acknowledged).toBeLessThan(500);
    expect(store.health().readOnly).toMatchObject({ code: 'ERR_DATA_UNWRITABLE' });
    expect((await store.attempt('ann', 'ann-play'))?.events).toHaveLength(acknowledged);
    await store.close();
    const again = await openAt(dataDir);
    expect((await again.attempt('ann', 'ann-play'))?.events).toEqual(eventsFrom(0, acknowledged));
    await again.close();
  });

  test('at the first start is said, and the next start succeeds', async () => {
    disk.refuses = () => 'ENOSPC';
    const opened = await openStore({ dataDir, marker: 'real', disk });
    expect(opened).toMatchObject({ ok: false, code: 'ERR_DATA_UNWRITABLE', file: dataDir });
    await (await openAt(dataDir)).close();
  });

  test('in the middle of an erasure is said, and the next start finishes it', async () => {
    const store = await furnished();
    await addLearner(store, 'bob', 1);
    let syncs = 0;
    disk.refuses = (operation) => (operation === 'sync' && ++syncs > 2 ? 'ENOSPC' : null);
    await expect(store.erasePeople(['ann', 'bob'])).rejects.toMatchObject({ failure: { code: 'ERR_DATA_UNWRITABLE' } });
    await store.close();
    const again = await openAt(dataDir);
    expect([await again.person('ann'), await again.person('bob')]).toEqual([null, null]);
    expect(await again.auth.find('session', [])).toEqual([]);
    await again.close();
  });
});

describe('what is acknowledged', () => {
  test('is on disk: nothing resolves before its sync does', async () => {
    const store = await furnished();
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    const datasync = disk.datasync.bind(disk);
    disk.datasync = (fd) => held.then(() => datasync(fd));
    const done: string[] = [];
    const first = store.appendEvents('ann', 'ann-play', 3, [eventAt(3)]).then(() => done.push('append'));
    await new Promise((later) => setTimeout(later, 20));
    const asked = [
      first,
      // a retry and a read of what is not safe yet wait too
      store.appendEvents('ann', 'ann-play', 3, [eventAt(3)]).then(() => done.push('retry')),
      store.attempt('ann', 'ann-play').then(() => done.push('read')),
      store.auth.create('session', sessionOf('s2', 'ann')).then(() => done.push('session')),
    ];
    await new Promise((later) => setTimeout(later, 50));
    expect(done).toEqual([]);
    release();
    await Promise.all(asked);
    expect(done.toSorted()).toEqual(['append', 'read', 'retry', 'session']);
    await store.close();
  });

  test('at the same moment shares one sync', async () => {
    const store = await furnished();
    const before = disk.counts.datasync;
    await Promise.all(eventsFrom(3, 100).map((event, i) => store.appendEvents('ann', 'ann-play', 3 + i, [event])));
    expect(disk.counts.datasync - before).toBeLessThanOrEqual(3);
    await store.close();
  });

  test('costs no write of a document, however long the attempt is', async () => {
    const store = await openAt(dataDir, { disk, tuning: { idleMs: 1e6 } });
    await addLearner(store, 'ann', 1);
    const before = disk.counts.sync;
    for (let i = 1; i < 300; i++) await store.appendEvents('ann', 'ann-play', i, [eventAt(i)]);
    expect(disk.counts.sync).toBe(before);
    await store.close();
  });

  test('is found again when the folder is copied at any moment of a busy time', { timeout: 60_000 }, async () => {
    const store = await openAt(dataDir, { tuning: TINY });
    const ids = ['ann', 'bob', 'carl', 'dora'];
    for (const id of ids) await addLearner(store, id);
    const acknowledged = Object.fromEntries(ids.map((id) => [id, 0]));
    const sessions = new Set<string>();
    let isOver = false;
    const plays = ids.map(async (id) => {
      for (let i = 0; i < 400 && !isOver; i++) {
        await store.appendEvents(id, `${id}-play`, i, [eventAt(i)]);
        acknowledged[id] = i + 1;
        if (i % 5 !== 2) continue;
        await store.auth.create('session', sessionOf(`${id}-${i}`, id));
        sessions.add(`${id}-${i}`);
      }
    });
    for (let turn = 0; turn < 12; turn++) {
      await new Promise((later) => setTimeout(later, 10 + turn * 3));
      const known = { ...acknowledged };
      const signedIn = [...sessions];
      const copy = await copyAsCrashed(dataDir);
      const again = await openAt(copy, { tuning: TINY });
      for (const id of ids) {
        const events = (await again.attempt(id, `${id}-play`))?.events ?? [];
        expect(events.length).toBeGreaterThanOrEqual(known[id]!);
        expect(events).toEqual(eventsFrom(0, events.length));
      }
      expect(again.health().problems.filter((problem) => problem.person)).toEqual([]);
      const found = new Set((await again.auth.find('session', [])).map((row) => row.id));
      expect(signedIn.filter((id) => !found.has(id))).toEqual([]);
      await again.close();
      await removeFolder(copy);
    }
    isOver = true;
    await Promise.all(plays);
    await store.close();
  });
});

describe('memory', () => {
  test('holds few documents, whatever the number of people who come by', async () => {
    const store = await openAt(dataDir, { tuning: { ...TINY, checkAtMost: 0 } });
    const ids = Array.from({ length: 60 }, (_, i) => `p${i}`);
    await Promise.all(ids.map((id) => addLearner(store, id, 3)));
    await Promise.all(ids.map((id) => store.appendEvents(id, `${id}-play`, 3, eventsFrom(3, 20))));
    const { people } = (store as unknown as { core: { parts: { people: { size: number } } } }).core.parts;
    await vi.waitFor(() => expect(people.size).toBeLessThan(TINY.cacheSize * 2), { timeout: 4000, interval: 20 });
    const attempts = await Promise.all(ids.map((id) => store.attempt(id, `${id}-play`)));
    expect(attempts.every((attempt) => attempt?.events.length === 23)).toBe(true);
    await store.close();
  });
});
