import { createRoute, z } from '@hono/zod-openapi';
import type { PlanContent, PlanTexts } from '../../content/engine/session/plan-schema.ts';
import { TOPICS } from '../../content/engine/session/plan-schema.ts';
import type { CutTexts } from '../../content/engine/session/cut-schema.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { answer, described, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { staff } from '../guards/staff.ts';
import { idParam } from '../sessions/answer.ts';
import type { Composition } from '../sessions/book.ts';
import { HOSTS } from '../sessions/desk.ts';
import { scriptOf } from '../sessions/library.ts';
import { LONGEST_TITLE, MADE, createPlanDesk, originFor } from '../sessions/plan-desk.ts';
import type { Origin } from '../sessions/plan-desk.ts';
import { titlesNow } from '../sessions/play-deps.ts';
import { companyZone } from '../time-zone.ts';

const hosts = staff(...HOSTS);
const both = z.strictObject({ fr: z.string(), en: z.string() });
const rowSchema = z.strictObject({
  id: z.string(),
  title: both,
  summary: both,
  topic: z.enum(TOPICS),
  minutes: z.number().int(),
  rounds: z.array(
    z.strictObject({ id: z.string(), kind: z.string(), title: both, minutes: z.number().int(), seconds: z.number().int().nullable() }),
  ),
  made: z.enum(MADE).openapi({ description: 'With the programme, by me, or by somebody who shares it.' }),
  shared: z.boolean(),
  by: z.string().nullable().openapi({ description: 'The name of whoever shares it with me.' }),
});
/** A plan to look at before it is played: all of it, keys included. */
export type WholePlan = Origin & {
  plan: PlanContent;
  texts: Record<Locale, PlanTexts>;
  cuts: { id: string; texts: Record<Locale, CutTexts> }[];
  titles: Record<Locale, { articles: Record<string, string>; cards: Record<string, string> }>;
  /** Of a composed plan: where its rounds come from. */
  from: Composition['rounds'] | null;
  /** The organisation's, IANA: where its sessions are planned. */
  zone: string;
};

const bodySchema = z.strictObject({
  title: z.string().trim().min(1).max(LONGEST_TITLE),
  rounds: z
    .array(
      z.strictObject({
        plan: z.string().min(1).max(60).openapi({ description: 'A ready-made plan.' }),
        round: z.string().min(1).max(60),
        seconds: z.number().int().min(10).max(600).nullable().openapi({ description: 'The clock offered when it opens.' }),
      }),
    )
    .min(1)
    .max(12),
});
const planAnswer = (description: string) => answer(rowSchema, description);
const route = <M extends 'post' | 'put', P extends string>(method: M, path: P, summary: string) => ({
  method,
  path,
  summary,
  tags: ['sessions'],
  middleware: hosts,
});

const listRoute = createRoute({
  method: 'get',
  path: '/session-plans',
  tags: ['sessions'],
  summary: 'Plans to play: ready-made, mine, shared with me',
  middleware: hosts,
  responses: { 200: answer(z.strictObject({ plans: z.array(rowSchema) }), 'In their order.'), ...failures('ERR_FORBIDDEN') },
});
const wholeRoute = createRoute({
  method: 'get',
  path: '/session-plans/{id}',
  tags: ['sessions'],
  summary: 'A plan whole, to look at before it is played',
  middleware: hosts,
  request: { params: idParam },
  responses: {
    200: answer(described<WholePlan>('A plan with its texts'), 'Keys included.'),
    ...failures('ERR_FORBIDDEN', 'ERR_PLAN_UNKNOWN'),
  },
});
const composeRoute = createRoute({
  ...route('post', '/session-plans', 'Compose a plan from rounds of the ready-made ones'),
  request: jsonBody(bodySchema),
  responses: { 201: planAnswer('Kept.'), ...failures('ERR_FORBIDDEN', 'ERR_PLANS_FULL') },
});
const changeRoute = createRoute({
  ...route('put', '/session-plans/{id}', 'Change a plan of mine'),
  request: { params: idParam, ...jsonBody(bodySchema) },
  responses: { 200: planAnswer('Kept.'), ...failures('ERR_FORBIDDEN', 'ERR_PLAN_UNKNOWN') },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/session-plans/{id}',
  tags: ['sessions'],
  summary: 'Remove a plan of mine',
  middleware: hosts,
  request: { params: idParam, ...emptyBody },
  responses: { 200: answer(z.strictObject({ ok: z.literal(true) }), 'Gone.'), ...failures('ERR_FORBIDDEN', 'ERR_PLAN_UNKNOWN') },
});
const copyRoute = createRoute({
  ...route('post', '/session-plans/{id}/copy', 'Copy a plan, to change it'),
  request: { params: idParam, ...jsonBody(z.strictObject({ locale: z.enum(LOCALES) })) },
  responses: { 201: planAnswer('Mine.'), ...failures('ERR_FORBIDDEN', 'ERR_PLAN_UNKNOWN') },
});
const shareRoute = createRoute({
  ...route('post', '/session-plans/{id}/share', 'Let other managers play a plan of mine, or no longer'),
  request: { params: idParam, ...jsonBody(z.strictObject({ shared: z.boolean() })) },
  responses: { 200: planAnswer('Kept.'), ...failures('ERR_FORBIDDEN', 'ERR_PLAN_UNKNOWN') },
});

/** Plans: those of the programme, and what managers make of their rounds. */
export const sessionPlanRoutes = (deps: RouteDeps) => {
  const desk = createPlanDesk(deps);
  const { library, book, plan: planFor } = deps.sessions;
  return newRouter()
    .openapi(listRoute, async (c) => c.json({ plans: await desk.list(c.get('person').id) }, 200))
    .openapi(wholeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const reader = c.get('person').id;
      const found = await planFor(reader, id);
      if (!found.ok) return failed(c, found);
      const from = await book.plans.find(id);
      const { plan, texts, cuts, titles } = scriptOf(library, found.value, await titlesNow(deps));
      const stories = cuts.map(({ content, texts: words }) => ({ id: content.id, texts: words }));
      const origin = await originFor(deps.store, reader, from);
      const whole: WholePlan = { plan, texts, cuts: stories, titles, zone: await companyZone(deps), from: from?.rounds ?? null, ...origin };
      return c.json(whole, 200);
    })
    .openapi(composeRoute, async (c) => {
      const added = await desk.add(c.get('person').id, c.req.valid('json'));
      return added.ok ? c.json(added.value, 201) : failed(c, added);
    })
    .openapi(changeRoute, async (c) => {
      const changed = await desk.write(c.get('person').id, c.req.valid('param').id, c.req.valid('json'));
      return changed.ok ? c.json(changed.value, 200) : failed(c, changed);
    })
    .openapi(removeRoute, async (c) => {
      const removed = await desk.remove(c.get('person').id, c.req.valid('param').id);
      return removed.ok ? c.json({ ok: true as const }, 200) : failed(c, removed);
    })
    .openapi(copyRoute, async (c) => {
      const copied = await desk.copy(c.get('person').id, c.req.valid('param').id, c.req.valid('json').locale);
      return copied.ok ? c.json(copied.value, 201) : failed(c, copied);
    })
    .openapi(shareRoute, async (c) => {
      const shared = await desk.share(c.get('person').id, c.req.valid('param').id, c.req.valid('json').shared);
      return shared.ok ? c.json(shared.value, 200) : failed(c, shared);
    });
};
