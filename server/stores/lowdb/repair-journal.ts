import { copyFile, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Disk } from './disk.ts';
import { syncFolder } from './disk.ts';
import { encodeChecked, replaceFile } from './durable-file.ts';
import { filesBelow, readDocument } from './examine.ts';
import type { Folder } from './folder.ts';
import { segmentName } from './folder.ts';
import { readIndexLines } from './index-file.ts';
import { checkedLines } from './lines.ts';
import type { SegmentRecord } from './segment.ts';
import { parseRecord, recordLine } from './segment.ts';
import { listSegments, readTrimmed } from './segments.ts';

const LOST = JSON.stringify({ prev: [], change: { op: 'lost' } });

/** Every record of a file that is whole, wherever it lies. */
const wholeRecords = (bytes: Buffer): SegmentRecord[] =>
  [...checkedLines(bytes)].flatMap(({ text }) => (text === null ? [] : [parseRecord(text)]));

/** The records with every number from `first` to below `next`: a number that nobody can read stands as lost. */
function filled(records: readonly SegmentRecord[], first: number, next: number): { lines: string[]; lost: number } {
  const bySeq = new Map(records.map((record) => [record.seq, record]));
  const lines: string[] = [];
  let lost = 0;
  for (let seq = first; seq < next; seq++) {
    const record = bySeq.get(seq);
    if (!record) lost++;
    lines.push(recordLine(seq, record?.batch ?? seq, record?.text ?? LOST));
  }
  return { lines, lost };
}

/** The highest number that any file has heard of, for a folder whose journal is gone. */
async function highestKnown(folder: Folder): Promise<number> {
  const index = readIndexLines(await readFile(folder.index).catch(() => Buffer.alloc(0)));
  let highest = index.head?.seq ?? 0;
  for (const file of await filesBelow(folder.people)) {
    const doc = await readDocument(file).catch(() => null);
    highest = Math.max(highest, doc?.seq ?? 0);
  }
  return highest;
}

/**
 * Makes a damaged journal readable again: whole records stay, each with its number; the others are marked as lost, so that recovery finds
 * whose documents now lack a change. Damaged segments are kept aside. Answers how many changes are lost.
 */
export async function repairJournal(disk: Disk, folder: Folder): Promise<number> {
  const listed = await listSegments(folder, await readTrimmed(folder).catch(() => 0));
  const trimmed = await readTrimmed(folder).catch(async () => (listed[0] ? listed[0].first - 1 : await highestKnown(folder)));
  const read = await Promise.all(listed.map(async ({ file }) => ({ file, records: wholeRecords(await readFile(file)) })));
  for (const { file } of read) await copyFile(file, join(folder.aside, `${basename(file)}.damaged.torn`));
  const records = read.flatMap((segment) => segment.records);
  const last = Math.max(
    trimmed,
    ...listed.map(({ first }) => first - 1),
    ...(records.length === 0 ? [await highestKnown(folder)] : records.map(({ seq }) => seq)),
  );
  const { lines, lost } = filled(records, trimmed + 1, last + 1);
  // one segment replaces them all: it takes the name of the first, and the others go
  await replaceFile(disk, folder.tmp, join(folder.journal, segmentName(trimmed + 1)), Buffer.from(lines.join('')));
  for (const { file, first } of listed) if (first !== trimmed + 1) await rm(file, { force: true });
  await replaceFile(disk, folder.tmp, folder.trimmed, Buffer.from(encodeChecked({ trimmed })));
  await syncFolder(disk, folder.journal);
  return lost;
}
