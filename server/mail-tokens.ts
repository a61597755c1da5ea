import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AppDeps } from './deps.ts';
import type { Person } from './stores/nouns/people.ts';

type TokenDeps = Pick<AppDeps, 'auth' | 'store' | 'settings'>;

/** Signs nothing but this: a token says who stops which mails, and opens no account. */
async function seal({ auth }: Pick<TokenDeps, 'auth'>, id: string): Promise<string> {
  const { secret } = await auth.$context;
  return createHmac('sha256', secret).update(`mails:${id}`).digest('base64url');
}

/** Where a mail lets its reader stop such mails without signing in. It stays good: an old mail must stop them too. */
export async function optOutLink(deps: TokenDeps, id: string): Promise<string> {
  return `${deps.settings.origins[0] ?? ''}/mails#${id}.${await seal(deps, id)}`;
}

/** Whose mails a token is about; null when nobody made it, or its person is gone. */
export async function personOfToken(deps: TokenDeps, token: string): Promise<Person | null> {
  const [id = '', given = ''] = token.split('.');
  const [wanted, got] = [Buffer.from(await seal(deps, id)), Buffer.from(given)];
  return wanted.length === got.length && timingSafeEqual(wanted, got) ? deps.store.person(id) : null;
}
