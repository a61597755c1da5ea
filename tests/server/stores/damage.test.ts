import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderAt, personFile } from '../../../server/stores/lowdb/folder.ts';
import { openStore } from '../../../server/stores/open-store.ts';
import { copyAsCrashed, filesOf, newFolder, openAt, removeFolder } from './folders.ts';
import { addLearner, company, eventAt, eventsFrom, personOf, sessionOf } from './samples.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await newFolder();
});
afterEach(() => removeFolder(dataDir));

const journalFile = async (folder = dataDir) => {
  const names = (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.log')).toSorted();
  return join(folder, 'journal', names.at(-1)!);
};

/** The folder of a process killed after these verbs: everything is in the journal. */
async function crashed(act: (store: Awaited<ReturnType<typeof openAt>>) => Promise<unknown>): Promise<void> {
  const store = await openAt(dataDir);
  await act(store);
  const copy = await copyAsCrashed(dataDir);
  await store.close();
  await removeFolder(dataDir);
  dataDir = copy;
}

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[at]! ^= 0x01;
  await writeFile(file, bytes);
}

describe('a damaged journal', () => {
  test('cut at any byte of its last record is opened without that record, with all the others', { timeout: 60_000 }, async () => {
    await crashed(async (store) => {
      await addLearner(store, 'ann', 2);
      await store.appendEvents('ann', 'ann-play', 2, [eventAt(2)]);
    });
    const bytes = await readFile(await journalFile());
    const lastStart = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    for (let end = lastStart; end <= bytes.length; end++) {
      const copy = await copyAsCrashed(dataDir);
      await writeFile(await journalFile(copy), bytes.subarray(0, end));
      const store = await openAt(copy);
      const expected = end === bytes.length ? 3 : 2;
      expect((await store.attempt('ann', 'ann-play'))?.events, `cut at ${end}`).toEqual(eventsFrom(0, expected));
      expect(store.health().problems).toHaveLength(end === bytes.length || end === lastStart ? 0 : 1);
      expect(await store.appendEvents('ann', 'ann-play', expected, [eventAt(expected)])).toMatchObject({ ok: true });
      await store.close();
      const again = await openAt(copy);
      expect((await again.attempt('ann', 'ann-play'))?.events).toHaveLength(expected + 1);
      expect(again.health().problems).toEqual([]);
      await again.close();
      await removeFolder(copy);
    }
  });

  test('with any byte changed in the middle stops the start, names file and offset, and changes nothing', { timeout: 60_000 }, async () => {
    await crashed(async (store) => {
      await addLearner(store, 'ann', 1);
      await store.appendEvents('ann', 'ann-play', 1, [eventAt(1)]);
    });
    const file = await journalFile();
    const whole = await readFile(file);
    const lastStart = whole.lastIndexOf(10, whole.length - 2) + 1;
    const everySeventh = Array.from({ length: Math.floor(lastStart / 7) }, (_, i) => i * 7);
    // and the line feed that ends the record before the last
    for (const at of [...everySeventh, lastStart - 1]) {
      await writeFile(file, whole);
      await flip(file, at);
      const before = await filesOf(dataDir);
      const opened = await openStore({ dataDir, marker: 'real' });
      expect(opened, `byte ${at}`).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT', file });
      expect(opened.ok || Number(opened['offset'])).toBeLessThanOrEqual(at);
      expect(opened.ok || opened['sentence']).toContain('npm run doctor');
      expect(await filesOf(dataDir)).toEqual(before);
    }
    await writeFile(file, whole);
    const store = await openAt(dataDir);
    expect((await store.attempt('ann', 'ann-play'))?.events).toHaveLength(2);
    await store.close();
  });

  test('with a group half written is opened up to the group before', async () => {
    await crashed(async (store) => {
      await addLearner(store, 'ann', 1);
      // one group: all are asked for in one turn
      await Promise.all([1, 2, 3, 4].map((i) => store.appendEvents('ann', 'ann-play', i, [eventAt(i)])));
    });
    const file = await journalFile();
    const whole = await readFile(file);
    const lines = whole.toString().split('\n');
    // a power cut may keep the end of a group and lose its beginning
    const second = lines.slice(0, 4).join('\n').length + 10;
    await flip(file, second);
    const store = await openAt(dataDir);
    expect((await store.attempt('ann', 'ann-play'))?.events).toHaveLength(2);
    expect(store.health().problems).toMatchObject([{ code: 'ERR_DATA_CORRUPT', file }]);
    await store.close();
  });

  test('with a segment missing stops the start', async () => {
    const store = await openAt(dataDir, { tuning: { segmentBytes: 500, journalBytes: 1e9 } });
    await addLearner(store, 'ann', 5);
    for (let i = 5; i < 15; i++) await store.appendEvents('ann', 'ann-play', i, [eventAt(i)]);
    const copy = await copyAsCrashed(dataDir);
    await store.close();
    const names = (await readdir(join(copy, 'journal'))).filter((name) => name.endsWith('.log')).toSorted();
    expect(names.length).toBeGreaterThan(3);
    for (const name of names.slice(0, -1)) {
      const file = join(copy, 'journal', name);
      const bytes = await readFile(file);
      await rm(file);
      expect(await openStore({ dataDir: copy, marker: 'real' }), name).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT' });
      await writeFile(file, bytes);
    }
    await (await openAt(copy)).close();
    await removeFolder(copy);
  });

  test('that is gone altogether stops the start', async () => {
    await (await openAt(dataDir)).close();
    await rm(await journalFile());
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT' });
  });
});

describe('a damaged index', () => {
  test('stops the start and is named, whatever byte is changed or cut', async () => {
    const store = await openAt(dataDir);
    await store.saveCompany(company);
    await addLearner(store, 'ann', 1);
    await store.auth.create('session', sessionOf('s1', 'ann'));
    await store.close();
    const file = folderAt(dataDir).index;
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at += 11) {
      await writeFile(file, whole);
      await flip(file, at);
      expect(await openStore({ dataDir, marker: 'real' }), `byte ${at}`).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT', file });
      await writeFile(file, whole.subarray(0, at));
      expect(await openStore({ dataDir, marker: 'real' }), `cut at ${at}`).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT', file });
    }
    await rm(file);
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT', file });
  });
});

describe("a person's damaged document", () => {
  const fileOf = (id: string) => personFile(folderAt(dataDir), id);

  async function two(): Promise<void> {
    const store = await openAt(dataDir);
    await addLearner(store, 'ann', 3);
    await addLearner(store, 'bob', 3);
    await store.close();
  }

  test("is said at start-up; its owner's verbs fail by name, the others work, and nothing is overwritten", async () => {
    await two();
    const file = fileOf('ann');
    await flip(file, 200);
    const bad = await readFile(file);
    const store = await openAt(dataDir);
    expect(store.health().problems).toMatchObject([{ code: 'ERR_DATA_CORRUPT', file, person: 'ann' }]);
    const corrupt = { code: 'ERR_DATA_CORRUPT', file };
    expect(await store.appendEvents('ann', 'ann-play', 3, [eventAt(3)])).toMatchObject({ ok: false, ...corrupt });
    expect(await store.savePerson(personOf('ann'))).toMatchObject({ ok: false, ...corrupt });
    await expect(store.person('ann')).rejects.toMatchObject({ failure: corrupt });
    await expect(store.personByEmail('ann@helianthe.example')).rejects.toMatchObject({ failure: corrupt });
    await expect(store.attempt('ann', 'ann-play')).rejects.toMatchObject({ failure: corrupt });
    expect(await store.appendEvents('bob', 'bob-play', 3, [eventAt(3)])).toMatchObject({ ok: true });
    expect(await store.listPeople({ limit: 9 })).toEqual([personOf('bob')]);
    expect(await store.countPeople()).toBe(2);
    await store.close();
    expect(await readFile(file)).toEqual(bad);
  });

  test('is found at the first need in a folder too big to be read at start-up', async () => {
    await two();
    await rm(fileOf('ann'));
    const store = await openAt(dataDir, { tuning: { checkAtMost: 1 } });
    expect(store.health().problems).toEqual([]);
    await expect(store.recordOf('ann')).rejects.toMatchObject({ failure: { code: 'ERR_DATA_CORRUPT', file: fileOf('ann') } });
    expect(store.health().problems).toMatchObject([{ person: 'ann', file: fileOf('ann') }]);
    await store.close();
  });

  test('under another name, cut, or empty is not taken for another', async () => {
    await two();
    const whole = await readFile(fileOf('ann'));
    await mkdir(join(fileOf('ann'), '..'), { recursive: true });
    for (const bytes of [await readFile(fileOf('bob')), whole.subarray(0, 100), Buffer.alloc(0), Buffer.from('null')]) {
      await writeFile(fileOf('ann'), bytes);
      const store = await openAt(dataDir);
      await expect(store.person('ann')).rejects.toMatchObject({ failure: { code: 'ERR_DATA_CORRUPT' } });
      await store.close();
    }
  });

  test('loses none of the changes that were still in the journal: they wait for its repair', async () => {
    await two();
    const before = await readFile(fileOf('ann'));
    await crashed((store) => store.appendEvents('ann', 'ann-play', 3, eventsFrom(3, 2)));
    await writeFile(fileOf('ann'), before.subarray(0, 50));
    // twice: the journal is trimmed between
    for (const turn of [1, 2]) {
      const store = await openAt(dataDir);
      expect(store.health().problems, `start ${turn}`).toMatchObject([{ person: 'ann' }]);
      await store.close();
    }
    const kept = await readFile(join(dataDir, 'aside', 'ann.pending.jsonl'), 'utf8');
    expect(kept).toContain('step-3');
    expect(kept).toContain('step-4');
  });

  test('older than the journal knows it is not continued', async () => {
    await two();
    const old = await readFile(fileOf('ann'));
    const store = await openAt(dataDir);
    await store.appendEvents('ann', 'ann-play', 3, [eventAt(3)]);
    await store.close();
    await crashed((later) => later.appendEvents('ann', 'ann-play', 4, [eventAt(4)]));
    await writeFile(fileOf('ann'), old);
    const last = await openAt(dataDir);
    expect(last.health().problems).toMatchObject([{ code: 'ERR_DATA_CORRUPT', person: 'ann' }]);
    await expect(last.attempt('ann', 'ann-play')).rejects.toMatchObject({ failure: { code: 'ERR_DATA_CORRUPT' } });
    await last.close();
  });

  test('does not keep its owner from being erased', async () => {
    await two();
    await flip(fileOf('ann'), 200);
    const store = await openAt(dataDir);
    expect(await store.erasePerson('ann')).toBe(true);
    expect(store.health().problems).toEqual([]);
    await store.close();
    expect((await filesOf(dataDir)).filter(({ bytes }) => bytes.includes('ann'))).toEqual([]);
  });
});

describe('a damaged content document', () => {
  test('is named, and healed by whoever puts it again', async () => {
    const hash = 'ab'.repeat(32);
    const store = await openAt(dataDir);
    await store.putDocument(hash, { text: 'bonjour' });
    const [file] = (await filesOf(join(dataDir, 'documents'))).map(({ path }) => path);
    await flip(file!, 40);
    await expect(store.document(hash)).rejects.toMatchObject({ failure: { code: 'ERR_DATA_CORRUPT', file } });
    await store.putDocument(hash, { text: 'bonjour' });
    expect(await store.document(hash)).toEqual({ text: 'bonjour' });
    await store.close();
  });
});
