import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';

/** Bytes of a file of people, and its lines: what a large company needs, and a server can hold. */
export const FILE_LIMITS = { bytes: 8 * 1024 * 1024, lines: 50_000 };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** First bytes of what is renamed `.csv` by mistake: zip (XLSX, ODS), the old XLS, PDF, gzip, RTF. */
const OTHERS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

const startsWith = (bytes: Uint8Array, first: number[]) => first.every((byte, at) => bytes[at] === byte);

/** Without a mark, UTF-16 shows by its zeros: every other byte of plain letters. */
function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const start = bytes.subarray(0, 2000);
  const count = (parity: number) => start.reduce((sum, byte, at) => sum + (byte === 0 && at % 2 === parity ? 1 : 0), 0);
  return { even: count(0), odd: count(1) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const { even, odd } = zerosOf(bytes);
  if (odd > 0 && even === 0) return 'utf-16le';
  if (even > 0 && odd === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has nothing to be seen; five places are empty. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own decoder of Windows-1252 reads Latin-1 in some releases (20.20): « œ », the apostrophe and « € » would be lost. */
function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80]!) : text;
}

/** Characters of one line: a long one is no line of a table, and would be cut into as many cells. */
const LONGEST_LINE = 20_000;

/** How the lines are too many or too long, told without making one text more. */
function lengthOf(text: string): 'right' | 'lines' | 'line' {
  const ending = text.includes('\n') ? '\n' : '\r';
  let [lines, from] = [0, 0];
  for (let at = text.indexOf(ending); at !== -1; at = text.indexOf(ending, from)) {
    lines += 1;
    if (lines > FILE_LIMITS.lines) return 'lines';
    if (at - from > LONGEST_LINE) return 'line';
    from = at + 1;
  }
  return text.length - from > LONGEST_LINE ? 'line' : 'right';
}

/**
 * The text of a file that a spreadsheet wrote, without its byte order mark.
 * ERR_FILE_EMPTY, ERR_FILE_TOO_LARGE (detail `most`: lines), ERR_FILE_NOT_CSV.
 */
export function decodeFile(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }> {
  if (bytes.length === 0) return fail('ERR_FILE_EMPTY');
  if (bytes.length > FILE_LIMITS.bytes) return fail('ERR_FILE_TOO_LARGE', { most: FILE_LIMITS.lines });
  if (OTHERS.some((first) => startsWith(bytes, first))) return fail('ERR_FILE_NOT_CSV');
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text.includes('\0')) return fail('ERR_FILE_NOT_CSV');
  if (text.trim() === '') return fail('ERR_FILE_EMPTY');
  const length = lengthOf(text);
  if (length === 'lines') return fail('ERR_FILE_TOO_LARGE', { most: FILE_LIMITS.lines });
  return length === 'line' ? fail('ERR_FILE_NOT_CSV') : ok({ text, encoding });
}
