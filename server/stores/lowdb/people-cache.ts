import type { StoreProblem } from '../nouns/health.ts';
import { StoreError } from '../store-error.ts';
import type { Disk } from './disk.ts';
import { corrupt, DurableFile } from './durable-file.ts';
import { Entry } from './entry.ts';
import type { Folder } from './folder.ts';
import { personFile } from './folder.ts';
import { Gate } from './gate.ts';
import type { PersonDocument } from './person-document.ts';
import { checkDocument } from './person-document.ts';

export type PeopleCacheOptions = {
  disk: Disk;
  folder: Folder;
  /** Characters of JSON kept before the least recently used documents leave. */
  cacheSize: number;
  /** Documents that stay whatever their size: those just loaded, not yet used. */
  cacheAtLeast: number;
  /** Resolves once the journal has everything up to `seq`: a document never runs ahead of it. */
  durable: (seq: number) => Promise<void>;
  /** Whether such a person exists now. */
  exists: (id: string) => boolean;
  /** Told when the disk refuses a document. */
  refused: (error: unknown, file: string) => void;
};

const LOADS_AT_ONCE = 32;
/** Fewer than libuv's four threads, so that a sync of a document never keeps the journal waiting for a thread. */
const WRITES_AT_ONCE = 2;

/** People's documents: loaded on demand, changed in memory, written behind; the least recently used leave when they are many. */
export class PeopleCache {
  /** People whose documents cannot be used, and why. */
  readonly broken = new Map<string, StoreProblem>();
  /** Characters held. */
  size = 0;
  private readonly options: PeopleCacheOptions;
  /** Least recently used first. */
  private readonly entries = new Map<string, Entry>();
  private readonly loading = new Map<string, Promise<void>>();
  private readonly loads = new Gate(LOADS_AT_ONCE);
  private readonly writes = new Gate(WRITES_AT_ONCE);
  private evicting: Promise<void> | null = null;

  constructor(options: PeopleCacheOptions) {
    this.options = options;
  }

  /**
   * Runs `act` on a person's document, loaded if need be. `act` is called without a pause after the look-up, and must not pause itself:
   * this is what makes a verb atomic. Null when there is no such person; throws ERR_DATA_CORRUPT.
   */
  async use<T>(id: string, act: (entry: Entry) => T): Promise<T | null> {
    while (this.options.exists(id)) {
      const entry = this.get(id);
      if (entry) return act(entry);
      await this.load(id).catch((error: unknown) => {
        // erased while it was being read
        if (this.options.exists(id)) throw error;
      });
    }
    return null;
  }

  get(id: string): Entry | undefined {
    const entry = this.entries.get(id);
    if (!entry) return undefined;
    this.entries.delete(id);
    this.entries.set(id, entry);
    return entry;
  }

  /** The person's document without a place in the cache: for those who look at everybody. */
  async peek(id: string): Promise<PersonDocument | null> {
    const known = this.entries.get(id);
    if (known) return known.doc;
    return this.loads.run(() => this.read(id)).then((entry) => entry?.doc ?? null);
  }

  /** Reads the document only to see whether it can be used; `broken` then says. */
  async check(id: string): Promise<void> {
    if (this.entries.has(id)) return;
    try {
      const entry = await this.loads.run(() => this.read(id));
      if (!entry) this.breaks(id, this.missing(id));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }

  add(doc: PersonDocument): Entry {
    const entry = new Entry(doc, this.fileFor(doc.id));
    this.keep(entry);
    return entry;
  }

  /** Loads a document into the cache. Throws ERR_DATA_CORRUPT when it is missing or damaged. */
  async load(id: string): Promise<void> {
    const already = this.loading.get(id);
    if (already) return already;
    const loading = this.loads
      .run(() => this.read(id))
      .then((entry) => {
        if (!entry) throw this.breaks(id, this.missing(id));
        if (!this.entries.has(id) && this.options.exists(id)) this.keep(entry);
      })
      .finally(() => this.loading.delete(id));
    this.loading.set(id, loading);
    return loading;
  }

  /** For recovery: the document as its file has it, into the cache; null when there is no file. Throws ERR_DATA_CORRUPT. */
  async restore(id: string): Promise<Entry | null> {
    const entry = await this.read(id);
    if (entry) this.keep(entry);
    return entry;
  }

  /** Remembers why a person's document cannot be used, until a restart. */
  breaks(id: string, error: StoreError): StoreError {
    const { code, sentence, file } = error.failure;
    if (code !== 'ERR_DATA_CORRUPT') return error;
    this.broken.set(id, { code, sentence: String(sentence), file: String(file), person: id });
    this.forget(id);
    return error;
  }

  /** Forgets the document without writing it, after a write in progress has ended. */
  async drop(id: string): Promise<void> {
    const entry = this.entries.get(id);
    if (!entry) return;
    entry.isGone = true;
    await entry.flushing?.catch(() => undefined);
    this.forget(id);
  }

  private forget(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    entry.isGone = true;
    this.entries.delete(id);
    this.size -= entry.size;
  }

  /** The first change that is in no file; null when all are. */
  get dirtyFrom(): number | null {
    let first: number | null = null;
    for (const { dirtyFrom } of this.entries.values()) if (dirtyFrom !== null && (first === null || dirtyFrom < first)) first = dirtyFrom;
    return first;
  }

  /** Writes every document that has a change at or below `seq` in no file; with `before`, only those unchanged since that time. */
  async flush(seq: number, before = Infinity): Promise<void> {
    const due = [...this.entries.values()].filter((entry) => entry.lacks(seq) && entry.changedAt < before);
    await Promise.all(due.map((entry) => this.flushTo(entry, seq)));
  }

  /** Resolves when no document is being written. */
  async quiet(): Promise<void> {
    while (this.evicting) await this.evicting;
    await Promise.allSettled([...this.entries.values()].map((entry) => entry.flushing));
  }

  /** Resolves when there is room for more: callers wait rather than fill the memory. */
  async room(): Promise<void> {
    while (this.isOverfull) await this.evicting;
  }

  get isOverfull(): boolean {
    return this.evicting !== null && this.size > this.options.cacheSize * 2;
  }

  private async flushTo(entry: Entry, seq: number): Promise<void> {
    while (entry.lacks(seq) && !entry.isGone) await this.write(entry);
  }

  /** One write of one document at a time; a second caller waits for the first's. */
  private async write(entry: Entry): Promise<void> {
    if (entry.isGone) return undefined;
    entry.flushing ??= this.writes.run(() => this.writeNow(entry)).finally(() => (entry.flushing = null));
    return entry.flushing;
  }

  private async writeNow(entry: Entry): Promise<void> {
    try {
      const error = await entry.write();
      if (this.entries.get(entry.doc.id) === entry) this.size += error;
    } catch (error) {
      if (!(error instanceof StoreError)) this.options.refused(error, this.pathOf(entry.doc.id));
      throw error;
    }
  }

  private keep(entry: Entry): void {
    this.size += entry.size - (this.entries.get(entry.doc.id)?.size ?? 0);
    this.entries.set(entry.doc.id, entry);
    if (this.isFull) this.evict();
  }

  private get isFull(): boolean {
    return this.size > this.options.cacheSize && this.entries.size > this.options.cacheAtLeast;
  }

  private evict(): void {
    this.evicting ??= this.evictNow()
      .catch(() => undefined)
      .finally(() => (this.evicting = null));
  }

  /** Oldest first; a dirty one is written, and leaves if nobody has used it meanwhile. */
  private async evictNow(): Promise<void> {
    for (const [id, entry] of this.entries) {
      if (!this.isFull) return;
      // a disk that refuses has been told of already; the clean ones behind can still leave
      if (entry.dirtyFrom !== null) await this.write(entry).catch(() => undefined);
      if (entry.dirtyFrom !== null || entry.flushing || this.entries.get(id) !== entry) continue;
      this.entries.delete(id);
      this.size -= entry.size;
    }
  }

  private pathOf(id: string): string {
    return personFile(this.options.folder, id);
  }

  private missing(id: string): StoreError {
    return corrupt(this.pathOf(id), 'it is missing', { person: id });
  }

  private fileFor(id: string): DurableFile<PersonDocument> {
    const { disk, folder, durable } = this.options;
    return new DurableFile<PersonDocument>(disk, folder.tmp, this.pathOf(id), (doc) => durable(doc.seq));
  }

  private async read(id: string): Promise<Entry | null> {
    const known = this.broken.get(id);
    if (known) throw new StoreError({ ...known, ok: false });
    const file = this.fileFor(id);
    try {
      const data = await file.read();
      return data === null ? null : new Entry(checkDocument(data, id, this.pathOf(id)), file);
    } catch (error) {
      throw error instanceof StoreError && this.options.exists(id) ? this.breaks(id, error) : error;
    }
  }
}
