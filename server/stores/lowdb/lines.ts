import { crc32 } from 'node:zlib';

/** One line of a checked file: eight hexadecimal digits of CRC-32, a space, the text, a line feed. The text holds no line feed. */
export const checkedLine = (text: string): string => lineOf(text, checksum(text));

/** The line of a text whose checksum is known. */
export const lineOf = (text: string, sum: string): string => `${sum} ${text}\n`;

export const CHECKSUM_LENGTH = 8;

export const checksum = (text: string | Uint8Array): string => crc32(text).toString(16).padStart(8, '0');

const PREFIX = CHECKSUM_LENGTH + 1;
const LINE_FEED = 10;

/** The text of a line made by `checkedLine`, not checked again. */
export const textOfLine = (line: string): string => line.slice(PREFIX, -1);

/** A line read back: its bytes are [start, end) of the file; `text` is null when the checksum refuses it or its end is missing. */
export type CheckedLine = { start: number; end: number; text: string | null };

/** Every line of a checked file, bad ones too, so that the reader can tell a torn end from a torn middle. */
export function* checkedLines(bytes: Buffer): Generator<CheckedLine> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    yield { start, end, text: feed < 0 ? null : checkedText(bytes.subarray(start, feed)) };
    start = end;
  }
}

/** The text of the bytes of one line without its line feed, null when the checksum refuses them. */
export function checkedText(line: Buffer): string | null {
  if (line.length < PREFIX) return null;
  const text = line.subarray(PREFIX);
  return line.toString('latin1', 0, PREFIX) === `${checksum(text)} ` ? text.toString('utf8') : null;
}
