import { createRoute, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { LOCALES, ROLES } from '../../../content/engine/vocabulary.ts';
import { answer, failed, failures, newRouter } from '../../answers.ts';
import { auditJson, auditPage, auditTable } from '../../audit-desk.ts';
import type { AuditPage } from '../../audit-desk.ts';
import type { RouteDeps } from '../../deps.ts';
import { fail } from '../../../content/engine/errors.ts';
import { tooMany } from '../../guards/identify.ts';
import { staff } from '../../guards/staff.ts';
import { guarded } from '../../../content/engine/cells.ts';
import { csvOf } from '../../people-file/write.ts';
import { textsFrom } from '../../pdf/words.ts';
import { AUDIT_ACTS } from '../../stores/nouns/audit.ts';

const day = z.iso.date();
const querySchema = z.strictObject({
  act: z.enum(AUDIT_ACTS).optional(),
  by: z.string().min(1).max(40).optional(),
  about: z.email().max(254).optional().openapi({ description: 'The e-mail of the person it is about.' }),
  from: day.optional(),
  until: day.optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const namedSchema = z.strictObject({ id: z.string(), name: z.string().nullable(), role: z.enum(ROLES).nullable() });
const lineSchema = z.strictObject({
  seq: z.number().int(),
  at: z.string(),
  act: z.enum(AUDIT_ACTS),
  by: namedSchema.nullable(),
  about: z.array(namedSchema).openapi({ description: 'The first three; the filter finds whoever is meant.' }),
  aboutCount: z.number().int(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const pageSchema = z.strictObject({
  entries: z.array(lineSchema),
  next: z.number().int().nullable().openapi({ description: 'To be asked for as `before`; null at the beginning of the log.' }),
  staff: z.array(z.strictObject({ id: z.string(), name: z.string() })),
}) satisfies z.ZodType<AuditPage>;

const listRoute = createRoute({
  method: 'get',
  path: '/hr/audit',
  tags: ['hr'],
  summary: 'Who did what, newest first; names are of now',
  middleware: staff('hr', 'admin'),
  request: { query: querySchema },
  responses: { 200: answer(pageSchema, 'One page. Reading it is noted too.'), ...failures('ERR_FORBIDDEN', 'ERR_PERSON_UNKNOWN') },
});
const exportRoute = createRoute({
  method: 'get',
  path: '/hr/audit/export',
  tags: ['hr'],
  summary: 'The whole log: as lines of JSON that anyone can verify, or as CSV with names',
  middleware: staff('hr', 'admin'),
  request: { query: z.strictObject({ format: z.enum(['jsonl', 'csv']).default('jsonl'), lang: z.enum(LOCALES).default('fr') }) },
  responses: {
    200: { description: 'Oldest first.', content: { 'application/x-ndjson': { schema: z.string() }, 'text/csv': { schema: z.string() } } },
    ...failures('ERR_FORBIDDEN'),
  },
});

/** The audit log. Whoever reads it is written in it. */
export const auditRoutes = (deps: RouteDeps) => {
  const { store, clock } = deps;
  return newRouter()
    .openapi(listRoute, async (c) => {
      const { about: email, ...query } = c.req.valid('query');
      const person = email === undefined ? null : await store.personByEmail(email);
      if (email !== undefined && !person) return failed(c, fail('ERR_PERSON_UNKNOWN'));
      const page = await auditPage(store, { ...query, about: person?.id });
      const about = [...new Set(page.entries.flatMap((entry) => entry.about.map(({ id }) => id)))];
      await store.addAudit({ at: clock().toISOString(), by: c.get('person').id, act: 'audit-read', about, detail: {} });
      return c.json(page, 200);
    })
    .openapi(exportRoute, async (c) => {
      const by = c.get('person').id;
      if (!deps.limits.take('file', by)) return tooMany(c, deps, 'file');
      const { format, lang } = c.req.valid('query');
      await store.addAudit({ at: clock().toISOString(), by, act: 'audit-exported', about: [], detail: { format } });
      c.header('Content-Disposition', `attachment; filename="porte-voix-${lang === 'fr' ? 'journal' : 'log'}.${format}"`);
      c.header('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
      const say = textsFrom(deps.settings.projectDir, lang, 'glass');
      return stream(c, async (out) => {
        if (format === 'jsonl') for await (const part of auditJson(store)) await out.write(part);
        else {
          let isFirst = true;
          for await (const rows of auditTable(store, say)) {
            const text = csvOf(
              rows.map((row) => row.map(guarded)),
              lang,
            );
            await out.write(isFirst ? text : text.slice(1));
            isFirst = false;
          }
        }
      }) as never;
    });
};
