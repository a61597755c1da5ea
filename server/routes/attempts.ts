import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import { MAX_EVENTS, eventSchema, setupSchema } from '../../content/engine/log.ts';
import type { PlayEvent, PlayResult } from '../../content/engine/log.ts';
import { viewOf } from '../../content/engine/play.ts';
import type { PlayView } from '../../content/engine/view.ts';
import { LEVELS, MODULE_IDS } from '../../content/engine/vocabulary.ts';
import { answer, described, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { appendEvents, finishAttempt, keepAttempt, startAttempt } from '../attempts.ts';
import type { RecordView } from '../awards.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn } from '../guards/identify.ts';

const viewSchema = described<PlayView>('What the learner may see of the present moment');
const idSchema = z.strictObject({ id: z.string().min(1).max(40) });
const uint32 = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1);

const startSchema = z.strictObject({
  module: z.enum(MODULE_IDS),
  requestId: z
    .string()
    .min(1)
    .max(64)
    .openapi({ description: 'The client’s own id of this request: repeating it gives the same attempt.' }),
  forkOf: z.string().min(1).max(40).optional().openapi({ description: 'An attempt of one’s own that another device continued otherwise.' }),
});
const startedSchema = z.strictObject({ id: z.string(), seed: uint32, setup: setupSchema, view: viewSchema });
const openSchema = z.strictObject({ id: z.string(), module: z.enum(MODULE_IDS), events: z.number().int(), createdAt: z.string() });
const wholeSchema = startedSchema.extend({
  events: z.array(described<PlayEvent>('An event')),
  result: described<PlayResult>('The result').nullable(),
});

/** The engine's own schema reads each event, so that a refusal names its index: here only the envelope is read. */
const eventsSchema = z.strictObject({
  from: z.number().int().min(0),
  events: z
    .array(z.unknown().openapi({ type: 'object', description: `One of: ${eventSchema.options.map((o) => o.shape.type.value).join(', ')}` }))
    .min(1)
    .max(2 * MAX_EVENTS),
});
const nextSchema = z.strictObject({ next: z.number().int(), view: viewSchema });
const finishedSchema = z.strictObject({
  result: described<PlayResult>('The result'),
  badges: z.array(z.string()),
  record: described<RecordView>('One’s record'),
  ready: z.enum(LEVELS).nullable().openapi({ description: 'The level that a yes would give now: POST /api/status.' }),
});

const startRoute = createRoute({
  method: 'post',
  path: '/attempts',
  tags: ['play'],
  summary: 'Start a play',
  middleware: signedIn,
  request: jsonBody(startSchema),
  responses: {
    201: answer(startedSchema, 'A new attempt.'),
    200: answer(startedSchema, 'The attempt already opened by this request.'),
    ...failures('ERR_MODULE_UNKNOWN', 'ERR_MODULE_CLOSED', 'ERR_ATTEMPT_UNKNOWN', 'ERR_TOO_MANY_ATTEMPTS'),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/attempts',
  tags: ['play'],
  summary: 'Plays to resume',
  middleware: signedIn,
  request: { query: z.strictObject({ open: z.literal('1').optional() }) },
  responses: { 200: answer(z.strictObject({ attempts: z.array(openSchema) }), 'Newest first.'), ...failures() },
});

const wholeRoute = createRoute({
  method: 'get',
  path: '/attempts/{id}',
  tags: ['play'],
  summary: 'One play whole: setup, log, present view',
  middleware: signedIn,
  request: { params: idSchema },
  responses: { 200: answer(wholeSchema, 'To resume it, or to look back.'), ...failures('ERR_ATTEMPT_UNKNOWN') },
});

const eventsRoute = createRoute({
  method: 'post',
  path: '/attempts/{id}/events',
  tags: ['play'],
  summary: 'Add to the log',
  middleware: signedIn,
  request: { params: idSchema, ...jsonBody(eventsSchema) },
  responses: {
    200: answer(nextSchema, 'On disk; also the answer to a retry.'),
    ...failures('ERR_ATTEMPT_UNKNOWN', 'ERR_ATTEMPT_FINISHED', 'ERR_STALE', 'ERR_FORK', 'ERR_EVENT_REFUSED', 'ERR_BODY_TOO_LARGE'),
  },
});

const finishRoute = createRoute({
  method: 'post',
  path: '/attempts/{id}/finish',
  tags: ['play'],
  summary: 'Have a play judged',
  middleware: signedIn,
  request: { params: idSchema, ...emptyBody },
  responses: { 200: answer(finishedSchema, 'The same when repeated.'), ...failures('ERR_ATTEMPT_UNKNOWN', 'ERR_PLAY_UNFINISHED') },
});

const keepRoute = createRoute({
  method: 'post',
  path: '/attempts/{id}/keep',
  tags: ['play'],
  summary: 'Keep this version: later places will know it',
  middleware: signedIn,
  request: { params: idSchema, ...emptyBody },
  responses: {
    200: answer(z.strictObject({ record: described<RecordView>('One’s record') }), 'Kept.'),
    ...failures('ERR_ATTEMPT_UNKNOWN', 'ERR_PLAY_UNFINISHED'),
  },
});

/** Attempts: opened, added to, judged. Somebody else's attempt does not exist. */
export const attemptRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(startRoute, async (c) => {
      const done = await startAttempt(deps, c.get('person').id, c.req.valid('json'));
      if (!done.ok) return failed(c, done);
      return done.value.fresh ? c.json(done.value.started, 201) : c.json(done.value.started, 200);
    })
    .openapi(listRoute, async (c) => {
      const { id: person } = c.get('person');
      const found = c.req.valid('query').open ? await deps.store.openAttempts(person) : await deps.store.attemptsOf(person);
      const attempts = found.map(({ id, setup, events, createdAt }) => ({ id, module: setup.module, events: events.length, createdAt }));
      return c.json({ attempts }, 200);
    })
    .openapi(wholeRoute, async (c) => {
      const attempt = await deps.store.attempt(c.get('person').id, c.req.valid('param').id);
      if (!attempt) return failed(c, fail('ERR_ATTEMPT_UNKNOWN'));
      const present = await deps.plays.ofAttempt(attempt);
      if (!present.ok) return failed(c, present);
      const { id, seed, setup, events, result } = attempt;
      return c.json({ id, seed, setup, events, view: viewOf(present.value.play), result }, 200);
    })
    .openapi(eventsRoute, async (c) => {
      const { from, events } = c.req.valid('json');
      const done = await appendEvents(deps, c.get('person').id, c.req.valid('param').id, from, events);
      return done.ok ? c.json(done.value, 200) : failed(c, done);
    })
    .openapi(finishRoute, async (c) => {
      const done = await finishAttempt(deps, c.get('person').id, c.req.valid('param').id);
      return done.ok ? c.json(done.value, 200) : failed(c, done);
    })
    .openapi(keepRoute, async (c) => {
      const record = await keepAttempt(deps, c.get('person').id, c.req.valid('param').id);
      return record.ok ? c.json({ record: record.value }, 200) : failed(c, record);
    });
