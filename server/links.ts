import { createHash, randomBytes } from 'node:crypto';
import type { AppDeps } from './deps.ts';
import type { AuthRow } from './stores/nouns/auth.ts';
import type { Store } from './stores/store.ts';

/** What a link opens. Each is its own kind: one never does the work of another. */
export type LinkKind = 'invitation' | 'sign-in' | 'password' | 'issuer';

/** `open`: waits. `used`, `withdrawn`: kept for a while, so that whoever comes late is told why. */
export type LinkState = 'open' | 'used' | 'withdrawn';
export type Link = { id: string; kind: LinkKind; person: string; state: LinkState; closesAt: string; note: string };

type LinkDeps = Pick<AppDeps, 'store' | 'clock' | 'newId'>;

/** How long a closed link is still known by its kind, in milliseconds. */
const REMEMBERED_MS = 30 * 24 * 3600 * 1000;

/** Only the hash is kept: who reads the disk or a backup cannot follow a link. */
const keyOf = (kind: LinkKind, token: string) => `${kind}:${createHash('sha256').update(token).digest('hex')}`;

const linkOf = (row: AuthRow): Link => ({
  id: row.id,
  kind: String(row['identifier']).split(':')[0] as LinkKind,
  person: String(row['value']),
  state: row['state'] as LinkState,
  closesAt: String(row['closesAt']),
  note: String(row['note'] ?? ''),
});

/**
 * Makes a link for one person. @returns its token: 256 bits, told to nobody but the person
 * @param validMs how long it opens something
 * @param note what its use has to remember
 */
export async function makeLink(deps: LinkDeps, kind: LinkKind, person: string, validMs: number, note = ''): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = deps.clock().getTime();
  const at = new Date(now).toISOString();
  const remembered = kind === 'invitation' ? REMEMBERED_MS : 0;
  const row = {
    id: deps.newId(),
    identifier: keyOf(kind, token),
    value: person,
    userId: person,
    note,
    state: 'open',
    closesAt: new Date(now + validMs).toISOString(),
    expiresAt: new Date(now + validMs + remembered).toISOString(),
    createdAt: at,
    updatedAt: at,
  };
  const made = await deps.store.auth.create('verification', row);
  if (!made.ok) throw new Error(`a new link was there already: ${made.code}`);
  return token;
}

/** The link of a token, whatever its state. Null when there is none of this kind. */
export async function findLink(store: Store, kind: LinkKind, token: string): Promise<Link | null> {
  const [row] = await store.auth.find('verification', [{ field: 'identifier', value: keyOf(kind, token) }]);
  return row ? linkOf(row) : null;
}

/** Takes it out, so that of two who follow it at once one comes in. @returns false for the other */
async function takeOut(store: Store, id: string): Promise<boolean> {
  return (await store.auth.remove('verification', [id])) === 1;
}

async function closeAs(deps: LinkDeps, row: AuthRow, state: LinkState): Promise<boolean> {
  if (!(await takeOut(deps.store, row.id))) return false;
  if (!String(row['identifier']).startsWith('invitation:')) return true;
  await deps.store.auth.create('verification', { ...row, id: deps.newId(), state, updatedAt: deps.clock().toISOString() });
  return true;
}

/** Uses an open link up, once. @returns false when it was used in between */
export async function spendLink(deps: LinkDeps, link: Link): Promise<boolean> {
  const [row] = await deps.store.auth.find('verification', [{ field: 'id', value: link.id }]);
  return row !== undefined && closeAs(deps, row, 'used');
}

/** Closes the open links of a person, of one kind or of all. @returns how many */
export async function closeLinks(deps: LinkDeps, person: string, kinds: LinkKind[]): Promise<number> {
  const rows = await deps.store.auth.find('verification', [{ field: 'userId', value: person }]);
  const open = rows.filter((row) => row['state'] === 'open' && kinds.includes(linkOf(row).kind));
  const closed = await Promise.all(open.map((row) => closeAs(deps, row, 'withdrawn')));
  return closed.filter(Boolean).length;
}
