import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Failure, Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import { StoreError } from '../store-error.ts';
import type { Disk } from './disk.ts';
import { makeFolder, syncFolder, systemCode } from './disk.ts';
import { corrupt, encodeChecked, readText, replaceFile } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { segmentName } from './folder.ts';
import { IndexTable } from './index-table.ts';
import { writeIndex } from './index-file.ts';

export type MarkerKind = 'real' | 'demo';
type Marker = { kind: MarkerKind; format: number };

export const FORMAT = 1;

/** What a first start that was cut off may leave before the marker is there: none of it holds anybody's data. */
const UNFINISHED = new Set(['lock', 'tmp', 'aside', 'journal', 'people', 'documents', 'audit', 'index.jsonl']);

const foreign = (folder: Folder, why: string): Failure =>
  fail('ERR_DATA_FOREIGN', {
    file: folder.root,
    sentence: `The data folder ${folder.root} ${why}. Nothing was changed; choose another folder with DATA_DIR.`,
  });

export const unwritable = (file: string, error: unknown): Failure =>
  fail('ERR_DATA_UNWRITABLE', {
    file,
    sentence: `The data folder ${file} cannot be written (${systemCode(error)}). Check its owner and the space on its disk, or choose another folder with DATA_DIR.`,
  });

/** Whether the folder is ours to open, before anything is written in it. Creates it when it is missing. */
export async function inspectFolder(folder: Folder, kind: MarkerKind): Promise<Result<'ours' | 'new'>> {
  try {
    await makeFolder(resolve(folder.root));
    const text = await readText(folder.marker);
    if (text !== null) return checkMarker(folder, text, kind);
    const names = await readdir(folder.root);
    const strangers = names.filter((name) => !UNFINISHED.has(name) && !name.startsWith('lock.'));
    return strangers.length === 0
      ? ok('new')
      : fail('ERR_DATA_FOREIGN', { ...foreign(folder, `holds files that are not Porte-voix's (${strangers[0]})`) });
  } catch (error) {
    return error instanceof StoreError ? error.failure : unwritable(folder.root, error);
  }
}

function checkMarker(folder: Folder, text: string, kind: MarkerKind): Result<'ours'> {
  const marker = parseMarker(text);
  if (marker === null) return corrupt(folder.marker, `it should be {"kind":"${kind}","format":${FORMAT}}`).failure;
  if (marker.format !== FORMAT)
    return foreign(folder, `has format ${marker.format}, made by another version of Porte-voix (this one reads ${FORMAT})`);
  if (marker.kind === kind) return ok('ours');
  return foreign(
    folder,
    marker.kind === 'demo'
      ? 'belongs to the demonstration, which the real server must not use'
      : 'holds real data, which the demonstration must not touch',
  );
}

export function parseMarker(text: string): Marker | null {
  try {
    const marker = JSON.parse(text) as Partial<Marker>;
    return (marker.kind === 'real' || marker.kind === 'demo') && Number.isInteger(marker.format) ? (marker as Marker) : null;
  } catch {
    return null;
  }
}

/** Makes an empty store; the marker comes last, so that a folder with a marker has everything. Throws the system's error. */
export async function createFolder(disk: Disk, folder: Folder, kind: MarkerKind): Promise<void> {
  for (const path of [folder.tmp, folder.aside, folder.journal, folder.people, folder.documents, folder.audit])
    await mkdir(path, { recursive: true });
  await writeIndex(disk, folder, new IndexTable(), 0, async () => undefined);
  await replaceFile(disk, folder.tmp, folder.trimmed, Buffer.from(encodeChecked({ trimmed: 0 })));
  await writeFile(join(folder.journal, segmentName(1)), '');
  await syncFolder(disk, folder.journal);
  await syncFolder(disk, folder.root);
  await replaceFile(disk, folder.tmp, folder.marker, Buffer.from(`${JSON.stringify({ kind, format: FORMAT })}\n`));
}
