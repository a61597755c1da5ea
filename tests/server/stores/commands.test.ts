import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderAt, personFile } from '../../../server/stores/lowdb/folder.ts';
import { newFolder, openAt, removeFolder } from './folders.ts';
import { addLearner } from './samples.ts';

let root: string;
beforeEach(async () => {
  root = await newFolder();
});
afterEach(() => removeFolder(root));

/** One command as an operator runs it, in English. */
async function command(name: string, args: string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', `server/commands/${name}.ts`, ...args], {
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8', DATA_DIR: join(root, 'data'), ...env },
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

describe('the commands that look after a data folder', () => {
  test('back up, find damage, repair it from the backup, and restore', { timeout: 60_000 }, async () => {
    const [dataDir, backup] = [join(root, 'data'), join(root, 'backup')];
    const store = await openAt(dataDir);
    await addLearner(store, 'ann', 2);
    expect(await command('doctor', [])).toMatchObject({ code: 1, output: expect.stringContaining(`pid ${process.pid}`) });
    await store.close();
    expect(await command('backup', [backup])).toMatchObject({ code: 0, output: expect.stringContaining('1 people') });
    expect(await command('doctor', [])).toMatchObject({ code: 0, output: expect.stringContaining('0 findings') });

    const file = personFile(folderAt(dataDir), 'ann');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Atelier', 'atelier'));
    expect(await command('doctor', [], { LC_ALL: 'fr_FR.UTF-8' })).toMatchObject({
      code: 1,
      output: expect.stringContaining('1 constats'),
    });
    expect(await command('doctor', ['--repair', '--backup', backup])).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 findings'),
    });

    await rm(dataDir, { recursive: true });
    expect(await command('backup', ['restore', backup])).toMatchObject({ code: 0, output: expect.stringContaining('are back in') });
    const again = await openAt(dataDir);
    expect((await again.attempt('ann', 'ann-play'))?.events).toHaveLength(2);
    await again.close();
  });

  test('say how to use them', { timeout: 30_000 }, async () => {
    for (const [name, args] of [
      ['backup', []],
      ['backup', ['restore']],
      ['backup', ['a', 'b']],
      ['doctor', ['--unknown']],
    ] as const) {
      expect(await command(name, [...args])).toMatchObject({ code: 2, output: expect.stringContaining('Usage') });
    }
  });
});
