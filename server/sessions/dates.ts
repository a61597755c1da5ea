import { TZDate } from '@date-fns/tz';
import { z } from '@hono/zod-openapi';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';

/** How far ahead a session may be planned: as long as one that was never held is kept. */
const MOST_DAYS = 365;
const DAY_MS = 24 * 3600 * 1000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** A day and an hour as somebody chose them, and where the page said that they count. */
export const whenSchema = z.strictObject({
  at: z.string().min(1).max(40).openapi({ description: 'Local, without a zone: 2026-12-08T10:30.' }),
  zone: z.string().min(1).max(60).openapi({ description: 'The organisation’s time zone, as it was told.' }),
});
export type When = z.infer<typeof whenSchema>;

/** The instant of a local day and hour; null when there is none: the 30th of February, or an hour that the clocks leap over. */
function instantOf(zone: string, local: string): Date | null {
  const [year, month, day, hour, minute] = LOCAL.exec(local)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined) return null;
  const instant = new Date(new TZDate(year, month - 1, day ?? 0, hour ?? 0, minute ?? 0, zone).getTime());
  return localAt(zone, instant.toISOString()) === local ? instant : null;
}

/** 'YYYY-MM-DDTHH:mm' as clocks on the wall say it there. @param at ISO date-time */
export function localAt(zone: string, at: string): string {
  const there = new TZDate(at, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  const date = [String(there.getFullYear()).padStart(4, '0'), two(there.getMonth() + 1), two(there.getDate())].join('-');
  return `${date}T${two(there.getHours())}:${two(there.getMinutes())}`;
}

/**
 * The instant, as ISO, at which a session may be held: ahead, and within a year. ERR_SESSION_ZONE, ERR_SESSION_DATE, ERR_SESSION_PAST.
 * @param zone the organisation's
 */
export function momentOf(zone: string, now: Date, when: When): Result<string> {
  if (when.zone !== zone) return fail('ERR_SESSION_ZONE');
  const instant = instantOf(zone, when.at);
  if (!instant || instant.getTime() > now.getTime() + MOST_DAYS * DAY_MS) return fail('ERR_SESSION_DATE');
  return instant.getTime() <= now.getTime() ? fail('ERR_SESSION_PAST') : ok(instant.toISOString());
}
