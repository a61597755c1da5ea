import { createRoute } from '@hono/zod-openapi';
import { upgradeWebSocket } from '@hono/node-server';
import { fail } from '../../content/engine/errors.ts';
import { failed, failures, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { headerOf } from '../guards/header-of.ts';
import { idParam } from '../sessions/answer.ts';
import { socketEvents } from '../sessions/socket.ts';

const socketRoute = createRoute({
  method: 'get',
  path: '/sessions/{id}/socket',
  tags: ['sessions'],
  summary: 'The same views and acts over one WebSocket',
  description:
    'First message: `{ hello: "seat", seat, key, seen?, locale }`, `{ hello: "host", seen?, locale }` or `{ hello: "projector", … }`; the last two ' +
    'by the session cookie. Then `{ act: n, …the body of an act }`, answered `{ ack: n, v, set? }` or `{ ack: n, error }`, and `{ ping: n }`, answered ' +
    '`{ pong: n }`. The server sends `{ v, now?, set, whole? }` at each change and `{ bye }` before it closes. A message is 4 kB at most.',
  request: { params: idParam },
  responses: { 101: { description: 'A WebSocket.' }, ...failures('ERR_UPGRADE_NEEDED', 'ERR_ORIGIN_REFUSED') },
});

/** The socket of team sessions. A page elsewhere may not open it with the cookies of its visitor. */
export const sessionSocketRoutes = (deps: RouteDeps) =>
  newRouter().openapi(socketRoute, (c) => {
    const origin = headerOf(c, 'origin');
    if (origin !== undefined && !deps.settings.origins.includes(origin)) return failed(c, fail('ERR_ORIGIN_REFUSED')) as never;
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return failed(c, fail('ERR_UPGRADE_NEEDED')) as never;
    const { id } = c.req.valid('param');
    const person = c.get('person');
    const events = socketEvents({
      live: () => deps.sessions.live(id),
      mayHost: () => deps.sessions.own(person, id),
      limits: deps.limits,
      log: deps.log,
    });
    return upgradeWebSocket(c, events as never) as never;
  });
