import { createRoute, z } from '@hono/zod-openapi';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { tooMany } from '../../guards/identify.ts';
import { staff } from '../../guards/staff.ts';
import { confirmImport, previewImport } from '../../people-file/plan.ts';
import type { Preview } from '../../people-file/plan.ts';
import { csvOf, tableOf, xlsxOf } from '../../people-file/write.ts';
import { findPeople, listNow } from '../../people-list.ts';
import { filterShape } from './people.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_CODES = ['ERR_FILE_EMPTY', 'ERR_FILE_TOO_LARGE', 'ERR_FILE_NOT_CSV', 'ERR_FILE_HEADS'] as const;

const fileSchema = z.strictObject({
  file: z.string().openapi({ format: 'byte', description: 'The file as it is on disk, in base64.' }),
  token: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .openapi({ description: 'Of the preview that was said yes to; without it, nothing is changed.' }),
});
const doneSchema = z.strictObject({ added: z.number().int(), changed: z.number().int(), wrong: z.number().int() });

const importRoute = createRoute({
  method: 'post',
  path: '/hr/people/import',
  tags: ['hr'],
  summary: 'Preview a CSV file of people, then import it',
  middleware: staff('hr', 'admin'),
  request: jsonBody(fileSchema),
  responses: {
    200: answer(
      z.strictObject({ preview: described<Preview>('What would happen, line by line').nullable(), done: doneSchema.nullable() }),
      'A preview, or what was done.',
    ),
    ...failures('ERR_FORBIDDEN', 'ERR_IMPORT_CHANGED', ...FILE_CODES),
  },
});

const exportRoute = createRoute({
  method: 'get',
  path: '/hr/people-export',
  tags: ['hr'],
  summary: 'The people that the filters let through, as CSV or XLSX',
  middleware: staff('hr', 'admin'),
  request: {
    query: z.strictObject({ ...filterShape, format: z.enum(['csv', 'xlsx']).default('csv'), lang: z.enum(LOCALES).default('fr') }),
  },
  responses: {
    200: { description: 'Exactly what HR sees of each.', content: { 'text/csv': { schema: z.string() } } },
    ...failures('ERR_FORBIDDEN'),
  },
});

/** Files of people, in and out. */
export const peopleFileRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(exportRoute, async (c) => {
      const by = c.get('person').id;
      if (!deps.limits.take('file', by)) return tooMany(c, deps, 'file');
      const { format, lang, descending, ...query } = c.req.valid('query');
      const all = { ...query, descending: descending === 'true', offset: 0, limit: Number.POSITIVE_INFINITY };
      const list = await listNow(deps);
      const { people } = await findPeople(list, all);
      const about = people.map((one) => one.id);
      await deps.store.addAudit({ at: list.at, by, act: 'people-exported', about, detail: { format, count: people.length } });
      const table = tableOf(deps.settings.projectDir, lang, people);
      c.header('Content-Disposition', `attachment; filename="porte-voix-${lang === 'fr' ? 'personnes' : 'people'}.${format}"`);
      if (format === 'xlsx') {
        const bytes = await xlsxOf(table, lang === 'fr' ? 'Personnes' : 'People');
        return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': XLSX }) as never;
      }
      return c.body(csvOf(table, lang), 200, { 'Content-Type': 'text/csv; charset=utf-8' }) as never;
    })
    .openapi(importRoute, async (c) => {
      const by = c.get('person').id;
      if (!deps.limits.take('file', by)) return tooMany(c, deps, 'file');
      const { file, token } = c.req.valid('json');
      const bytes = new Uint8Array(Buffer.from(file, 'base64'));
      if (token === undefined) {
        const preview = await previewImport(deps, by, bytes);
        return preview.ok ? c.json({ preview: preview.value, done: null }, 200) : failed(c, preview);
      }
      const done = await confirmImport(deps, by, bytes, token);
      return done.ok ? c.json({ preview: null, done: done.value }, 200) : failed(c, done);
    });
