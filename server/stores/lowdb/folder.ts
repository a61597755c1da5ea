import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where everything lies in a data folder. */
export type Folder = ReturnType<typeof folderAt>;

export const folderAt = (root: string) => ({
  root,
  /** Says whose folder this is: { kind, format }. Written last when a folder is made. */
  marker: join(root, 'porte-voix.json'),
  /** The process that owns the folder. */
  lock: join(root, 'lock'),
  /** Checkpoint of everything that is found without opening a person's document. */
  index: join(root, 'index.jsonl'),
  /** Who was erased, by hash of the id: a restored backup must not bring them back. */
  tombstones: join(root, 'tombstones.jsonl'),
  /** Segments of the journal, each named by the sequence number of its first record. */
  journal: join(root, 'journal'),
  /** The highest sequence number that has left the journal. */
  trimmed: join(root, 'journal', 'trimmed.json'),
  people: join(root, 'people'),
  documents: join(root, 'documents'),
  /** Segments of the audit log, each named by the number of its first entry. They only grow. */
  audit: join(root, 'audit'),
  /** Files being written; whatever is left there by a crash is worth nothing. */
  tmp: join(root, 'tmp'),
  /** Damaged pieces kept for repair. */
  aside: join(root, 'aside'),
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is left of an erased person: enough to know them again in a backup, not enough to know who they were. */
export const hashOfId = (id: string): string => sha256(`porte-voix:${id}`);

/** A name that every file system takes and keeps apart from the others: the id itself when it is plain, else a hash of it. */
export const fileName = (id: string): string => (/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) ? id : `h.${sha256(id)}`);

/** Two hexadecimal digits: 256 folders, so that none grows long. */
const shard = (id: string): string => sha256(id).slice(0, 2);

export const personFile = (folder: Folder, id: string): string => join(folder.people, shard(id), `${fileName(id)}.json`);
export const documentFile = (folder: Folder, hash: string): string => join(folder.documents, shard(hash), `${fileName(hash)}.json`);

/** Records that were acknowledged for a person whose document cannot be read: what a repair puts back. */
export const pendingFile = (folder: Folder, id: string): string => join(folder.aside, `${fileName(id)}.pending.jsonl`);
/** Every file in `aside` about a person starts with this. */
export const asidePrefix = (id: string): string => `${fileName(id)}.`;

export const segmentName = (first: number): string => `${String(first).padStart(16, '0')}.log`;
export const auditName = (first: number): string => `${String(first).padStart(16, '0')}.jsonl`;
/** The number a segment of the audit log is named by, or null for another file. */
export const auditFirst = (name: string): number | null => (/^\d{16}\.jsonl$/.test(name) ? Number(name.slice(0, 16)) : null);

/** The sequence number a segment is named by, or null for another file. */
export const segmentFirst = (name: string): number | null => (/^\d{16}\.log$/.test(name) ? Number(name.slice(0, 16)) : null);
