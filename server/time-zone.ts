import type { Store } from './stores/store.ts';

/** Where the company's days begin and end while nobody has said so. */
export const TIME_ZONE = 'Europe/Paris';

/** Turns an instant into the company's own day. */
export async function companyDays({ store }: { store: Pick<Store, 'company'> }): Promise<(at: string) => string> {
  const timeZone = (await store.company())?.timeZone ?? TIME_ZONE;
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

/** Whether this machine knows a time zone by that IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
