import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import { answer, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { PASSWORD_LENGTH, sessionCookieName } from '../auth.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { tooMany } from '../guards/identify.ts';
import { signInWithPassword } from '../passwords.ts';
import { quietly } from '../quiet-auth.ts';

const credentialsSchema = z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(PASSWORD_LENGTH.most) });
const doneSchema = z.strictObject({ ok: z.literal(true) });

/** Password sign-in and sign-out. Nothing else of better-auth is reachable: there is no sign-up. */
export const authRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'post',
        path: '/auth/sign-in/email',
        tags: ['sign-in'],
        summary: 'Sign in with e-mail and password',
        request: jsonBody(credentialsSchema),
        responses: { 200: answer(doneSchema, 'Signed in; the session is a cookie.'), ...failures('ERR_CREDENTIALS') },
      }),
      async (c) => {
        const { email, password } = c.req.valid('json');
        if (!deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'signInAddress');
        if (!deps.limits.take('signInAccount', email.toLowerCase())) return tooMany(c, deps, 'signInAccount');
        const cookies = await signInWithPassword(deps.auth, email, password);
        if (!cookies) return failed(c, fail('ERR_CREDENTIALS'));
        for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
        return c.json({ ok: true as const }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/auth/sign-out',
        tags: ['sign-in'],
        summary: 'Sign out of this browser',
        request: emptyBody,
        responses: { 200: answer(doneSchema, 'Signed out; also when nobody was signed in.'), ...failures() },
      }),
      async (c) => {
        const cookie = deps.signIn.cookieOf(c.req.header('cookie'));
        const headers = new Headers(cookie === null ? {} : { cookie: `${sessionCookieName(deps.settings.secure)}=${cookie}` });
        const { headers: sent } = await quietly(() => deps.auth.api.signOut({ headers, returnHeaders: true }));
        if (cookie !== null) deps.signIn.forget(cookie);
        for (const expired of sent?.getSetCookie() ?? []) c.header('Set-Cookie', expired, { append: true });
        return c.json({ ok: true as const }, 200);
      },
    );
