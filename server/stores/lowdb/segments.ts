import { readdir, readFile, truncate } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { StoreProblem } from '../nouns/health.ts';
import type { Disk } from './disk.ts';
import { closeFile, openFile } from './disk.ts';
import { corrupt, decodeChecked, readText, replaceFile } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { segmentFirst } from './folder.ts';
import { removeSegments } from './journal.ts';
import { readSegment } from './segment.ts';

/** A segment that is there: its records are [first, next). `offset` is where a torn end starts, null when it is whole. */
export type FoundSegment = { file: string; first: number; next: number; bytes: number; offset: number | null };

/** The highest sequence number that has left the journal. */
export async function readTrimmed(folder: Folder): Promise<number> {
  const text = await readText(folder.trimmed);
  if (text === null) throw corrupt(folder.trimmed, 'it is missing');
  return (decodeChecked(text, folder.trimmed) as { trimmed: number }).trimmed;
}

/** Names of the segments above `trimmed`, in order. */
export async function listSegments(folder: Folder, trimmed: number): Promise<{ file: string; first: number }[]> {
  const names = await readdir(folder.journal);
  return names
    .toSorted()
    .map((name) => ({ file: join(folder.journal, name), first: segmentFirst(name) ?? 0 }))
    .filter(({ first }) => first > trimmed);
}

/**
 * Reads the whole journal without changing anything. Throws ERR_DATA_CORRUPT naming the file and the offset when anything that was
 * acknowledged is missing or damaged: a segment, a record in the middle, the end of a segment that is not the last.
 */
export async function inspectJournal(folder: Folder): Promise<FoundSegment[]> {
  const trimmed = await readTrimmed(folder);
  const listed = await listSegments(folder, trimmed);
  if (listed.length === 0) throw corrupt(folder.journal, `its segment from ${trimmed + 1} on is missing`);
  const found: FoundSegment[] = [];
  let next = trimmed + 1;
  for (const { file, first } of listed) {
    if (first !== next) throw corrupt(file, `the segment before it, from ${next} on, is missing`);
    const bytes = await readFile(file);
    const { records, end } = readSegment(bytes, first);
    const isLast = file === listed.at(-1)!.file;
    if (end.kind === 'corrupt' || (end.kind === 'torn' && !isLast))
      throw corrupt(file, `it is damaged at byte ${end.offset}`, { offset: end.offset });
    next = first + records.length;
    const offset = end.kind === 'torn' ? end.offset : null;
    found.push({ file, first, next, bytes: offset ?? bytes.length, offset });
  }
  return found;
}

/** Cuts off a torn end, which nobody was told is safe; the bytes are kept aside in case it was the disk that spoiled them. */
export async function cutTornEnd(disk: Disk, folder: Folder, segment: FoundSegment): Promise<StoreProblem | null> {
  if (segment.offset === null) return null;
  const bytes = (await readFile(segment.file)).subarray(segment.offset);
  const kept = join(folder.aside, `${basename(segment.file)}.${segment.offset}.torn`);
  await replaceFile(disk, folder.tmp, kept, bytes);
  await truncate(segment.file, segment.offset);
  const fd = await openFile(segment.file, 'r+');
  await disk.sync(fd).finally(() => closeFile(fd));
  const sentence = `The last ${bytes.length} bytes of ${segment.file} were not written whole; nobody was told that they are safe. They are kept in ${kept}.`;
  return { code: 'ERR_DATA_CORRUPT', file: segment.file, sentence };
}

/** Segments that a crash kept from being removed. */
export const removeTrimmed = async (disk: Disk, folder: Folder): Promise<void> => removeSegments(disk, folder, await readTrimmed(folder));
