import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreProblem } from '../nouns/health.ts';
import { StoreError } from '../store-error.ts';
import type { AuditLog } from './audit-log.ts';
import type { Disk } from './disk.ts';
import { corrupt, removeFile } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { hashOfId, personFile } from './folder.ts';
import type { IndexTable } from './index-table.ts';
import type { Sealed } from './journal.ts';
import type { Mutation, Tombstone } from './mutation.ts';
import { peopleOf, readRecord } from './mutation.ts';
import type { PeopleCache } from './people-cache.ts';
import type { PersonDocument } from './person-document.ts';
import { applyToDocument, newDocument } from './person-document.ts';
import type { SegmentRecord } from './segment.ts';
import { readSegment } from './segment.ts';
import { cutTornEnd, inspectJournal, removeTrimmed } from './segments.ts';
import { readPendings, writePending } from './pending.ts';

export type Recovered = {
  next: number;
  sealed: Sealed[];
  /** What was found in the journal; people whose documents are damaged are in `people.broken`. */
  problems: StoreProblem[];
  /** Erasures whose record is still in the journal: to be finished before anything else. */
  erasures: { tombstone: Tombstone; id: string | null }[];
};

type Parts = { disk: Disk; folder: Folder; index: IndexTable; people: PeopleCache; audit: AuditLog };

/** Applies the journal, record by record, to whatever does not have it yet. */
class Replay {
  readonly erasures: Recovered['erasures'] = [];
  /** Records of people whose document cannot take them. */
  readonly lost = new Map<string, { error: StoreError; records: SegmentRecord[] }>();
  private readonly parts: Parts;
  private readonly indexSeq: number;

  constructor(parts: Parts) {
    this.parts = parts;
    this.indexSeq = parts.index.seq;
  }

  async apply(record: SegmentRecord): Promise<void> {
    const { prev, change } = readRecord(record.text);
    // before the index forgets them
    if (change.op === 'person-erased') await this.erase(change.tombstone);
    if (record.seq > this.indexSeq) this.parts.index.apply(change, record.seq);
    if (change.op === 'audit-added') this.parts.audit.put({ entry: change.entry, prior: change.prior }, record.seq);
    for (const [i, id] of peopleOf(change).entries()) await this.applyTo(id, prev[i]!, change, record);
    if (change.op !== 'record-erased') return;
    const tombstone: Tombstone = { hash: hashOfId(change.person), scope: 'record', seq: record.seq, at: change.at };
    this.erasures.push({ tombstone, id: change.person });
  }

  private async applyTo(id: string, prev: number, change: Mutation, record: SegmentRecord): Promise<void> {
    const lost = this.lost.get(id);
    if (lost) return void lost.records.push(record);
    try {
      const entry = this.parts.people.get(id) ?? (await this.parts.people.restore(id));
      if (entry && entry.doc.seq >= record.seq) return;
      if ((entry?.doc.seq ?? 0) !== prev) throw this.missing(id, prev, entry?.doc.seq ?? null);
      if (entry) applyToDocument(entry.doc, change, record.seq);
      const changed = entry ?? this.parts.people.add(this.born(change, record.seq));
      changed.touch(record.seq, record.text.length);
      await this.parts.people.room();
    } catch (error) {
      if (!(error instanceof StoreError) || error.failure.code !== 'ERR_DATA_CORRUPT') throw error;
      this.lost.set(id, { error, records: [record] });
    }
  }

  private born(change: Mutation, seq: number): PersonDocument {
    if (change.op !== 'person-created') throw new Error(`a person's first change is ${change.op}`);
    return newDocument(change.person, seq);
  }

  private missing(id: string, prev: number, seq: number | null): StoreError {
    const why = seq === null ? 'it is missing' : `it ends at change ${seq} and the journal goes on from ${prev}`;
    return corrupt(personFile(this.parts.folder, id), why, { person: id });
  }

  private async erase(tombstone: Tombstone): Promise<void> {
    const { index, people, folder, disk } = this.parts;
    const id = index.idOfHash(tombstone.hash) ?? [...this.lost.keys()].find((one) => hashOfId(one) === tombstone.hash) ?? null;
    this.erasures.push({ tombstone, id });
    if (id === null) return;
    this.lost.delete(id);
    people.broken.delete(id);
    await people.drop(id);
    await removeFile(disk, personFile(folder, id));
  }
}

/** Keeps what the broken people's documents lack, so that the journal can go on without them. */
async function setAside({ disk, folder, people }: Parts, replay: Replay): Promise<void> {
  for (const [id, { error, records }] of replay.lost) {
    people.breaks(id, error);
    await writePending(disk, folder, id, records);
  }
  for (const id of await readPendings(folder)) {
    if (people.broken.has(id)) continue;
    people.breaks(id, corrupt(personFile(folder, id), 'it lacks changes that were set aside', { person: id }));
  }
}

async function removeLeftovers(folder: Folder, disk: Disk): Promise<void> {
  for (const name of await readdir(folder.tmp)) await removeFile(disk, join(folder.tmp, name));
}

/** Brings index and documents to where the journal ends. Throws ERR_DATA_CORRUPT before changing anything if the journal is damaged. */
export async function recover(parts: Parts): Promise<Recovered> {
  const { disk, folder } = parts;
  const segments = await inspectJournal(folder);
  await removeLeftovers(folder, disk);
  await removeTrimmed(disk, folder);
  const torn = await cutTornEnd(disk, folder, segments.at(-1)!);
  const replay = new Replay(parts);
  for (const { file, first } of segments) {
    for (const record of readSegment(await readFile(file), first).records) await replay.apply(record);
  }
  await parts.audit.settle(parts.index.auditHead.seq);
  await setAside(parts, replay);
  return {
    next: segments.at(-1)!.next,
    sealed: segments.filter((one) => one.next > one.first).map(({ file, next, bytes }) => ({ file, last: next - 1, bytes })),
    problems: torn ? [torn] : [],
    erasures: replay.erasures,
  };
}
