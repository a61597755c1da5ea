import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rowOf as rowOfPerson } from '../people-rules.ts';
import type { AuthModel } from '../nouns/auth.ts';
import type { Paper } from '../nouns/papers.ts';
import { PAPER_KINDS } from '../nouns/papers.ts';
import type { Disk } from './disk.ts';
import { filesBelow, readDocument } from './examine.ts';
import type { Folder } from './folder.ts';
import { readIndexLines, writeIndex } from './index-file.ts';
import { IndexTable } from './index-table.ts';
import { rowOf } from './auth-table.ts';
import { wholeAuditLines } from './repair-audit.ts';
import { readTrimmed } from './segments.ts';

export type RebuiltIndex = {
  people: number;
  /** Lines of the old index that could not be read: people come back from their documents, other lines from a backup or not at all. */
  unreadable: number;
  fromBackup: number;
};

/** Sign-ins and links since closed must not come back with a backup; who may sign in must. */
const FROM_BACKUP: readonly AuthModel[] = ['user', 'account'];

/**
 * Makes the index again: people from their documents, auth rows from whatever lines of the old index are whole, and those it lacks from a
 * backup. It says that it is as old as the end of the trimmed journal, so that the next start applies all of the journal to it.
 */
export async function rebuildIndex(disk: Disk, folder: Folder, backup: Folder | null): Promise<RebuiltIndex> {
  const bytes = await readFile(folder.index).catch(() => Buffer.alloc(0));
  const old = readIndexLines(bytes);
  const index = new IndexTable();
  index.company = old.index.company;
  for (const paper of papersOf(old.index)) index.papers.put(paper);
  for (const tally of old.index.items.all()) index.items.put(tally);
  for (const table of Object.values(old.index.auth)) {
    for (const line of table.lines.values()) index.auth[table.model].put(rowOf(line));
  }
  // a person whose document is damaged is still a person
  for (const [id, email] of old.index.people) index.putPerson({ id, email });
  for (const row of old.index.rows) index.putRow(row);
  for (const [id, at] of old.index.audited) index.setAudited(id, at);
  for (const [code, person] of old.index.certificates) index.putCertificate(code, person);
  await addPeople(folder, index);
  index.auditHead = old.index.auditHead;
  await addAudited(folder, index);
  const isWhole = old.bad.length === 0 && old.complete && old.head !== null;
  const fromBackup = backup === null || isWhole ? 0 : await addFrom(backup, index);
  if (bytes.length > 0) await copyFile(folder.index, join(folder.aside, 'index.damaged.torn'));
  await writeIndex(disk, folder, index, await readTrimmed(folder), async () => undefined);
  return { people: index.people.size, unreadable: old.bad.length, fromBackup };
}

const papersOf = (index: IndexTable): Paper[] => PAPER_KINDS.flatMap((kind) => index.papers.of(kind));

async function addPeople(folder: Folder, index: IndexTable): Promise<void> {
  for (const file of await filesBelow(folder.people)) {
    const doc = await readDocument(file).catch(() => null);
    if (!doc) continue;
    index.putRow(rowOfPerson(doc));
    for (const one of doc.status) if (one.act === 'issued') index.putCertificate(one.certificate.id, doc.id);
  }
}

/** Who the audit log is about, from the log itself: it outlives what the index forgot. */
async function addAudited(folder: Folder, index: IndexTable): Promise<void> {
  for (const line of await wholeAuditLines(folder)) {
    if (!('entry' in line)) continue;
    const { seq, hash, about } = line.entry;
    if (seq > index.auditHead.seq) index.auditHead = { seq, hash };
    for (const id of about) if (index.people.has(id) && seq > (index.audited.get(id) ?? 0)) index.setAudited(id, seq);
  }
}

async function addFrom(backup: Folder, index: IndexTable): Promise<number> {
  const { index: kept } = readIndexLines(await readFile(backup.index).catch(() => Buffer.alloc(0)));
  let added = 0;
  index.company ??= kept.company;
  for (const paper of papersOf(kept)) {
    if (index.papers.get(paper.kind, paper.id)) continue;
    index.papers.put(paper);
    added++;
  }
  for (const tally of kept.items.all()) {
    if (index.items.get(tally.item)) continue;
    index.items.put(tally);
    added++;
  }
  const emails = new Set([...index.people.values()].map((email) => email.toLowerCase()));
  for (const model of FROM_BACKUP) {
    for (const [id, line] of kept.auth[model].lines) {
      const row = rowOf(line);
      const isOfSomebody =
        model === 'user'
          ? index.people.has(id) || emails.has(String(row['email']).toLowerCase())
          : index.auth.user.get(String(row['userId'])) !== undefined;
      if (index.auth[model].lines.has(id) || !isOfSomebody) continue;
      index.auth[model].put(row);
      added++;
    }
  }
  return added;
}
