import { createRoute, z } from '@hono/zod-openapi';
import { REVOCATION_REASONS } from '../../../content/engine/certificates.ts';
import { fail } from '../../../content/engine/errors.ts';
import { LEVELS } from '../../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import { certifiedList } from '../../certified-list.ts';
import type { CertifiedList } from '../../certified-list.ts';
import type { RouteDeps } from '../../deps.ts';
import { choicesSchema } from './people.ts';
import { staff } from '../../guards/staff.ts';
import { listNow } from '../../people-list.ts';
import { overviewOf } from '../../overview.ts';
import type { Overview } from '../../overview.ts';
import { revokeAll } from '../../revocations.ts';
import { teamView } from '../../team-view.ts';
import type { TeamView } from '../../team-view.ts';

const text = z.string().trim().min(1).max(80);
const listSchema = z.strictObject({
  at: z.string(),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      team: z.string().nullable(),
      site: z.string().nullable(),
      country: z.string().nullable(),
      level: z.enum(LEVELS).nullable(),
      expiresAt: z.string().nullable(),
    }),
  ),
  total: z.number().int().openapi({ description: 'All of them, in every part.' }),
  part: z.number().int().openapi({ description: 'Which part this is, from 1.' }),
  size: z.number().int().openapi({ description: 'People in a part.' }),
  choices: choicesSchema,
}) satisfies z.ZodType<CertifiedList>;
const revocationSchema = z.strictObject({
  people: z.array(z.string().min(1).max(40)).min(1).max(300),
  reason: z.enum(REVOCATION_REASONS).openapi({ description: 'Told to the person; noted as it is in the audit log.' }),
});

const overviewRoute = createRoute({
  method: 'get',
  path: '/hr/overview',
  tags: ['hr'],
  summary: 'The programme at a glance',
  middleware: staff('hr', 'admin'),
  responses: {
    200: answer(
      described<Overview>('Counts of statuses; figures of play are of groups, made once a day, with an error that hides any one person'),
      'Nobody is named.',
    ),
    ...failures('ERR_FORBIDDEN'),
  },
});
const teamRoute = createRoute({
  method: 'get',
  path: '/hr/team',
  tags: ['hr'],
  summary: 'My own team, in counts of five or more',
  middleware: staff('manager'),
  responses: { 200: answer(described<TeamView>('The team of whoever asks'), 'Nobody is named.'), ...failures('ERR_FORBIDDEN') },
});
const certifiedRoute = createRoute({
  method: 'get',
  path: '/hr/certified',
  tags: ['hr'],
  summary: 'Who holds a certificate in force, to print',
  middleware: staff('hr', 'admin'),
  request: {
    query: z.strictObject({
      team: text.optional(),
      site: text.optional(),
      country: text.optional(),
      part: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
  },
  responses: { 200: answer(listSchema, 'One part, in order of name. What is read here is noted.'), ...failures('ERR_FORBIDDEN') },
});
const revokeRoute = createRoute({
  method: 'post',
  path: '/hr/revocations',
  tags: ['hr'],
  summary: 'Take certificates back, with a reason that each holder reads',
  middleware: staff('hr', 'admin'),
  request: jsonBody(revocationSchema),
  responses: {
    200: answer(z.strictObject({ revoked: z.number().int(), kept: z.number().int() }), 'Whoever holds none in force is left as they are.'),
    ...failures('ERR_FORBIDDEN'),
  },
});

/** The certification desk: figures, the list to print, and what HR may take back. */
export const overviewRoutes = (deps: RouteDeps) => {
  const now = () => deps.clock().toISOString();
  const noted = (by: string, view: string) => deps.store.addAudit({ at: now(), by, act: 'figures-read', about: [], detail: { view } });
  return newRouter()
    .openapi(overviewRoute, async (c) => {
      const by = c.get('person').id;
      const overview = await overviewOf(deps, by);
      await noted(by, 'overview');
      return c.json(overview, 200);
    })
    .openapi(teamRoute, async (c) => {
      const { id } = c.get('person');
      const person = await deps.store.person(id);
      if (!person) return failed(c, fail('ERR_SIGNED_OUT'));
      const view = await teamView(deps, person);
      await noted(id, 'team');
      return c.json(view, 200);
    })
    .openapi(certifiedRoute, async (c) => {
      const { part, ...filter } = c.req.valid('query');
      const list = await certifiedList(await listNow(deps), filter, part);
      const about = list.people.map(({ id }) => id);
      await deps.store.addAudit({ at: list.at, by: c.get('person').id, act: 'list-printed', about, detail: { count: about.length } });
      return c.json(list, 200);
    })
    .openapi(revokeRoute, async (c) => {
      const { people, reason } = c.req.valid('json');
      const revoked = await revokeAll(deps, c.get('person').id, people, reason);
      return c.json({ revoked, kept: new Set(people).size - revoked }, 200);
    });
};
