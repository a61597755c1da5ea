import type { Locale, Role } from '../content/engine/vocabulary.ts';
import type { Auth } from './auth.ts';
import { sessionCookieName } from './auth.ts';
import { BoundedMap } from './bounded-map.ts';
import { quietly } from './quiet-auth.ts';
import type { Settings } from './settings.ts';
import type { Store } from './stores/store.ts';

/** Who makes a request: what a route may know without asking the store. */
export type SignedIn = { id: string; role: Role; locale: Locale };

/** `setCookie` renews a session in use. */
type Found = { person: SignedIn; setCookie: string[] };

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
  const asking = new Map<string, Promise<Found | null>>();

  // Grows when somebody is forgotten: an answer asked for before must not bring them back.
  let forgotten = 0;

  async function ask(cookie: string): Promise<Found | null> {
    const before = forgotten;
    const headers = new Headers({ cookie: `${name}=${cookie}` });
    const { response, headers: sent } = await quietly(() => auth.api.getSession({ headers, returnHeaders: true }));
    if (!response) return null;
    const person = await store.person(response.user.id);
    if (!person) return null;
    const entry = { id: person.id, role: person.role, locale: person.locale, until: response.session.expiresAt.getTime() };
    if (forgotten === before) cache.set(cookie, entry);
    return { person: entry, setCookie: sent?.getSetCookie() ?? [] };
  }

  return {
    /** The session cookie of a request, null without one. */
    cookieOf: (cookieHeader: string | undefined) => cookieValue(cookieHeader, name),

    /** Costs nothing; undefined when the cookie was not met lately. */
    known(cookie: string): SignedIn | undefined {
      const entry = cache.get(cookie);
      return entry && entry.until > now() ? entry : undefined;
    },

    /** Asks better-auth, once for all who ask at the same moment. Null when nobody is signed in. */
    find(cookie: string): Promise<Found | null> {
      const already = asking.get(cookie);
      if (already) return already;
      const answer = ask(cookie).finally(() => asking.delete(cookie));
      asking.set(cookie, answer);
      return answer;
    },

    forget(cookie: string): void {
      forgotten += 1;
      cache.delete(cookie);
    },
    forgetPerson(id: string): void {
      forgotten += 1;
      cache.deleteWhere((entry) => entry.id === id);
    },
  };
}
export type SignIn = ReturnType<typeof createSignIn>;
