import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import { ROLES } from '../../content/engine/vocabulary.ts';
import type { Role } from '../../content/engine/vocabulary.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { startSession } from '../identity.ts';

const signInRoute = createRoute({
  method: 'post',
  path: '/demo/sign-in',
  tags: ['demo'],
  summary: 'Enter the demo as somebody of the made-up company',
  request: jsonBody(z.strictObject({ as: z.enum(ROLES) })),
  responses: {
    200: answer(z.strictObject({ ok: z.literal(true) }), 'Signed in; the session is a cookie.'),
    ...failures('ERR_PERSON_UNKNOWN'),
  },
});

/**
 * One-click sign-in. Mounted by the demo's own entry only, behind its loopback guard.
 * @param doors whose e-mail opens for each role
 */
export const demoRoutes = (deps: RouteDeps, doors: Record<Role, string>) =>
  newRouter().openapi(signInRoute, async (c) => {
    const person = await deps.store.personByEmail(doors[c.req.valid('json').as]);
    if (!person) return failed(c, fail('ERR_PERSON_UNKNOWN'));
    await startSession(c, deps.auth, person.id);
    return c.json({ ok: true as const }, 200);
  });
