import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { realDisk } from '../../../server/stores/lowdb/disk.ts';
import { encodeChecked } from '../../../server/stores/lowdb/durable-file.ts';
import { folderAt, personFile, segmentName } from '../../../server/stores/lowdb/folder.ts';
import { writeIndex } from '../../../server/stores/lowdb/index-file.ts';
import { IndexTable } from '../../../server/stores/lowdb/index-table.ts';
import type { MarkerKind } from '../../../server/stores/lowdb/marker.ts';
import { FORMAT } from '../../../server/stores/lowdb/marker.ts';
import type { PersonDocument } from '../../../server/stores/lowdb/person-document.ts';
import { newDocument } from '../../../server/stores/lowdb/person-document.ts';
import { rowOf } from '../../../server/stores/people-rules.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { Attempt } from '../../../server/stores/nouns/attempts.ts';
import type { AuthModel, AuthRow } from '../../../server/stores/nouns/auth.ts';
import type { Company } from '../../../server/stores/nouns/company.ts';
import type { Person } from '../../../server/stores/nouns/people.ts';

/** What a person of a seeded folder has; the rest is as at their creation. */
export type Seeded = { person: Person; record?: PersonRecord; attempts?: Attempt[]; auth?: { model: AuthModel; row: AuthRow }[] };
export type Seed = { dataDir: string; marker?: MarkerKind; company?: Company; people: Iterable<Seeded> };

/**
 * Makes a folder of many people in seconds: files are written by the store's own format code, without a journal and without a sync.
 * For benches and tests of big folders only: nothing in it is safe before the system says so. Answers the number of people.
 */
export async function seedFolder({ dataDir, marker = 'real', company, people }: Seed): Promise<number> {
  const folder = folderAt(dataDir);
  for (const path of [folder.tmp, folder.aside, folder.journal, folder.people, folder.documents]) mkdirSync(path, { recursive: true });
  const index = new IndexTable();
  if (company) index.company = company;
  let seq = 0;
  for (const seeded of people) {
    seq++;
    const doc = documentOf(seeded, seq);
    writeDocument(personFile(folder, seeded.person.id), doc);
    index.putRow(rowOf(doc));
    for (const { model, row } of seeded.auth ?? []) index.auth[model].put(row);
    if (seq % 1000 === 0) await turn();
  }
  await writeIndex(realDisk, folder, index, seq, async () => undefined);
  writeFileSync(folder.trimmed, encodeChecked({ trimmed: seq }));
  writeFileSync(`${folder.journal}/${segmentName(seq + 1)}`, '');
  writeFileSync(folder.marker, `${JSON.stringify({ kind: marker, format: FORMAT })}\n`);
  return seq;
}

function documentOf({ person, record, attempts = [] }: Seeded, seq: number): PersonDocument {
  const doc = newDocument(person, seq);
  return { ...doc, record: record ?? doc.record, attempts };
}

const known = new Set<string>();

function writeDocument(file: string, doc: PersonDocument): void {
  const shard = dirname(file);
  if (!known.has(shard)) mkdirSync(shard, { recursive: true });
  known.add(shard);
  writeFileSync(file, encodeChecked(doc));
}
