import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { fail } from '../../content/engine/errors.ts';
import type { Env } from '../answers.ts';
import { failed } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import type { SignedIn } from '../sign-in.ts';
import type { RateName } from './rate-limit.ts';
import { addressOf } from './address.ts';

/** 429 with the seconds to wait. */
export function tooMany(c: Context, deps: Pick<RouteDeps, 'limits'>, rate: RateName) {
  c.header('Retry-After', String(deps.limits.retryAfter(rate)));
  return failed(c, fail('ERR_RATE_LIMITED', { retryAfter: deps.limits.retryAfter(rate) }));
}

/** Finds who asks, and counts the request: to the person once signed in, else to the address. */
export const identify = (deps: Pick<RouteDeps, 'signIn' | 'limits' | 'settings'>) =>
  createMiddleware<Env>(async (c, next) => {
    const cookie = deps.signIn.cookieOf(c.req.header('cookie'));
    const known = cookie === null ? undefined : deps.signIn.known(cookie);
    const rate = known ? 'person' : 'address';
    if (!deps.limits.take(rate, known?.id ?? addressOf(c, deps.settings.proxies))) return tooMany(c, deps, rate);
    const found = known || cookie === null ? null : await deps.signIn.find(cookie);
    for (const renewed of found?.setCookie ?? []) c.header('Set-Cookie', renewed, { append: true });
    c.set('person', known ?? found?.person ?? null);
    return next();
  });

const ALWAYS_OPEN = new Set(['/api/health', '/api/me', '/api/setup']);

/** Until the set-up address has been used, the API answers ERR_SETUP_REQUIRED to everything else. */
export const setUpFirst = (deps: Pick<RouteDeps, 'store'>) =>
  createMiddleware<Env>(async (c, next) => {
    if (c.var.person !== null || ALWAYS_OPEN.has(c.req.path) || (await deps.store.company())) return next();
    return failed(c, fail('ERR_SETUP_REQUIRED'));
  });

/** Routes behind it know the person. ERR_SIGNED_OUT. */
export const signedIn = createMiddleware<{ Bindings: Env['Bindings']; Variables: { person: SignedIn } }>(async (c, next) =>
  (c.var as Env['Variables']).person === null ? failed(c, fail('ERR_SIGNED_OUT')) : next(),
);
