import { createRoute, z } from '@hono/zod-openapi';
import { ERROR_CODES } from '../../../content/engine/errors.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';
import { invite, withdrawInvitations } from '../../invitations.ts';

/** People in one request: more are sent in several. */
const MOST = 300;
const peopleSchema = z.strictObject({ people: z.array(z.string().min(1).max(40)).min(1).max(MOST) });
const invitedSchema = z.strictObject({
  person: z.string(),
  link: z.string().nullable().openapi({ description: 'To be copied; null once it has been mailed, or when refused.' }),
  refused: z.enum(ERROR_CODES).nullable(),
});
const body = jsonBody(peopleSchema);

/** Invitations, as HR sends and withdraws them. */
export const invitationDeskRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'post',
        path: '/hr/invitations',
        tags: ['hr'],
        summary: 'Invite people who have never signed in',
        middleware: staff('hr', 'admin'),
        request: body,
        responses: {
          200: answer(z.strictObject({ invited: z.array(invitedSchema) }), 'One line for each person who exists, in the order asked.'),
          ...failures('ERR_FORBIDDEN'),
        },
      }),
      async (c) => {
        const invited = await invite(deps, c.get('person').id, c.req.valid('json').people);
        return invited.ok ? c.json({ invited: invited.value }, 200) : failed(c, invited);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/hr/invitations',
        tags: ['hr'],
        summary: 'Withdraw open invitations',
        middleware: staff('hr', 'admin'),
        request: body,
        responses: { 200: answer(z.strictObject({ withdrawn: z.number().int() }), 'How many were open.'), ...failures('ERR_FORBIDDEN') },
      }),
      async (c) => c.json({ withdrawn: await withdrawInvitations(deps, c.get('person').id, c.req.valid('json').people) }, 200),
    );
