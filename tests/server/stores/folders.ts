import { cpSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenOptions } from '../../../server/stores/lowdb/open-core.ts';
import { openStore } from '../../../server/stores/open-store.ts';
import type { Store } from '../../../server/stores/store.ts';

/** Everything at its smallest, so that a short test trims, evicts and writes behind all the time. */
export const TINY = {
  segmentBytes: 2_000,
  journalBytes: 4_000,
  cacheSize: 4_000,
  cacheAtLeast: 1,
  idleMs: 20,
  auditBytes: 1_000,
  checkAtMost: 1_000,
};

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'porte-voix-store-'));
export const removeFolder = (dataDir: string): Promise<void> => rm(dataDir, { recursive: true, force: true });

/** Opens a folder that must open. */
export async function openAt(dataDir: string, more: Partial<OpenOptions> = {}): Promise<Store> {
  const opened = await openStore({ dataDir, marker: 'real', ...more });
  if (!opened.ok) throw new Error(`${opened.code} ${String(opened['sentence'])}`);
  return opened.value;
}

/**
 * What a crash would leave at this moment, as another folder: everything but the lock of the process that goes on. Copied without
 * letting it run meanwhile: at most one operation of each piece of work can slip in, as it could before a crash.
 */
export async function copyAsCrashed(dataDir: string): Promise<string> {
  const copy = await newFolder();
  // a file renamed under the copy's feet has another name by now: look again
  for (let turn = 0; ; turn++) {
    try {
      cpSync(dataDir, copy, { recursive: true, filter: (path) => !path.startsWith(join(dataDir, 'lock')) });
      return copy;
    } catch (error) {
      if (turn > 20) throw error;
      await rm(copy, { recursive: true, force: true });
    }
  }
}

/** Every file of a folder with its bytes. */
export async function filesOf(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.toSorted().map(async (path) => ({ path, bytes: await readFile(path) })));
}
