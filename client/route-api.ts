import { hc } from 'hono/client';
import type { ClientResponse } from 'hono/client';
import type { Result } from '../content/engine/errors.ts';
import type { AppType } from '../server/app.ts';
import { ask, patient } from './api.ts';
import type { Answer } from './api.ts';

type Routes = ReturnType<typeof hc<AppType>>['api'];

/**
 * What pages ask of a route directly, the desk's and those of one's account: `ask((api) => api.hr.people.$get({ query }))`. The types come from the routes themselves.
 * Failures are those of `Api`.
 */
export type RouteApi = {
  ask<R extends ClientResponse<unknown>>(request: (api: Routes) => Promise<R>): Promise<Result<Answer<R>>>;
};

/** A file of people may take the server a while: ms. */
const FILE_PATIENCE = 300_000;
const fetcherOfRoutes: typeof fetch = (input, init) =>
  String(input).endsWith('/people/import')
    ? fetch(input, { ...init, credentials: 'same-origin', signal: AbortSignal.timeout(FILE_PATIENCE) })
    : patient(input, init);

/** @param fetcher how requests are sent; a test gives its own server's */
export function openRouteApi(fetcher: typeof fetch = fetcherOfRoutes): RouteApi {
  const { api } = hc<AppType>('/', { fetch: fetcher });
  return { ask: (request) => ask(() => request(api)) };
}
