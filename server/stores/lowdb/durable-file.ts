import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { storeError } from '../store-error.ts';
import type { Disk } from './disk.ts';
import { closeFile, openFile, syncFolder, systemCode } from './disk.ts';
import { checksum } from './lines.ts';

let temporaries = 0;
export const temporaryPath = (tmp: string, path: string): string => join(tmp, `${basename(path)}.${process.pid}.${temporaries++}`);

async function writeNew(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const fd = await openFile(path, 'wx');
  try {
    await disk.write(fd, bytes);
    await disk.sync(fd);
  } finally {
    await closeFile(fd);
  }
}

/**
 * Replaces a file so that a reader, or a crash at any moment, sees the old one or the new one whole: temporary file, sync,
 * rename, sync of the folder. Rejects with the system's error, the old file untouched.
 */
export async function replaceFile(disk: Disk, tmp: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryPath(tmp, path);
  try {
    await writeNew(disk, temporary, bytes);
    await putInPlace(disk, temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Renames a file that is already safe to its place, making its folder on the first need. */
export async function putInPlace(disk: Disk, temporary: string, path: string): Promise<void> {
  const folder = dirname(path);
  await rename(temporary, path).catch(async (error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true });
    await syncFolder(disk, dirname(folder));
    await rename(temporary, path);
  });
  await syncFolder(disk, folder);
}

/** Removes a file if it is there, and makes that safe. */
export async function removeFile(disk: Disk, path: string): Promise<void> {
  try {
    await rm(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  await syncFolder(disk, dirname(path));
}

/** `{"crc32":"0123abcd","data":...}`: valid JSON for any reader, checked byte by byte by ours. */
const HEAD = /^\{"crc32":"([0-9a-f]{8})","data":/;

export function encodeChecked(data: unknown): string {
  const text = JSON.stringify(data);
  return `{"crc32":"${checksum(text)}","data":${text}}\n`;
}

/** What `encodeChecked` was given. ERR_DATA_CORRUPT (thrown, with `file`) when a single bit has changed. */
export function decodeChecked(text: string, file: string): unknown {
  const head = HEAD.exec(text) ?? [''];
  const body = text.slice(head[0].length, -2);
  if (!text.endsWith('}\n') || checksum(body) !== head[1]) throw corrupt(file, 'its contents do not match its checksum');
  return JSON.parse(body);
}

export const corrupt = (file: string, why: string, detail: Record<string, unknown> = {}) =>
  storeError('ERR_DATA_CORRUPT', {
    file,
    ...detail,
    sentence: `The data file ${file} cannot be used: ${why}. Nothing was overwritten; stop the server and run "npm run doctor".`,
  });

/** The text of a file, null when there is none. A file that is there and cannot be read is ERR_DATA_CORRUPT. */
export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return null;
    if (code === 'EMFILE' || code === 'ENFILE') throw storeError('ERR_UNAVAILABLE', { sentence: 'Too many files are open.' });
    throw corrupt(file, `reading it fails (${code})`);
  }
}

/**
 * lowdb's adapter with what its own lacks: a checksum, and a write that is on disk, whole, when its promise resolves.
 * `before`, called once the document is in text and before any byte is written, may wait: the text stays that of the call.
 */
export class DurableFile<T> implements Adapter<T> {
  private readonly disk: Disk;
  private readonly tmp: string;
  private readonly file: string;
  private readonly before: ((data: T) => Promise<void>) | undefined;
  /** Characters of the document as last read or written. */
  length = 0;

  constructor(disk: Disk, tmp: string, file: string, before?: (data: T) => Promise<void>) {
    this.disk = disk;
    this.tmp = tmp;
    this.file = file;
    this.before = before;
  }

  async read(): Promise<T | null> {
    const text = await readText(this.file);
    if (text === null) return null;
    this.length = text.length;
    return decodeChecked(text, this.file) as T;
  }

  async write(data: T): Promise<void> {
    const text = encodeChecked(data);
    await this.before?.(data);
    await replaceFile(this.disk, this.tmp, this.file, Buffer.from(text));
    this.length = text.length;
  }
}
