import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { fail } from '../../content/engine/errors.ts';
import { answer, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { PASSWORD_LENGTH } from '../auth.ts';
import type { RouteDeps } from '../deps.ts';
import { answerEmail, proposedEmail } from '../email-changes.ts';
import { signedIn, tooMany } from '../guards/identify.ts';
import { passwordRow } from '../identity.ts';
import { endOthers, endSession, leave, sessionOf, sessionsOf } from '../own-account.ts';
import { hasPassword } from '../passwords.ts';
import { newRecoveryCode } from '../recovery-codes.ts';
import { changePassword } from '../sign-in-links.ts';

const doneSchema = z.strictObject({ ok: z.literal(true) });
const typed = z.string().min(1).max(PASSWORD_LENGTH.most);
const sessionSchema = z.strictObject({
  id: z.string(),
  openedAt: z.string(),
  usedAt: z.string(),
  closesAt: z.string(),
  current: z.boolean(),
});
const accountSchema = z.strictObject({
  email: z.string(),
  hasPassword: z.boolean(),
  proposedEmail: z.string().nullable(),
  sessions: z.array(sessionSchema),
});

const accountRoute = createRoute({
  method: 'get',
  path: '/me/account',
  tags: ['person'],
  summary: 'How I sign in, and where I am signed in',
  middleware: signedIn,
  responses: { 200: answer(accountSchema, 'The sessions, the last opened first.'), ...failures('ERR_PERSON_UNKNOWN') },
});

const endOneRoute = createRoute({
  method: 'delete',
  path: '/me/sessions/{id}',
  tags: ['person'],
  summary: 'End one of my sessions',
  middleware: signedIn,
  request: { params: z.object({ id: z.string().max(60) }), ...emptyBody },
  responses: { 200: answer(doneSchema, 'Ended at once; also when it had ended already.'), ...failures() },
});

const endOthersRoute = createRoute({
  method: 'delete',
  path: '/me/sessions',
  tags: ['person'],
  summary: 'End my other sessions',
  middleware: signedIn,
  request: emptyBody,
  responses: { 200: answer(z.strictObject({ ended: z.number().int() }), 'How many.'), ...failures() },
});

const passwordRoute = createRoute({
  method: 'post',
  path: '/me/password',
  tags: ['person'],
  summary: 'Change my password; my other sessions end',
  middleware: signedIn,
  request: jsonBody(z.strictObject({ current: typed, password: z.string().max(PASSWORD_LENGTH.most) })),
  responses: { 200: answer(doneSchema, 'Changed.'), ...failures('ERR_CREDENTIALS', 'ERR_PASSWORD_WEAK', 'ERR_PERSON_UNKNOWN') },
});

const codeRoute = createRoute({
  method: 'post',
  path: '/me/recovery-code',
  tags: ['person'],
  summary: 'A new recovery code; the one before is worth nothing',
  middleware: signedIn,
  request: jsonBody(z.strictObject({ current: typed })),
  responses: { 200: answer(z.strictObject({ recoveryCode: z.string() }), 'Shown this once.'), ...failures('ERR_CREDENTIALS') },
});

const emailRoute = createRoute({
  method: 'post',
  path: '/me/email',
  tags: ['person'],
  summary: 'Take the e-mail that HR proposes, or keep mine',
  middleware: signedIn,
  request: jsonBody(z.strictObject({ email: z.email().max(254), take: z.boolean() })),
  responses: {
    200: answer(z.strictObject({ email: z.string() }), 'The e-mail in force.'),
    ...failures('ERR_EMAIL_NOT_PROPOSED', 'ERR_EMAIL_TAKEN', 'ERR_PERSON_UNKNOWN'),
  },
});

const leaveRoute = createRoute({
  method: 'post',
  path: '/me/leave',
  tags: ['person'],
  summary: 'Leave the programme: plays and ways to sign in go, the certificate stays',
  middleware: signedIn,
  request: emptyBody,
  responses: { 200: answer(doneSchema, 'Gone, and signed out.'), ...failures('ERR_LAST_ADMIN', 'ERR_PERSON_UNKNOWN') },
});

/** How one signs in, and the way out: each person's own affair. */
export const accountRoutes = (deps: RouteDeps) => {
  const here = (c: Context) => sessionOf(deps, deps.signIn.cookieOf(c.req.header('cookie')));
  return newRouter()
    .openapi(accountRoute, async (c) => {
      const person = await deps.store.person(c.get('person').id);
      if (!person) return failed(c, fail('ERR_PERSON_UNKNOWN'));
      const [row, proposed, sessions] = await Promise.all([
        passwordRow(deps.store, person.id),
        proposedEmail(deps.store, person.id),
        here(c).then((current) => sessionsOf(deps, person.id, current)),
      ]);
      return c.json({ email: person.email, hasPassword: row !== null, proposedEmail: proposed, sessions }, 200);
    })
    .openapi(endOneRoute, async (c) => {
      await endSession(deps, c.get('person').id, c.req.valid('param').id);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(endOthersRoute, async (c) => c.json({ ended: await endOthers(deps, c.get('person').id, await here(c)) }, 200))
    .openapi(passwordRoute, async (c) => {
      const { id } = c.get('person');
      const { current, password } = c.req.valid('json');
      if (!deps.limits.take('signInAccount', id)) return tooMany(c, deps, 'signInAccount');
      const person = await deps.store.person(id);
      if (!person) return failed(c, fail('ERR_PERSON_UNKNOWN'));
      if (!(await hasPassword(deps, id, current))) return failed(c, fail('ERR_CREDENTIALS'));
      const changed = await changePassword(deps, person, password, await here(c));
      return changed.ok ? c.json({ ok: true as const }, 200) : failed(c, changed);
    })
    .openapi(codeRoute, async (c) => {
      const { id } = c.get('person');
      if (!deps.limits.take('signInAccount', id)) return tooMany(c, deps, 'signInAccount');
      if (!(await hasPassword(deps, id, c.req.valid('json').current))) return failed(c, fail('ERR_CREDENTIALS'));
      return c.json({ recoveryCode: await newRecoveryCode(deps, id) }, 200);
    })
    .openapi(emailRoute, async (c) => {
      const { email, take } = c.req.valid('json');
      const answered = await answerEmail(deps, c.get('person').id, email, take);
      return answered.ok ? c.json({ email: answered.value.email }, 200) : failed(c, answered);
    })
    .openapi(leaveRoute, async (c) => {
      const left = await leave(deps, c.get('person').id);
      return left.ok ? c.json({ ok: true as const }, 200) : failed(c, left);
    });
};
