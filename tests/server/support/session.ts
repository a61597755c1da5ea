import { createHmac, randomUUID } from 'node:crypto';
import { sessionCookieName } from '../../../server/auth.ts';
import type { Store } from '../../../server/stores/store.ts';

export const SECRET = 'a secret of the tests, thirty-two characters long';

/** Opens a session as a sign-in would, without the second that a password costs. @returns the `cookie` header */
export async function openSession(store: Store, person: string, secret: string = SECRET): Promise<string> {
  const token = randomUUID().replaceAll('-', '');
  const [at, until] = [new Date(), new Date(Date.now() + 7 * 24 * 3600 * 1000)].map((date) => date.toISOString());
  const row = { id: randomUUID(), userId: person, token, expiresAt: until, createdAt: at, updatedAt: at, ipAddress: null, userAgent: null };
  const created = await store.auth.create('session', row);
  if (!created.ok) throw new Error(created.code);
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${sessionCookieName(false)}=${encodeURIComponent(`${token}.${signature}`)}`;
}
