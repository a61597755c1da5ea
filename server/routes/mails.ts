import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { signedIn, tooMany } from '../guards/identify.ts';
import { personOfToken } from '../mail-tokens.ts';
import { changeOwnMails, ownMails } from '../own-mails.ts';

const token = z.string().min(20).max(100);
const choice = { reminders: z.boolean().optional(), digest: z.boolean().optional() };
const wantedSchema = z.strictObject({ reminders: z.boolean(), digest: z.boolean() });
const ownSchema = z.strictObject({ ...wantedSchema.shape, named: z.boolean() });

const readRoute = createRoute({
  method: 'post',
  path: '/mails/read',
  tags: ['person'],
  summary: 'Which mails the reader of one receives; changes nothing',
  request: jsonBody(z.strictObject({ token })),
  responses: { 200: answer(wantedSchema, 'Nobody is named.'), ...failures('ERR_MAILS_UNKNOWN') },
});
const changeRoute = createRoute({
  method: 'post',
  path: '/mails',
  tags: ['person'],
  summary: 'Stop such mails, or have them again, without signing in',
  request: jsonBody(z.strictObject({ token, ...choice })),
  responses: { 200: answer(wantedSchema, 'As it is now.'), ...failures('ERR_MAILS_UNKNOWN') },
});
const ownRoute = createRoute({
  method: 'get',
  path: '/me/mails',
  tags: ['person'],
  summary: 'Which mails I receive without asking for them',
  middleware: signedIn,
  responses: { 200: answer(ownSchema, 'Only I see this.'), ...failures('ERR_PERSON_UNKNOWN') },
});
const changeOwnRoute = createRoute({
  method: 'patch',
  path: '/me/mails',
  tags: ['person'],
  summary: 'Choose which mails I receive, and whether the digest may name me',
  middleware: signedIn,
  request: jsonBody(z.strictObject({ ...choice, named: z.boolean().optional() })),
  responses: { 200: answer(ownSchema, 'As it is now.'), ...failures('ERR_PERSON_UNKNOWN') },
});

/** Mails that nobody asked for: each has a way to stop them, and so have the settings. */
export const mailRoutes = (deps: RouteDeps) => {
  const wanted = (person: Parameters<typeof ownMails>[0]) => {
    const { reminders, digest } = ownMails(person);
    return { reminders, digest };
  };
  return newRouter()
    .openapi(readRoute, async (c) => {
      if (!deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'signInAddress');
      const person = await personOfToken(deps, c.req.valid('json').token);
      return person ? c.json(wanted(person), 200) : failed(c, fail('ERR_MAILS_UNKNOWN'));
    })
    .openapi(changeRoute, async (c) => {
      if (!deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'signInAddress');
      const { token: given, ...change } = c.req.valid('json');
      const person = await personOfToken(deps, given);
      if (!person) return failed(c, fail('ERR_MAILS_UNKNOWN'));
      const changed = await changeOwnMails(deps.store, person.id, change);
      return changed.ok ? c.json(wanted(changed.value), 200) : failed(c, changed);
    })
    .openapi(ownRoute, async (c) => {
      const person = await deps.store.person(c.get('person').id);
      return person ? c.json(ownMails(person), 200) : failed(c, fail('ERR_PERSON_UNKNOWN'));
    })
    .openapi(changeOwnRoute, async (c) => {
      const changed = await changeOwnMails(deps.store, c.get('person').id, c.req.valid('json'));
      return changed.ok ? c.json(ownMails(changed.value), 200) : failed(c, changed);
    });
};
