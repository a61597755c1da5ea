import { createRoute, z } from '@hono/zod-openapi';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { fail } from '../../../content/engine/errors.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import { changeCompany } from '../../company.ts';
import { coloursSchema, localesSchema, logoAddress, logoSchema } from '../../company-view.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';
import type { Logo } from '../../logos.ts';
import type { Company } from '../../stores/nouns/company.ts';

const own = {
  name: z.string().trim().min(1).max(80),
  locale: z.enum(LOCALES),
  locales: localesSchema,
  timeZone: z.string().max(60),
  colours: coloursSchema,
  version: z.number().int(),
};
const companySchema = z.strictObject({ ...own, logo: z.string().nullable() });
const changeSchema = z
  .strictObject({ ...own, logo: logoSchema.optional() })
  .refine(({ locale, locales }) => locales.includes(locale), { path: ['locales'] });

const shown = ({ name, locale, locales, timeZone, colours, version, logo }: Company) => ({
  name,
  locale,
  locales,
  timeZone,
  colours,
  version,
  logo: logoAddress(logo),
});

const readRoute = createRoute({
  method: 'get',
  path: '/hr/company',
  tags: ['hr'],
  summary: 'The company as the settings have it',
  middleware: staff('hr', 'admin'),
  responses: { 200: answer(z.strictObject({ company: companySchema }), 'Name, languages, looks.'), ...failures('ERR_FORBIDDEN') },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/hr/company',
  tags: ['hr'],
  summary: 'Change the company’s name, languages, hours or looks',
  middleware: staff('admin'),
  request: jsonBody(changeSchema),
  responses: {
    200: answer(z.strictObject({ company: companySchema }), 'As changed.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT', 'ERR_TIME_ZONE_UNKNOWN', 'ERR_COLOUR_CONTRAST', 'ERR_LOGO_REFUSED'),
  },
});
const logoRoute = createRoute({
  method: 'get',
  path: '/company/logo',
  tags: ['service'],
  summary: 'The company’s logo',
  responses: { 200: { description: 'A picture, which can run nothing.' }, ...failures('ERR_PATH_UNKNOWN') },
});

/** The company: its settings for those who run the programme, its logo for everyone. */
export const companyRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(readRoute, async (c) => {
      const company = await deps.store.company();
      return company ? c.json({ company: shown(company) }, 200) : failed(c, fail('ERR_SETUP_REQUIRED'));
    })
    .openapi(changeRoute, async (c) => {
      const changed = await changeCompany(deps, c.get('person').id, c.req.valid('json'));
      return changed.ok ? c.json({ company: shown(changed.value) }, 200) : failed(c, changed);
    })
    .openapi(logoRoute, async (c) => {
      const hash = (await deps.store.company())?.logo ?? null;
      const kept = hash === null ? null : ((await deps.store.document(hash)) as Logo | null);
      if (!kept) return failed(c, fail('ERR_PATH_UNKNOWN'));
      // As a picture in a page an SVG runs nothing; opened by itself, this policy keeps it so.
      c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      c.header('Content-Type', kept.type);
      c.header('Cache-Control', 'private, max-age=300');
      return c.body(new Uint8Array(Buffer.from(kept.data, 'base64')), 200);
    });
