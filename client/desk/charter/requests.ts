import type { Zone } from '../../../content/engine/vocabulary.ts';
import type { DeskContext } from '../context.tsx';

/** Where a whole draft may come from: the charter in force, the product's own, nothing, or an edition by its number. */
export type DraftSource = 'published' | 'default' | 'empty' | number;

/** Every request of the charter's pages. */
export function charterRequests(ask: DeskContext['ask']) {
  return {
    desk: () => ask((api) => api.hr.charter.$get()),
    put: (id: string, version: number, body: unknown) =>
      ask((api) => api.hr.charter.parts[':part'].$put({ param: { part: id }, json: { version, body: body as never } })),
    add: (json: { zone: Zone; kind: 'rule' | 'advice'; after?: string }) => ask((api) => api.hr.charter.articles.$post({ json })),
    remove: (id: string, version: number) => ask((api) => api.hr.charter.articles[':id'].$delete({ param: { id }, json: { version } })),
    replace: (hash: string, from: DraftSource) => ask((api) => api.hr.charter.draft.$put({ json: { hash, from } })),
    approve: (hash: string) => ask((api) => api.hr.charter.approval.$post({ json: { hash } })),
    unapprove: () => ask((api) => api.hr.charter.approval.$delete({ json: {} })),
    publish: (hash: string) => ask((api) => api.hr.charter.publication.$post({ json: { hash } })),
    versions: () => ask((api) => api.hr.charter.versions.$get()),
    version: (number: string, against?: string) =>
      ask((api) => api.hr.charter.versions[':number'].$get({ param: { number }, query: { ...(against && { against }) } })),
    read: (yaml: string, hash: string | null) => ask((api) => api.hr.charter.import.$post({ json: { yaml, hash } })),
  };
}
