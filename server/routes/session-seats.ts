import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import { seatActSchema } from '../../content/engine/session/events.ts';
import type { SeatView } from '../../content/engine/session/views.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Env } from '../answers.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { tooMany } from '../guards/identify.ts';
import { POLL_MS, envelopeOf, idParam, pollQuery, sendText, versionSchema } from '../sessions/answer.ts';
import { seatKeyOf } from '../sessions/keys.ts';
import type { LiveSession } from '../sessions/live.ts';

const SEAT = 'The seat speaks by `Authorization: Seat <seat>.<key>`.';
/** No line break, and no mark that turns the direction of what follows: a name must not break the wall. */
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u);

const joinRoute = createRoute({
  method: 'post',
  path: '/join',
  tags: ['sessions'],
  summary: 'Take a seat in a team session, with or without an account',
  request: jsonBody(z.strictObject({ code: z.string().min(1).max(20), name: nameSchema, locale: z.enum(LOCALES) })),
  responses: {
    201: answer(
      z.strictObject({ session: z.string(), seat: z.string(), key: z.string() }),
      'The key is told once: it brings back to the seat.',
    ),
    ...failures('ERR_SESSION_CODE', 'ERR_SESSION_FULL', 'ERR_SESSION_ENDED'),
  },
});
const seeRoute = createRoute({
  method: 'get',
  path: '/sessions/{id}/seat',
  tags: ['sessions'],
  summary: 'What the phone shows, once it has changed',
  description: SEAT,
  request: { params: idParam, query: pollQuery },
  responses: {
    200: answer(envelopeOf<SeatView>('The whole view'), 'At once when it is not the one seen, else within 25 seconds.'),
    ...failures('ERR_SEAT_UNKNOWN', 'ERR_SESSION_UNKNOWN', 'ERR_SESSION_ENDED'),
  },
});
const actRoute = createRoute({
  method: 'post',
  path: '/sessions/{id}/seat/acts',
  tags: ['sessions'],
  summary: 'Answer the open question; the last answer counts',
  description: SEAT,
  request: { params: idParam, ...jsonBody(seatActSchema) },
  responses: {
    200: answer(versionSchema, 'On disk.'),
    ...failures('ERR_SEAT_UNKNOWN', 'ERR_SEAT_REMOVED', 'ERR_VOTE_LATE', 'ERR_VOTE_ELSEWHERE', 'ERR_OPTION_UNKNOWN', 'ERR_SESSION_ENDED'),
  },
});

/** Phones: a code and a name, then a seat. Nothing here knows who holds one. */
export const sessionSeatRoutes = (deps: RouteDeps) => {
  const { limits, settings, sessions } = deps;
  async function seatOf(c: Context<Env>, id: string): Promise<Result<{ live: LiveSession; seat: string }>> {
    const live = await sessions.live(id);
    if (!live.ok) return live;
    const held = seatKeyOf(c.req.header('authorization'));
    return held && live.value.holds(held.seat, held.key) ? ok({ live: live.value, seat: held.seat }) : fail('ERR_SEAT_UNKNOWN');
  }
  return newRouter()
    .openapi(joinRoute, async (c) => {
      const { code, name } = c.req.valid('json');
      const address = addressOf(c, settings.proxies);
      if (!limits.has('wrongCode', address)) return tooMany(c, deps, 'wrongCode');
      const live = await sessions.hub.byCode(code);
      if (!live) limits.take('wrongCode', address);
      const joined = live ? await live.join(name) : fail('ERR_SESSION_CODE');
      return joined.ok ? c.json({ session: live!.id, ...joined.value }, 201) : failed(c, joined);
    })
    .openapi(seeRoute, async (c) => {
      const found = await seatOf(c, c.req.valid('param').id);
      if (!found.ok) return failed(c, found);
      const { live, seat } = found.value;
      const { seen, locale } = c.req.valid('query');
      return sendText(c, await live.poll({ audience: 'seat', seat, locale }, seen ?? null, POLL_MS, c.req.raw.signal));
    })
    .openapi(actRoute, async (c) => {
      const found = await seatOf(c, c.req.valid('param').id);
      if (!found.ok) return failed(c, found);
      const { live, seat } = found.value;
      const done = await live.answer(seat, c.req.valid('json'));
      return done.ok ? c.json({ v: live.screens.version('seat') }, 200) : failed(c, done);
    });
};
