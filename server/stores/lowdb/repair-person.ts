import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { syncFolder } from './disk.ts';
import { encodeChecked, replaceFile } from './durable-file.ts';
import { readDocument } from './examine.ts';
import type { Folder } from './folder.ts';
import { asidePrefix, pendingFile, personFile } from './folder.ts';
import type { JournalRecord } from './mutation.ts';
import { peopleOf, readRecord } from './mutation.ts';
import { readPending } from './pending.ts';
import type { PersonDocument } from './person-document.ts';
import { applyToDocument, newDocument } from './person-document.ts';
import { readSegment } from './segment.ts';
import { inspectJournal, readTrimmed } from './segments.ts';

/**
 * `whole`: proved to lack nothing. `partial`: rebuilt from an older document, changes since are lost or may be; only done when accepted.
 * `refused`: it could be partial, and nobody has accepted that. `impossible`: there is nothing to rebuild from.
 */
export type PersonRepair = 'whole' | 'partial' | 'refused' | 'impossible';

/** One change of one person's document. */
type Link = { seq: number; prev: number; record: JournalRecord };

export type PersonRepairOptions = { disk: Disk; folder: Folder; backup: Folder | null; acceptLoss: boolean; now: Date };

function linkOf(id: string, seq: number, text: string): Link[] {
  const record = readRecord(text);
  const place = peopleOf(record.change).indexOf(id);
  return place < 0 ? [] : [{ seq, prev: record.prev[place]!, record }];
}

/** Every change of the person that was set aside or is still in the journal, in order. */
async function linksOf(folder: Folder, id: string): Promise<Link[]> {
  const links = new Map<number, Link>();
  for (const { seq, text } of await readPending(pendingFile(folder, id))) for (const link of linkOf(id, seq, text)) links.set(seq, link);
  for (const { file, first } of await inspectJournal(folder)) {
    for (const { seq, text } of readSegment(await readFile(file), first).records) {
      if (text.includes(JSON.stringify(id))) for (const link of linkOf(id, seq, text)) links.set(seq, link);
    }
  }
  return [...links.values()].toSorted((a, b) => a.seq - b.seq);
}

/** Applies the changes that follow the document without a gap; answers how many of the others there are. */
function follow(doc: PersonDocument, links: readonly Link[]): number {
  const later = links.filter(({ seq }) => seq > doc.seq);
  for (const [i, { seq, prev, record }] of later.entries()) {
    if (prev !== doc.seq) return later.length - i;
    applyToDocument(doc, record.change, seq);
  }
  return 0;
}

/** What there is to start from, the best first: the person's birth if the changes reach back to it, the document, the backup's. */
async function bases({ folder, backup }: PersonRepairOptions, id: string, links: readonly Link[]): Promise<PersonDocument[]> {
  const [first] = links;
  const born = first?.record.change.op === 'person-created' ? [newDocument(first.record.change.person, first.seq)] : [];
  const own = await readDocument(personFile(folder, id), id).catch(() => null);
  const kept = backup && (await readDocument(personFile(backup, id), id).catch(() => null));
  return [...born, ...(own ? [own] : []), ...(kept ? [kept] : [])];
}

/**
 * Rebuilds a person's document from its own older state or a backup's and the changes in the journal. The damaged file is kept aside,
 * the rebuilt one takes its place.
 */
export async function repairPerson(options: PersonRepairOptions, id: string): Promise<PersonRepair> {
  const { folder } = options;
  const links = await linksOf(folder, id);
  const trimmed = await readTrimmed(folder);
  const candidates: { doc: PersonDocument; isWhole: boolean }[] = [];
  for (const doc of await bases(options, id, links)) {
    const start = doc.seq;
    const left = follow(doc, links);
    // nothing followed: only a document as young as the journal is known to lack nothing
    candidates.push({ doc, isWhole: left === 0 && (doc.seq > start || start >= trimmed || links.some(({ seq }) => seq === start)) });
  }
  const best = candidates.find(({ isWhole }) => isWhole) ?? candidates.toSorted((a, b) => b.doc.seq - a.doc.seq)[0];
  if (!best) return 'impossible';
  if (!best.isWhole && !options.acceptLoss) return 'refused';
  // the numbers of what is lost are taken: the next start must not look for them
  best.doc.seq = Math.max(best.doc.seq, links.at(-1)?.seq ?? 0);
  await replace(options, best.doc);
  return best.isWhole ? 'whole' : 'partial';
}

async function replace({ disk, folder, now }: PersonRepairOptions, doc: PersonDocument): Promise<void> {
  const file = personFile(folder, doc.id);
  const kept = join(folder.aside, `${asidePrefix(doc.id)}${now.getTime()}.json`);
  await rename(file, kept).catch(() => undefined);
  await syncFolder(disk, folder.aside);
  await replaceFile(disk, folder.tmp, file, Buffer.from(encodeChecked(doc)));
  await rm(pendingFile(folder, doc.id), { force: true });
}
