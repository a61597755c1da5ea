import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../stores/lowdb/disk.ts';
import { closeFile, makeFolder, openFile, syncFolder, systemCode } from '../stores/lowdb/disk.ts';
import { decodeChecked, encodeChecked, readText, removeFile, replaceFile } from '../stores/lowdb/durable-file.ts';
import { checkedLine, checkedLines } from '../stores/lowdb/lines.ts';

/** Who sits where: the only file that has names, and it has no answer. */
export type Sitting = { name: string; hash: string };
export type Sittings = Record<string, Sitting>;
/** What a session was when it was last written whole; `generation` names the log that goes on from there. */
type Live<S> = { generation: number; state: S };
export type Kept<S> = { files: SessionFiles; script: unknown; state: S; sittings: Sittings; events: unknown[] };

const LIVE = 'live.json';
const NAMES = 'names.json';
const SCRIPT = 'script.json';
const logName = (generation: number) => `events.${generation}.log`;

/** The folders of sessions under way. */
export const sessionsFolder = (dataDir: string): string => join(dataDir, 'sessions');

/**
 * The files of one session, apart from the store: its state, who sits where, and a log of what has happened since the
 * state was written. Writing the state begins another log and removes the one before, so that nothing is left of it.
 * Calls come one at a time. Each resolves once it is on disk, and rejects with the system's error.
 */
export class SessionFiles {
  readonly folder: string;
  private readonly disk: Disk;
  private generation: number;
  private fd = -1;
  /** Bytes of the present log. */
  size = 0;

  private constructor(disk: Disk, folder: string, generation: number) {
    this.disk = disk;
    this.folder = folder;
    this.generation = generation;
  }

  /** @param root `sessionsFolder` @param script what the session plays, as it was when it began */
  static async create(disk: Disk, root: string, id: string, script: unknown, state: unknown): Promise<SessionFiles> {
    const folder = join(root, id);
    await makeFolder(folder);
    const files = new SessionFiles(disk, folder, 0);
    await files.replace(SCRIPT, script);
    await files.saveSittings({});
    // last: a folder without it was never a session
    await files.rewrite(state);
    await syncFolder(disk, root);
    return files;
  }

  /** What a crash has left, whole; null where a session never began. Whatever else lies in its folder goes first. */
  static async open<S>(disk: Disk, root: string, id: string): Promise<Kept<S> | null> {
    const folder = join(root, id);
    const live = await readChecked<Live<S>>(join(folder, LIVE));
    const script = await readChecked<unknown>(join(folder, SCRIPT));
    const sittings = await readChecked<Sittings>(join(folder, NAMES));
    if (!live || !script || !sittings) return null;
    const files = new SessionFiles(disk, folder, live.generation);
    await files.removeOthers();
    return { files, script, state: live.state, sittings, events: await readEvents(join(folder, logName(live.generation))) };
  }

  /** Adds to the log, as one write. */
  async append(events: readonly unknown[]): Promise<void> {
    const bytes = Buffer.from(events.map((event) => checkedLine(JSON.stringify(event))).join(''));
    if (this.fd < 0) {
      this.fd = await openFile(join(this.folder, logName(this.generation)), 'a');
      await syncFolder(this.disk, this.folder);
    }
    await this.disk.write(this.fd, bytes);
    await this.disk.datasync(this.fd);
    this.size += bytes.length;
  }

  /** Writes the state whole and forgets the log. */
  async rewrite(state: unknown): Promise<void> {
    const before = logName(this.generation);
    const generation = this.generation + 1;
    await this.replace(LIVE, { generation, state } satisfies Live<unknown>);
    this.generation = generation;
    await this.close();
    await removeFile(this.disk, join(this.folder, before));
  }

  saveSittings(sittings: Sittings): Promise<void> {
    return this.replace(NAMES, sittings);
  }

  /** Takes the session off the disk. */
  async remove(): Promise<void> {
    await this.close();
    await removeSession(this.folder);
  }

  private replace(name: string, data: unknown): Promise<void> {
    return replaceFile(this.disk, this.folder, join(this.folder, name), Buffer.from(encodeChecked(data)));
  }

  private async close(): Promise<void> {
    const { fd } = this;
    this.fd = -1;
    this.size = 0;
    if (fd >= 0) await closeFile(fd);
  }

  /** A log of before, or a file half written when the process was killed. */
  private async removeOthers(): Promise<void> {
    const own = [LIVE, NAMES, SCRIPT, logName(this.generation)];
    for (const name of await readdir(this.folder)) if (!own.includes(name)) await removeFile(this.disk, join(this.folder, name));
  }
}

export const removeSession = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

async function readChecked<T>(file: string): Promise<T | null> {
  const text = await readText(file);
  return text === null ? null : (decodeChecked(text, file) as T);
}

/** Up to the first line that is not whole: what comes after was never acknowledged. */
async function readEvents(file: string): Promise<unknown[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const events: unknown[] = [];
  for (const { text } of checkedLines(bytes)) {
    if (text === null) break;
    events.push(JSON.parse(text));
  }
  return events;
}
