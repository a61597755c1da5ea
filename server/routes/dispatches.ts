import { createRoute, z } from '@hono/zod-openapi';
import { SITUATION_OPTIONS } from '../../content/engine/situations.ts';
import { MODULE_IDS } from '../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RecordView } from '../awards.ts';
import type { RouteDeps } from '../deps.ts';
import { answerDispatch, boardOf, startDispatch } from '../dispatches.ts';
import type { DispatchBoard, DispatchView } from '../dispatches.ts';
import { signedIn } from '../guards/identify.ts';

const viewSchema = described<DispatchView>('Three situations; the key of each only once it is answered');
const startSchema = z.union([
  z.strictObject({ kind: z.literal('daily') }),
  z.strictObject({ kind: z.enum(['return', 'recovery']), module: z.enum(MODULE_IDS) }),
]);
const answerSchema = z.strictObject({
  at: z.number().int().min(0).max(9).openapi({ description: 'Position of the situation, from 0.' }),
  option: z.enum(SITUATION_OPTIONS),
});

const boardRoute = createRoute({
  method: 'get',
  path: '/dispatches',
  tags: ['dispatches'],
  summary: 'What waits for me today',
  middleware: signedIn,
  responses: { 200: answer(described<DispatchBoard>('The daily dispatch and the visits'), 'Working days of the company.'), ...failures() },
});

const startRoute = createRoute({
  method: 'post',
  path: '/dispatches',
  tags: ['dispatches'],
  summary: 'Open today’s dispatch or a visit',
  middleware: signedIn,
  request: jsonBody(startSchema),
  responses: {
    201: answer(viewSchema, 'A new dispatch.'),
    200: answer(viewSchema, 'The one already opened today.'),
    ...failures('ERR_DISPATCH_CLOSED'),
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/dispatches/{id}/answers',
  tags: ['dispatches'],
  summary: 'Answer one situation',
  middleware: signedIn,
  request: {
    params: z.strictObject({ id: z.string().min(1).max(40) }),
    ...jsonBody(answerSchema),
  },
  responses: {
    200: answer(
      z.strictObject({ dispatch: viewSchema, record: described<RecordView>('One’s record') }),
      'Judged and on disk; the same when repeated.',
    ),
    ...failures('ERR_DISPATCH_UNKNOWN', 'ERR_STALE', 'ERR_FORK'),
  },
});

/** Dispatches: asked for, opened, answered. Somebody else's dispatch does not exist. */
export const dispatchRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(boardRoute, async (c) => {
      const board = await boardOf(deps, c.get('person').id);
      return board.ok ? c.json(board.value, 200) : failed(c, board);
    })
    .openapi(startRoute, async (c) => {
      const wanted = c.req.valid('json');
      const module = wanted.kind === 'daily' ? null : wanted.module;
      const done = await startDispatch(deps, c.get('person').id, { kind: wanted.kind, module });
      if (!done.ok) return failed(c, done);
      return done.value.fresh ? c.json(done.value.dispatch, 201) : c.json(done.value.dispatch, 200);
    })
    .openapi(answerRoute, async (c) => {
      const done = await answerDispatch(deps, c.get('person').id, c.req.valid('param').id, c.req.valid('json'));
      return done.ok ? c.json(done.value, 200) : failed(c, done);
    });
