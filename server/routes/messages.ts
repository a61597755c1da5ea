import { createRoute, z } from '@hono/zod-openapi';
import { answer, described, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn } from '../guards/identify.ts';
import { answerMessage, messagesFor } from '../messages.ts';
import type { MessagesView } from '../messages.ts';

const viewSchema = described<MessagesView>('The messages, and one’s own two answers to each');
const replySchema = z.strictObject({ step: z.string().min(1).max(40), option: z.string().min(1).max(40) });

const readRoute = createRoute({
  method: 'get',
  path: '/messages',
  tags: ['messages'],
  summary: 'The café’s messages, once they have come back',
  middleware: signedIn,
  responses: { 200: answer(viewSchema, 'Told to nobody else. A first answer comes with the second.'), ...failures('ERR_PERSON_UNKNOWN') },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/messages',
  tags: ['messages'],
  summary: 'Answer one message again',
  middleware: signedIn,
  request: jsonBody(replySchema),
  responses: {
    200: answer(viewSchema, 'On disk; unmarked; the same when repeated.'),
    ...failures('ERR_MESSAGES_CLOSED', 'ERR_OPTION_UNKNOWN', 'ERR_FORK', 'ERR_PERSON_UNKNOWN'),
  },
});

/** The diagnostic, given back to whoever answered it. */
export const messageRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(readRoute, async (c) => {
      const view = await messagesFor(deps, c.get('person').id);
      return view.ok ? c.json(view.value, 200) : failed(c, view);
    })
    .openapi(answerRoute, async (c) => {
      const done = await answerMessage(deps, c.get('person').id, c.req.valid('json'));
      return done.ok ? c.json(done.value, 200) : failed(c, done);
    });
