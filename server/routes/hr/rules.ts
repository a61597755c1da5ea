import { createRoute, z } from '@hono/zod-openapi';
import { rulesDraftSchema } from '../../../content/engine/rules/draft.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';
import { dropDraft, previewOf, publishRules, rulesView, saveDraft } from '../../rules-desk.ts';
import type { DraftView, RulesPreview, RulesView } from '../../rules-desk.ts';

const version = z.number().int().min(0);
const viewSchema = described<RulesView>('The rules in force, those of the product, the draft, and what was published');
const draftSchema = described<DraftView>('The draft, and what stands in the way of publishing it');

const readRoute = createRoute({
  method: 'get',
  path: '/hr/rules',
  tags: ['hr'],
  summary: 'The programme’s rules, their draft and their history',
  middleware: staff('hr', 'admin'),
  responses: { 200: answer(viewSchema, 'Every number within the bounds of its field.'), ...failures('ERR_FORBIDDEN') },
});
const saveRoute = createRoute({
  method: 'put',
  path: '/hr/rules/draft',
  tags: ['hr'],
  summary: 'Save the draft; nothing changes for anybody',
  middleware: staff('hr', 'admin'),
  request: jsonBody(z.strictObject({ version, rules: rulesDraftSchema })),
  responses: {
    200: answer(z.strictObject({ draft: draftSchema }), 'As saved, with its next version.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT'),
  },
});
const dropRoute = createRoute({
  method: 'delete',
  path: '/hr/rules/draft',
  tags: ['hr'],
  summary: 'Throw the draft away',
  middleware: staff('hr', 'admin'),
  request: jsonBody(z.strictObject({ version })),
  responses: {
    200: answer(z.strictObject({ ok: z.literal(true) }), 'Gone; the rules in force stand.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT'),
  },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/hr/rules/preview',
  tags: ['hr'],
  summary: 'What publishing these rules would do now; nothing is kept',
  middleware: staff('hr', 'admin'),
  request: jsonBody(z.strictObject({ rules: rulesDraftSchema })),
  responses: {
    200: answer(described<RulesPreview>('Problems, changes, consequences'), 'Counts are of statuses that HR reads by name.'),
    ...failures('ERR_FORBIDDEN'),
  },
});
const publishRoute = createRoute({
  method: 'post',
  path: '/hr/rules/publish',
  tags: ['hr'],
  summary: 'Put the draft in force',
  middleware: staff('hr', 'admin'),
  request: jsonBody(z.strictObject({ version, over: z.string().regex(/^[0-9a-f]{64}$/) })),
  responses: {
    200: answer(z.strictObject({ hash: z.string() }), 'In force for whatever begins from now on.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT', 'ERR_RULES_PROBLEMS', 'ERR_SETUP_REQUIRED'),
  },
});

/** The rules of the programme: drafted, looked at, put in force. */
export const ruleRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(readRoute, async (c) => c.json(await rulesView(deps), 200))
    .openapi(saveRoute, async (c) => {
      const asked = c.req.valid('json');
      const saved = await saveDraft(deps, c.get('person').id, asked.version, asked.rules);
      return saved.ok ? c.json({ draft: saved.value }, 200) : failed(c, saved);
    })
    .openapi(dropRoute, async (c) => {
      const dropped = await dropDraft(deps, c.get('person').id, c.req.valid('json').version);
      return dropped.ok ? c.json({ ok: true as const }, 200) : failed(c, dropped);
    })
    .openapi(previewRoute, async (c) => c.json(await previewOf(deps, c.req.valid('json').rules), 200))
    .openapi(publishRoute, async (c) => {
      const published = await publishRules(deps, c.get('person').id, c.req.valid('json'));
      return published.ok ? c.json(published.value, 200) : failed(c, published);
    });
