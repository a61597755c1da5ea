import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.ts';
import type { KeptEntry } from './audit-log.ts';
import { auditSegments, readAuditSegment } from './audit-log.ts';
import { systemCode } from './disk.ts';
import { decodeChecked, readText } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { auditName, personFile } from './folder.ts';
import { readIndexLines } from './index-file.ts';
import { IndexTable } from './index-table.ts';
import { readRecord } from './mutation.ts';
import { readPendings } from './pending.ts';
import type { PersonDocument } from './person-document.ts';
import { checkDocument } from './person-document.ts';
import { readSegment } from './segment.ts';
import { inspectJournal } from './segments.ts';

/** Something wrong in a data folder. `about` says which kind of repair it asks for; `id` is a person's. */
export type Finding = { about: 'journal' | 'index' | 'audit' | 'person' | 'document'; file: string; sentence: string; id?: string };

/** A stopped folder as the doctor sees it: every file was read. */
export type Examination = {
  findings: Finding[];
  /** People whose documents are whole. */
  people: number;
  documents: number;
  /** Audit entries that are still in the journal. */
  audit: KeptEntry[];
  /** The index, or what can be read of it. */
  index: IndexTable;
};

/** Every regular file below a folder, in order; none when it is missing. */
export async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** The whole document in a file, or why it is not one. */
export async function readDocument(file: string, id?: string): Promise<PersonDocument> {
  const text = await readText(file);
  const doc = decodeChecked(text ?? '', file) as PersonDocument;
  return checkDocument(doc, id ?? doc.id, file);
}

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof StoreError)) throw error;
  return String(error.failure['sentence']);
};

async function examineIndex(folder: Folder, findings: Finding[]): Promise<IndexTable> {
  const bytes = await readFile(folder.index).catch(() => null);
  if (bytes === null) {
    findings.push({ about: 'index', file: folder.index, sentence: `${folder.index} is missing or cannot be read.` });
    return new IndexTable();
  }
  const { index, head, complete, bad } = readIndexLines(bytes);
  if (bad.length > 0 || head === null || !complete) {
    const sentence = `${folder.index} is damaged: ${bad.length} lines cannot be read${complete ? '' : ', and its end is missing'}.`;
    findings.push({ about: 'index', file: folder.index, sentence });
  }
  return index;
}

type InJournal = { born: Set<string>; hasErasure: boolean; audit: KeptEntry[] };

/** People who are so new that only the journal knows them, and those it erases. */
async function inJournal(folder: Folder, findings: Finding[]): Promise<InJournal> {
  const born = new Set<string>();
  const audit: KeptEntry[] = [];
  let hasErasure = false;
  try {
    for (const { file, first } of await inspectJournal(folder)) {
      for (const { text } of readSegment(await readFile(file), first).records) {
        const { change } = readRecord(text);
        if (change.op === 'person-created') born.add(change.person.id);
        if (change.op === 'person-erased') hasErasure = true;
        if (change.op === 'audit-added') audit.push({ entry: change.entry, prior: change.prior });
      }
    }
  } catch (error) {
    const sentence = sentenceOf(error);
    findings.push({ about: 'journal', file: String((error as StoreError).failure['file']), sentence });
  }
  return { born, hasErasure, audit };
}

/** Every entry up to the last is in the log's files or in the journal, and follows from the one before it. */
async function examineAudit(folder: Folder, index: IndexTable, journal: readonly KeptEntry[], findings: Finding[]): Promise<void> {
  let next = 1;
  for (const first of await auditSegments(folder)) {
    const file = join(folder.audit, auditName(first));
    const bytes = await readFile(file);
    const read = readAuditSegment(bytes, first);
    const isLast = !journal.every(({ entry }) => entry.seq < first + read.lines.length);
    if (first !== next || (read.bytes < bytes.length && !isLast)) {
      findings.push({
        about: 'audit',
        file,
        sentence: `${file} is damaged: entry ${first + read.lines.length} of the audit log cannot be read.`,
      });
      return;
    }
    next = first + read.lines.length;
  }
  for (const { entry } of journal) if (entry.seq === next) next++;
  if (next > Math.max(index.auditHead.seq, ...journal.map(({ entry }) => entry.seq))) return;
  findings.push({ about: 'audit', file: folder.audit, sentence: `${folder.audit} lacks entry ${next} of the audit log.` });
}

async function examinePeople(folder: Folder, index: IndexTable, { born, hasErasure }: InJournal, findings: Finding[]): Promise<number> {
  const found = new Set<string>();
  for (const file of await filesBelow(folder.people)) {
    try {
      const doc = await readDocument(file);
      if (personFile(folder, doc.id) === file) found.add(doc.id);
      else findings.push({ about: 'person', file, id: doc.id, sentence: `${file} does not lie where the document of its person does.` });
    } catch (error) {
      const id = [...index.people.keys()].find((one) => personFile(folder, one) === file);
      findings.push({ about: 'person', file, sentence: sentenceOf(error), ...(id !== undefined && { id }) });
    }
  }
  const isSaid = new Set(findings.map((finding) => finding.file));
  for (const id of index.people.keys()) {
    const file = personFile(folder, id);
    if (found.has(id) || born.has(id) || hasErasure || isSaid.has(file)) continue;
    findings.push({ about: 'person', file, id, sentence: `${file} is missing.` });
  }
  for (const id of await readPendings(folder).catch(() => [])) {
    const file = personFile(folder, id);
    if (isSaid.has(file) || !found.has(id)) continue;
    findings.push({ about: 'person', file, id, sentence: `${file} lacks changes that were set aside.` });
  }
  const strangers = [...found].filter((id) => !index.people.has(id) && !born.has(id));
  if (strangers.length > 0 && !hasErasure && !findings.some(({ about }) => about === 'index')) {
    findings.push({
      about: 'index',
      file: folder.index,
      sentence: `${folder.index} does not know ${strangers.length} people who have a document.`,
    });
  }
  return found.size;
}

async function examineDocuments(folder: Folder, findings: Finding[]): Promise<number> {
  const files = await filesBelow(folder.documents);
  for (const file of files) {
    try {
      decodeChecked((await readText(file)) ?? '', file);
    } catch (error) {
      findings.push({ about: 'document', file, sentence: sentenceOf(error) });
    }
  }
  return files.length;
}

/** Reads every file of a stopped folder and changes none. */
export async function examine(folder: Folder): Promise<Examination> {
  const findings: Finding[] = [];
  const index = await examineIndex(folder, findings);
  const journal = await inJournal(folder, findings);
  const people = await examinePeople(folder, index, journal, findings);
  await examineAudit(folder, index, journal.audit, findings);
  const documents = await examineDocuments(folder, findings);
  return { findings, people, documents, index, audit: journal.audit };
}
