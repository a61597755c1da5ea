import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { personFile, folderAt } from '../../../server/stores/lowdb/folder.ts';
import type { Store } from '../../../server/stores/store.ts';
import { FailingDisk } from './failing-disk.ts';
import { copyAsCrashed, filesOf, newFolder, openAt, removeFolder } from './folders.ts';
import { addLearner, AT, attemptOf, eventAt, eventsFrom, personOf, recordWith, result, sessionOf, userOf } from './samples.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await newFolder();
});
afterEach(() => removeFolder(dataDir));

/** Words that are only in what belongs to zoé: any of them, in any file or file name, is a trace of her. */
const TRACES = ['zoe-7', 'Zoé Martin', 'Zo\\u00e9', 'zoe.martin', 'secret-hash', 'zoe-token', 'zoe-choice', 'zoe-badge'];

async function furnish(store: Store): Promise<void> {
  await addLearner(store, 'bob', 2);
  const zoe = personOf('zoe-7', { name: 'Zoé Martin', email: 'zoe.martin@helianthe.example' });
  await store.createPerson(zoe);
  await store.savePerson({ ...zoe, team: 'zoe-team' });
  await store.createAttempt(attemptOf('zoe-7', 'zoe-play'));
  await store.appendEvents('zoe-7', 'zoe-play', 0, eventsFrom(0, 3, 'zoe-choice'));
  const record = (await store.recordOf('zoe-7'))!;
  await store.finishAttempt('zoe-7', 'zoe-play', result, AT, recordWith(record, 'zoe-badge'));
  await store.auth.create('user', userOf('zoe-7', { email: 'zoe.martin@helianthe.example', name: 'Zoé Martin' }));
  await store.auth.create('account', { id: 'acc', userId: 'zoe-7', password: 'secret-hash' });
  await store.auth.create('session', sessionOf('ses', 'zoe-7', { token: 'zoe-token' }));
}

async function tracesIn(folder: string, words = TRACES): Promise<string[]> {
  const files = await filesOf(folder);
  return files.flatMap(({ path, bytes }) =>
    words.filter((word) => path.slice(folder.length).includes(word) || bytes.includes(word)).map((word) => `${word} in ${path}`),
  );
}

describe('an erased person', () => {
  test('is in no byte of any file once the erasure is acknowledged, nor after a restart', async () => {
    const store = await openAt(dataDir);
    await furnish(store);
    expect((await tracesIn(dataDir)).length).toBeGreaterThan(5);
    await store.erasePerson('zoe-7');
    expect(await tracesIn(dataDir)).toEqual([]);
    expect((await store.attempt('bob', 'bob-play'))?.events).toHaveLength(2);
    await store.close();
    expect(await tracesIn(dataDir)).toEqual([]);
    const again = await openAt(dataDir);
    expect(await again.person('zoe-7')).toBeNull();
    expect(await tracesIn(dataDir)).toEqual([]);
    await again.close();
  });

  test('is in no byte when they were on disk for long, and pieces of them lay aside', async () => {
    const first = await openAt(dataDir);
    await furnish(first);
    await first.close();
    expect(await tracesIn(dataDir)).not.toEqual([]);
    await writeFile(join(dataDir, 'aside', 'zoe-7.1.json'), 'zoe-choice');
    await writeFile(join(dataDir, 'aside', '0001.log.17.torn'), 'half of zoe-choice');
    const store = await openAt(dataDir);
    await writeFile(join(dataDir, 'tmp', 'zoe-7.json.1.1'), 'zoe-choice');
    await store.erasePerson('zoe-7');
    await store.close();
    await (await openAt(dataDir)).close();
    expect(await tracesIn(dataDir)).toEqual([]);
  });

  test('costs little more when many go at once, for the index is written once for all', async () => {
    const disk = new FailingDisk();
    const store = await openAt(dataDir, { disk });
    const ids = Array.from({ length: 60 }, (_, at) => `p${at}`);
    for (const id of ids) await store.createPerson(personOf(id));
    const before = disk.counts.write;
    await store.erasePerson('p0');
    const one = disk.counts.write - before;
    expect(await store.erasePeople(ids)).toEqual(ids.slice(1));
    expect(disk.counts.write - before - one).toBeLessThan(2 * one);
    await store.close();
    const again = await openAt(dataDir);
    expect(await again.countPeople()).toBe(0);
    await again.close();
  });

  test('is in no byte while others go on playing', async () => {
    const store = await openAt(dataDir);
    await furnish(store);
    let isOver = false;
    const others = (async () => {
      let i = 2;
      for (; !isOver; i++) await store.appendEvents('bob', 'bob-play', i, [eventAt(i)]);
      return i;
    })();
    await store.erasePerson('zoe-7');
    expect(await tracesIn(dataDir)).toEqual([]);
    isOver = true;
    const count = await others;
    expect((await store.attempt('bob', 'bob-play'))?.events).toEqual(eventsFrom(0, count));
    await store.close();
  });

  test('is erased by the next start when a crash came right after the record of it', async () => {
    const store = await openAt(dataDir);
    await furnish(store);
    // the moment between: the record is in the journal, nothing else has been done
    const { core } = store as unknown as {
      core: { commit(change: unknown): number; indexSettled(): Promise<void>; tombstone(id: string, scope: string): unknown };
    };
    core.commit({ op: 'person-erased', tombstone: core.tombstone('zoe-7', 'person') });
    await core.indexSettled();
    const copy = await copyAsCrashed(dataDir);
    await store.close();
    expect(await tracesIn(copy)).not.toEqual([]);
    const again = await openAt(copy);
    expect(await tracesIn(copy)).toEqual([]);
    expect(await again.countPeople()).toBe(1);
    expect(await again.auth.find('account', [])).toEqual([]);
    expect((await again.attempt('bob', 'bob-play'))?.events).toHaveLength(2);
    await again.close();
    await removeFolder(copy);
  });

  test('leaves a tombstone that does not name them', async () => {
    const store = await openAt(dataDir, { clock: () => new Date(AT) });
    await furnish(store);
    await store.erasePerson('zoe-7');
    await store.close();
    const stones = (await filesOf(dataDir)).find(({ path }) => path.endsWith('tombstones.jsonl'))!;
    expect(stones.bytes.toString()).toMatch(
      /^\n?[0-9a-f]{8} \{"hash":"[0-9a-f]{64}","scope":"person","seq":\d+,"at":"2026-11-02T08:30:00.000Z"\}\n$/,
    );
  });
});

describe('an erased record', () => {
  test('leaves the person and no byte of their attempts', async () => {
    const store = await openAt(dataDir);
    await furnish(store);
    await store.eraseRecord('zoe-7');
    expect(await tracesIn(dataDir, ['zoe-choice', 'zoe-badge', 'zoe-play'])).toEqual([]);
    expect(await store.person('zoe-7')).toMatchObject({ name: 'Zoé Martin' });
    await store.close();
    await mkdir(join(dataDir, 'tmp'), { recursive: true });
    expect(await tracesIn(dataDir, ['zoe-choice', 'zoe-badge', 'zoe-play'])).toEqual([]);
    expect(personFile(folderAt(dataDir), 'zoe-7')).toContain('zoe-7');
  });
});

describe('detail that is no longer kept', () => {
  test('is in no byte of any file once it is settled, nor after a crash and a restart', async () => {
    const store = await openAt(dataDir);
    await furnish(store);
    const detail = ['zoe-choice'];
    expect(await tracesIn(dataDir, detail)).not.toEqual([]);
    const later = '2027-06-01T00:00:00.000Z';
    await store.forgetDetail('zoe-7', { playLogs: later, openPlays: later, examAnswers: later, dispatchAnswers: later });
    await store.settleForgotten();
    expect(await tracesIn(dataDir, detail)).toEqual([]);
    const crashed = await copyAsCrashed(dataDir);
    await store.close();
    const again = await openAt(crashed);
    expect(await tracesIn(crashed, detail)).toEqual([]);
    expect(await again.attempt('zoe-7', 'zoe-play')).toMatchObject({ events: [], forgotten: true, result: { score: result.score } });
    await again.close();
    await removeFolder(crashed);
  });
});
