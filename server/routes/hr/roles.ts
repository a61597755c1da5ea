import { createRoute, z } from '@hono/zod-openapi';
import { ROLES } from '../../../content/engine/vocabulary.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { changeEmail } from '../../email-changes.ts';
import { staff } from '../../guards/staff.ts';
import { fail } from '../../../content/engine/errors.ts';
import { giveRole, staffOf } from '../../roles.ts';
import type { Staff } from '../../roles.ts';

const staffSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  joined: z.boolean(),
});
const shown = ({ id, name, email, role, joinedAt }: Staff) => ({ id, name, email, role, joined: joinedAt !== null });

/** Who may do what: administrators give roles; HR proposes an address, the person takes it. */
export const roleRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/hr/roles',
        tags: ['hr'],
        summary: 'Everyone with a role beyond member’s',
        middleware: staff('admin'),
        responses: { 200: answer(z.strictObject({ staff: z.array(staffSchema) }), 'In order of name.'), ...failures('ERR_FORBIDDEN') },
      }),
      async (c) => c.json({ staff: (await staffOf(deps.store)).map(shown) }, 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/hr/roles',
        tags: ['hr'],
        summary: 'Give somebody a role, by their e-mail',
        middleware: staff('admin'),
        request: jsonBody(z.strictObject({ email: z.email().max(254), role: z.enum(ROLES) })),
        responses: {
          200: answer(z.strictObject({ person: staffSchema }), 'In force at their next request.'),
          ...failures('ERR_FORBIDDEN', 'ERR_PERSON_UNKNOWN', 'ERR_LAST_ADMIN'),
        },
      }),
      async (c) => {
        const { email, role } = c.req.valid('json');
        const person = await deps.store.personByEmail(email);
        if (!person) return failed(c, fail('ERR_PERSON_UNKNOWN'));
        const given = await giveRole(deps, c.get('person').id, person.id, role);
        return given.ok ? c.json({ person: shown(given.value) }, 200) : failed(c, given);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/hr/emails',
        tags: ['hr'],
        summary: 'Another e-mail for somebody: at once before they first sign in, else once they confirm it',
        middleware: staff('hr', 'admin'),
        request: jsonBody(z.strictObject({ person: z.string().max(40), email: z.email().max(254) })),
        responses: {
          200: answer(z.strictObject({ outcome: z.enum(['changed', 'proposed']) }), 'In force, or waiting for the person.'),
          ...failures('ERR_FORBIDDEN', 'ERR_PERSON_UNKNOWN', 'ERR_EMAIL_TAKEN', 'ERR_EMAIL_OWN', 'ERR_EMAIL_STAFF'),
        },
      }),
      async (c) => {
        const { person, email } = c.req.valid('json');
        const outcome = await changeEmail(deps, c.get('person').id, person, email);
        return outcome.ok ? c.json({ outcome: outcome.value }, 200) : failed(c, outcome);
      },
    );
