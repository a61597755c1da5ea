import { APIError } from 'better-auth/api';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Auth } from './auth.ts';
import type { AppDeps } from './deps.ts';
import { passwordRow } from './identity.ts';
import { quietly } from './quiet-auth.ts';
import { PASSWORD_LENGTH } from './auth.ts';

/** The cookies of a new session, or null when the two do not belong together (an unknown address costs the same time). */
export async function signInWithPassword(auth: Auth, email: string, password: string): Promise<string[] | null> {
  try {
    const { headers } = await quietly(() =>
      auth.api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true }),
    );
    return headers?.getSetCookie() ?? [];
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Length is what makes a password strong; beyond that, only what anyone would try first is refused.
 * ERR_PASSWORD_WEAK { rule: 'short' | 'long' | 'repeats' | 'personal', least }.
 * @param personal words about the person: name, address, company
 */
export function checkPassword(password: string, personal: string[]): Result<string> {
  const weak = (rule: string) => fail('ERR_PASSWORD_WEAK', { rule, least: PASSWORD_LENGTH.least });
  if ([...password].length < PASSWORD_LENGTH.least) return weak('short');
  if (password.length > PASSWORD_LENGTH.most) return weak('long');
  if (new Set(password.toLowerCase()).size < 5) return weak('repeats');
  const words = personal.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).map(plain);
  // What remains once the person's own words are taken away must still be long.
  const left = words.filter((word) => word.length > 3).reduce((rest, word) => rest.replaceAll(word, ''), plain(password));
  return left.length < PASSWORD_LENGTH.least / 2 ? weak('personal') : ok(password);
}

/** Gives a person this password, whether they had one or not. It has been checked before. */
export async function setPassword(
  { store, auth, clock, newId }: Pick<AppDeps, 'store' | 'auth' | 'clock' | 'newId'>,
  person: string,
  password: string,
) {
  const hash = await (await auth.$context).password.hash(password);
  const at = clock().toISOString();
  const row = await passwordRow(store, person);
  if (row) return void (await store.auth.update('account', row.id, { password: hash, updatedAt: at }));
  const made = { id: newId(), accountId: person, providerId: 'credential', userId: person, password: hash, createdAt: at, updatedAt: at };
  const kept = await store.auth.create('account', made);
  if (!kept.ok) throw new Error(`a first password was there already: ${kept.code}`);
}

/** Whether that is the person's password. False when they have none. */
export async function hasPassword({ store, auth }: Pick<AppDeps, 'store' | 'auth'>, person: string, password: string): Promise<boolean> {
  const hash = (await passwordRow(store, person))?.['password'];
  return typeof hash === 'string' && (await auth.$context).password.verify({ hash, password });
}
