import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { answer, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { PASSWORD_LENGTH } from '../auth.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { tooMany } from '../guards/identify.ts';
import { startSession } from '../identity.ts';
import { newRecoveryCode } from '../recovery-codes.ts';
import { LINK_PURPOSES, mailLink, openLink, recover, followLink } from '../sign-in-links.ts';

const email = z.email().max(254);
const token = z.string().min(20).max(64);
const password = z.string().max(PASSWORD_LENGTH.most);
const doneSchema = z.strictObject({ ok: z.literal(true) });

const fromHere = (c: Context, deps: RouteDeps) => deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies));

const mailRoute = createRoute({
  method: 'post',
  path: '/auth/links',
  tags: ['sign-in'],
  summary: 'Have a link mailed, to sign in or to choose a new password',
  request: jsonBody(z.strictObject({ email, purpose: z.enum(LINK_PURPOSES) })),
  responses: { 200: answer(doneSchema, 'The same answer whether the address is known or not.'), ...failures('ERR_MAIL_OFF') },
});

const readRoute = createRoute({
  method: 'post',
  path: '/auth/links/read',
  tags: ['sign-in'],
  summary: 'What a mailed link does; it stays open',
  request: jsonBody(z.strictObject({ token })),
  responses: {
    200: answer(z.strictObject({ purpose: z.enum(LINK_PURPOSES), name: z.string() }), 'Whom it is for.'),
    ...failures('ERR_LINK_CLOSED'),
  },
});

const followRoute = createRoute({
  method: 'post',
  path: '/auth/links/use',
  tags: ['sign-in'],
  summary: 'Come in by a mailed link, once',
  request: jsonBody(z.strictObject({ token, password: password.optional() })),
  responses: { 200: answer(doneSchema, 'Signed in.'), ...failures('ERR_LINK_CLOSED', 'ERR_PASSWORD_WEAK') },
});

const recoverRoute = createRoute({
  method: 'post',
  path: '/auth/recover',
  tags: ['sign-in'],
  summary: 'Choose a new password by one’s recovery code',
  request: jsonBody(z.strictObject({ email, code: z.string().min(1).max(40), password })),
  responses: {
    200: answer(z.strictObject({ recoveryCode: z.string() }), 'Signed in; the new recovery code is shown this once.'),
    ...failures('ERR_RECOVERY_REFUSED', 'ERR_PASSWORD_WEAK'),
  },
});

/** Ways back in: links by mail, and the recovery code. HR has no part in any of them. */
export const linkRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(mailRoute, async (c) => {
      const asked = c.req.valid('json');
      if (!fromHere(c, deps)) return tooMany(c, deps, 'signInAddress');
      if (!deps.limits.take('linkAccount', asked.email.toLowerCase())) return tooMany(c, deps, 'linkAccount');
      const sent = mailLink(deps, asked.email, asked.purpose);
      // Not awaited with a mail server: how long it takes would tell whether the address is known.
      if (!deps.mail) {
        const off = await sent;
        if (!off.ok) return failed(c, off);
      } else void sent.catch(deps.log);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(readRoute, async (c) => {
      if (!fromHere(c, deps)) return tooMany(c, deps, 'signInAddress');
      const found = await openLink(deps, c.req.valid('json').token);
      if (!found.ok) return failed(c, found);
      const { link, person } = found.value;
      return c.json({ purpose: link.kind === 'password' ? ('password' as const) : ('sign-in' as const), name: person.name }, 200);
    })
    .openapi(followRoute, async (c) => {
      if (!fromHere(c, deps)) return tooMany(c, deps, 'signInAddress');
      const asked = c.req.valid('json');
      const used = await followLink(deps, asked.token, asked.password ?? null);
      if (!used.ok) return failed(c, used);
      await startSession(c, deps.auth, used.value.id);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(recoverRoute, async (c) => {
      const asked = c.req.valid('json');
      if (!fromHere(c, deps)) return tooMany(c, deps, 'signInAddress');
      if (!deps.limits.take('signInAccount', asked.email.toLowerCase())) return tooMany(c, deps, 'signInAccount');
      const recovered = await recover(deps, asked);
      if (!recovered.ok) return failed(c, recovered);
      await startSession(c, deps.auth, recovered.value.id);
      return c.json({ recoveryCode: await newRecoveryCode(deps, recovered.value.id) }, 200);
    });
