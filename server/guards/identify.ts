import type { Context, Next } from 'hono';
import { createMiddleware } from 'hono/factory';
import { fail } from '../../content/engine/errors.ts';
import type { Env } from '../answers.ts';
import { failed } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import type { SignedIn } from '../sign-in.ts';
import { addressOf } from './address.ts';
import { headerOf } from './header-of.ts';
import { withinSize } from './body-size.ts';
import { seatKeyOf } from '../sessions/keys.ts';
import type { RateName } from './rate-limit.ts';
import { refuseForeign } from './same-origin.ts';

type GuardDeps = Pick<RouteDeps, 'signIn' | 'limits' | 'settings' | 'store' | 'sessions'>;

const ROOM = /^\/api\/sessions\/([^/]+)\/(?:seat|socket)\b|^\/api\/join$/;

/** Whom a request of somebody unknown counts for: its address, or in a team session its seat. */
function countsFor(c: Context, deps: GuardDeps): [RateName, string] {
  const [isRoom, session] = ROOM.exec(c.req.path) ?? [];
  const held = session === undefined ? null : seatKeyOf(c.req.header('authorization'));
  if (held && deps.sessions.hub.holds(session!, held)) return ['seat', held.seat];
  return [isRoom === undefined ? 'address' : 'room', addressOf(c, deps.settings.proxies)];
}

/** 429 with the seconds to wait. */
export function tooMany(c: Context, deps: Pick<RouteDeps, 'limits'>, rate: RateName) {
  c.header('Retry-After', String(deps.limits.retryAfter(rate)));
  return failed(c, fail('ERR_RATE_LIMITED', { retryAfter: deps.limits.retryAfter(rate) }));
}

const ALWAYS_OPEN = new Set(['/api/health', '/api/me', '/api/setup']);

/** Nobody known yet: asks better-auth when there is a cookie; until the set-up address has been used, only that is open. */
async function identifyStranger(c: Context<Env>, next: Next, deps: GuardDeps, cookie: string | null): Promise<Response | void> {
  const found = cookie === null ? null : await deps.signIn.find(cookie);
  for (const renewed of found?.setCookie ?? []) c.header('Set-Cookie', renewed, { append: true });
  c.set('person', found?.person ?? null);
  if (!found && !ALWAYS_OPEN.has(c.req.path) && !(await deps.store.company())) return failed(c, fail('ERR_SETUP_REQUIRED'));
  return withinSize(c, next);
}

/**
 * What every request of the API passes, in one step: where it comes from, how often, who asks, how long it is.
 * It counts for the person once signed in, else for the address.
 */
export const guard = (deps: GuardDeps) =>
  createMiddleware<Env>((c, next) => {
    const foreign = refuseForeign(c, deps.settings.origins);
    if (foreign) return Promise.resolve(foreign);
    const cookie = deps.signIn.cookieOf(headerOf(c, 'cookie'));
    const known = cookie === null ? undefined : deps.signIn.known(cookie);
    const [rate, key] = known ? (['person', known.id] as const) : countsFor(c, deps);
    if (!deps.limits.take(rate, key)) return Promise.resolve(tooMany(c, deps, rate));
    if (!known) return identifyStranger(c, next, deps, cookie);
    c.set('person', known);
    return withinSize(c, next);
  });

/** Routes behind it know the person. ERR_SIGNED_OUT. */
export const signedIn = createMiddleware<{ Bindings: Env['Bindings']; Variables: { person: SignedIn } }>((c, next) =>
  c.get('person') ? next() : Promise.resolve(failed(c, fail('ERR_SIGNED_OUT'))),
);
