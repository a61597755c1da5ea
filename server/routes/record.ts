import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { answer, described, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { viewOfRecord } from '../awards.ts';
import type { RecordView } from '../awards.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn, tooMany } from '../guards/identify.ts';
import { keepMissed } from '../missed.ts';
import { exportOf } from '../people.ts';
import type { Export } from '../people.ts';
import { SHEET_POLICY, sheetHtml } from '../sheets/html.ts';
import { ownDataSheet } from '../sheets/own-data.ts';
import { TIME_ZONE } from '../time-zone.ts';

const recordSchema = described<RecordView>('One’s record');

const readableRoute = createRoute({
  method: 'get',
  path: '/record/readable',
  tags: ['record'],
  summary: 'Everything held on me, as a page to read and print',
  middleware: signedIn,
  request: { query: z.strictObject({ locale: z.enum(LOCALES) }) },
  responses: { 200: { description: 'One page, whole in itself.', content: { 'text/html': { schema: z.string() } } }, ...failures() },
});

const eraseRoute = createRoute({
  method: 'delete',
  path: '/record',
  tags: ['record'],
  summary: 'Erase my plays and what they earned',
  middleware: signedIn,
  request: emptyBody,
  responses: {
    200: answer(z.strictObject({ record: recordSchema }), 'Erased everywhere; the account stays.'),
    ...failures('ERR_PERSON_UNKNOWN'),
  },
});

const missedRoute = createRoute({
  method: 'post',
  path: '/record/missed',
  tags: ['record'],
  summary: 'Keep what I missed in a team session, so that it comes back in my dispatches',
  middleware: signedIn,
  request: jsonBody(z.strictObject({ cards: z.array(z.string().min(1).max(40)).min(1).max(30) })),
  responses: {
    200: answer(z.strictObject({ record: recordSchema }), 'New cards are met; those met before come back sooner.'),
    ...failures('ERR_PERSON_UNKNOWN'),
  },
});

/** One's own record: to see, to take away, to erase. */
export const recordRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/record',
        tags: ['record'],
        summary: 'What I have earned',
        middleware: signedIn,
        responses: { 200: answer(recordSchema, 'XP, stars, places, cards, badges, acceptances.'), ...failures() },
      }),
      async (c) => {
        const record = await deps.store.recordOf(c.get('person').id);
        return record ? c.json(viewOfRecord(record), 200) : failed(c, fail('ERR_PERSON_UNKNOWN'));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/record/export',
        tags: ['record'],
        summary: 'Everything held on me, as a file',
        middleware: signedIn,
        responses: { 200: answer(described<Export>('Everything held on the person'), 'A JSON file to download.'), ...failures() },
      }),
      async (c) => {
        if (!deps.limits.take('heavy', c.get('person').id)) return tooMany(c, deps, 'heavy');
        const held = await exportOf(deps.store, c.get('person').id, deps.clock());
        if (!held) return failed(c, fail('ERR_PERSON_UNKNOWN'));
        c.header('Content-Disposition', 'attachment; filename="porte-voix.json"');
        // In lines, for whoever opens it to read.
        return c.body(JSON.stringify(held, null, 2), 200, { 'content-type': 'application/json' }) as never;
      },
    )
    .openapi(readableRoute, async (c) => {
      const { id } = c.get('person');
      if (!deps.limits.take('heavy', id)) return tooMany(c, deps, 'heavy');
      const [held, company] = await Promise.all([exportOf(deps.store, id, deps.clock()), deps.store.company()]);
      if (!held) return failed(c, fail('ERR_PERSON_UNKNOWN'));
      const { locale } = c.req.valid('query');
      const where = { project: deps.settings.projectDir, locale, timeZone: company?.timeZone ?? TIME_ZONE, company: company?.name ?? '' };
      c.header('Content-Security-Policy', SHEET_POLICY);
      c.header('Content-Disposition', 'inline; filename="porte-voix.html"');
      return c.html(sheetHtml(await ownDataSheet({ held, content: deps.content, ...where }))) as never;
    })
    .openapi(missedRoute, async (c) => {
      const kept = await keepMissed(deps, c.get('person').id, c.req.valid('json').cards);
      return kept.ok ? c.json({ record: viewOfRecord(kept.value) }, 200) : failed(c, kept);
    })
    .openapi(eraseRoute, async (c) => {
      const { id } = c.get('person');
      const erased = await deps.store.eraseRecord(id);
      deps.plays.forgetPerson(id);
      const record = await deps.store.recordOf(id);
      return erased && record ? c.json({ record: viewOfRecord(record) }, 200) : failed(c, fail('ERR_PERSON_UNKNOWN'));
    });
