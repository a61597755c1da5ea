import { APIError } from 'better-auth/api';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Auth } from './auth.ts';
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
