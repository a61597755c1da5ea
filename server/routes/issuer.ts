import { createRoute, z } from '@hono/zod-openapi';
import { getCookie, setCookie } from 'hono/cookie';
import { fail } from '../../content/engine/errors.ts';
import { answer, failed, failures, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { tooMany } from '../guards/identify.ts';
import { startSession } from '../identity.ts';
import { beginIssuer, finishIssuer } from '../issuer-sign-in.ts';
import { ISSUER_CALLBACK, createIssuer } from '../issuer.ts';

/** Its own name: on one machine cookies are shared across ports. */
const COOKIE = 'porte-voix.issuer';
const PATH = '/api/auth/issuer';
const SECONDS = 600;

const beginRoute = createRoute({
  method: 'post',
  path: '/auth/issuer',
  tags: ['sign-in'],
  summary: 'Begin to sign in with the company’s account',
  request: {
    body: {
      content: { 'application/json': { schema: z.strictObject({ invitation: z.string().min(20).max(64).optional() }) } },
      required: true,
    },
  },
  responses: {
    200: answer(z.strictObject({ url: z.string() }), 'Where the browser goes next.'),
    ...failures('ERR_PATH_UNKNOWN', 'ERR_ISSUER_UNAVAILABLE'),
  },
});

const callbackRoute = createRoute({
  method: 'get',
  path: '/auth/issuer/callback',
  tags: ['sign-in'],
  summary: 'Where the company’s sign-in sends people back to',
  responses: {
    302: { description: 'To the game, signed in; or to the sign-in page, which says why not.' },
    ...failures('ERR_PATH_UNKNOWN'),
  },
});

/** Sign-in with the company’s account, when the settings name an issuer. */
export function issuerRoutes(deps: RouteDeps) {
  const { settings } = deps;
  const callback = `${settings.origins[0] ?? ''}${ISSUER_CALLBACK}`;
  const issuer = settings.issuer && createIssuer(settings.issuer, callback, deps.log);
  const cookie = { path: PATH, httpOnly: true, sameSite: 'Lax', secure: settings.secure } as const;
  return newRouter()
    .openapi(beginRoute, async (c) => {
      if (!issuer) return failed(c, fail('ERR_PATH_UNKNOWN'));
      if (!deps.limits.take('signInAddress', addressOf(c, settings.proxies))) return tooMany(c, deps, 'signInAddress');
      const begun = await beginIssuer({ ...deps, issuer }, c.req.valid('json').invitation ?? null);
      if (!begun.ok) return failed(c, begun);
      setCookie(c, COOKIE, begun.value.cookie, { ...cookie, maxAge: SECONDS });
      return c.json({ url: begun.value.url }, 200);
    })
    .openapi(callbackRoute, async (c) => {
      if (!issuer) return failed(c, fail('ERR_PATH_UNKNOWN'));
      if (!deps.limits.take('signInAddress', addressOf(c, settings.proxies))) return tooMany(c, deps, 'signInAddress');
      const held = getCookie(c, COOKIE) ?? null;
      setCookie(c, COOKIE, '', { ...cookie, maxAge: 0 });
      const person = await finishIssuer({ ...deps, issuer }, held, new URL(c.req.url).searchParams.toString());
      if (!person.ok) return c.redirect(`/sign-in?refused=${person.code}`, 302);
      await startSession(c, deps.auth, person.value.id);
      return c.redirect('/', 302);
    });
}
