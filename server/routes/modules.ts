import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import type { ModuleRecord, PersonRecord } from '../../content/engine/record.ts';
import { MODULE_IDS } from '../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn } from '../guards/identify.ts';
import { placesFor } from '../season.ts';
import type { PlaceView } from '../season.ts';
import type { Attempt } from '../stores/nouns/attempts.ts';

/** A place as this person finds it: their record there, and the play to resume. */
export type ModuleView = PlaceView & { record: ModuleRecord | null; attempt: { id: string; events: number } | null };

function withMine(place: PlaceView, record: PersonRecord, open: Attempt[]): ModuleView {
  const latest = open.find((attempt) => attempt.setup.module === place.id);
  return { ...place, record: record.modules[place.id] ?? null, attempt: latest ? { id: latest.id, events: latest.events.length } : null };
}

async function modulesOf(deps: RouteDeps, person: string): Promise<ModuleView[] | null> {
  const [record, open] = await Promise.all([deps.store.recordOf(person), deps.store.openAttempts(person)]);
  return record && placesFor(record, deps.content).map((place) => withMine(place, record, open));
}

/** The seven places of the road. */
export const moduleRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/modules',
        tags: ['play'],
        summary: 'The seven places, as one finds them',
        middleware: signedIn,
        responses: {
          200: answer(z.strictObject({ modules: z.array(described<ModuleView>('A place')) }), 'In the order of the road.'),
          ...failures(),
        },
      }),
      async (c) => {
        const modules = await modulesOf(deps, c.get('person').id);
        return modules ? c.json({ modules }, 200) : failed(c, fail('ERR_PERSON_UNKNOWN'));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/modules/{id}',
        tags: ['play'],
        summary: 'One place',
        middleware: signedIn,
        request: { params: z.strictObject({ id: z.string().max(40).openapi({ example: MODULE_IDS[1] }) }) },
        responses: { 200: answer(described<ModuleView>('A place'), 'The place.'), ...failures('ERR_MODULE_UNKNOWN') },
      }),
      async (c) => {
        const modules = await modulesOf(deps, c.get('person').id);
        const module = modules?.find((place) => place.id === c.req.valid('param').id);
        return module ? c.json(module, 200) : failed(c, fail('ERR_MODULE_UNKNOWN'));
      },
    );
