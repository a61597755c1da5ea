import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { AppDeps } from './deps.ts';
import type { Store } from './stores/store.ts';
import { codeAsKept } from './verification-code.ts';

/** Crockford's base 32: no letter that can be taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

const rowId = (person: string) => `recovery-${person}`;
const digest = (code: string) => createHash('sha256').update(codeAsKept(code)).digest();
/** A code as it is kept: nobody can read it back. */
export const codeDigest = (code: string): string => digest(code).toString('hex');

/**
 * Gives a person a new recovery code; the one before is worth nothing any more. 100 bits: hashing it once is enough.
 * @returns the code, to be shown once
 */
export async function newRecoveryCode({ store, clock }: Pick<AppDeps, 'store' | 'clock'>, person: string): Promise<string> {
  const code = codeAsKept(Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''));
  const at = clock().toISOString();
  const id = rowId(person);
  const row = { id, accountId: id, providerId: 'recovery', userId: person, password: codeDigest(code) };
  await store.auth.remove('account', [id]);
  const kept = await store.auth.create('account', { ...row, createdAt: at, updatedAt: at });
  if (!kept.ok) throw new Error(`a recovery code was there already: ${kept.code}`);
  return code;
}

/** Whether that is the person's code; it stays good. */
export async function isRecoveryCode(store: Store, person: string, code: string): Promise<boolean> {
  const [row] = await store.auth.find('account', [{ field: 'id', value: rowId(person) }]);
  const kept = Buffer.from(String(row?.['password'] ?? ''), 'hex');
  const given = digest(code);
  return kept.length === given.length && timingSafeEqual(kept, given);
}

/** Uses a person's code up. @returns false when it was used in between */
export const spendRecoveryCode = async (store: Store, person: string): Promise<boolean> =>
  (await store.auth.remove('account', [rowId(person)])) === 1;
