import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Failure, Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import { asResult, StoreError } from '../store-error.ts';
import { realDisk } from './disk.ts';
import { corrupt, readText } from './durable-file.ts';
import type { Examination, Finding } from './examine.ts';
import { examine, filesBelow } from './examine.ts';
import type { Folder } from './folder.ts';
import { folderAt } from './folder.ts';
import { takeLock } from './lock.ts';
import { FORMAT, parseMarker } from './marker.ts';
import type { MarkerKind } from './marker.ts';
import { openCore } from './open-core.ts';
import { repairAudit } from './repair-audit.ts';
import { rebuildIndex } from './repair-index.ts';
import { repairJournal } from './repair-journal.ts';
import type { PersonRepair } from './repair-person.ts';
import { repairPerson } from './repair-person.ts';

/** What the doctor did about one finding; `lost` counts changes or lines that nobody can read any more. */
export type Treatment = { finding: Finding; outcome: PersonRepair | 'healed'; lost?: number };
export type HealOptions = { dataDir: string; backup?: string; acceptLoss?: boolean; clock?: () => Date };

/** The kind of a data folder. ERR_DATA_FOREIGN when it is not one, ERR_DATA_CORRUPT when its marker cannot be read. */
export const kindOf = (folder: Folder): Promise<Result<MarkerKind>> => asResult(() => readKind(folder));

async function readKind(folder: Folder): Promise<Result<MarkerKind>> {
  const text = await readText(folder.marker);
  const sentence = `${folder.root} is not a data folder of Porte-voix: it has no porte-voix.json.`;
  if (text === null) return fail('ERR_DATA_FOREIGN', { file: folder.root, sentence });
  const marker = parseMarker(text);
  if (marker) return ok(marker.kind);
  return corrupt(folder.marker, `it should be {"kind":"real","format":${FORMAT}}, or "demo"; write it again by hand`).failure;
}

/** Runs `work` on a folder that no server has, and that none can take meanwhile. ERR_DATA_LOCKED with `pid`. */
export async function whileStopped<T>(folder: Folder, work: () => Promise<T>): Promise<Result<T>> {
  const kind = await kindOf(folder);
  if (!kind.ok) return kind;
  const lock = await takeLock(folder.lock);
  if (!lock.ok) return lock;
  try {
    for (const path of [folder.tmp, folder.aside, folder.journal, folder.people, folder.documents, folder.audit])
      await mkdir(path, { recursive: true });
    return ok(await work());
  } catch (error) {
    if (error instanceof StoreError) return error.failure;
    throw error;
  } finally {
    lock.value.release();
  }
}

export const examineStopped = (dataDir: string): Promise<Result<Examination>> => {
  const folder = folderAt(dataDir);
  return whileStopped(folder, () => examine(folder));
};

/** Journal and index first: what is wrong with people is only known once the journal can be applied. */
async function healRoots(folder: Folder, backup: Folder | null): Promise<Treatment[]> {
  const treatments: Treatment[] = [];
  const { findings, audit, index: known } = await examine(folder);
  const journal = findings.find(({ about }) => about === 'journal');
  if (journal) treatments.push({ finding: journal, outcome: 'healed', lost: await repairJournal(realDisk, folder) });
  const index = findings.find(({ about }) => about === 'index');
  if (index) treatments.push({ finding: index, outcome: 'healed', lost: (await rebuildIndex(realDisk, folder, backup)).unreadable });
  const log = findings.find(({ about }) => about === 'audit');
  const head = known.auditHead.seq;
  if (log)
    treatments.push({ finding: log, outcome: 'healed', lost: await repairAudit(realDisk, folder, { backup, journal: audit, head }) });
  return treatments;
}

async function healRest(folder: Folder, backup: Folder | null, options: HealOptions): Promise<Treatment[]> {
  const treatments: Treatment[] = [];
  const now = options.clock?.() ?? new Date();
  for (const finding of (await examine(folder)).findings) {
    if (finding.about === 'document') treatments.push({ finding, outcome: await healDocument(folder, backup, finding.file) });
    if (finding.about !== 'person') continue;
    const known = { disk: realDisk, folder, backup, acceptLoss: options.acceptLoss ?? false, now };
    treatments.push({ finding, outcome: finding.id === undefined ? 'impossible' : await repairPerson(known, finding.id) });
  }
  return treatments;
}

/** A content document never changes: the backup's is the same. Without one, the server writes it again when it needs it. */
async function healDocument(folder: Folder, backup: Folder | null, file: string): Promise<PersonRepair> {
  await rename(file, join(folder.aside, `document.${relative(folder.documents, file).replaceAll(/[\\/]/g, '.')}`));
  if (backup === null) return 'impossible';
  const kept = join(backup.documents, relative(folder.documents, file));
  if (!(await filesBelow(dirname(kept))).includes(kept)) return 'impossible';
  await copyFile(kept, file);
  return 'whole';
}

/**
 * Repairs what can be repaired in a stopped folder, keeping aside every damaged file. Answers what was done to each finding; those
 * that are `refused` need `acceptLoss`, those that are `impossible` a backup.
 */
export async function heal(options: HealOptions): Promise<Result<Treatment[]>> {
  const folder = folderAt(options.dataDir);
  const backup = options.backup === undefined ? null : folderAt(options.backup);
  const kind = await kindOf(folder);
  if (!kind.ok) return kind;
  const roots = await whileStopped(folder, () => healRoots(folder, backup));
  if (!roots.ok) return roots;
  const settled = await openAndClose(options, kind.value);
  if (settled) return settled;
  const rest = await whileStopped(folder, () => healRest(folder, backup, options));
  if (!rest.ok) return rest;
  return (await openAndClose(options, kind.value)) ?? ok([...roots.value, ...rest.value]);
}

/** A start applies the journal and sets aside what cannot be applied. */
async function openAndClose({ dataDir, clock }: HealOptions, marker: MarkerKind): Promise<Failure | null> {
  const core = await openCore({ dataDir, marker, ...(clock && { clock }) });
  if (!core.ok) return core;
  await core.value.close();
  return null;
}
