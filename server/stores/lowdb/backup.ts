import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import { LowdbStore } from '../lowdb.ts';
import { StoreError } from '../store-error.ts';
import type { LowdbCore } from './core.ts';
import { copyFolder } from './copy-folder.ts';
import type { Disk } from './disk.ts';
import { realDisk, syncFolder, systemCode } from './disk.ts';
import { encodeChecked, replaceFile } from './durable-file.ts';
import { readDocument } from './examine.ts';
import type { Folder } from './folder.ts';
import { folderAt, hashOfId, personFile, segmentName } from './folder.ts';
import { kindOf } from './heal.ts';
import { takeLock } from './lock.ts';
import type { MarkerKind } from './marker.ts';
import { unwritable } from './marker.ts';
import type { Tombstone } from './mutation.ts';
import { openCore } from './open-core.ts';
import { inspectJournal } from './segments.ts';
import { addTombstones, readTombstones } from './tombstones.ts';

/** `damaged`: people whose documents were damaged before the copy, and still are in it. */
export type BackupReport = { target: string; people: number; damaged: number };
export type RestoreReport = { people: number; erasedAgain: number; before: string | null };

type Paths = { dataDir: string; target: string };
const TRIES = 5;

const isEmptyOrMissing = async (path: string): Promise<boolean> =>
  (await readdir(path).catch((error: unknown) => (systemCode(error) === 'ENOENT' ? [] : ['unreadable']))).length === 0;

/** A backup is worth what its documents are worth: each is read. */
const openAll = (dataDir: string, marker: MarkerKind): Promise<Result<LowdbCore>> =>
  openCore({ dataDir, marker, tuning: { checkAtMost: Infinity } });

/**
 * Copies the folder and opens the copy, which applies the journal to it, finishes erasures and proves it whole; again if the journal ran away.
 * Everything is in its document when it resolves.
 */
async function copyAndOpen(disk: Disk, from: Folder, to: Folder, kind: MarkerKind): Promise<Result<LowdbCore>> {
  for (let turn = 1; ; turn++) {
    await rm(to.root, { recursive: true, force: true });
    if ((await copyFolder(disk, from, to)) || turn === TRIES) break;
  }
  const applied = await openAll(to.root, kind);
  if (!applied.ok) return applied;
  await applied.value.close();
  return openAll(to.root, kind);
}

/**
 * Makes `target` a backup of the folder `dataDir`, which a server may be using: a folder of the same shape, at rest, that could be opened as it
 * is. `target` must be missing or empty. ERR_DATA_FOREIGN, ERR_DATA_UNWRITABLE, or what opening the copy found.
 */
export async function createBackup({ dataDir, target }: Paths, disk: Disk = realDisk): Promise<Result<BackupReport>> {
  const [from, place] = [folderAt(resolve(dataDir)), resolve(target)];
  const kind = await kindOf(from);
  if (!kind.ok) return kind;
  if (!(await isEmptyOrMissing(place))) {
    return fail('ERR_DATA_FOREIGN', { file: place, sentence: `${place} is not empty: give the backup a folder of its own.` });
  }
  const to = folderAt(`${place}.partial`);
  try {
    const opened = await copyAndOpen(disk, from, to, kind.value);
    if (!opened.ok) return opened;
    const people = opened.value.index.people.size;
    const damaged = opened.value.health().problems.filter((problem) => problem.person !== undefined).length;
    await opened.value.close();
    await clearTorn(to);
    await takePlace(disk, to.root, place);
    return ok({ target: place, people, damaged });
  } catch (error) {
    return failed(error, place);
  } finally {
    await rm(to.root, { recursive: true, force: true });
  }
}

/** A copy of a journal in use ends anywhere: what was cut off is in the original. */
async function clearTorn(folder: Folder): Promise<void> {
  for (const name of await readdir(folder.aside)) if (name.endsWith('.torn')) await rm(join(folder.aside, name));
}

async function takePlace(disk: Disk, from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
  await syncFolder(disk, dirname(to));
}

function failed(error: unknown, file: string): Result<never> {
  if (error instanceof StoreError) return error.failure;
  if (typeof (error as NodeJS.ErrnoException).code === 'string') return unwritable(file, error);
  throw error;
}

/**
 * Puts a backup in the place of the folder `dataDir`, which must be stopped, missing or empty. Whoever was erased since the backup is erased from it
 * before it takes the place; sessions and links do not come back, since some may have been closed. What was there is kept beside, under the
 * name in `before`. ERR_DATA_LOCKED with `pid`, ERR_DATA_FOREIGN, ERR_DATA_UNWRITABLE, ERR_DATA_CORRUPT.
 */
export async function restoreBackup(options: Paths & { clock?: () => Date }, disk: Disk = realDisk): Promise<Result<RestoreReport>> {
  const [place, backup] = [folderAt(resolve(options.dataDir)), folderAt(resolve(options.target))];
  const kind = await kindOf(backup);
  if (!kind.ok) return kind;
  const isNew = await isEmptyOrMissing(place.root);
  const own = isNew ? kind : await kindOf(place);
  if (!own.ok) return own;
  if (own.value !== kind.value) {
    return fail('ERR_DATA_FOREIGN', {
      file: backup.root,
      sentence: `${backup.root} is a ${kind.value} folder and ${place.root} a ${own.value} one.`,
    });
  }
  const lock = isNew ? null : await takeLock(place.lock);
  if (lock && !lock.ok) return lock;
  try {
    return await replaceWith(disk, backup, place, { kind: kind.value, isNew, stamp: (options.clock?.() ?? new Date()).toISOString() });
  } catch (error) {
    return failed(error, place.root);
  } finally {
    lock?.value.release();
    await rm(`${place.root}.restoring`, { recursive: true, force: true });
  }
}

async function replaceWith(
  disk: Disk,
  backup: Folder,
  place: Folder,
  how: { kind: MarkerKind; isNew: boolean; stamp: string },
): Promise<Result<RestoreReport>> {
  const fresh = folderAt(`${place.root}.restoring`);
  const opened = await copyAndOpen(disk, backup, fresh, how.kind);
  if (!opened.ok) return opened;
  const core = opened.value;
  const stones = [...(await readTombstones(place.tombstones)), ...(await readTombstones(fresh.tombstones))];
  const erasedAgain = await eraseAgain(core, fresh, stones);
  await closeSessions(core);
  const people = core.index.people.size;
  await core.close();
  await clearTorn(fresh);
  await addTombstones(disk, fresh.tombstones, stones);
  await raiseSequence(disk, fresh, Math.max(await lastNumber(place), ...stones.map(({ seq }) => seq)));
  const before = how.isNew ? null : `${place.root}.before-${how.stamp.replaceAll(/[:.]/g, '-')}`;
  if (before !== null) await rename(place.root, before);
  await takePlace(disk, fresh.root, place.root);
  // the sessions that were under way have ended, and nothing of them is kept
  if (before !== null)
    for (const name of [basename(place.lock), 'sessions']) await rm(join(before, name), { recursive: true, force: true });
  return ok({ people, erasedAgain, before });
}

async function closeSessions(core: LowdbCore): Promise<void> {
  for (const model of ['session', 'verification'] as const) {
    const ids = [...core.index.auth[model].lines.keys()];
    if (ids.length > 0) core.commit({ op: 'auth-removed', model, ids });
  }
  await core.indexSettled();
}

/** A tombstone newer than what the backup has of its person is applied to it again. */
async function eraseAgain(core: LowdbCore, folder: Folder, stones: readonly Tombstone[]): Promise<number> {
  const store = new LowdbStore(core);
  const hashes = new Set(stones.map(({ hash }) => hash));
  let count = 0;
  for (const id of [...core.index.people.keys()].filter((one) => hashes.has(hashOfId(one)))) {
    const doc = await readDocument(personFile(folder, id), id).catch(() => null);
    const due = stones.filter(
      ({ hash, seq, scope }) => hash === hashOfId(id) && seq > (doc === null ? 0 : scope === 'person' ? doc.born : doc.seq),
    );
    if (due.length === 0) continue;
    count++;
    // a document that cannot be read cannot be emptied: it goes whole, since nobody can say what is in it
    await (doc === null || due.some(({ scope }) => scope === 'person') ? store.erasePerson(id) : store.eraseRecord(id));
  }
  return count;
}

/** The last sequence number of a folder that may be damaged: as far as can be read. */
async function lastNumber(folder: Folder): Promise<number> {
  return inspectJournal(folder).then(
    (segments) => segments.at(-1)!.next - 1,
    () => 0,
  );
}

/** Numbers go on from the folder that is replaced, so that a tombstone is never older than what it erased. */
async function raiseSequence(disk: Disk, folder: Folder, atLeast: number): Promise<void> {
  const [segment] = await inspectJournal(folder);
  if (!segment || segment.next > atLeast) return;
  await writeFile(join(folder.journal, segmentName(atLeast + 1)), '');
  await rm(segment.file);
  await replaceFile(disk, folder.tmp, folder.trimmed, Buffer.from(encodeChecked({ trimmed: atLeast })));
  await syncFolder(disk, folder.journal);
}
