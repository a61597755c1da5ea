import { createRoute, z } from '@hono/zod-openapi';
import type { CharterDifference } from '../../../content/engine/charter/difference.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { answer, described, failed, failures, newRouter } from '../../answers.ts';
import { charterToExport, importCharter } from '../../charter-desk/files.ts';
import { viewOfDesk } from '../../charter-desk/view.ts';
import { yamlOf } from '../../charter-desk/yaml.ts';
import type { RouteDeps } from '../../deps.ts';
import { tooMany } from '../../guards/identify.ts';
import { staff } from '../../guards/staff.ts';
import { deskSchema, draftHash } from './charter.ts';

const exportRoute = createRoute({
  method: 'get',
  path: '/hr/charter/export',
  tags: ['hr'],
  summary: 'A charter as a YAML file',
  middleware: staff('hr', 'admin'),
  request: {
    query: z.strictObject({
      of: z
        .string()
        .regex(/^(?:draft|published|[1-9]\d{0,5})$/)
        .default('draft')
        .openapi({ description: 'draft, published, or the number of a version.' }),
    }),
  },
  responses: {
    200: { description: 'To be read, changed and given back.', content: { 'application/yaml': { schema: z.string() } } },
    ...failures('ERR_FORBIDDEN', 'ERR_CHARTER_UNKNOWN'),
  },
});
const importedSchema = z.strictObject({
  ...deskSchema.shape,
  saved: z.boolean(),
  difference: described<CharterDifference>('What the file changes in the draft, or changed'),
  problems: z.array(described<CharterProblem>('A problem of what the file says')),
});

const importRoute = createRoute({
  method: 'post',
  path: '/hr/charter/import',
  tags: ['hr'],
  summary: 'Preview a charter given as YAML, then save it as the draft',
  middleware: staff('hr', 'admin'),
  request: {
    body: {
      content: { 'application/json': { schema: z.strictObject({ yaml: z.string(), hash: draftHash.nullable() }) } },
      required: true,
      description: 'hash: of the draft that the file is to replace; null to see only what it would change.',
    },
  },
  responses: {
    200: answer(importedSchema, 'Read, or saved.'),
    ...failures('ERR_FORBIDDEN', 'ERR_CHARTER_FILE', 'ERR_DRAFT_CHANGED', 'ERR_BODY_TOO_LARGE'),
  },
});

/** The charter as a file, out and in. */
export const charterFileRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(exportRoute, async (c) => {
      const { of } = c.req.valid('query');
      const found = await charterToExport(deps, of === 'draft' || of === 'published' ? of : Number(of));
      if (!found.ok) return failed(c, found);
      const name = of === 'draft' ? 'draft' : `v${found.value.version}`;
      c.header('Content-Disposition', `attachment; filename="porte-voix-charter-${name}.yaml"`);
      return c.body(yamlOf(found.value), 200, { 'Content-Type': 'application/yaml; charset=utf-8' }) as never;
    })
    .openapi(importRoute, async (c) => {
      const by = c.get('person').id;
      if (!deps.limits.take('file', by)) return tooMany(c, deps, 'file');
      const done = await importCharter(deps, by, c.req.valid('json'));
      return done.ok ? c.json({ desk: await viewOfDesk(deps, c.get('person').id), ...done.value }, 200) : failed(c, done);
    });
