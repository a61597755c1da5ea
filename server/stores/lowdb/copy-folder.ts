import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { StoreError } from '../store-error.ts';
import type { Disk } from './disk.ts';
import { closeFile, makeFolder, openFile, syncFolder, systemCode } from './disk.ts';
import { encodeChecked } from './durable-file.ts';
import { filesBelow } from './examine.ts';
import type { Folder } from './folder.ts';
import { segmentFirst } from './folder.ts';
import { Gate } from './gate.ts';
import { inspectJournal } from './segments.ts';

const AT_ONCE = 8;
/** Documents copied between two looks at the journal. */
const SLICE = 200;
/** Files of the top that are nobody's document: who erased, the key of the sessions. */
const TOP = ['tombstones.jsonl', 'secret'];

/** Writes a file that is on disk when it resolves; one that is there already is replaced. */
async function writeCopy(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const fd = await openFile(file, 'w');
  try {
    await disk.write(fd, bytes);
    await disk.sync(fd);
  } finally {
    await closeFile(fd);
  }
}

/** Copies one file; false when it is no longer there. */
async function copyOne(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await writeCopy(disk, to, await readFile(from));
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Copies what is new in a journal that goes on being written. */
class JournalFollower {
  /** A segment was trimmed before all of it was copied. */
  isLost = false;
  private readonly sizes = new Map<string, number>();
  private readonly disk: Disk;
  private readonly from: Folder;
  private readonly to: Folder;

  constructor(disk: Disk, from: Folder, to: Folder) {
    this.disk = disk;
    this.from = from;
    this.to = to;
  }

  /** After it, everything that was in the journal at the call, and had not left it before the last one, is copied. */
  async catchUp(): Promise<void> {
    const names = (await readdir(this.from.journal)).filter((name) => segmentFirst(name) !== null).toSorted();
    for (const name of names) {
      const file = join(this.from.journal, name);
      const { size } = await stat(file).catch(() => ({ size: -1 }));
      if (this.sizes.get(name) === size) continue;
      if (size >= 0 && (await copyOne(this.disk, file, join(this.to.journal, name)))) this.sizes.set(name, size);
      else this.isLost = true;
    }
  }

  /** The number before the first record copied. */
  get start(): number {
    return Math.min(...[...this.sizes.keys()].map((name) => segmentFirst(name)!)) - 1;
  }
}

/**
 * Copies a data folder, which may be in use, so that a start of the copy finds every change up to some moment of the copying. The journal is
 * followed while the documents are copied: a document is never newer than the journal that is copied after it, nor older than the journal that
 * was copied before it reaches back. False when the journal was trimmed faster than it was followed: the copy is then worth nothing.
 */
export async function copyFolder(disk: Disk, from: Folder, to: Folder): Promise<boolean> {
  for (const path of [to.root, to.tmp, to.aside, to.journal, to.people, to.documents, to.audit]) await makeFolder(path);
  const journal = new JournalFollower(disk, from, to);
  await journal.catchUp();
  // before the documents, so that it still knows whoever is erased from them meanwhile
  await copyOne(disk, from.index, to.index);
  const parts = [from.people, from.documents, from.aside, from.audit];
  const files = (await Promise.all(parts.map(filesBelow))).flat();
  await copyFiles(disk, from, to, files, () => journal.catchUp());
  for (const name of TOP) await copyOne(disk, join(from.root, name), join(to.root, name));
  await journal.catchUp();
  await writeCopy(disk, to.trimmed, Buffer.from(encodeChecked({ trimmed: journal.start })));
  await copyOne(disk, from.marker, to.marker);
  for (const path of [to.journal, to.aside, to.root]) await syncFolder(disk, path);
  return !journal.isLost && (await isReadable(to));
}

const isReadable = (folder: Folder): Promise<boolean> =>
  inspectJournal(folder).then(
    () => true,
    (error: unknown) => {
      if (error instanceof StoreError) return false;
      throw error;
    },
  );

async function copyFiles(disk: Disk, from: Folder, to: Folder, files: readonly string[], between: () => Promise<void>): Promise<void> {
  const gate = new Gate(AT_ONCE);
  const folders = new Set<string>();
  for (let at = 0; at < files.length; at += SLICE) {
    const slice = files.slice(at, at + SLICE).map((file) => ({ file, copy: join(to.root, relative(from.root, file)) }));
    for (const { copy } of slice) {
      if (!folders.has(dirname(copy))) await mkdir(dirname(copy), { recursive: true });
      folders.add(dirname(copy));
    }
    await Promise.all(slice.map(({ file, copy }) => gate.run(() => copyOne(disk, file, copy))));
    await between();
  }
  for (const folder of folders) await syncFolder(disk, folder);
}
