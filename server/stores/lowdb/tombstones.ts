import { readFile } from 'node:fs/promises';
import type { Disk } from './disk.ts';
import { closeFile, openFile, syncFolder, systemCode } from './disk.ts';
import { dirname } from 'node:path';
import { checkedLine, checkedLines } from './lines.ts';
import type { Tombstone } from './mutation.ts';

/** Every tombstone that can be read. A torn last line is one whose erasure is still in the journal, and will be written again. */
export async function readTombstones(file: string): Promise<Tombstone[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  return [...checkedLines(bytes)].flatMap(({ text }) => (text === null ? [] : [JSON.parse(text) as Tombstone]));
}

/** Adds tombstones that are not there yet, on disk when it resolves. They stay for ever: they are small, and backups are old. */
export async function addTombstones(disk: Disk, file: string, tombstones: readonly Tombstone[]): Promise<void> {
  const known = new Set((await readTombstones(file)).map(key));
  const fresh = tombstones.filter((tombstone) => !known.has(key(tombstone)));
  if (fresh.length === 0) return;
  const fd = await openFile(file, 'a');
  try {
    // the line feed first closes a line that a crash has torn
    await disk.write(fd, Buffer.from(`\n${fresh.map((tombstone) => checkedLine(JSON.stringify(tombstone))).join('')}`));
    await disk.sync(fd);
  } finally {
    await closeFile(fd);
  }
  await syncFolder(disk, dirname(file));
}

const key = ({ hash, scope, seq }: Tombstone): string => `${hash} ${scope} ${seq}`;
