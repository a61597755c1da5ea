import { Low } from 'lowdb';
import type { DurableFile } from './durable-file.ts';
import type { PersonDocument } from './person-document.ts';

/** One person's document in memory: a lowdb document, and what its file still lacks. */
export class Entry {
  readonly doc: PersonDocument;
  readonly low: Low<PersonDocument>;
  /** The first change that the file lacks; null when it lacks none. */
  dirtyFrom: number | null = null;
  /** While the file is being written: the first change that came after its text was made. */
  dirtyNext: number | null = null;
  /** The write that is under way or waits for its turn. */
  flushing: Promise<void> | null = null;
  /** True from the moment its text is made until the text is on disk. */
  writing = false;
  /** Erased: its file must not come back. */
  isGone = false;
  /** About how many characters the document has. */
  size: number;
  /** Milliseconds of the last change, for the idle flush. */
  changedAt = 0;
  private readonly file: DurableFile<PersonDocument>;

  constructor(doc: PersonDocument, file: DurableFile<PersonDocument>) {
    this.doc = doc;
    this.file = file;
    this.low = new Low<PersonDocument>(file, doc);
    this.size = file.length;
  }

  /** Whether its file lacks a change at or below `seq`. */
  lacks(seq: number): boolean {
    return this.dirtyFrom !== null && this.dirtyFrom <= seq;
  }

  /** To call after each change: `length` is about what it adds to the document. */
  touch(seq: number, length: number): void {
    if (this.writing) this.dirtyNext ??= seq;
    this.dirtyFrom ??= seq;
    this.size += length;
    this.changedAt = Date.now();
  }

  /** Puts the document on disk as it is at the call. Answers by how much its size was wrong. */
  async write(): Promise<number> {
    this.writing = true;
    try {
      await this.low.write();
      this.dirtyFrom = this.dirtyNext;
    } finally {
      this.writing = false;
      this.dirtyNext = null;
    }
    const error = this.file.length - this.size;
    this.size = this.file.length;
    return error;
  }
}
