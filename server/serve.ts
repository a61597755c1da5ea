import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { Store } from './stores/store.ts';

/** Longer than the idle time of any usual proxy or phone: an event after a pause must not open a new connection. */
const KEEP_ALIVE_MS = 75_000;
/** What a request in flight is given to end when the process is asked to stop. */
const GRACE_MS = 5_000;

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];
export type Listening = { server: Server; port: number };

/**
 * Listens. Rejects with the system's error (`code` EADDRINUSE, EACCES, EADDRNOTAVAIL …).
 * @param port 0 takes any free one; the answer says which
 */
export function listen(fetch: Fetch, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: 20_000, requestTimeout: 60_000 },
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, 4096, () => {
      server.off('error', reject);
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

/** Stops taking requests, lets those in flight end, then has the store put everything on disk. */
export async function shutDown(server: Server, store: Store): Promise<void> {
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
