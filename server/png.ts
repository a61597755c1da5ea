import { PNG } from 'pngjs';

const START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Of a picture's first chunk: its name, then the width and the height, in bytes from the start of the file. */
const FIRST = { name: 12, width: 16, height: 20, end: 24 };

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, START.length).equals(START);

/** The pixels on each side, as the file says before anything is decoded; null when it does not say. */
export function sidesOf(bytes: Buffer): [number, number] | null {
  if (!isPng(bytes) || bytes.length < FIRST.end || bytes.toString('latin1', FIRST.name, FIRST.width) !== 'IHDR') return null;
  return [bytes.readUInt32BE(FIRST.width), bytes.readUInt32BE(FIRST.height)];
}

/**
 * The same picture written anew in the one plain form (8 bits, red, green, blue and alpha) that whoever draws it reads without surprise;
 * null when it cannot be decoded to its last pixel. How large it is has been looked at before.
 */
export function plainPng(bytes: Buffer): Buffer | null {
  try {
    return PNG.sync.write(PNG.sync.read(bytes, { checkCRC: true }));
  } catch {
    return null;
  }
}
