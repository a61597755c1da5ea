import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditEntry } from '../nouns/audit.ts';
import type { Disk } from './disk.ts';
import { closeFile, makeFolder, openFile, syncFolder } from './disk.ts';
import { corrupt } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { auditFirst, auditName } from './folder.ts';
import { Gate } from './gate.ts';
import { checkedLine, checkedLines } from './lines.ts';

/** One line of the log: an entry with, for each person it is about, the number of the entry before about them (0: none). */
export type KeptEntry = { entry: AuditEntry; prior: number[] };
/** Where the doctor found an entry that nobody can read any more: its number stays taken. */
export type LostEntry = { lost: number };
export type AuditLine = KeptEntry | LostEntry;

export const seqOf = (line: AuditLine): number => ('lost' in line ? line.lost : line.entry.seq);

/** Lines of a segment until the first that cannot be read or is not the next; `bytes` is where it ends. */
export function readAuditSegment(bytes: Buffer, first: number): { lines: AuditLine[]; bytes: number } {
  const lines: AuditLine[] = [];
  let whole = 0;
  for (const { end, text } of checkedLines(bytes)) {
    const line = text === null ? null : (JSON.parse(text) as AuditLine);
    if (line === null || seqOf(line) !== first + lines.length) break;
    lines.push(line);
    whole = end;
  }
  return { lines, bytes: whole };
}

/** The first numbers of the segments that are there, in order. */
export async function auditSegments(folder: Folder): Promise<number[]> {
  const names = await readdir(folder.audit).catch(() => []);
  return names.flatMap((name) => auditFirst(name) ?? []).toSorted((a, b) => a - b);
}

type Waiting = { at: number; line: KeptEntry };

/**
 * The audit log behind the journal: entries wait in memory until a flush appends them to files that only grow, and are then read
 * from there, so that memory does not grow with the log.
 */
export class AuditLog {
  private readonly disk: Disk;
  private readonly folder: Folder;
  private readonly segmentBytes: number;
  private readonly firsts: number[];
  private readonly gate = new Gate(1);
  /** The number of the last entry in the files. */
  private filed: number;
  /** Bytes of the last segment that are worth something. */
  private size: number;
  /** Entries after `filed`, in order, each with the journal's number of its change. */
  private waiting: Waiting[] = [];
  private read: { first: number; lines: AuditLine[] } | null = null;

  private constructor(disk: Disk, folder: Folder, segmentBytes: number, firsts: number[], last: { filed: number; size: number }) {
    this.disk = disk;
    this.folder = folder;
    this.segmentBytes = segmentBytes;
    this.firsts = firsts;
    this.filed = last.filed;
    this.size = last.size;
  }

  /** The log as its files have it; nothing is written. */
  static async open(disk: Disk, folder: Folder, segmentBytes: number): Promise<AuditLog> {
    await makeFolder(folder.audit);
    const firsts = await auditSegments(folder);
    const first = firsts.at(-1);
    if (first === undefined) return new AuditLog(disk, folder, segmentBytes, firsts, { filed: 0, size: 0 });
    const { lines, bytes } = readAuditSegment(await readFile(join(folder.audit, auditName(first))), first);
    return new AuditLog(disk, folder, segmentBytes, firsts, { filed: first + lines.length - 1, size: bytes });
  }

  /** The first change that is in no file; null when all are. */
  get dirtyFrom(): number | null {
    return this.waiting[0]?.at ?? null;
  }

  /** Takes an entry of the journal's change `at`, and answers how to take it back; one that is filed already is not taken twice. */
  put(line: KeptEntry, at: number): () => void {
    if (line.entry.seq <= this.filed) return () => undefined;
    this.waiting.push({ at, line });
    return () => void this.waiting.pop();
  }

  /** After recovery: cuts off what a crash has torn. Throws ERR_DATA_CORRUPT when an entry up to `head` is neither here nor in the journal. */
  async settle(head: number): Promise<void> {
    const first = this.firsts.at(-1);
    const file = first === undefined ? this.folder.audit : join(this.folder.audit, auditName(first));
    const gap = this.waiting.findIndex(({ line }, i) => line.entry.seq !== this.filed + 1 + i);
    const missing = gap >= 0 ? this.filed + 1 + gap : this.filed + this.waiting.length + 1;
    if (gap >= 0 || missing <= head) throw corrupt(file, `entry ${missing} of the audit log is missing`, { entry: missing });
    if (first !== undefined) await truncate(file, this.size);
  }

  /** Appends every entry whose change is at or below `seq`: the journal must have it on disk. */
  flush(seq: number): Promise<void> {
    return this.gate.run(async () => {
      for (;;) {
        const due = this.waiting.filter(({ at }) => at <= seq);
        if (due.length === 0) return;
        await this.append(due);
      }
    });
  }

  /** Entries after number `after`, oldest first. @param head the last number there is */
  async after(after: number, limit: number, head: number): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    for (let seq = after + 1; seq <= head && found.length < limit; seq++) {
      const line = await this.line(seq);
      if ('entry' in line) found.push(line.entry);
    }
    return found;
  }

  /** Entries up to number `last`, newest first. */
  async upTo(last: number, limit: number): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    for (let seq = last; seq > 0 && found.length < limit; seq--) {
      const line = await this.line(seq);
      if ('entry' in line) found.push(line.entry);
    }
    return found;
  }

  /** Entries about a person from number `seq` on backwards, each leading to the one before. */
  async about(person: string, seq: number, limit: number): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    for (let at = seq; at > 0 && found.length < limit;) {
      const line = await this.line(at);
      if ('lost' in line) break;
      found.push(line.entry);
      at = line.prior[line.entry.about.indexOf(person)] ?? 0;
    }
    return found;
  }

  private async line(seq: number): Promise<AuditLine> {
    const waits = this.waiting[seq - this.filed - 1];
    if (waits) return waits.line;
    const first = this.firsts.findLast((one) => one <= seq) ?? 1;
    if (this.read?.first !== first || seq >= first + this.read.lines.length) {
      const bytes = await readFile(join(this.folder.audit, auditName(first)));
      this.read = { first, lines: readAuditSegment(bytes, first).lines };
    }
    const line = this.read.lines[seq - first];
    if (!line) throw corrupt(join(this.folder.audit, auditName(first)), `entry ${seq} of the audit log cannot be read`, { entry: seq });
    return line;
  }

  /** As many of them as the present segment takes, safe on disk. */
  private async append(due: readonly Waiting[]): Promise<void> {
    const isNew = this.firsts.length === 0 || this.size >= this.segmentBytes;
    const first = isNew ? this.filed + 1 : this.firsts.at(-1)!;
    let [text, count, size] = ['', 0, isNew ? 0 : this.size];
    for (const { line } of due) {
      if (count > 0 && size >= this.segmentBytes) break;
      const added = checkedLine(JSON.stringify(line));
      text += added;
      size += Buffer.byteLength(added);
      count++;
    }
    const fd = await openFile(join(this.folder.audit, auditName(first)), 'a');
    try {
      await this.disk.write(fd, Buffer.from(text));
      await this.disk.sync(fd);
    } finally {
      await closeFile(fd);
    }
    if (isNew) {
      await syncFolder(this.disk, this.folder.audit);
      this.firsts.push(first);
    }
    this.waiting.splice(0, count);
    this.filed += count;
    this.size = size;
  }
}
