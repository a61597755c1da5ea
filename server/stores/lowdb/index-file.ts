import { readFile, rm } from 'node:fs/promises';
import { NO_HEAD } from '../audit-chain.ts';
import type { ChainHead } from '../audit-chain.ts';
import type { ItemTally } from '../../../content/engine/item-quality.ts';
import { upgradedCompany } from '../defaults.ts';
import type { AuthRow, AuthModel } from '../nouns/auth.ts';
import type { Company } from '../nouns/company.ts';
import type { Paper } from '../nouns/papers.ts';
import type { PersonRow } from '../nouns/people.ts';
import type { Disk } from './disk.ts';
import { closeFile, openFile, systemCode } from './disk.ts';
import { corrupt, putInPlace, temporaryPath } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { AUTH_MODELS, IndexTable } from './index-table.ts';
import { CHECKSUM_LENGTH, checkedLine, checkedLines, lineOf } from './lines.ts';

/** Lines of the index file: the head, people, auth rows, and an end that says how many lines there are. */
/** `audit` is absent where there was no audit log yet. */
type Head = { index: 1; seq: number; company: Company | null; audit?: ChainHead };
type Row =
  | { listed: PersonRow }
  /** Somebody whose row nobody has: a folder of before there were rows, or a damaged document. */
  | { person: string; email: string }
  | { certificate: string; of: string }
  | { auth: AuthModel; row: AuthRow }
  | { paper: Paper }
  | { tally: ItemTally }
  | { audited: string; at: number };
type End = { end: number };
type IndexLine = Head | Row | End;

const SLICE = 256 * 1024;
const line = (value: IndexLine): string => checkedLine(JSON.stringify(value));

function* indexLines(index: IndexTable, seq: number): Generator<string> {
  let count = 1;
  yield line({ index: 1, seq, company: index.company, audit: index.auditHead });
  for (const [person, email] of index.people) {
    count++;
    const listed = index.rows.get(person);
    yield line(listed ? { listed } : { person, email });
  }
  for (const [certificate, of] of index.certificates) {
    count++;
    yield line({ certificate, of });
  }
  for (const [audited, at] of index.audited) {
    count++;
    yield line({ audited, at });
  }
  for (const table of [index.papers, index.items, ...AUTH_MODELS.map((model) => index.auth[model])]) {
    for (const row of table.lines.values()) {
      count++;
      yield row;
    }
  }
  yield line({ end: count });
}

/**
 * Writes a checkpoint that holds every change up to `seq`, slice by slice, so that other verbs run in between. Their changes may be in
 * it or not: recovery applies all that come after `seq` again, which gives the same (see `Mutation`). `settled` must resolve
 * once all that may have been written here is in the journal.
 */
export async function writeIndex(disk: Disk, folder: Folder, index: IndexTable, seq: number, settled: () => Promise<void>): Promise<void> {
  const temporary = temporaryPath(folder.tmp, folder.index);
  try {
    await writeLines(disk, temporary, indexLines(index, seq));
    await settled();
    await putInPlace(disk, temporary, folder.index);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

export async function writeLines(disk: Disk, file: string, lines: Iterable<string>): Promise<void> {
  const fd = await openFile(file, 'wx');
  try {
    let slice = '';
    for (const text of lines) {
      slice += text;
      if (slice.length < SLICE) continue;
      await disk.write(fd, Buffer.from(slice));
      slice = '';
    }
    await disk.write(fd, Buffer.from(slice));
    await disk.sync(fd);
  } finally {
    await closeFile(fd);
  }
}

/** What can be read of an index file; `bad` has the offsets of the lines that cannot. */
export type IndexReading = { index: IndexTable; head: Head | null; complete: boolean; bad: number[] };

/** Reads whatever is whole: start-up then demands that all is, the doctor does not. */
export function readIndexLines(bytes: Buffer): IndexReading {
  const reading: IndexReading = { index: new IndexTable(), head: null, complete: false, bad: [] };
  let count = 0;
  for (const { start, text } of checkedLines(bytes)) {
    if (text === null) reading.bad.push(start);
    else takeLine(reading, JSON.parse(text) as IndexLine, count, lineOf(text, bytes.toString('latin1', start, start + CHECKSUM_LENGTH)));
    count++;
  }
  return reading;
}

function takeLine(reading: IndexReading, value: IndexLine, count: number, line: string): void {
  const { index } = reading;
  if ('index' in value) {
    reading.head = value;
    index.company = value.company && upgradedCompany(value.company);
    index.seq = value.seq;
    index.auditHead = value.audit ?? NO_HEAD;
  } else if ('listed' in value) index.putRow(value.listed);
  else if ('person' in value) index.putPerson({ id: value.person, email: value.email });
  else if ('certificate' in value) index.putCertificate(value.certificate, value.of);
  else if ('audited' in value) index.setAudited(value.audited, value.at);
  else if ('paper' in value) index.papers.put(value.paper);
  else if ('tally' in value) index.items.put(value.tally);
  else if ('auth' in value) index.auth[value.auth].put(value.row, line);
  else reading.complete = value.end === count;
}

/** The index as it was at its checkpoint. ERR_DATA_CORRUPT (thrown) names the file and the offset. */
export async function loadIndex(folder: Folder): Promise<IndexTable> {
  const bytes = await readFile(folder.index).catch((error: unknown) => {
    throw corrupt(folder.index, systemCode(error) === 'ENOENT' ? 'it is missing' : `reading it fails (${systemCode(error)})`);
  });
  const { index, head, complete, bad } = readIndexLines(bytes);
  if (bad.length > 0) throw corrupt(folder.index, `it is damaged at byte ${bad[0]}`, { offset: bad[0] });
  if (head === null || !complete) throw corrupt(folder.index, 'its end is missing', { offset: bytes.length });
  return index;
}
