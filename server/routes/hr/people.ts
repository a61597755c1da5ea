import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../../content/engine/errors.ts';
import { PERSON_STATUSES } from '../../../content/engine/person-status.ts';
import { LEVELS, LOCALES, ROLES } from '../../../content/engine/vocabulary.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';
import { invitationWays } from '../../invitations.ts';
import { addPerson, editPerson, removePeople } from '../../people-desk.ts';
import { SORTS, findPeople, listNow, seenPerson } from '../../people-list.ts';
import type { HrPerson, SeenPerson } from '../../people-list.ts';

/** People on one page of the table, and in one request of a bulk act. */
const MOST = { page: 100, act: 300 };

const text = z.string().trim().min(1).max(80);
const idSchema = z.string().min(1).max(40);
export const filterShape = {
  search: z.string().trim().max(100).optional(),
  team: text.optional(),
  site: text.optional(),
  country: text.optional(),
  status: z.enum(PERSON_STATUSES).optional(),
  expiring: z.coerce.number().int().min(1).max(366).optional().openapi({ description: 'Certificates that end within so many days.' }),
  sort: z.enum(SORTS).default('name'),
  descending: z.enum(['true', 'false']).default('false'),
};
const querySchema = z.strictObject({
  ...filterShape,
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(MOST.page).default(50),
});
const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    team: z.string().nullable(),
    site: z.string().nullable(),
    country: z.string().nullable(),
    locale: z.enum(LOCALES),
    status: z.enum(PERSON_STATUSES),
    level: z.enum(LEVELS).nullable(),
    expiresAt: z.string().nullable(),
    invitedAt: z.string().nullable(),
  })
  .openapi('HrPerson', { description: 'Everything that HR sees of a person.' }) satisfies z.ZodType<HrPerson>;
export const choicesSchema = z.strictObject({ teams: z.array(z.string()), sites: z.array(z.string()), countries: z.array(z.string()) });
const pageSchema = z.strictObject({
  people: z.array(personSchema),
  total: z.number().int().openapi({ description: 'How many the filters let through.' }),
  everyone: z.number().int(),
  choices: choicesSchema,
  invitations: z.strictObject({
    mailed: z.boolean().openapi({ description: 'Invitations leave by mail; otherwise links are shown, to be handed on.' }),
    address: z.string().openapi({ description: 'What their links begin with.' }),
    here: z.boolean().openapi({ description: 'That address opens on the server’s own machine alone.' }),
  }),
});
/** One person, as the desk has them and as their own page shows them. */
export const oneSchema = z.strictObject({
  person: personSchema,
  emailIsTheirs: z.boolean().openapi({ description: 'They have signed in: they alone change their address.' }),
  remindedAt: z.string().nullable().openapi({ description: 'When a reminder for them was last let go, whether or not they want any.' }),
}) satisfies z.ZodType<SeenPerson>;
/** Two letters; the desk offers countries by their names. */
const countrySchema = z.string().regex(/^[A-Z]{2}$/);
/** The roles hr and admin are given elsewhere. */
const newSchema = z.strictObject({
  name: text,
  email: z.email().max(254).toLowerCase(),
  role: z.enum(['member', 'manager']),
  team: text.nullable(),
  site: text.nullable(),
  country: countrySchema.nullable(),
  locale: z.enum(LOCALES),
});
const changeSchema = z.strictObject({
  name: text.optional(),
  email: z.email().max(254).optional(),
  team: text.nullable().optional(),
  site: text.nullable().optional(),
  country: countrySchema.nullable().optional(),
  locale: z.enum(LOCALES).optional(),
});

const listRoute = createRoute({
  method: 'get',
  path: '/hr/people',
  tags: ['hr'],
  summary: 'The people of the programme, and their status',
  middleware: staff('hr', 'admin'),
  request: { query: querySchema },
  responses: { 200: answer(pageSchema, 'One page. What is read here is noted.'), ...failures('ERR_FORBIDDEN') },
});
const addRoute = createRoute({
  method: 'post',
  path: '/hr/people',
  tags: ['hr'],
  summary: 'Add one person to the list',
  middleware: staff('hr', 'admin'),
  request: jsonBody(newSchema),
  responses: {
    201: answer(oneSchema, 'The person, not invited yet.'),
    ...failures('ERR_FORBIDDEN', 'ERR_EMAIL_TAKEN', 'ERR_PERSON_UNKNOWN'),
  },
});
const readRoute = createRoute({
  method: 'get',
  path: '/hr/people/{id}',
  tags: ['hr'],
  summary: 'One person, as HR sees them',
  middleware: staff('hr', 'admin'),
  request: { params: z.strictObject({ id: idSchema }) },
  responses: { 200: answer(oneSchema, 'The person.'), ...failures('ERR_FORBIDDEN', 'ERR_PERSON_UNKNOWN') },
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/hr/people/{id}',
  tags: ['hr'],
  summary: 'Correct what is known of a person',
  middleware: staff('hr', 'admin'),
  request: { params: z.strictObject({ id: idSchema }), ...jsonBody(changeSchema) },
  responses: {
    200: answer(oneSchema, 'The person as changed.'),
    ...failures('ERR_FORBIDDEN', 'ERR_PERSON_UNKNOWN', 'ERR_EMAIL_TAKEN', 'ERR_EMAIL_OWN', 'ERR_EMAIL_STAFF'),
  },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/hr/people',
  tags: ['hr'],
  summary: 'Take people off the list who have never signed in',
  middleware: staff('hr', 'admin'),
  request: jsonBody(z.strictObject({ people: z.array(idSchema).min(1).max(MOST.act) })),
  responses: {
    200: answer(z.strictObject({ removed: z.number().int(), kept: z.number().int() }), 'Whoever has signed in is kept.'),
    ...failures('ERR_FORBIDDEN'),
  },
});

/** The table of people. */
export const peopleRoutes = (deps: RouteDeps) => {
  const { store, clock } = deps;
  const list = () => listNow(deps);
  /** Who looked at whom, so that everyone can see it. */
  const noted = (by: string, about: string[]) => store.addAudit({ at: clock().toISOString(), by, act: 'people-read', about, detail: {} });
  const shown = async (id: string) => {
    const person = await store.person(id);
    return person && seenPerson(await list(), person);
  };
  return newRouter()
    .openapi(listRoute, async (c) => {
      const { descending, ...query } = c.req.valid('query');
      const page = await findPeople(await list(), { ...query, descending: descending === 'true' });
      if (page.people.length > 0)
        await noted(
          c.get('person').id,
          page.people.map((one) => one.id),
        );
      return c.json({ ...page, invitations: invitationWays(deps) }, 200);
    })
    .openapi(addRoute, async (c) => {
      const added = await addPerson(deps, c.get('person').id, c.req.valid('json'));
      if (!added.ok) return failed(c, added);
      const one = await shown(added.value);
      // Somebody else has taken them off the list already.
      return one ? c.json(one, 201) : failed(c, fail('ERR_PERSON_UNKNOWN'));
    })
    .openapi(readRoute, async (c) => {
      const one = await shown(c.req.valid('param').id);
      if (!one) return failed(c, fail('ERR_PERSON_UNKNOWN'));
      await noted(c.get('person').id, [one.person.id]);
      return c.json(one, 200);
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const changed = await editPerson(deps, c.get('person').id, id, c.req.valid('json'));
      if (!changed.ok) return failed(c, changed);
      deps.signIn.forgetPerson(id);
      const one = await shown(id);
      return one ? c.json(one, 200) : failed(c, fail('ERR_PERSON_UNKNOWN'));
    })
    .openapi(removeRoute, async (c) => {
      const { removed, kept } = await removePeople(deps, c.get('person').id, c.req.valid('json').people);
      return c.json({ removed: removed.length, kept: kept.length }, 200);
    });
};
