import Papa from 'papaparse';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { decodeFile } from './decode.ts';
import type { Encoding } from './decode.ts';
import { fieldsOf, missingOf } from './headers.ts';
import type { Field } from './headers.ts';
import { readLine } from './line.ts';
import type { Cells, Listed, Reason } from './line.ts';

/** `line`: its number in the file, the head being 1 unless something stands before it. `first`: of `twice`, the line that counts. */
export type Wrong = { line: number; reason: Reason; value: string; first?: number };
export type PeopleFile = {
  encoding: Encoding;
  separator: string;
  /** Heads of columns that are not read. */
  ignored: string[];
  people: (Listed & { line: number })[];
  wrong: Wrong[];
};

const SEPARATORS = [';', ',', '\t'];

/** The separator that the head uses most; a spreadsheet's own `sep=;` line says it. */
function separatorOf(text: string): { separator: string; skip: number } {
  const said = /^sep=([;,\t])\r?\n/i.exec(text);
  if (said?.[1]) return { separator: said[1], skip: said[0].length };
  const [head = ''] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  const [separator = ';'] = SEPARATORS.toSorted((a, b) => count(b) - count(a));
  return { separator, skip: 0 };
}

type Row = { line: number; cells: string[]; open: boolean };

/** Every row that is not empty, with the number of its first line. */
function rowsOf(text: string, separator: string, firstLine: number): Row[] {
  const rows: Row[] = [];
  let [line, from] = [firstLine, 0];
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step({ data, errors, meta }) {
      const isEmpty = data.every((cell) => cell.trim() === '');
      if (!isEmpty) rows.push({ line, cells: data, open: errors.some(({ type }) => type === 'Quotes') });
      line += text.slice(from, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0;
      from = meta.cursor;
    },
  });
  return rows;
}

const cellsOf = (fields: (Field | null)[], row: string[]): Cells =>
  Object.fromEntries(fields.flatMap((field, at) => (field ? [[field, row[at] ?? '']] : [])));

/** Heads to say back, however long or many somebody made them. */
const shownHeads = (cells: string[]): string[] =>
  cells
    .map((cell) => cell.trim().slice(0, 60))
    .filter((cell) => cell !== '')
    .slice(0, 60);

/** Reads the rows under the head: who is listed, and what is wrong line by line. */
function sortOut(fields: (Field | null)[], rows: Row[]): Pick<PeopleFile, 'people' | 'wrong'> {
  const people: PeopleFile['people'] = [];
  const wrong: Wrong[] = [];
  const firsts = new Map<string, number>();
  for (const { line, cells, open } of rows) {
    const read = open ? ({ ok: false, reason: 'quote-open', value: '' } as const) : readLine(cellsOf(fields, cells));
    if (!read.ok) {
      wrong.push({ line, reason: read.reason, value: read.value });
      continue;
    }
    const { email } = read.listed;
    const first = firsts.get(email);
    if (first === undefined) {
      firsts.set(email, line);
      people.push({ ...read.listed, line });
    } else wrong.push({ line, reason: 'twice', value: email, first });
  }
  return { people, wrong };
}

/**
 * Reads a file of people: any encoding and separator that a spreadsheet writes, heads in French or English.
 * A bad line is named and left out; the others stand. Those of `decodeFile`; ERR_FILE_HEADS when no column is an e-mail or a name (detail `columns`: which, and the heads).
 */
export function readPeopleFile(bytes: Uint8Array): Result<PeopleFile> {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const { separator, skip } = separatorOf(text);
  const [head, ...rows] = rowsOf(text.slice(skip), separator, skip > 0 ? 2 : 1);
  const fields = fieldsOf(head?.cells ?? []);
  const missing = missingOf(fields);
  if (!head || missing.length > 0) return fail('ERR_FILE_HEADS', { columns: { missing, read: shownHeads(head?.cells ?? []) } });
  const ignored = shownHeads(head.cells.filter((_, at) => fields[at] === null));
  return ok({ encoding, separator, ignored, ...sortOut(fields, rows) });
}
