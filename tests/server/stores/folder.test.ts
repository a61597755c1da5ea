import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startOf } from '../../../server/stores/lowdb/lock.ts';
import { openStore } from '../../../server/stores/open-store.ts';
import { newFolder, openAt, removeFolder } from './folders.ts';
import { personOf } from './samples.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await newFolder();
});
afterEach(() => removeFolder(dataDir));

const names = async () => (await readdir(dataDir)).toSorted();
const lockOf = (pid: number, start: string, host = hostname()) => writeFile(join(dataDir, 'lock'), JSON.stringify({ pid, start, host }));

describe('a data folder', () => {
  test('is made when it is missing, and says what it is', async () => {
    const inner = join(dataDir, 'deep', 'data');
    await (await openAt(inner)).close();
    expect(JSON.parse(await readFile(join(inner, 'porte-voix.json'), 'utf8'))).toEqual({ kind: 'real', format: 1 });
    await (await openAt(inner)).close();
  });

  test('with files of somebody else is refused and left alone', async () => {
    await writeFile(join(dataDir, 'thesis.txt'), 'mine');
    const opened = await openStore({ dataDir, marker: 'demo' });
    expect(opened).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN', file: dataDir });
    expect(opened.ok || opened['sentence']).toContain('thesis.txt');
    expect(await names()).toEqual(['thesis.txt']);
  });

  test('of the other kind is refused and left alone', async () => {
    await (await openAt(dataDir)).close();
    const before = await names();
    expect(await openStore({ dataDir, marker: 'demo' })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
    expect(await names()).toEqual(before);
    await removeFolder(dataDir);
    await (await openAt(dataDir, { marker: 'demo' })).close();
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
  });

  test('of a later format is refused', async () => {
    await (await openAt(dataDir)).close();
    await writeFile(join(dataDir, 'porte-voix.json'), '{"kind":"real","format":2}');
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
  });

  test('with a spoilt marker is refused by name', async () => {
    await (await openAt(dataDir)).close();
    const file = join(dataDir, 'porte-voix.json');
    await writeFile(file, '{"kind":"re');
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT', file });
  });

  test('that is a file, or cannot be made, is unwritable in one sentence', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'inner'), '/proc/porte-voix']) {
      const opened = await openStore({ dataDir: path, marker: 'real' });
      expect(opened).toMatchObject({ ok: false, code: 'ERR_DATA_UNWRITABLE', file: path });
      expect(opened.ok || opened['sentence']).toContain('DATA_DIR');
    }
  });

  test('whose first start was cut off is made whole', async () => {
    for (const name of ['tmp', 'journal', 'people']) await mkdir(join(dataDir, name));
    await writeFile(join(dataDir, 'tmp', 'half'), 'x');
    const store = await openAt(dataDir);
    expect(await store.createPerson(personOf('ann'))).toMatchObject({ ok: true });
    await store.close();
    expect(await readdir(join(dataDir, 'tmp'))).toEqual([]);
  });
});

async function opensAgain(): Promise<void> {
  const opened = await openStore({ dataDir, marker: 'real' });
  expect(opened).toMatchObject({ ok: true });
  if (opened.ok) await opened.value.close();
}

describe('the lock of a data folder', () => {
  test("refuses a second store, with the first one's pid, until it is closed", async () => {
    const store = await openAt(dataDir);
    const second = await openStore({ dataDir, marker: 'real' });
    expect(second).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED', pid: process.pid });
    expect(second.ok || second['sentence']).toContain(String(process.pid));
    await store.close();
    await (await openAt(dataDir)).close();
    expect(await names()).not.toContain('lock');
  });

  test('goes to one of many that ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, () => openStore({ dataDir, marker: 'real' })));
    const opened = asked.filter((one) => one.ok);
    expect(opened).toHaveLength(1);
    for (const one of opened) await one.value.close();
  });

  test('of a process that is gone is taken over', async () => {
    await (await openAt(dataDir)).close();
    await lockOf(2 ** 22 + 1, 'long ago');
    await opensAgain();
  });

  test('of a process whose number now belongs to another is taken over', async () => {
    await (await openAt(dataDir)).close();
    await lockOf(process.ppid, 'another life');
    await opensAgain();
    await lockOf(process.pid, 'another life');
    await opensAgain();
  });

  test('of a process that runs is respected', async () => {
    await (await openAt(dataDir)).close();
    await lockOf(process.ppid, startOf(process.ppid)!);
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED', pid: process.ppid });
  });

  test('of another machine is respected while it shows life', async () => {
    await (await openAt(dataDir)).close();
    await lockOf(1, 'x', 'another-host');
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED', pid: 1 });
  });

  test('left in an unreadable state is respected while it is fresh, and can be removed by hand', async () => {
    await (await openAt(dataDir)).close();
    await writeFile(join(dataDir, 'lock'), '{"pi');
    expect(await openStore({ dataDir, marker: 'real' })).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED', pid: null });
    await rm(join(dataDir, 'lock'));
    await (await openAt(dataDir)).close();
  });
});
