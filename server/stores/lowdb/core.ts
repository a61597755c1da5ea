import type { PersonRecord } from '../../../content/engine/record.ts';
import type { StoreHealth, StoreProblem } from '../nouns/health.ts';
import type { Person, PersonRow } from '../nouns/people.ts';
import { asJson } from '../rules.ts';
import { StoreError } from '../store-error.ts';
import type { AuditLog } from './audit-log.ts';
import type { Disk } from './disk.ts';
import { encodeChecked, decodeChecked, readText, replaceFile } from './durable-file.ts';
import type { Entry } from './entry.ts';
import type { Folder } from './folder.ts';
import { documentFile, hashOfId } from './folder.ts';
import type { IndexTable } from './index-table.ts';
import type { Journal } from './journal.ts';
import { readOnlySentence } from './journal.ts';
import type { Lock } from './lock.ts';
import type { Maintenance } from './maintenance.ts';
import type { Mutation, Tombstone } from './mutation.ts';
import type { PeopleCache } from './people-cache.ts';
import type { PersonDocument } from './person-document.ts';
import { applyToDocument, newDocument } from './person-document.ts';

export type CoreParts = {
  disk: Disk;
  folder: Folder;
  lock: Lock;
  index: IndexTable;
  people: PeopleCache;
  journal: Journal;
  maintenance: Maintenance;
  audit: AuditLog;
  clock: () => Date;
  problems: StoreProblem[];
};

/** People whose erasure is one piece of work: longer ones would keep others waiting. */
const ERASED_AT_ONCE = 1000;

/** How a verb reads and changes: memory first and without a pause, then the wait for the disk. */
export class LowdbCore {
  readonly index: IndexTable;
  readonly audit: AuditLog;
  private readonly parts: CoreParts;
  private readonly erasing = new Map<string, Promise<void>>();
  private closing: Promise<void> | null = null;

  constructor(parts: CoreParts) {
    this.parts = parts;
    this.index = parts.index;
    this.audit = parts.audit;
  }

  /** Resolves when the disk and the memory can take more. */
  async room(): Promise<void> {
    const { journal, people, maintenance } = this.parts;
    while (this.isFull) {
      await journal.room();
      await maintenance.room();
      await people.room();
    }
  }

  private get isFull(): boolean {
    const { journal, people, maintenance } = this.parts;
    return journal.isFull || maintenance.isFull || people.isOverfull;
  }

  /** Resolves once the index, as it was seen, is on disk. */
  indexSettled(): Promise<void> {
    return this.parts.journal.durable(this.index.seq);
  }

  /** Reads a person's document; what is answered is on disk. Null when there is no such person. `act` must not pause. */
  async read<T>(id: string, act: (entry: Entry) => T): Promise<T | null> {
    let seq = this.index.seq;
    const value = await this.parts.people.use(id, (entry) => {
      seq = entry.doc.seq;
      return act(entry);
    });
    await this.parts.journal.durable(seq);
    return value;
  }

  /** Like `read`, for an `act` that may commit a change. What it answers rests on what was there: both are on disk when it resolves. */
  async change<T>(id: string, act: (entry: Entry) => T): Promise<T | null> {
    // asked first: waiting for nothing three times at each event would show in the bench
    if (this.isFull) await this.room();
    return this.changeNow(id, act);
  }

  private async changeNow<T>(id: string, act: (entry: Entry) => T): Promise<T | null> {
    let settled: Promise<void> | null = null;
    const value = await this.parts.people.use(id, (entry) => {
      const answer = act(entry);
      settled = this.parts.journal.durable(Math.max(entry.doc.seq, this.index.seq));
      // seen below; an answer that was thrown meanwhile leaves nobody waiting
      settled.catch(() => undefined);
      return answer;
    });
    await (settled ?? this.indexSettled());
    return value;
  }

  /** Records one change, in memory at once. Throws `StoreError` when read-only; taken back if the disk refuses it. */
  commit(change: Mutation, entry?: Entry): number {
    const { journal, maintenance } = this.parts;
    const text = JSON.stringify({ prev: entry ? [entry.doc.seq] : [], change });
    const undo: (() => void)[] = [];
    const seq = journal.append(text, () => undo.toReversed().forEach((back) => back()));
    undo.push(this.index.apply(change, seq));
    if (change.op === 'audit-added') undo.push(this.audit.put({ entry: change.entry, prior: change.prior }, seq));
    if (entry) {
      undo.push(applyToDocument(entry.doc, change, seq));
      entry.touch(seq, text.length);
    }
    maintenance.nudge();
    return seq;
  }

  /** The change that makes a person. */
  commitBirth(person: Person): void {
    const { journal, people } = this.parts;
    const change: Mutation = { op: 'person-created', person };
    const undo: (() => void)[] = [];
    const seq = journal.append(JSON.stringify({ prev: [0], change }), () => undo.toReversed().forEach((back) => back()));
    undo.push(this.index.apply(change, seq));
    people.add(newDocument(asJson(person), seq)).touch(seq, 200);
    undo.push(() => void people.drop(person.id));
  }

  async list(after: string | undefined, limit: number): Promise<Person[]> {
    const found: Person[] = [];
    let seq = this.index.seq;
    let last = after;
    while (found.length < limit) {
      const ids = this.index.order.above(last, limit - found.length);
      if (ids.length === 0) break;
      last = ids.at(-1);
      for (const doc of await Promise.all(ids.map((id) => this.peek(id)))) {
        if (!doc) continue;
        found.push(asJson(doc.person));
        seq = Math.max(seq, doc.seq);
      }
    }
    await this.parts.journal.durable(seq);
    return found;
  }

  /** Resolves when no erasure of this id is under way: the id may then be given again. */
  async erased(id: string): Promise<void> {
    while (this.erasing.has(id)) await this.erasing.get(id);
  }

  /** See the verb. The index is written once for `ERASED_AT_ONCE` people, and not for each. */
  async erasePeople(ids: readonly string[], only: (row: PersonRow) => boolean): Promise<string[]> {
    const all = [...new Set(ids)];
    const erased: string[] = [];
    for (let at = 0; at < all.length; at += ERASED_AT_ONCE)
      erased.push(...(await this.eraseSome(all.slice(at, at + ERASED_AT_ONCE), only)));
    return erased;
  }

  private async eraseSome(ids: readonly string[], only: (row: PersonRow) => boolean): Promise<string[]> {
    const underWay = () => ids.find((id) => this.erasing.has(id));
    for (let id = underWay(); id !== undefined; id = underWay()) await this.erased(id);
    const erasure = this.parts.maintenance
      .exclusive(() => this.eraseNow(ids, only))
      .finally(() => ids.forEach((id) => this.erasing.delete(id)));
    const over = erasure.then(
      () => undefined,
      () => undefined,
    );
    for (const id of ids) this.erasing.set(id, over);
    return erasure;
  }

  private async eraseNow(ids: readonly string[], only: (row: PersonRow) => boolean): Promise<string[]> {
    const erasures: { tombstone: Tombstone; id: string }[] = [];
    for (const id of ids) {
      const row = this.index.rows.get(id);
      if (!this.index.people.has(id) || (row && !only(row))) continue;
      const tombstone = this.tombstone(id, 'person');
      this.commit({ op: 'person-erased', tombstone });
      erasures.push({ tombstone, id });
    }
    await this.parts.journal.durable(this.index.seq);
    if (erasures.length > 0) await this.finish(erasures);
    return erasures.map(({ id }) => id);
  }

  eraseRecord(id: string, empty: (version: number) => PersonRecord): Promise<boolean> {
    const { maintenance, clock } = this.parts;
    return maintenance.exclusive(async () => {
      // no wait for room in here: what makes room may be waiting for this to end
      const seq = await this.changeNow(id, (entry) =>
        this.commit({ op: 'record-erased', person: id, record: empty(entry.doc.record.version + 1), at: clock().toISOString() }, entry),
      );
      if (seq === null) return false;
      await this.finish([{ tombstone: { ...this.tombstone(id, 'record'), seq }, id }]);
      return true;
    });
  }

  /** Writes everything behind and trims the journal, so that what was taken off a document is in no file any more. */
  async settleForgotten(): Promise<void> {
    const { maintenance, folder } = this.parts;
    await maintenance
      .exclusive(() => maintenance.settleAll())
      .catch((error: unknown) => {
        this.refuse(error, folder.root);
        throw error instanceof StoreError ? error : new StoreError(this.parts.journal.failure!);
      });
  }

  /** A document never changes, so its file is its own journal: it is whole and on disk, or not there. */
  async putDocument(hash: string, body: unknown): Promise<void> {
    const { disk, folder, journal } = this.parts;
    const file = documentFile(folder, hash);
    // a damaged one is healed by whoever has it to give
    const known = await readText(file).catch(() => null);
    if (known !== null && isWhole(known, file)) return;
    if (journal.failure) throw new StoreError(journal.failure);
    await replaceFile(disk, folder.tmp, file, Buffer.from(encodeChecked(body))).catch((error: unknown) => this.refuse(error, file));
    if (journal.failure) throw new StoreError(journal.failure);
  }

  async document(hash: string): Promise<unknown> {
    const file = documentFile(this.parts.folder, hash);
    const text = await readText(file);
    return text === null ? null : decodeChecked(text, file);
  }

  /** The disk has refused something: nothing more is promised until a restart. */
  refuse(error: unknown, file: string): void {
    // the journal's own refusal, met again by who waited for it
    if (error instanceof StoreError && error.failure.code !== 'ERR_DATA_CORRUPT') return;
    this.parts.journal.failure ??= { ok: false, code: 'ERR_DATA_UNWRITABLE', file, sentence: readOnlySentence(file, error) };
  }

  health(): StoreHealth {
    const { journal, people, problems } = this.parts;
    const { failure } = journal;
    const readOnly = failure && { code: failure.code, sentence: String(failure['sentence']), file: String(failure['file'] ?? '') };
    return { readOnly, problems: [...problems, ...people.broken.values()] };
  }

  close(): Promise<void> {
    this.closing ??= this.closeNow();
    return this.closing;
  }

  private async closeNow(): Promise<void> {
    const { journal, maintenance, lock, people } = this.parts;
    const { failure } = journal;
    journal.stop();
    await maintenance.stop();
    // when the disk refuses, the journal has it all and the next start will read it
    await maintenance.exclusive(async () => (failure ? undefined : maintenance.settleAll())).catch(() => undefined);
    await people.quiet();
    await journal.close();
    lock.release();
  }

  private tombstone(id: string, scope: Tombstone['scope']): Tombstone {
    return { hash: hashOfId(id), scope, seq: this.parts.journal.lastSeq + 1, at: this.parts.clock().toISOString() };
  }

  private async finish(erasures: readonly { tombstone: Tombstone; id: string }[]): Promise<void> {
    const { maintenance, folder } = this.parts;
    try {
      await maintenance.finishErasures(erasures);
    } catch (error) {
      this.refuse(error, folder.root);
      throw error instanceof StoreError ? error : new StoreError(this.parts.journal.failure!);
    }
  }

  private async peek(id: string): Promise<PersonDocument | null> {
    try {
      return await this.parts.people.peek(id);
    } catch (error) {
      if (error instanceof StoreError && error.failure.code === 'ERR_DATA_CORRUPT') return null;
      throw error;
    }
  }
}

function isWhole(text: string, file: string): boolean {
  try {
    decodeChecked(text, file);
    return true;
  } catch {
    return false;
  }
}
