import { close, fdatasync, fsync, open, write } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The two things that make a byte safe, as a parameter: tests make them fail, the bench makes them slow.
 * A promise resolves when the disk has said yes, and rejects with the system's error.
 */
export type Disk = {
  /** Writes all the bytes at the file's present position. */
  write(fd: number, bytes: Uint8Array): Promise<void>;
  /** Makes the contents of a file safe, and its length. */
  datasync(fd: number): Promise<void>;
  /** Makes a file safe, or the names in a folder. */
  sync(fd: number): Promise<void>;
};

const settle = (done: () => void, failed: (error: Error) => void) => (error: Error | null) => (error ? failed(error) : done());

/** A short write is not an error of `write(2)`: the rest is written again, and then it says why if it cannot. */
function writeAll(fd: number, bytes: Uint8Array, from: number, done: (error: Error | null) => void): void {
  write(fd, bytes, from, bytes.length - from, null, (error, written) => {
    if (error) return done(error);
    return from + written < bytes.length ? writeAll(fd, bytes, from + written, done) : done(null);
  });
}

export const realDisk: Disk = {
  write: (fd, bytes) => new Promise((done, failed) => writeAll(fd, bytes, 0, settle(done, failed))),
  datasync: (fd) => new Promise((done, failed) => fdatasync(fd, settle(done, failed))),
  sync: (fd) => new Promise((done, failed) => fsync(fd, settle(done, failed))),
};

/** The same disk when each sync costs `ms` more: a fair cloud disk has 2. */
export const slowDisk = (ms: number, disk: Disk = realDisk): Disk => {
  const later = () => new Promise<void>((done) => setTimeout(done, ms));
  return {
    write: disk.write,
    datasync: (fd) => disk.datasync(fd).then(later),
    sync: (fd) => disk.sync(fd).then(later),
  };
};

export const openFile = (path: string, flags: string): Promise<number> =>
  new Promise((done, failed) => open(path, flags, 0o600, (error, fd) => (error ? failed(error) : done(fd))));

export const closeFile = (fd: number): Promise<void> => new Promise((done, failed) => close(fd, settle(done, failed)));

/** After it, names created, renamed or removed in the folder are safe. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const fd = await openFile(folder, 'r');
  try {
    await disk.sync(fd);
  } finally {
    await closeFile(fd);
  }
}

/** `mkdir -p`, one step at a time: Node's own never ends where a system folder says that its parent does not exist. */
export async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  const parent = dirname(path);
  if (!found && parent !== path) await makeFolder(parent);
  await mkdir(path).catch(async (error: unknown) => {
    // another process may just have made it
    if (!(await stat(path).catch(() => null))?.isDirectory()) throw error;
  });
}

/** The system's code of an error (`ENOSPC`), or its text. */
export const systemCode = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? String(error);
