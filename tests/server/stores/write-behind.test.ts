import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { realDisk } from '../../../server/stores/lowdb/disk.ts';
import type { Disk } from '../../../server/stores/lowdb/disk.ts';
import { DurableFile } from '../../../server/stores/lowdb/durable-file.ts';
import { Entry } from '../../../server/stores/lowdb/entry.ts';
import { folderAt, personFile } from '../../../server/stores/lowdb/folder.ts';
import { loadIndex, writeIndex } from '../../../server/stores/lowdb/index-file.ts';
import { IndexTable } from '../../../server/stores/lowdb/index-table.ts';
import { newDocument } from '../../../server/stores/lowdb/person-document.ts';
import { filesOf, newFolder, openAt, removeFolder } from './folders.ts';
import { addLearner, eventAt, personOf, userOf } from './samples.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await newFolder();
});
afterEach(() => removeFolder(dataDir));

/** What is written behind is written some time later: wait for it, however slow the machine is. */
const soon = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 4000, interval: 20 });

/** A disk on which the journal's syncs wait for `release`. */
function heldDisk(): { disk: Disk; hold(): void; release(): void } {
  let held: Promise<void> | null = null;
  let release: () => void = () => undefined;
  return {
    disk: { ...realDisk, datasync: async (fd) => (await held, realDisk.datasync(fd)) },
    hold: () => (held = new Promise((done) => (release = done))),
    release: () => release(),
  };
}

describe('a document written behind', () => {
  test('never runs ahead of the journal, nor does the index', async () => {
    const { disk, hold, release } = heldDisk();
    const store = await openAt(dataDir, { disk, tuning: { idleMs: 20 } });
    await addLearner(store, 'ann', 1);
    hold();
    const asked = [store.appendEvents('ann', 'ann-play', 1, [eventAt(1)]), store.auth.create('user', userOf('ann', { name: 'ahead' }))];
    await sleep(150);
    const file = personFile(folderAt(dataDir), 'ann');
    expect(await readFile(file, 'utf8').catch(() => '')).not.toContain('step-1');
    expect(await readFile(folderAt(dataDir).index, 'utf8')).not.toContain('ahead');
    release();
    await Promise.all(asked);
    await soon(async () => expect(await readFile(file, 'utf8')).toContain('step-1'));
    await soon(async () => expect(await readFile(folderAt(dataDir).index, 'utf8')).toContain('ahead'));
    await store.close();
  });

  test('is what it was when its writing began; what changes meanwhile is still to be written', async () => {
    const file = join(dataDir, 'doc.json');
    let go: () => void = () => undefined;
    const wait = new Promise<void>((done) => (go = done));
    const entry = new Entry(newDocument(personOf('ann'), 1), new DurableFile(realDisk, dataDir, file, () => wait));
    entry.touch(1, 10);
    const writing = entry.write();
    entry.doc.person = personOf('ann', { name: 'Later' });
    entry.touch(2, 10);
    expect(entry.lacks(1)).toBe(true);
    go();
    await writing;
    expect(await readFile(file, 'utf8')).not.toContain('Later');
    expect([entry.lacks(1), entry.lacks(2)]).toEqual([false, true]);
    await entry.write();
    expect(await readFile(file, 'utf8')).toContain('Later');
    expect(entry.lacks(2)).toBe(false);
  });

  test('is written again when its writing failed', async () => {
    const disk: Disk = { ...realDisk, sync: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) };
    const file = new DurableFile<ReturnType<typeof newDocument>>(disk, dataDir, join(dataDir, 'doc.json'));
    const entry = new Entry(newDocument(personOf('ann'), 1), file);
    entry.touch(1, 10);
    await expect(entry.write()).rejects.toMatchObject({ code: 'EIO' });
    expect(entry.lacks(1)).toBe(true);
    expect(await filesOf(dataDir)).toEqual([]);
  });

  test('is not rewritten at each event, and is written once all is quiet', async () => {
    const store = await openAt(dataDir, { tuning: { idleMs: 40 } });
    await addLearner(store, 'ann', 5);
    const file = personFile(folderAt(dataDir), 'ann');
    await soon(async () =>
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ data: { id: 'ann', attempts: [{ events: { length: 5 } }] } }),
    );
    await store.close();
  });
});

describe('a checkpoint of the index', () => {
  const put = (id: string) => ({ op: 'auth-put' as const, model: 'user' as const, row: userOf(id) });

  test('leaves to be written what changes while it is written', async () => {
    const index = new IndexTable();
    index.apply(put('u1'), 1);
    await index.checkpoint(async () => void index.apply(put('u2'), 2));
    expect(index.dirtyFrom).toBe(2);
    await expect(index.checkpoint(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(index.dirtyFrom).toBe(2);
    await index.checkpoint(async () => undefined);
    expect(index.dirtyFrom).toBeNull();
  });

  test('takes its place only when all that it may hold is in the journal', async () => {
    await (await openAt(dataDir)).close();
    const folder = folderAt(dataDir);
    const index = new IndexTable();
    index.apply(put('u1'), 1);
    const before = await readFile(folder.index);
    await expect(writeIndex(realDisk, folder, index, 1, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await readFile(folder.index)).toEqual(before);
    expect(await filesOf(folder.tmp)).toEqual([]);
    await writeIndex(realDisk, folder, index, 1, async () => undefined);
    expect((await loadIndex(folder)).auth.user.get('u1')).toEqual(userOf('u1'));
  });
});
