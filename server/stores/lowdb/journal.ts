import { ftruncate } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../../content/engine/errors.ts';
import { fail } from '../../../content/engine/errors.ts';
import { StoreError } from '../store-error.ts';
import type { Disk } from './disk.ts';
import { closeFile, openFile, syncFolder, systemCode } from './disk.ts';
import { encodeChecked, replaceFile } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { segmentFirst, segmentName } from './folder.ts';
import { recordLine } from './segment.ts';

/** A part of the journal that is full: it may go once every change in it is in a synced document. */
export type Sealed = { file: string; last: number; bytes: number };

type Batch = {
  first: number;
  last: number;
  lines: string[];
  size: number;
  undo: (() => void)[];
  done: Promise<void>;
  settle: (failure: Failure | null) => void;
};

function newBatch(first: number): Batch {
  let settle: Batch['settle'] = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    settle = (failure) => (failure ? reject(new StoreError(failure)) : resolve());
  });
  // a verb that has failed already may leave nobody waiting; its rejection is not a bug
  done.catch(() => undefined);
  return { first, last: first - 1, lines: [], size: 0, undo: [], done, settle };
}

/** Characters waiting for the disk above which verbs wait too. */
const PENDING_BYTES = 4 * 1024 * 1024;

export type JournalStart = { next: number; sealed: Sealed[]; segmentBytes: number };

/**
 * The write-ahead log of every change. Records of one turn of the event loop, and all that come while the disk is busy, are written
 * and synced as one group: this is what makes an acknowledged event cheap on a disk that takes milliseconds.
 */
export class Journal {
  /** The last sequence number that is on disk. */
  durableSeq: number;
  sealed: Sealed[];
  /** Once set, nothing more is accepted. */
  failure: Failure | null = null;

  private readonly disk: Disk;
  private readonly folder: Folder;
  private readonly segmentBytes: number;
  /** The disk has refused a write: nothing more is written, because what a failed sync left on disk is unknown. */
  private isDead = false;
  private fd = -1;
  private file = '';
  private size = 0;
  private pending: Batch;
  private writing: Batch | null = null;
  private running: Promise<void> | null = null;
  private sealers: ((failure: Failure | null) => void)[] = [];

  private constructor(disk: Disk, folder: Folder, start: JournalStart) {
    this.disk = disk;
    this.folder = folder;
    this.segmentBytes = start.segmentBytes;
    this.durableSeq = start.next - 1;
    this.sealed = start.sealed;
    this.pending = newBatch(start.next);
  }

  /** Opens the journal for writing from `next` on, in a segment of its own. */
  static async open(disk: Disk, folder: Folder, start: JournalStart): Promise<Journal> {
    const journal = new Journal(disk, folder, start);
    await journal.openSegment(start.next);
    return journal;
  }

  /** The last sequence number given out. */
  get lastSeq(): number {
    return this.pending.last;
  }

  get sealedBytes(): number {
    return this.sealed.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  /** Takes a record and answers its sequence number; `undo` is called if the disk refuses it. Throws `StoreError` when read-only. */
  append(text: string, undo: () => void): number {
    if (this.failure) throw new StoreError(this.failure);
    const { pending } = this;
    const seq = ++pending.last;
    pending.lines.push(recordLine(seq, pending.first, text));
    pending.size += text.length;
    pending.undo.push(undo);
    this.wake();
    return seq;
  }

  /** Resolves once everything up to `seq` is on disk; rejects with `StoreError` if the disk has refused it. */
  async durable(seq: number): Promise<void> {
    if (seq <= this.durableSeq) return undefined;
    if (this.isDead) throw new StoreError(this.failure!);
    if (this.writing && seq <= this.writing.last) return this.writing.done;
    return this.pending.done;
  }

  /** Resolves once everything given out until now is on disk; rejects if the disk has refused any of it. */
  async settled(): Promise<void> {
    if (!this.isDead) await this.durable(this.lastSeq);
    if (this.isDead) throw new StoreError(this.failure!);
  }

  /** Resolves when what waits to be written is little: callers wait rather than fill the memory. */
  async room(): Promise<void> {
    while (this.isFull) await this.pending.done;
  }

  get isFull(): boolean {
    return this.pending.size > PENDING_BYTES;
  }

  /** Ends the present segment, so that all that was appended before can leave the journal. */
  async seal(): Promise<void> {
    const failure = await new Promise<Failure | null>((done) => {
      this.sealers.push(done);
      this.wake();
    });
    if (failure) throw new StoreError(failure);
  }

  /** Removes the sealed segments that hold nothing above `seq`. The mark is first: a crash between leaves files that are known to be old. */
  async trim(seq: number): Promise<void> {
    const old = this.sealed.filter((segment) => segment.last <= seq);
    const last = old.at(-1)?.last;
    if (last === undefined) return;
    await replaceFile(this.disk, this.folder.tmp, this.folder.trimmed, Buffer.from(encodeChecked({ trimmed: last })));
    await removeSegments(this.disk, this.folder, last);
    this.sealed = this.sealed.filter((segment) => segment.last > last);
  }

  /** From now on nothing is accepted; what was goes on to the disk. */
  stop(): void {
    this.failure ??= fail('ERR_UNAVAILABLE', { sentence: 'The store is closed.' });
  }

  /** Lets go of the file. Rejects nothing: who waited for a record knows by its own promise. */
  async close(): Promise<void> {
    this.stop();
    while (this.running) await this.running;
    if (this.fd >= 0) await closeFile(this.fd);
    this.fd = -1;
  }

  private wake(): void {
    this.running ??= new Promise<void>((done) => setImmediate(done))
      .then(() => this.run())
      .finally(() => {
        this.running = null;
        // what came while the last turn was ending
        if (this.hasWork()) this.wake();
      });
  }

  private hasWork(): boolean {
    return this.sealers.length > 0 || (!this.isDead && this.pending.lines.length > 0);
  }

  private async run(): Promise<void> {
    while (this.hasWork()) {
      // taken first: what is appended before a seal is asked for is in the segment that it ends
      const sealers = this.sealers.splice(0);
      try {
        if (!this.isDead && this.pending.lines.length > 0) await this.writeBatch();
        if (!this.isDead && (sealers.length > 0 || this.size >= this.segmentBytes)) await this.nextSegment();
      } catch (error) {
        await this.refuse(error);
      }
      for (const sealed of sealers) sealed(this.isDead ? this.failure : null);
    }
  }

  private async writeBatch(): Promise<void> {
    const batch = this.pending;
    this.writing = batch;
    this.pending = newBatch(batch.last + 1);
    const bytes = Buffer.from(batch.lines.join(''));
    await this.disk.write(this.fd, bytes);
    await this.disk.datasync(this.fd);
    this.size += bytes.length;
    this.durableSeq = batch.last;
    this.writing = null;
    batch.settle(null);
  }

  private async nextSegment(): Promise<void> {
    if (this.size === 0) return;
    const [fd, full] = [this.fd, { file: this.file, last: this.durableSeq, bytes: this.size }];
    await this.openSegment(this.durableSeq + 1);
    this.sealed.push(full);
    await closeFile(fd);
  }

  private async openSegment(first: number): Promise<void> {
    const file = join(this.folder.journal, segmentName(first));
    this.fd = await openFile(file, 'a');
    this.file = file;
    this.size = 0;
    await syncFolder(this.disk, this.folder.journal);
  }

  /** Takes back every change that is not on disk, last first, and tells those who wait. */
  private async refuse(error: unknown): Promise<void> {
    this.isDead = true;
    this.failure = fail('ERR_DATA_UNWRITABLE', {
      file: this.file,
      sentence: readOnlySentence(this.file, error),
    });
    const refused = [this.pending, ...(this.writing ? [this.writing] : [])];
    this.writing = null;
    this.pending = newBatch(this.durableSeq + 1);
    for (const batch of refused) for (const undo of batch.undo.toReversed()) undo();
    for (const batch of refused) batch.settle(this.failure);
    // best effort: what was never acknowledged need not be found again
    await new Promise<void>((done) => ftruncate(this.fd, this.size, () => done()));
  }
}

/** Says why the store is read-only since `file` was refused by the disk. */
export const readOnlySentence = (file: string, error: unknown): string =>
  `The disk refuses to write ${file} (${systemCode(error)}). Nothing that was acknowledged is lost; the data can be read but not changed until the cause is removed and the server is started again.`;

/** Removes every segment that starts at or below `last`, whether or not anybody remembers it. */
export async function removeSegments(disk: Disk, folder: Folder, last: number): Promise<void> {
  for (const name of await readdir(folder.journal)) {
    const first = segmentFirst(name);
    if (first !== null && first <= last) await rm(join(folder.journal, name));
  }
  await syncFolder(disk, folder.journal);
}
