import { createRoute, z } from '@hono/zod-openapi';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { hostActSchema } from '../../content/engine/session/events.ts';
import type { HostView, ProjectorView } from '../../content/engine/session/views.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { answer, described, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { serverTexts } from '../console-texts.ts';
import type { RouteDeps } from '../deps.ts';
import { tooMany } from '../guards/identify.ts';
import { staff } from '../guards/staff.ts';
import { debriefPdf } from '../pdf/debrief.ts';
import { POLL_MS, envelopeOf, idParam, pollQuery, sendText, versionSchema } from '../sessions/answer.ts';
import type { Booked } from '../sessions/book.ts';
import type { DebriefSheet } from '../sessions/debrief.ts';
import { HOSTS } from '../sessions/desk.ts';
import { invitationFile } from '../sessions/invitation.ts';
import { scriptOf } from '../sessions/library.ts';
import type { LiveSession } from '../sessions/live.ts';
import { titlesNow } from '../sessions/play-deps.ts';
import { companyZone, longDay } from '../time-zone.ts';

const hosts = staff(...HOSTS);
const rowSchema = z.strictObject({
  id: z.string(),
  plan: z.string(),
  title: z.string(),
  locale: z.enum(LOCALES),
  state: z.enum(['planned', 'open', 'ended']),
  at: z.string().nullable(),
  createdAt: z.string(),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
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
const planRoute = createRoute({
  method: 'post',
  path: '/sessions',
  tags: ['sessions'],
  summary: 'Plan a session',
  middleware: hosts,
  request: jsonBody(
    z.strictObject({
      plan: z.string().min(1).max(60).openapi({ description: 'A ready-made plan, one’s own, or a shared one.' }),
      locale: z.enum(LOCALES),
      at: z.iso.datetime({ offset: true }).optional().openapi({ description: 'When it is to be held.' }),
    }),
  ),
  responses: { 201: answer(rowSchema, 'Planned.'), ...failures('ERR_FORBIDDEN', 'ERR_PLAN_UNKNOWN') },
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
    ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_SESSION_ENDED', 'ERR_PLAN_UNKNOWN'),
  },
});
const invitationRoute = createRoute({
  method: 'get',
  path: '/sessions/{id}/invitation.ics',
  tags: ['sessions'],
  summary: 'The invitation as a file for calendars',
  middleware: hosts,
  request: { params: idParam },
  responses: {
    200: { description: 'A calendar of one event.', content: { 'text/calendar': { schema: z.string() } } },
    ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_SESSION_UNDATED', 'ERR_PLAN_UNKNOWN'),
  },
});
const inLanguage = { params: idParam, query: z.strictObject({ locale: z.enum(LOCALES).optional() }) };
const debriefRoute = createRoute({
  method: 'get',
  path: '/sessions/{id}/debrief',
  tags: ['sessions'],
  summary: 'The debrief sheet of a session that is over',
  middleware: hosts,
  request: inLanguage,
  responses: {
    200: answer(described<DebriefSheet>('Counts and texts; under five answers no split'), 'Nobody is in it.'),
    ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_DEBRIEF_NONE'),
  },
});
const debriefFileRoute = createRoute({
  method: 'get',
  path: '/sessions/{id}/debrief.pdf',
  tags: ['sessions'],
  summary: 'The debrief sheet to print',
  middleware: hosts,
  request: inLanguage,
  responses: {
    200: { description: 'A tagged PDF.', content: { 'application/pdf': { schema: z.string() } } },
    ...failures('ERR_FORBIDDEN', 'ERR_SESSION_UNKNOWN', 'ERR_DEBRIEF_NONE'),
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
    return { ...booked, code: live?.code ?? null, debrief: debrief !== null };
  }
  return newRouter()
    .openapi(listRoute, async (c) => {
      const mine = await book.ofOwner(c.get('person').id);
      return c.json({ sessions: await Promise.all(mine.map(rowOf)) }, 200);
    })
    .openapi(planRoute, async (c) => {
      const booked = await sessions.planned(c.get('person').id, c.req.valid('json'));
      return booked.ok ? c.json(await rowOf(booked.value), 201) : failed(c, booked);
    })
    .openapi(removeRoute, async (c) => {
      const own = await book.own(c.get('person').id, c.req.valid('param').id);
      if (!own.ok) return failed(c, own);
      await book.sessions.remove(own.value.id);
      await hub.drop(own.value.id);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(openRoute, async (c) => {
      const person = c.get('person').id;
      const own = await book.own(person, c.req.valid('param').id);
      if (!own.ok) return failed(c, own);
      const told = await sessions.plan(person, own.value.plan);
      if (!told.ok) return failed(c, told);
      const script = scriptOf(sessions.library, told.value, await titlesNow(deps));
      const opened = await hub.open(own.value, script, c.req.valid('json').teams ?? told.value.plan.teams ?? 0);
      return opened.ok ? c.json({ code: opened.value.code }, 200) : failed(c, opened);
    });
};

/** What a host sends to the team. */
export const sessionInvitationRoutes = (deps: RouteDeps) =>
  newRouter().openapi(invitationRoute, async (c) => {
    const { book, plan } = deps.sessions;
    const person = c.get('person').id;
    const own = await book.own(person, c.req.valid('param').id);
    if (!own.ok) return failed(c, own);
    const { id, title, at, locale, plan: played } = own.value;
    const told = await plan(person, played);
    if (!told.ok) return failed(c, told);
    if (at === null) return failed(c, fail('ERR_SESSION_UNDATED'));
    const url = `${deps.settings.origins[0] ?? ''}/join`;
    const text = told.value.texts[locale].invitation;
    const file = invitationFile({ id, title, text, at, minutes: told.value.plan.minutes, url, made: deps.clock() });
    c.header('Content-Disposition', 'attachment; filename="session.ics"');
    return c.body(file, 200, { 'Content-Type': 'text/calendar; charset=utf-8' }) as never;
  });

/** What is left of a session that is over. */
export const sessionDebriefRoutes = (deps: RouteDeps) => {
  /** @param locale that of the session, unless another is wanted */
  async function sheetFor(person: string, id: string, locale: Locale | undefined) {
    const own = await deps.sessions.book.own(person, id);
    if (!own.ok) return own;
    const wanted = locale ?? own.value.locale;
    const sheet = own.value.debrief?.[wanted];
    return sheet ? ok({ sheet, locale: wanted }) : fail('ERR_DEBRIEF_NONE');
  }
  return newRouter()
    .openapi(debriefRoute, async (c) => {
      const found = await sheetFor(c.get('person').id, c.req.valid('param').id, c.req.valid('query').locale);
      return found.ok ? c.json(found.value.sheet, 200) : failed(c, found);
    })
    .openapi(debriefFileRoute, async (c) => {
      const { id } = c.get('person');
      if (!deps.limits.take('file', id)) return tooMany(c, deps, 'file');
      const found = await sheetFor(id, c.req.valid('param').id, c.req.valid('query').locale);
      if (!found.ok) return failed(c, found);
      const { sheet, locale } = found.value;
      const texts = serverTexts(deps.settings.projectDir, locale, 'debrief');
      const date = longDay(locale, await companyZone(deps), sheet.playedAt);
      const file = await debriefPdf({ sheet, company: await deps.companyName(), locale, date, texts });
      c.header('Content-Disposition', `inline; filename="porte-voix-${texts['file'] ?? 'debrief'}-${sheet.playedAt.slice(0, 10)}.pdf"`);
      return c.body(new Uint8Array(file), 200, { 'Content-Type': 'application/pdf' }) as never;
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
