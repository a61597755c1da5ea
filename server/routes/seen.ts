import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import { ROLES } from '../../content/engine/vocabulary.ts';
import { answer, failed, failures, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn } from '../guards/identify.ts';
import { looksAt } from '../looks.ts';
import type { Look } from '../looks.ts';
import { listNow, seenPerson } from '../people-list.ts';
import { AUDIT_ACTS } from '../stores/nouns/audit.ts';
import { oneSchema } from './hr/people.ts';

const actorSchema = z.strictObject({ name: z.string().nullable(), role: z.enum(ROLES).nullable(), isMe: z.boolean() });
const lookSchema = z.strictObject({
  act: z.enum(AUDIT_ACTS),
  by: actorSchema.nullable().openapi({ description: 'Null: the programme itself. A name is null once that person is gone.' }),
  day: z.string(),
  at: z.string(),
  times: z.number().int(),
  fields: z.array(z.string()),
}) satisfies z.ZodType<Look>;
const seenSchema = z.strictObject({
  seen: oneSchema.openapi({ description: 'The very answer that the desk is given about me.' }),
  looks: z.array(lookSchema),
  more: z.boolean().openapi({ description: 'There is older than what is told here.' }),
});

const seenRoute = createRoute({
  method: 'get',
  path: '/me/seen',
  tags: ['person'],
  summary: 'What HR sees of me, and who looked when',
  middleware: signedIn,
  responses: { 200: answer(seenSchema, 'All of it, the newest look first.'), ...failures('ERR_PERSON_UNKNOWN') },
});

/** The glass wall as one sees it from behind. */
export const seenRoutes = (deps: RouteDeps) =>
  newRouter().openapi(seenRoute, async (c) => {
    const person = await deps.store.person(c.get('person').id);
    if (!person) return failed(c, fail('ERR_PERSON_UNKNOWN'));
    const seen = await seenPerson(await listNow(deps), person);
    return c.json({ seen, ...(await looksAt(deps, person.id)) }, 200);
  });
