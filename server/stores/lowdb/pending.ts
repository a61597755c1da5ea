import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { systemCode } from './disk.ts';
import { replaceFile } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { pendingFile } from './folder.ts';
import { checkedLine, checkedLines } from './lines.ts';
import type { SegmentRecord } from './segment.ts';

/** One line of a file of records set aside: whose they are, then the record as the journal had it. */
export type PendingRecord = { id: string; seq: number; text: string };

/** The records set aside for a person, in order; none when there is no such file. */
export async function readPending(file: string): Promise<PendingRecord[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  return [...checkedLines(bytes)].flatMap(({ text }) => (text === null ? [] : [JSON.parse(text) as PendingRecord]));
}

/** Adds records to those set aside for a person; one that is there already is not put twice. */
export async function writePending(disk: Disk, folder: Folder, id: string, records: readonly SegmentRecord[]): Promise<void> {
  const file = pendingFile(folder, id);
  const known = await readPending(file);
  const last = known.at(-1)?.seq ?? 0;
  const fresh = records.filter(({ seq }) => seq > last).map(({ seq, text }) => ({ id, seq, text }));
  if (fresh.length === 0) return;
  const lines = [...known, ...fresh].map((record) => checkedLine(JSON.stringify(record)));
  await replaceFile(disk, folder.tmp, file, Buffer.from(lines.join('')));
}

/** The people for whom something is set aside. */
export async function readPendings(folder: Folder): Promise<string[]> {
  const names = (await readdir(folder.aside)).filter((name) => name.endsWith('.pending.jsonl'));
  const first = await Promise.all(names.map(async (name) => (await readPending(join(folder.aside, name)))[0]));
  return first.flatMap((record) => (record ? [record.id] : []));
}
