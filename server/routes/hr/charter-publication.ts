import { createRoute, z } from '@hono/zod-openapi';
import { answer, described, emptyBody, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import { approve, disapprove, publish } from '../../charter-desk/publish.ts';
import { versionOf, versionsOf } from '../../charter-desk/versions.ts';
import type { VersionView } from '../../charter-desk/versions.ts';
import { viewOfDesk } from '../../charter-desk/view.ts';
import type { EditionView } from '../../charter-desk/view.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';
import { deskSchema, draftHash } from './charter.ts';

const hashBody = jsonBody(z.strictObject({ hash: draftHash }));
const number = z.coerce.number().int().min(1);

const approveRoute = createRoute({
  method: 'post',
  path: '/hr/charter/approval',
  tags: ['hr'],
  summary: 'Approve exactly this draft, in one’s own name',
  middleware: staff('hr', 'admin'),
  request: hashBody,
  responses: {
    200: answer(deskSchema, 'Approved; any later save voids it.'),
    ...failures('ERR_FORBIDDEN', 'ERR_DRAFT_CHANGED', 'ERR_CHARTER_STOPPED'),
  },
});
const disapproveRoute = createRoute({
  method: 'delete',
  path: '/hr/charter/approval',
  tags: ['hr'],
  summary: 'Take the approval back',
  middleware: staff('hr', 'admin'),
  request: emptyBody,
  responses: { 200: answer(deskSchema, 'Not approved, or no longer.'), ...failures('ERR_FORBIDDEN') },
});
const publishRoute = createRoute({
  method: 'post',
  path: '/hr/charter/publication',
  tags: ['hr'],
  summary: 'Put the approved draft into force',
  middleware: staff('hr', 'admin'),
  request: hashBody,
  responses: {
    201: answer(deskSchema, 'In force: for every play, exam and acceptance begun from now on.'),
    ...failures('ERR_FORBIDDEN', 'ERR_DRAFT_CHANGED', 'ERR_CHARTER_NOT_APPROVED', 'ERR_CHARTER_STOPPED'),
  },
});
const versionsRoute = createRoute({
  method: 'get',
  path: '/hr/charter/versions',
  tags: ['hr'],
  summary: 'Every charter that was in force',
  middleware: staff('hr', 'admin'),
  responses: {
    200: answer(z.strictObject({ versions: z.array(described<EditionView>('An edition')) }), 'The last first.'),
    ...failures('ERR_FORBIDDEN'),
  },
});
const versionRoute = createRoute({
  method: 'get',
  path: '/hr/charter/versions/{number}',
  tags: ['hr'],
  summary: 'One of them, beside the one before it or another',
  middleware: staff('hr', 'admin'),
  request: { params: z.strictObject({ number }), query: z.strictObject({ against: number.optional() }) },
  responses: {
    200: answer(described<VersionView>('The document, what it is compared with, and the difference'), 'The document and the difference.'),
    ...failures('ERR_FORBIDDEN', 'ERR_CHARTER_UNKNOWN'),
  },
});

/** From a draft to a charter in force, and what was in force before. */
export const charterPublicationRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(approveRoute, async (c) => {
      const approved = await approve(deps, c.get('person').id, c.req.valid('json').hash);
      return approved.ok ? c.json({ desk: await viewOfDesk(deps, c.get('person').id) }, 200) : failed(c, approved);
    })
    .openapi(disapproveRoute, async (c) => {
      const done = await disapprove(deps, c.get('person').id);
      return done.ok ? c.json({ desk: await viewOfDesk(deps, c.get('person').id) }, 200) : failed(c, done);
    })
    .openapi(publishRoute, async (c) => {
      const published = await publish(deps, c.get('person').id, c.req.valid('json').hash);
      return published.ok ? c.json({ desk: await viewOfDesk(deps, c.get('person').id) }, 201) : failed(c, published);
    })
    .openapi(versionsRoute, async (c) => c.json({ versions: await versionsOf(deps) }, 200))
    .openapi(versionRoute, async (c) => {
      const found = await versionOf(deps, c.req.valid('param').number, c.req.valid('query').against);
      return found.ok ? c.json(found.value, 200) : failed(c, found);
    });
