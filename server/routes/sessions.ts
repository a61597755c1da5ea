import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { hostActSchema } from '../../content/engine/session/events.ts';
import type { HostView, ProjectorView } from '../../content/engine/session/views.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { answer, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { staff } from '../guards/staff.ts';
import { POLL_MS, envelopeOf, idParam, pollQuery, sendText, versionSchema } from '../sessions/answer.ts';
import { SESSION_STATES } from '../sessions/book.ts';
import type { Booked } from '../sessions/book.ts';
import { localAt, whenSchema } from '../sessions/dates.ts';
import { HOSTS } from '../sessions/desk.ts';
import { scriptOf } from '../sessions/library.ts';
import type { LiveSession } from '../sessions/live.ts';
import { titlesNow } from '../sessions/play-deps.ts';
import { companyZone } from '../time-zone.ts';

const hosts = staff(...HOSTS);
const rowSchema = z.strictObject({
  id: z.string(),
  plan: z.string(),
  title: z.string(),
  locale: z.enum(LOCALES),
  state: z.enum(SESSION_STATES),
  at: z.string().nullable(),
  createdAt: z.string(),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  zone: z.string().openapi({ description: 'The organisation’s time zone, in which it was planned.' }),
  local: z.string().nullable().openapi({ description: 'Its date as clocks on the wall say it there: 2026-12-08T10:30.' }),
  sequence: z.number().int().openapi({ description: 'Grows whenever calendars have something to change.' }),
  movedFrom: z.string().nullable(),
  announced: z.boolean(),
  code: z.string().nullable().openapi({ description: 'While it is open.' }),
  debrief: z.boolean().openapi({ description: 'Whether there is a sheet to read.' }),
});
type Row = z.infer<typeof rowSchema>;

const listRoute = createRoute({
  method: 'get',
  path: '/sessions',
  tags: ['sessions'],
  summary: 'My sessions: planned, open and over',
  middleware: hosts,
  responses: { 200: answer(z.strictObject({ sessions: z.array(rowSchema) }), 'Newest first.'), ...failures('ERR_FORBIDDEN') },
});
const wantedShape = {
  plan: z.string().min(1).max(60).openapi({ description: 'A ready-made plan, one’s own, or a shared one.' }),
  locale: z.enum(LOCALES),
  announced: z.boolean().optional().openapi({ description: 'Whether the monthly digest may tell its title and date.' }),
};
const DATE_CODES = ['ERR_SESSION_ZONE', 'ERR_SESSION_DATE', 'ERR_SESSION_PAST', 'ERR_SESSION_OVERLAP'] as const;
const planRoute = createRoute({
  method: 'post',
  path: '/sessions',
  tags: ['sessions'],
  summary: 'Plan a session',
  middleware: hosts,
  request: jsonBody(z.strictObject({ ...wantedShape, when: whenSchema.optional().openapi({ description: 'When it is to be held.' }) })),
  responses: { 201: answer(rowSchema, 'Planned.'), ...failures('ERR_FORBIDDEN', 'ERR_PLAN_UNKNOWN', ...DATE_CODES) },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/sessions/{id}',
  tags: ['sessions'],
  summary: 'Change the plan, the language or the date of a session that is not open yet; one called off is on again',
  middleware: hosts,
  request: {
    params: idParam,
    ...jsonBody(
      z.strictObject({
        ...wantedShape,
        when: whenSchema.nullable().openapi({ description: 'Null: without a date.' }),
        sequence: z.number().int().min(0).openapi({ description: 'That of the session as it was read.' }),
      }),
    ),
  },
  responses: {
    200: answer(rowSchema, 'Changed: whoever was invited has to be told.'),
    ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_PLAN_UNKNOWN', 'ERR_SESSION_BEGUN', 'ERR_VERSION_CONFLICT', ...DATE_CODES),
  },
});
const cancelRoute = createRoute({
  method: 'post',
  path: '/sessions/{id}/cancel',
  tags: ['sessions'],
  summary: 'Call off a session that is not open yet',
  middleware: hosts,
  request: { params: idParam, ...emptyBody },
  responses: {
    200: answer(rowSchema, 'Called off: its file for calendars now says so.'),
    ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_SESSION_BEGUN'),
  },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  tags: ['sessions'],
  summary: 'Remove a session of mine, whatever its state, with its sheet',
  middleware: hosts,
  request: { params: idParam, ...emptyBody },
  responses: { 200: answer(z.strictObject({ ok: z.literal(true) }), 'Gone.'), ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN') },
});
const openRoute = createRoute({
  method: 'post',
  path: '/sessions/{id}/open',
  tags: ['sessions'],
  summary: 'Open the lobby: from now on the code lets people in',
  middleware: hosts,
  request: {
    params: idParam,
    ...jsonBody(z.strictObject({ teams: z.union([z.literal(0), z.number().int().min(2).max(6)]).optional() })),
  },
  responses: {
    200: answer(z.strictObject({ code: z.string() }), 'Open; repeating it gives the same.'),
    ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_SESSION_ENDED', 'ERR_SESSION_CANCELLED', 'ERR_PLAN_UNKNOWN'),
  },
});
const screen = <P extends string, View>(path: P, summary: string, description: string) =>
  createRoute({
    method: 'get',
    path,
    tags: ['sessions'],
    summary,
    middleware: hosts,
    request: { params: idParam, query: pollQuery },
    responses: {
      200: answer(envelopeOf<View>(description), 'At once when it is not the one seen, else within 25 seconds.'),
      ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_SESSION_ENDED'),
    },
  });
const hostRoute = screen<'/sessions/{id}/host', HostView>('/sessions/{id}/host', 'What the remote shows', 'The whole view');
const projectorRoute = screen<'/sessions/{id}/projector', ProjectorView>(
  '/sessions/{id}/projector',
  'What the wall shows',
  'The whole view',
);
const actRoute = createRoute({
  method: 'post',
  path: '/sessions/{id}/acts',
  tags: ['sessions'],
  summary: 'Run the session: next, reveal, pause …',
  middleware: hosts,
  request: { params: idParam, ...jsonBody(hostActSchema) },
  responses: {
    200: answer(versionSchema, 'On disk.'),
    ...failures(
      'ERR_FORBIDDEN',
      'ERR_SESSION_UNKNOWN',
      'ERR_SESSION_ENDED',
      'ERR_ACT_IMPOSSIBLE',
      'ERR_SEAT_UNKNOWN',
      'ERR_OPTION_UNKNOWN',
    ),
  },
});

/** Sessions of whoever runs them: somebody else's does not exist. */
export const sessionRoutes = (deps: RouteDeps) => {
  const { sessions } = deps;
  const { book, hub } = sessions;
  async function rowOf({ owner: _, version: __, debrief, ...booked }: Booked): Promise<Row> {
    const live = booked.state === 'open' ? await hub.find(booked.id) : null;
    const zone = await companyZone(deps);
    const local = booked.at === null ? null : localAt(zone, booked.at);
    return { ...booked, zone, local, code: live?.code ?? null, debrief: debrief !== null };
  }
  return newRouter()
    .openapi(listRoute, async (c) => {
      const mine = await book.ofOwner(c.get('person').id);
      return c.json({ sessions: await Promise.all(mine.map(rowOf)) }, 200);
    })
    .openapi(planRoute, async (c) => {
      const booked = await sessions.bookings.add(c.get('person').id, c.req.valid('json'));
      return booked.ok ? c.json(await rowOf(booked.value), 201) : failed(c, booked);
    })
    .openapi(changeRoute, async (c) => {
      const { sequence, ...wanted } = c.req.valid('json');
      const changed = await sessions.bookings.change(c.get('person').id, c.req.valid('param').id, sequence, wanted);
      return changed.ok ? c.json(await rowOf(changed.value), 200) : failed(c, changed);
    })
    .openapi(cancelRoute, async (c) => {
      const off = await sessions.bookings.cancel(c.get('person').id, c.req.valid('param').id);
      return off.ok ? c.json(await rowOf(off.value), 200) : failed(c, off);
    })
    .openapi(removeRoute, async (c) => {
      const own = await book.own(c.get('person').id, c.req.valid('param').id);
      if (!own.ok) return failed(c, own);
      await book.sessions.remove(own.value.id);
      await hub.drop(own.value.id);
      await sessions.bookings.note(own.value.owner, 'session-removed', { session: own.value.id });
      return c.json({ ok: true as const }, 200);
    })
    .openapi(openRoute, async (c) => {
      const person = c.get('person').id;
      const own = await book.own(person, c.req.valid('param').id);
      if (!own.ok) return failed(c, own);
      if (own.value.state === 'cancelled') return failed(c, fail('ERR_SESSION_CANCELLED'));
      const told = await sessions.plan(person, own.value.plan);
      if (!told.ok) return failed(c, told);
      const script = scriptOf(sessions.library, told.value, await titlesNow(deps));
      const opened = await hub.open(own.value, script, c.req.valid('json').teams ?? told.value.plan.teams ?? 0);
      if (!opened.ok) return failed(c, opened);
      if (own.value.state === 'planned') await sessions.bookings.note(person, 'session-opened', { session: own.value.id });
      return c.json({ code: opened.value.code }, 200);
    });
};

/** The remote and the wall of one's own session under way, for whom a socket does not open; and what the host does. */
export const sessionScreenRoutes = ({ sessions }: RouteDeps) => {
  async function own(person: string, id: string): Promise<Result<LiveSession>> {
    const booked = await sessions.book.own(person, id);
    return booked.ok ? sessions.live(id) : booked;
  }
  return newRouter()
    .openapi(hostRoute, async (c) => {
      const live = await own(c.get('person').id, c.req.valid('param').id);
      if (!live.ok) return failed(c, live);
      const { seen = null, locale } = c.req.valid('query');
      return sendText(c, await live.value.poll({ audience: 'host', seat: null, locale }, seen, POLL_MS, c.req.raw.signal));
    })
    .openapi(projectorRoute, async (c) => {
      const live = await own(c.get('person').id, c.req.valid('param').id);
      if (!live.ok) return failed(c, live);
      const { seen = null, locale } = c.req.valid('query');
      return sendText(c, await live.value.poll({ audience: 'projector', seat: null, locale }, seen, POLL_MS, c.req.raw.signal));
    })
    .openapi(actRoute, async (c) => {
      const live = await own(c.get('person').id, c.req.valid('param').id);
      if (!live.ok) return failed(c, live);
      const done = await live.value.act(c.req.valid('json'));
      return done.ok ? c.json({ v: live.value.screens.version('host') }, 200) : failed(c, done);
    });
};
