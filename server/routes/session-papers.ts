import { createRoute, z } from '@hono/zod-openapi';
import { fail, ok } from '../../content/engine/errors.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, newRouter } from '../answers.ts';
import { serverTexts } from '../console-texts.ts';
import type { RouteDeps } from '../deps.ts';
import { tooMany } from '../guards/identify.ts';
import { staff } from '../guards/staff.ts';
import { debriefPdf } from '../pdf/debrief.ts';
import { idParam } from '../sessions/answer.ts';
import type { DebriefSheet } from '../sessions/debrief.ts';
import { HOSTS } from '../sessions/desk.ts';
import { invitationFile } from '../sessions/invitation.ts';
import { companyZone, longDay } from '../time-zone.ts';

const hosts = staff(...HOSTS);
const invitationRoute = createRoute({
  method: 'get',
  path: '/sessions/{id}/invitation.ics',
  tags: ['sessions'],
  summary: 'The invitation, or its cancellation, as a file for calendars',
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
/** What a host sends to the team. */
export const sessionInvitationRoutes = (deps: RouteDeps) =>
  newRouter().openapi(invitationRoute, async (c) => {
    const { book, plan } = deps.sessions;
    const person = c.get('person').id;
    const own = await book.own(person, c.req.valid('param').id);
    if (!own.ok) return failed(c, own);
    const { id, title, at, locale, plan: played, sequence } = own.value;
    const cancelled = own.value.state === 'cancelled';
    const told = await plan(person, played);
    // what is called off is called off, whatever became of its plan
    if (!told.ok && !cancelled) return failed(c, told);
    if (at === null) return failed(c, fail('ERR_SESSION_UNDATED'));
    const url = `${deps.settings.origins[0] ?? ''}/join`;
    const [text, minutes] = told.ok ? [told.value.texts[locale].invitation, told.value.plan.minutes] : ['', 30];
    const zone = await companyZone(deps);
    const file = invitationFile({ id, title, text, at, minutes, url, made: deps.clock(), zone, sequence, cancelled });
    c.header('Content-Disposition', `attachment; filename="${cancelled ? 'session-cancelled' : 'session'}.ics"`);
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
