import { LANGUAGE_TAGS } from '../content/attestation.ts';
import type { LocalMoment } from '../content/engine/working-hours.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import type { Store } from './stores/store.ts';

/** Where the company's days begin and end while nobody has said so. */
export const TIME_ZONE = 'Europe/Paris';

type ZoneDeps = { store: Pick<Store, 'company'> };

/** Where the company's days begin and end. */
export const companyZone = async ({ store }: ZoneDeps): Promise<string> => (await store.company())?.timeZone ?? TIME_ZONE;

/** Turns an instant into the company's own day. */
export async function companyDays(deps: ZoneDeps): Promise<(at: string) => string> {
  const timeZone = await companyZone(deps);
  return (at) => dayIn(timeZone, at);
}

/**
 * The local date 'YYYY-MM-DD' of an instant.
 * @param timeZone IANA name, such as Europe/Paris @param at ISO date-time
 */
export function dayIn(timeZone: string, at: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/** A day as a mail says it: 20 décembre 2026. The same time zone and instant as `dayIn`. */
export const longDay = (locale: Locale, timeZone: string, at: string): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'long', timeZone }).format(new Date(at));

/** Whether this machine knows a time zone by that IANA name. A bare offset is none: it would not follow summer. */
export function isTimeZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The day and the hour of an instant. The same parameters as `dayIn`. */
export function momentIn(timeZone: string, at: string): LocalMoment {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(at));
  return { day: dayIn(timeZone, at), hour: Number(hour) };
}
