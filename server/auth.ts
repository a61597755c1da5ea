import { betterAuth } from 'better-auth/minimal';
import { fail, ok } from '../content/engine/errors.ts';
import { authAdapter } from './auth-adapter.ts';
import { again } from './people.ts';
import type { Settings } from './settings.ts';
import type { Person } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';

export const PASSWORD_LENGTH = { least: 12, most: 128 };
const DAY_SECONDS = 24 * 3600;

type AuthDeps = {
  store: Store;
  settings: Pick<Settings, 'origins' | 'secure'>;
  secret: string;
  newId: () => string;
};

/**
 * Sessions and passwords. Its own HTTP handler is never mounted: our routes call the two or three verbs we open,
 * so that sign-up, user changes and whatever a new version adds stay closed.
 */
export function createAuth({ store, settings, secret, newId }: AuthDeps) {
  return betterAuth({
    appName: 'Porte-voix',
    baseURL: settings.origins[0] ?? 'http://127.0.0.1',
    secret,
    database: authAdapter(store.auth),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    session: { expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { cookiePrefix: 'porte-voix', useSecureCookies: settings.secure, database: { generateId: () => newId() } },
    // Address and agent would stay on disk as long as the session: nothing here needs them.
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }),
          after: async ({ userId, createdAt }) => markSeen(store, userId, createdAt.toISOString()),
        },
      },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Keeps that a person has signed in, once a day: how long they have been away counts from there. */
async function markSeen(store: Store, id: string, at: string): Promise<void> {
  await again(async () => {
    const person = await store.person(id);
    if (!person) return fail('ERR_PERSON_UNKNOWN');
    return person.seenAt?.slice(0, 10) === at.slice(0, 10) ? ok(person) : store.savePerson({ ...person, seenAt: at });
  });
}

/** The name of the session cookie, as better-auth writes it. */
export const sessionCookieName = (secure: boolean) => `${secure ? '__Secure-' : ''}porte-voix.session_token`;

/** Gives a person the means to sign in: a user row with the person's own id and, with a password, an account. */
export async function openAccount(auth: Auth, store: Store, person: Person, password: string | null, now: Date): Promise<void> {
  const at = now.toISOString();
  const user = {
    id: person.id,
    name: person.name,
    email: person.email.toLowerCase(),
    emailVerified: true,
    image: null,
    createdAt: at,
    updatedAt: at,
  };
  const created = await store.auth.create('user', user);
  if (!created.ok) throw new Error(`the account of a new person was there already: ${created.code}`);
  if (password === null) return;
  const hash = await (await auth.$context).password.hash(password);
  const account = {
    id: person.id,
    accountId: person.id,
    providerId: 'credential',
    userId: person.id,
    password: hash,
    createdAt: at,
    updatedAt: at,
  };
  const kept = await store.auth.create('account', account);
  if (!kept.ok) throw new Error(`the password of a new person was there already: ${kept.code}`);
}

/** Removes sessions and codes whose time is over. @returns how many */
export async function sweepExpired(store: Store, now: Date): Promise<number> {
  let swept = 0;
  for (const model of ['session', 'verification'] as const) {
    const ids = await store.auth.olderThan(model, 'expiresAt', now.toISOString());
    if (ids.length > 0) swept += await store.auth.remove(model, ids);
  }
  return swept;
}
