import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditLog } from './audit-log.ts';
import type { Disk } from './disk.ts';
import { removeFile } from './durable-file.ts';
import { asidePrefix, personFile } from './folder.ts';
import type { Folder } from './folder.ts';
import { Gate } from './gate.ts';
import { writeIndex } from './index-file.ts';
import type { IndexTable } from './index-table.ts';
import type { Journal } from './journal.ts';
import type { Tombstone } from './mutation.ts';
import type { PeopleCache } from './people-cache.ts';
import { addTombstones } from './tombstones.ts';

export type MaintenanceParts = {
  disk: Disk;
  folder: Folder;
  journal: Journal;
  people: PeopleCache;
  index: IndexTable;
  audit: AuditLog;
  refused: (error: unknown, file: string) => void;
};
export type MaintenanceLimits = {
  /** Bytes of sealed journal above which documents are written and the journal trimmed. */
  journalBytes: number;
  /** Milliseconds without a change after which a document is written. */
  idleMs: number;
};

/** An index this small is written whenever it is idle; a larger one only when the journal is trimmed. */
const SMALL_INDEX = 1024 * 1024;
/** Times `journalBytes` at which verbs wait for the trimming. */
const OVERFLOW = 4;
/** Documents of erased people removed at the same time. */
const AT_ONCE = 16;

/** Writes behind: what the journal holds goes to its documents, and then leaves the journal. One piece of work at a time. */
export class Maintenance {
  private readonly parts: MaintenanceParts;
  private readonly limits: MaintenanceLimits;
  private readonly gate = new Gate(1);
  private readonly timer: NodeJS.Timeout;
  private trimming: Promise<void> | null = null;
  private resting: Promise<void> | null = null;

  constructor(parts: MaintenanceParts, limits: MaintenanceLimits) {
    this.parts = parts;
    this.limits = limits;
    this.timer = setInterval(() => {
      this.resting ??= this.rest()
        .catch((error: unknown) => this.refused(error))
        .finally(() => (this.resting = null));
    }, limits.idleMs);
    this.timer.unref();
  }

  /** One piece of work that must not meet another: an erasure, a checkpoint. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.gate.run(work);
  }

  /** To call after each change; costs nothing until the journal is long. */
  nudge(): void {
    const { journal } = this.parts;
    if (journal.sealed.length < 2 || this.trimming || journal.failure || journal.sealedBytes <= this.limit) return;
    this.trimming = this.exclusive(() => this.trim())
      .catch((error: unknown) => this.refused(error))
      .finally(() => (this.trimming = null));
  }

  /** Resolves when the journal is not too far ahead of the documents. */
  async room(): Promise<void> {
    while (this.isFull) await this.trimming;
  }

  get isFull(): boolean {
    return this.trimming !== null && this.parts.journal.sealedBytes > this.limit * OVERFLOW;
  }

  /** Everything to its documents, and the journal empty but for what comes meanwhile. Run inside `exclusive`. */
  async settleAll(): Promise<void> {
    const { journal } = this.parts;
    await journal.seal();
    await this.settle(journal.sealed.at(-1)?.last ?? 0);
  }

  /** The index as it is, on disk, whatever it costs. */
  checkpoint(): Promise<void> {
    return this.exclusive(() => this.writeIndex());
  }

  /** After the record of an erasure is on disk: nothing of it stays anywhere. Run inside `exclusive`. */
  async finishErasures(erasures: readonly { tombstone: Tombstone; id: string | null }[]): Promise<void> {
    const { disk, folder, people } = this.parts;
    await addTombstones(
      disk,
      folder.tombstones,
      erasures.map(({ tombstone }) => tombstone),
    );
    const known = erasures.flatMap(({ tombstone: { scope }, id }) => (id === null ? [] : [{ scope, id }]));
    await this.clearAside(known.filter(({ scope, id }) => scope === 'person' || !people.broken.has(id)).map(({ id }) => id));
    const gone = known.filter(({ scope, id }) => scope === 'person' && !this.parts.index.people.has(id)).map(({ id }) => id);
    for (let at = 0; at < gone.length; at += AT_ONCE) {
      await Promise.all(
        gone.slice(at, at + AT_ONCE).map(async (id) => {
          await people.drop(id);
          people.broken.delete(id);
          await removeFile(disk, personFile(folder, id));
        }),
      );
    }
    await this.settleAll();
  }

  /** Resolves when no work goes on in the background, and none will begin: the folder may then be somebody else's. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    while (this.resting ?? this.trimming) await (this.resting ?? this.trimming);
    await this.parts.people.quiet();
  }

  /** A checkpoint of the index costs as much as the index is long, so a long index waits for as much journal. */
  private get limit(): number {
    return Math.max(this.limits.journalBytes, this.parts.index.dirtyFrom === null ? 0 : this.parts.index.size);
  }

  /** The newest sealed segment stays, for those who are copying the folder. */
  private async trim(): Promise<void> {
    await this.settle(this.parts.journal.sealed.at(-2)?.last ?? 0);
  }

  private async settle(seq: number): Promise<void> {
    const { journal, people, index, audit } = this.parts;
    await Promise.all([people.flush(seq), audit.flush(seq)]);
    if (index.dirtyFrom !== null && index.dirtyFrom <= seq) await this.writeIndex();
    const behind = [people.dirtyFrom, index.dirtyFrom, audit.dirtyFrom].map((from) => (from ?? Infinity) - 1);
    await journal.trim(Math.min(seq, ...behind));
  }

  private async writeIndex(): Promise<void> {
    const { disk, folder, journal, index } = this.parts;
    const seq = journal.lastSeq;
    await index.checkpoint(() => writeIndex(disk, folder, index, seq, () => journal.settled()));
  }

  /** Between two bursts of work: documents that have come to rest, so that little is left to recover. */
  private async rest(): Promise<void> {
    const { journal, people, index, audit } = this.parts;
    if (journal.failure || this.trimming) return;
    const before = Date.now() - this.limits.idleMs;
    await people.flush(journal.durableSeq, before);
    await audit.flush(journal.durableSeq);
    if (index.dirtyFrom === null || index.changedAt > before || index.size > SMALL_INDEX) return;
    await this.exclusive(() => this.writeIndex());
  }

  private refused(error: unknown): void {
    this.parts.refused(error, this.parts.folder.root);
  }

  /** Records set aside for these people, their damaged documents, and torn ends of the journal, which may be anybody's. */
  private async clearAside(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { folder } = this.parts;
    const prefixes = ids.map(asidePrefix);
    for (const name of await readdir(folder.aside)) {
      if (!name.endsWith('.torn') && !prefixes.some((prefix) => name.startsWith(prefix))) continue;
      await rm(join(folder.aside, name), { force: true });
    }
  }
}
