import type { Result } from '../../../content/engine/errors.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import type { Particulars } from '../../../content/engine/particulars.ts';

/** The organisation: set up once, then changed version by version. */
export type Company = {
  name: string;
  /** The first language, and all that people may choose. */
  locale: Locale;
  locales: Locale[];
  timeZone: string;
  charterHash: string;
  /** Null while the shipped rules are in force. */
  rulesHash: string | null;
  /** SHA-256 of a kept document `{ type: 'image/png' | 'image/svg+xml', data: base64 }`. */
  logo: string | null;
  colours: { main: string; accent: string } | null;
  particulars: Particulars;
  setUpAt: string;
  version: number;
};

export interface CompanyVerbs {
  company(): Promise<Company | null>;
  /** ERR_SETUP_DONE when a company exists. */
  saveCompany(company: Company): Promise<Result<Company>>;
  /** Saves if `company.version` is the stored one, and returns it with the next version. ERR_VERSION_CONFLICT, ERR_SETUP_REQUIRED. */
  changeCompany(company: Company): Promise<Result<Company>>;
}
