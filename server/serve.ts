import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Store } from './stores/store.ts';

/** Longer than the idle time of any usual proxy or phone: an event after a pause must not open a new connection. */
const KEEP_ALIVE_MS = 75_000;
/** What a request in flight is given to end when the process is asked to stop. */
const GRACE_MS = 5_000;

/** Bytes of a message on a socket; a longer one closes it before it is read. */
const MESSAGE_BYTES = 4096;
/** How often a socket is asked whether anybody is still there; one that is silent for as long again is closed. */
const BEAT_MS = 20_000;

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];
export type Listening = { server: Server; sockets: WebSocketServer; port: number };

/** Sockets whose other end is gone without a word are found and closed. Nobody is asked who has just said something. */
function keepBeating(sockets: WebSocketServer): void {
  const alive = new WeakSet<WebSocket>();
  const asked = new WeakSet<WebSocket>();
  sockets.on('connection', (socket) => {
    const hears = () => void alive.add(socket);
    hears();
    for (const sign of ['pong', 'message'] as const) socket.on(sign, hears);
  });
  setInterval(() => {
    for (const socket of sockets.clients) {
      const spoke = alive.delete(socket);
      if (spoke) asked.delete(socket);
      else if (asked.has(socket)) socket.terminate();
      else {
        asked.add(socket);
        socket.ping();
      }
    }
  }, BEAT_MS).unref();
}

/**
 * Listens. Rejects with the system's error (`code` EADDRINUSE, EACCES, EADDRNOTAVAIL …).
 * @param port 0 takes any free one; the answer says which
 */
export function listen(fetch: Fetch, port: number, host: string): Promise<Listening> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, perMessageDeflate: false });
  keepBeating(sockets);
  const server = createAdaptorServer({
    fetch,
    websocket: { server: sockets },
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: 20_000, requestTimeout: 60_000 },
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, 4096, () => {
      server.off('error', reject);
      const address = server.address();
      resolve({ server, sockets, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

/** Stops taking requests, lets those in flight end, then has the store put everything on disk. */
export async function shutDown({ server, sockets }: Listening, store: Store): Promise<void> {
  // phones come back by themselves
  for (const socket of sockets.clients) socket.terminate();
  await new Promise<void>((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
  await store.close();
}
