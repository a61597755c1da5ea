import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a phone holds to come back to its seat. */
export type SeatKey = { seat: string; key: string };

const SCHEME = /^Seat ([\w-]{1,40})\.([\w-]{1,40})$/;

export const newSeat = (): string => randomBytes(6).toString('base64url');
/** 128 bits; only its hash is kept. */
export const newKey = (): string => randomBytes(16).toString('base64url');
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** True when the key is the one that the hash was made of. */
export function isKey(key: string, hash: string): boolean {
  const [one, other] = [Buffer.from(hashOfKey(key)), Buffer.from(hash)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** `Authorization: Seat <seat>.<key>`; null for anything else. */
export function seatKeyOf(header: string | undefined): SeatKey | null {
  const [, seat, key] = SCHEME.exec(header ?? '') ?? [];
  return seat !== undefined && key !== undefined ? { seat, key } : null;
}
