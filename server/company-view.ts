import { z } from '@hono/zod-openapi';
import { LOCALES } from '../content/engine/vocabulary.ts';
import { LOGO_TYPES } from './logos.ts';
import type { Company } from './stores/nouns/company.ts';

/** What everyone sees of the company, signed in or not. */
export const companySchema = z.strictObject({
  name: z.string(),
  locales: z.array(z.enum(LOCALES)).openapi({ description: 'The languages that people may choose, the first one first.' }),
  logo: z.string().nullable().openapi({ description: 'Its address.' }),
  colours: z
    .strictObject({ main: z.string(), accent: z.string() })
    .nullable()
    .openapi({ description: 'White is read on `main`, ink on `accent`.' }),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
/** What is asked of a company's languages and looks. How large a logo may be is told with its reasons: a request has its own limit. */
export const localesSchema = z.array(z.enum(LOCALES)).min(1).max(LOCALES.length);
export const coloursSchema = z.strictObject({ main: colour, accent: colour }).nullable();
export const logoSchema = z.strictObject({ type: z.enum(LOGO_TYPES), data: z.base64(), print: z.base64().optional() }).nullable();

/** Where the logo is; another logo has another address. */
export const logoAddress = (logo: string | null): string | null => (logo === null ? null : `/api/company/logo?v=${logo.slice(0, 12)}`);

export const companyView = ({ name, locale, locales, logo, colours }: Company): z.infer<typeof companySchema> => ({
  name,
  locales: [locale, ...locales.filter((one) => one !== locale)],
  logo: logoAddress(logo),
  colours,
});
