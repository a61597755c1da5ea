import { guarded } from '../../../content/engine/cells.ts';
import { announce } from '../../ui/parts/live.tsx';
import { td } from '../texts.ts';

/** Puts a text on the clipboard, and says whether it is there. @returns what it said, to be shown as well */
export async function copy(text: string): Promise<string> {
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    // A browser that keeps its clipboard closed: the text can still be selected.
    () => false,
  );
  const said = td(done ? 'people.copied' : 'people.notCopied');
  announce(said);
  return said;
}

const cell = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${guarded(text).replaceAll('"', '""')}"` : guarded(text));

/** Rows for a spreadsheet to paste, which a letter to many reads: no cell is taken for a formula. */
export const pasted = (rows: string[][]): string => rows.map((row) => row.map(cell).join('\t')).join('\n');
