import { createRoute, z } from '@hono/zod-openapi';
import type { CharterPart } from '../../../content/engine/charter/draft.ts';
import { articleIdSchema } from '../../../content/engine/schema.ts';
import { ARTICLE_KINDS, ZONES } from '../../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import { addArticle, removeArticle, savePart } from '../../charter-desk/change.ts';
import { beginAnew } from '../../charter-desk/replace.ts';
import { viewOfDesk } from '../../charter-desk/view.ts';
import type { DeskView } from '../../charter-desk/view.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';

export const deskSchema = z.strictObject({ desk: described<DeskView>('The draft by parts, what is published, and what lies between') });
export const draftHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: 'Of the draft that was read.' });
const version = z.number().int().min(0).openapi({ description: 'Of the part as it was read; 0 when nobody had saved it.' });

const readRoute = createRoute({
  method: 'get',
  path: '/hr/charter',
  tags: ['hr'],
  summary: 'The charter being worked on',
  middleware: staff('hr', 'admin'),
  responses: { 200: answer(deskSchema, 'Everything that the editor shows.'), ...failures('ERR_FORBIDDEN') },
});
const saveRoute = createRoute({
  method: 'put',
  path: '/hr/charter/parts/{part}',
  tags: ['hr'],
  summary: 'Save one part of the draft',
  description: 'head, contacts, order, or the number of an article. Over the version that was read, never over somebody else’s.',
  middleware: staff('hr', 'admin'),
  request: {
    params: z.strictObject({ part: z.string().max(20) }),
    ...jsonBody(z.strictObject({ version, body: described<CharterPart>('The whole part') })),
  },
  responses: {
    200: answer(deskSchema, 'Saved, its texts set as their language is.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT', 'ERR_CHARTER_PART_UNKNOWN', 'ERR_BODY_TOO_LARGE'),
  },
});
const addRoute = createRoute({
  method: 'post',
  path: '/hr/charter/articles',
  tags: ['hr'],
  summary: 'Add an article, under a number that none ever had',
  middleware: staff('hr', 'admin'),
  request: jsonBody(z.strictObject({ zone: z.enum(ZONES), kind: z.enum(ARTICLE_KINDS), after: articleIdSchema.optional() })),
  responses: {
    201: answer(z.strictObject({ id: z.string(), desk: deskSchema.shape.desk }), 'Added, empty.'),
    ...failures('ERR_FORBIDDEN', 'ERR_CHARTER_FULL', 'ERR_CHARTER_PART_UNKNOWN'),
  },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/hr/charter/articles/{id}',
  tags: ['hr'],
  summary: 'Take an article out of the draft',
  middleware: staff('hr', 'admin'),
  request: { params: z.strictObject({ id: z.string().max(20) }), ...jsonBody(z.strictObject({ version })) },
  responses: {
    200: answer(deskSchema, 'Out of the draft; its number stays taken, and saving it again brings it back.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT', 'ERR_CHARTER_PART_UNKNOWN'),
  },
});
const replaceRoute = createRoute({
  method: 'put',
  path: '/hr/charter/draft',
  tags: ['hr'],
  summary: 'Begin the draft anew: from the published charter, the product’s, an earlier one, or nothing',
  middleware: staff('hr', 'admin'),
  request: jsonBody(
    z.strictObject({ hash: draftHash, from: z.union([z.enum(['published', 'default', 'empty']), z.number().int().min(1)]) }),
  ),
  responses: {
    200: answer(deskSchema, 'The draft as it is now.'),
    ...failures('ERR_FORBIDDEN', 'ERR_DRAFT_CHANGED', 'ERR_CHARTER_UNKNOWN'),
  },
});

/** The draft of the charter: read, saved part by part, begun anew. */
export const charterDeskRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(readRoute, async (c) => c.json({ desk: await viewOfDesk(deps, c.get('person').id) }, 200))
    .openapi(saveRoute, async (c) => {
      const saved = await savePart(deps, c.get('person').id, c.req.valid('param').part, c.req.valid('json'));
      return saved.ok ? c.json({ desk: await viewOfDesk(deps, c.get('person').id) }, 200) : failed(c, saved);
    })
    .openapi(addRoute, async (c) => {
      const added = await addArticle(deps, c.get('person').id, c.req.valid('json'));
      return added.ok ? c.json({ id: added.value, desk: await viewOfDesk(deps, c.get('person').id) }, 201) : failed(c, added);
    })
    .openapi(removeRoute, async (c) => {
      const removed = await removeArticle(deps, c.get('person').id, c.req.valid('param').id, c.req.valid('json').version);
      return removed.ok ? c.json({ desk: await viewOfDesk(deps, c.get('person').id) }, 200) : failed(c, removed);
    })
    .openapi(replaceRoute, async (c) => {
      const { hash, from } = c.req.valid('json');
      const begun = await beginAnew(deps, c.get('person').id, hash, from);
      return begun.ok ? c.json({ desk: await viewOfDesk(deps, c.get('person').id) }, 200) : failed(c, begun);
    });
