import { failingPairs } from '../content/engine/contrast.ts';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { RouteDeps } from './deps.ts';
import { checkLogo, keepLogo } from './logos.ts';
import type { Logo } from './logos.ts';
import type { Company } from './stores/nouns/company.ts';
import { isTimeZone } from './time-zone.ts';

/** What an administrator may change. `logo`: absent keeps the one there is, null takes it away. */
export type CompanyChange = Pick<Company, 'name' | 'locale' | 'locales' | 'timeZone' | 'colours' | 'version'> & {
  logo?: Logo | null | undefined;
};

/** ERR_TIME_ZONE_UNKNOWN, ERR_COLOUR_CONTRAST { pairs }, ERR_LOGO_REFUSED { rule }; else the logo as it may be kept, null without one. */
export function checkCompany({
  timeZone,
  colours,
  logo,
}: Pick<Company, 'timeZone' | 'colours'> & { logo?: Logo | null | undefined }): Result<Logo | null> {
  if (!isTimeZone(timeZone)) return fail('ERR_TIME_ZONE_UNKNOWN');
  const pairs = colours === null ? [] : failingPairs(colours);
  if (pairs.length > 0) return fail('ERR_COLOUR_CONTRAST', { pairs });
  return logo ? checkLogo(logo) : ok(null);
}

/**
 * Changes the company. ERR_VERSION_CONFLICT: somebody else changed it meanwhile; ERR_TIME_ZONE_UNKNOWN, ERR_COLOUR_CONTRAST { pairs },
 * ERR_LOGO_REFUSED { rule }, ERR_SETUP_REQUIRED.
 */
export async function changeCompany(
  { store, clock }: Pick<RouteDeps, 'store' | 'clock'>,
  by: string,
  { logo, ...change }: CompanyChange,
): Promise<Result<Company>> {
  const looks = checkCompany({ ...change, logo });
  if (!looks.ok) return looks;
  const before = await store.company();
  if (!before) return fail('ERR_SETUP_REQUIRED');
  const kept = looks.value ? await keepLogo(store, looks.value) : logo === null ? null : before.logo;
  const changed = await store.changeCompany({ ...before, ...change, logo: kept });
  if (changed.ok) await store.addAudit({ at: clock().toISOString(), by, act: 'company-changed', about: [], detail: {} });
  return changed;
}
