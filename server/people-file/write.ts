import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { serverTexts } from '../console-texts.ts';
import type { HrPerson } from '../people-list.ts';
import { guarded } from '../../content/engine/cells.ts';

const COLUMNS = ['name', 'email', 'role', 'team', 'site', 'country', 'locale', 'status', 'level', 'expiresAt', 'invitedAt'] as const;

const day = (iso: string | null) => iso?.slice(0, 10) ?? '';

/** The head and a row a person, every cell a text that no spreadsheet takes for a formula. */
export function tableOf(project: string, locale: Locale, people: HrPerson[]): string[][] {
  const texts = serverTexts(project, locale, 'people');
  const say = (key: string) => texts[key] ?? key;
  const rowOf = (one: HrPerson) => [
    one.name,
    one.email,
    say(`role.${one.role}`),
    one.team ?? '',
    one.site ?? '',
    one.country ?? '',
    one.locale,
    say(`status.${one.status}`),
    one.level === null ? '' : say(`level.${one.level}`),
    day(one.expiresAt),
    day(one.invitedAt),
  ];
  return [COLUMNS.map((column) => say(`head.${column}`)), ...people.map(rowOf)].map((row) => row.map(guarded));
}

/** CSV as a spreadsheet of that language opens it by a double click: its separator, and the mark of UTF-8. */
export const csvOf = (table: string[][], locale: Locale): string =>
  `\uFEFF${Papa.unparse(table, { delimiter: locale === 'fr' ? ';' : ',', newline: '\r\n' })}\r\n`;

/** The same as a workbook of one sheet, its head in bold and standing still. */
export async function xlsxOf(table: string[][], sheet: string): Promise<Uint8Array> {
  const [head = [], ...rows] = table;
  const cells = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  ];
  const columns = head.map((_, at) => ({ width: at < 2 ? 32 : 18 }));
  return new Uint8Array(await writeXlsxFile(cells, { sheet, columns, stickyRowsCount: 1 }).toBuffer());
}
