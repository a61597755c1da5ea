import { createHash } from 'node:crypto';
import { canonicalJson } from '../../content/engine/content-hash.ts';
import type { AuditEntry, AuditNote } from './nouns/audit.ts';

/** Where a chain has come to: the number and the hash of its last entry. */
export type ChainHead = { seq: number; hash: string };

export const NO_HEAD: ChainHead = { seq: 0, hash: '0'.repeat(64) };

const hashOf = (rest: Omit<AuditEntry, 'hash'>): string => createHash('sha256').update(canonicalJson(rest)).digest('hex');

/** The entry that such a note becomes after `head`. */
export function chained({ at, by, act, about, detail }: AuditNote, head: ChainHead): AuditEntry {
  const rest = { seq: head.seq + 1, at, by, act, about, detail, previous: head.hash };
  return { ...rest, hash: hashOf(rest) };
}

/** The first entry that does not follow from the one before it, or whose hash is not its own; null when all do. */
export function brokenLink(entries: readonly AuditEntry[], from: ChainHead = NO_HEAD): AuditEntry | null {
  let head = from;
  for (const entry of entries) {
    const { hash, ...rest } = entry;
    if (entry.seq !== head.seq + 1 || entry.previous !== head.hash || hash !== hashOf(rest)) return entry;
    head = entry;
  }
  return null;
}
