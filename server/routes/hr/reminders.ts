import { createRoute, z } from '@hono/zod-openapi';
import { REMINDER_KINDS } from '../../../content/engine/reminders.ts';
import { answer, emptyBody, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';
import { dropReminders, isAutomatic, leavesOn, sendReminders, setAutomatic, waitingReminders } from '../../reminder-rounds.ts';
import { askReminders, remindable } from '../../reminders.ts';

/** People in one request: many are asked for part by part. */
const MOST = 300;
const askSchema = z.strictObject({ people: z.array(z.string().min(1).max(40)).min(1).max(MOST) });
const leavesSchema = z.string().nullable().openapi({ description: 'The day on which they leave; null: now.' });
const askedSchema = z.strictObject({
  asked: z.number().int(),
  soon: z.number().int().openapi({ description: 'Left alone: reminded less than a week ago or, where HR sends itself, want none.' }),
  idle: z.number().int().openapi({ description: 'Have nothing to be reminded of.' }),
  leavesOn: leavesSchema,
  texts: z
    .array(z.strictObject({ person: z.string(), name: z.string(), email: z.string(), subject: z.string(), text: z.string() }))
    .openapi({ description: 'Without a mail server: what to send to whom.' }),
});
const stateSchema = z.strictObject({
  mail: z.boolean(),
  automatic: z.boolean(),
  waiting: z.number().int(),
  leavesOn: leavesSchema,
  invited: z.number().int(),
  expiring: z.number().int(),
});

const seeRoute = createRoute({
  method: 'get',
  path: '/hr/reminders',
  tags: ['hr'],
  summary: 'Whom one may remind, and what waits to leave',
  middleware: staff('hr', 'admin'),
  responses: { 200: answer(stateSchema, 'Counts; nobody is named.'), ...failures('ERR_FORBIDDEN') },
});
const whomRoute = createRoute({
  method: 'get',
  path: '/hr/reminders/people',
  tags: ['hr'],
  summary: 'Everyone whom one may remind of it, to be reminded part by part',
  middleware: staff('hr', 'admin'),
  request: { query: z.strictObject({ kind: z.enum(REMINDER_KINDS) }) },
  responses: {
    200: answer(z.strictObject({ people: z.array(z.string()) }), 'Ids, and nothing else of anybody.'),
    ...failures('ERR_FORBIDDEN'),
  },
});
const askRoute = createRoute({
  method: 'post',
  path: '/hr/reminders',
  tags: ['hr'],
  summary: 'Remind people of their invitation or of the end of their certificate',
  middleware: staff('hr', 'admin'),
  request: jsonBody(askSchema),
  responses: { 200: answer(askedSchema, 'Queued on disk; sent in working hours.'), ...failures('ERR_FORBIDDEN') },
});
const dropRoute = createRoute({
  method: 'delete',
  path: '/hr/reminders',
  tags: ['hr'],
  summary: 'Take back the reminders that wait',
  middleware: staff('hr', 'admin'),
  request: emptyBody,
  responses: { 200: answer(z.strictObject({ dropped: z.number().int() }), 'How many waited.'), ...failures('ERR_FORBIDDEN') },
});
const automaticRoute = createRoute({
  method: 'put',
  path: '/hr/reminders/automatic',
  tags: ['hr'],
  summary: 'Tell ends of certificates by themselves, 60, 30 and 7 days before',
  middleware: staff('hr', 'admin'),
  request: jsonBody(z.strictObject({ on: z.boolean() })),
  responses: {
    200: answer(z.strictObject({ automatic: z.boolean() }), 'From now on.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT'),
  },
});

/** Reminders: few, in working hours, and for whoever wants them. */
export const reminderRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(seeRoute, async (c) => {
      const [{ invited, expiring }, automatic, waiting, leaves] = await Promise.all([
        remindable(deps),
        isAutomatic(deps),
        waitingReminders(deps),
        leavesOn(deps),
      ]);
      const counts = { waiting, leavesOn: leaves, invited: invited.length, expiring: expiring.length };
      return c.json({ mail: deps.mail !== undefined, automatic, ...counts }, 200);
    })
    .openapi(whomRoute, async (c) => c.json({ people: (await remindable(deps))[c.req.valid('query').kind] }, 200))
    .openapi(askRoute, async (c) => {
      const asked = await askReminders(deps, c.get('person').id, c.req.valid('json').people);
      // Not awaited: what waits is on disk, and a round can last.
      void sendReminders(deps).catch(deps.log);
      return c.json({ ...asked, leavesOn: await leavesOn(deps) }, 200);
    })
    .openapi(dropRoute, async (c) => c.json({ dropped: await dropReminders(deps) }, 200))
    .openapi(automaticRoute, async (c) => {
      const { on } = c.req.valid('json');
      const saved = await setAutomatic(deps, c.get('person').id, on);
      return saved.ok ? c.json({ automatic: on }, 200) : failed(c, saved);
    });
