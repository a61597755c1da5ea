import type { Locale, Role } from '../content/engine/vocabulary.ts';
import type { Auth } from './auth.ts';
import { sessionCookieName } from './auth.ts';
import { BoundedMap } from './bounded-map.ts';
import { quietly } from './quiet-auth.ts';
import type { Settings } from './settings.ts';
import type { Store } from './stores/store.ts';

/** Who makes a request: what a route may know without asking the store. */
export type SignedIn = { id: string; role: Role; locale: Locale };

const CACHE_SIZE = 20_000;
const CACHE_MS = 15_000;

/** The value of one cookie in a Cookie header, still encoded; null when it is not there. */
export function cookieValue(header: string | undefined, name: string): string | null {
  if (!header) return null;
  const wanted = `${name}=`;
  let from = header.indexOf(wanted);
  while (from > 0 && header[from - 1] !== ' ' && header[from - 1] !== ';') from = header.indexOf(wanted, from + 1);
  if (from === -1) return null;
  const end = header.indexOf(';', from);
  return header.slice(from + wanted.length, end === -1 ? undefined : end).trim() || null;
}

/**
 * Who a session cookie belongs to. better-auth's look-up costs about a millisecond, so its answer is kept for seconds:
 * forgotten at sign-out, when a role changes and when a person leaves.
 */
export function createSignIn({
  auth,
  store,
  settings,
  now,
}: {
  auth: Auth;
  store: Store;
  settings: Pick<Settings, 'secure'>;
  now: () => number;
}) {
  const name = sessionCookieName(settings.secure);
  const cache = new BoundedMap<string, SignedIn & { until: number }>(CACHE_SIZE, CACHE_MS, now);
  return {
    /** The session cookie of a request, null without one. */
    cookieOf: (cookieHeader: string | undefined) => cookieValue(cookieHeader, name),

    /** Costs nothing; undefined when the cookie was not met lately. */
    known(cookie: string): SignedIn | undefined {
      const entry = cache.get(cookie);
      return entry && entry.until > now() ? entry : undefined;
    },

    /** Asks better-auth. `setCookie` renews a session in use; null when nobody is signed in. */
    async find(cookie: string): Promise<{ person: SignedIn; setCookie: string[] } | null> {
      const headers = new Headers({ cookie: `${name}=${cookie}` });
      const { response, headers: sent } = await quietly(() => auth.api.getSession({ headers, returnHeaders: true }));
      if (!response) return null;
      const person = await store.person(response.user.id);
      if (!person) return null;
      const entry = { id: person.id, role: person.role, locale: person.locale, until: response.session.expiresAt.getTime() };
      cache.set(cookie, entry);
      return { person: entry, setCookie: sent?.getSetCookie() ?? [] };
    },

    forget: (cookie: string) => cache.delete(cookie),
    forgetPerson: (id: string) => cache.deleteWhere((entry) => entry.id === id),
  };
}
export type SignIn = ReturnType<typeof createSignIn>;
