import type { Result } from '../../../content/engine/errors.ts';
import { ok } from '../../../content/engine/errors.ts';
import { rowOf } from '../people-rules.ts';
import { StoreError } from '../store-error.ts';
import { AuditLog } from './audit-log.ts';
import { LowdbCore } from './core.ts';
import type { Disk } from './disk.ts';
import { realDisk } from './disk.ts';
import type { Folder } from './folder.ts';
import { folderAt } from './folder.ts';
import { loadIndex } from './index-file.ts';
import type { IndexTable } from './index-table.ts';
import { Journal } from './journal.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { Maintenance } from './maintenance.ts';
import type { MarkerKind } from './marker.ts';
import { createFolder, inspectFolder, unwritable } from './marker.ts';
import { PeopleCache } from './people-cache.ts';
import { recover } from './recovery.ts';

export type Tuning = {
  /** Bytes of one segment of the journal. */
  segmentBytes: number;
  /** Bytes of full segments above which documents are written and the journal trimmed. */
  journalBytes: number;
  /** Characters of people's documents kept in memory. */
  cacheSize: number;
  /** Documents that stay whatever their size. */
  cacheAtLeast: number;
  /** Milliseconds without a change after which a document is written. */
  idleMs: number;
  /** Bytes of one segment of the audit log: what is read to find one entry. */
  auditBytes: number;
  /** Folders with at most so many people have every document read at start-up. */
  checkAtMost: number;
};

export const SHIPPED: Tuning = {
  segmentBytes: 8 * 1024 * 1024,
  journalBytes: 16 * 1024 * 1024,
  cacheSize: 32 * 1024 * 1024,
  cacheAtLeast: 64,
  idleMs: 2_000,
  auditBytes: 256 * 1024,
  checkAtMost: 1_000,
};

/** Documents read at once when rows are made. */
const AT_ONCE = 200;

export type OpenOptions = {
  dataDir: string;
  marker: MarkerKind;
  clock?: () => Date;
  /** For tests and the bench: a disk that fails or is slow. */
  disk?: Disk;
  tuning?: Partial<Tuning>;
};

/** Opens a folder as `openStore` does. */
export async function openCore(options: OpenOptions): Promise<Result<LowdbCore>> {
  const folder = folderAt(options.dataDir);
  const before = await inspectFolder(folder, options.marker);
  if (!before.ok) return before;
  let lock: Lock | null = null;
  try {
    const taken = await takeLock(folder.lock);
    if (!taken.ok) return taken;
    lock = taken.value;
    const core = await openLocked(options, folder, lock);
    if (!core.ok) lock.release();
    return core;
  } catch (error) {
    lock?.release();
    if (error instanceof StoreError) return error.failure;
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return unwritable(folder.root, error);
    throw error;
  }
}

async function openLocked(options: OpenOptions, folder: Folder, lock: Lock): Promise<Result<LowdbCore>> {
  const disk = options.disk ?? realDisk;
  // again, now that nobody else can be making it
  const found = await inspectFolder(folder, options.marker);
  if (!found.ok) return found;
  if (found.value === 'new') await createFolder(disk, folder, options.marker);
  return ok(await start(options, disk, folder, lock));
}

async function start(options: OpenOptions, disk: Disk, folder: Folder, lock: Lock): Promise<LowdbCore> {
  const tuning = { ...SHIPPED, ...options.tuning };
  const index = await loadIndex(folder);
  // the cache comes first, because recovery works in it; the journal it waits for comes last
  const late: { journal?: Journal; core?: LowdbCore } = {};
  const people = new PeopleCache({
    disk,
    folder,
    cacheSize: tuning.cacheSize,
    cacheAtLeast: tuning.cacheAtLeast,
    durable: async (seq) => late.journal?.durable(seq),
    exists: (id) => index.people.has(id),
    refused: (error, file) => late.core?.refuse(error, file),
  });
  const audit = await AuditLog.open(disk, folder, tuning.auditBytes);
  const { next, sealed, problems, erasures } = await recover({ disk, folder, index, people, audit });
  const journal = (late.journal = await Journal.open(disk, folder, { next, sealed, segmentBytes: tuning.segmentBytes }));
  const refused = (error: unknown, file: string) => late.core?.refuse(error, file);
  const maintenance = new Maintenance({ disk, folder, journal, people, index, audit, refused }, tuning);
  const clock = options.clock ?? (() => new Date());
  const core = (late.core = new LowdbCore({ disk, folder, lock, index, people, journal, maintenance, audit, clock, problems }));
  try {
    if (erasures.length > 0) await maintenance.exclusive(() => maintenance.finishErasures(erasures));
    if (await addRows(index, people)) await maintenance.checkpoint();
    await checkDocuments(index, people, tuning.checkAtMost);
    index.rows.arrange();
    return core;
  } catch (error) {
    await maintenance.stop();
    await journal.close();
    throw error;
  }
}

/** Rows of a folder of before there were any, from people's documents: once. True when there were some to add. */
async function addRows(index: IndexTable, people: PeopleCache): Promise<boolean> {
  const missing = [...index.people.keys()].filter((id) => index.rows.get(id) === undefined);
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    await Promise.all(missing.slice(at, at + AT_ONCE).map((id) => addRow(index, people, id)));
  }
  return missing.some((id) => index.rows.get(id) !== undefined);
}

async function addRow(index: IndexTable, people: PeopleCache, id: string): Promise<void> {
  try {
    const doc = await people.peek(id);
    if (doc) index.putRow(rowOf(doc));
  } catch (error) {
    // a damaged document is said elsewhere: its person is in no list until it is healed
    if (!(error instanceof StoreError)) throw error;
  }
}

/** Reads the documents of a small folder, so that a damaged one is said at start-up and not at its owner's first click. */
async function checkDocuments(index: IndexTable, people: PeopleCache, atMost: number): Promise<void> {
  if (index.people.size <= atMost) await Promise.all([...index.people.keys()].map((id) => people.check(id)));
}
