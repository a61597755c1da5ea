import { checkedLine, checkedLines, checkedText } from './lines.ts';

/**
 * One record in a segment: `seq` counts every change since the folder was made; `batch` is the first sequence number of the group
 * written and synced with it. Groups are written one after the other, so a later group proves that the earlier ones were acknowledged.
 */
export type SegmentRecord = { seq: number; batch: number; text: string };

export const recordLine = (seq: number, batch: number, text: string): string => checkedLine(`${seq} ${batch} ${text}`);

export function parseRecord(line: string): SegmentRecord {
  const first = line.indexOf(' ');
  const second = line.indexOf(' ', first + 1);
  return { seq: Number(line.slice(0, first)), batch: Number(line.slice(first + 1, second)), text: line.slice(second + 1) };
}

const START = /[0-9a-f]{8} \d+ \d+ \{/g;

/** The last record that begins inside a bad line: the line feed before it may be what is damaged. */
function recordWithin(line: Buffer): SegmentRecord | null {
  const whole = line.at(-1) === 10 ? line.subarray(0, -1) : line;
  for (const { index } of [...whole.toString('latin1').matchAll(START)].toReversed()) {
    const text = checkedText(whole.subarray(index));
    if (text !== null) return parseRecord(text);
  }
  return null;
}

/**
 * `torn`: the file ends, at that offset, in something that was never acknowledged and may be cut off.
 * `corrupt`: what is at that offset was acknowledged and cannot be read.
 */
export type SegmentEnd = { kind: 'whole' } | { kind: 'torn'; offset: number } | { kind: 'corrupt'; offset: number };
export type Segment = { records: SegmentRecord[]; end: SegmentEnd };

/** Reads a segment whose first record must be `first`. Only the last segment may end torn: the caller knows which one it is. */
export function readSegment(bytes: Buffer, first: number): Segment {
  const records: SegmentRecord[] = [];
  let expected = first;
  let bad: number | null = null;
  for (const line of checkedLines(bytes)) {
    const record = line.text === null ? recordWithin(bytes.subarray(line.start, line.end)) : parseRecord(line.text);
    if (line.text === null) bad ??= line.start;
    if (bad !== null) {
      if (record !== null && record.batch > expected) return { records, end: { kind: 'corrupt', offset: bad } };
      continue;
    }
    if (record!.seq !== expected) return { records, end: { kind: 'corrupt', offset: line.start } };
    records.push(record!);
    expected++;
  }
  return { records, end: bad === null ? { kind: 'whole' } : { kind: 'torn', offset: bad } };
}
