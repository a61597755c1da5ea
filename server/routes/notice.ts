import { createRoute, z } from '@hono/zod-openapi';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { fail } from '../../content/engine/errors.ts';
import { LONGEST_PARTICULAR } from '../../content/engine/particulars.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { tooMany } from '../guards/identify.ts';
import { staff } from '../guards/staff.ts';
import { changeParticulars, noticeOf } from '../notice.ts';
import { SHEET_POLICY, sheetHtml } from '../sheets/html.ts';
import { sheetPdf } from '../sheets/pdf.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Company } from '../stores/nouns/company.ts';

const locale = z.enum(LOCALES);
const pageRoute = createRoute({
  method: 'get',
  path: '/notice',
  tags: ['service'],
  summary: 'What is kept of people, why, who sees it and how long',
  request: { query: z.strictObject({ locale }) },
  responses: { 200: { description: 'For anyone, before they come in.', content: { 'text/html': { schema: z.string() } } }, ...failures() },
});
const sheetRoute = createRoute({
  method: 'get',
  path: '/notice/sheet',
  tags: ['service'],
  summary: 'The same notice, in its parts',
  request: { query: z.strictObject({ locale }) },
  responses: { 200: answer(described<Sheet>('Title, lead and sections'), 'For anyone, before they come in.'), ...failures() },
});
const fileRoute = createRoute({
  method: 'get',
  path: '/hr/notice',
  tags: ['hr'],
  summary: 'The same notice as a file, for employees and the works council',
  middleware: staff('hr', 'admin'),
  request: { query: z.strictObject({ locale, format: z.enum(['html', 'pdf']).default('pdf') }) },
  responses: {
    200: {
      description: 'As things stand now.',
      content: { 'application/pdf': { schema: z.string() }, 'text/html': { schema: z.string() } },
    },
    ...failures('ERR_FORBIDDEN'),
  },
});

const said = z.string().trim().max(LONGEST_PARTICULAR);
const spoken = z.strictObject({ contact: said, basis: said, hosting: said, council: said });
const particularsSchema = z.strictObject({ version: z.number().int(), particulars: z.strictObject({ fr: spoken, en: spoken }) });
const particularsOf = ({ version, particulars }: Company) => ({ version, particulars });
const readRoute = createRoute({
  method: 'get',
  path: '/hr/notice/particulars',
  tags: ['hr'],
  summary: 'What the company says in the notice itself',
  middleware: staff('hr', 'admin'),
  responses: { 200: answer(particularsSchema, 'By language; empty where nothing is said.'), ...failures('ERR_FORBIDDEN') },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/hr/notice/particulars',
  tags: ['hr'],
  summary: 'Complete the notice',
  middleware: staff('hr', 'admin'),
  request: jsonBody(particularsSchema),
  responses: { 200: answer(particularsSchema, 'As changed.'), ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT') },
});

/** The notice: it is made from what is stored and from the rules in force, each time it is asked for. */
export const noticeRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(pageRoute, async (c) => {
      if (!deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'signInAddress');
      c.header('Content-Security-Policy', SHEET_POLICY);
      return c.html(sheetHtml(await noticeOf(deps, c.req.valid('query').locale))) as never;
    })
    .openapi(sheetRoute, async (c) => {
      if (!deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'signInAddress');
      return c.json(await noticeOf(deps, c.req.valid('query').locale), 200);
    })
    .openapi(readRoute, async (c) => {
      const company = await deps.store.company();
      return company ? c.json(particularsOf(company), 200) : failed(c, fail('ERR_SETUP_REQUIRED'));
    })
    .openapi(changeRoute, async (c) => {
      const changed = await changeParticulars(deps, c.get('person').id, c.req.valid('json'));
      return changed.ok ? c.json(particularsOf(changed.value), 200) : failed(c, changed);
    })
    .openapi(fileRoute, async (c) => {
      const by = c.get('person').id;
      if (!deps.limits.take('file', by)) return tooMany(c, deps, 'file');
      const { locale: language, format } = c.req.valid('query');
      const sheet = await noticeOf(deps, language);
      const at = deps.clock();
      await deps.store.addAudit({ at: at.toISOString(), by, act: 'notice-made', about: [], detail: { format, locale: language } });
      c.header('Content-Disposition', `attachment; filename="porte-voix-notice-${language}.${format}"`);
      if (format === 'html') return c.html(sheetHtml(sheet)) as never;
      const pdf = await sheetPdf(sheet, (await deps.store.company())?.name ?? '', at);
      return c.body(new Uint8Array(pdf), 200, { 'Content-Type': 'application/pdf' }) as never;
    });
