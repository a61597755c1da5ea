import type { createApp } from '../../../server/app.ts';
import { samplesOf } from './sample.ts';
import type { Components, JsonSchema } from './sample.ts';
import { ask } from './world.ts';

type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema?: JsonSchema };
type Operation = {
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: JsonSchema }> };
};
export type ApiDocument = { paths: Record<string, Record<string, Operation>>; components?: Components };
/** One request to try. */
export type Call = { route: string; method: string; path: string; body: unknown };

/** Every route that the running app serves, as `get /api/path/{id}`. */
export function routesOf(app: ReturnType<typeof createApp>): string[] {
  const served = app.routes.filter((route) => route.method !== 'ALL' && !route.path.includes('*'));
  return [...new Set(served.map((route) => `${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/g, '{$1}')}`))].toSorted();
}

export async function documentOf(app: ReturnType<typeof createApp>): Promise<ApiDocument> {
  return (await ask({ app }, 'GET', '/api/openapi.json')).body as ApiDocument;
}

const queryOf = (operation: Operation, components: Components, text: string): string[] => {
  const asked = (operation.parameters ?? []).filter((one) => one.in === 'query');
  const pairs = (list: Parameter[]) =>
    list.map((one) => `${one.name}=${encodeURIComponent(String(samplesOf(one.schema, components, text)[0] ?? ''))}`).join('&');
  const needed = pairs(asked.filter((one) => one.required));
  const each = asked.map((one) => pairs([...asked.filter((other) => other.required && other !== one), one]));
  return [...new Set([needed, ...each])].map((query) => (query === '' ? '' : `?${query}`));
};

/**
 * Every way to call a route that its own description allows, with each of the ids in its path, its query and its body.
 * What is told of a body that is not JSON (a file) is left to `files`.
 */
export function callsOf(document: ApiDocument, route: string, ids: readonly string[], files: Record<string, unknown> = {}): Call[] {
  const [method = '', path = ''] = route.split(' ');
  const operation = document.paths[path]?.[method];
  if (!operation) throw new Error(`${route} is not in the OpenAPI document`);
  const components = document.components ?? {};
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  return ids.flatMap((id) => {
    const at = path.replace(/\{[^}]+\}/g, encodeURIComponent(id));
    const bodies = method === 'get' ? [undefined] : route in files ? [files[route]] : schema ? samplesOf(schema, components, id) : [{}];
    return queryOf(operation, components, id).flatMap((query) => bodies.map((body) => ({ route, method, path: at + query, body })));
  });
}
