import { momentAfter } from './terms.ts';

/** What a person may be reminded of: an invitation not answered yet, a certificate about to end. */
export const REMINDER_KINDS = ['invited', 'expiring'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Nobody is reminded twice within so many days. */
const APART_DAYS = 7;
/** Days before a certificate's end on which it is told by itself, where the company has chosen so. */
const BEFORE_END_DAYS = [60, 30, 7];

/** Whether it is too soon to write again. All are ISO date-times UTC. */
export const isTooSoon = (remindedAt: string | null, at: string): boolean =>
  remindedAt !== null && at < momentAfter(remindedAt, APART_DAYS);

/** Whether one of the days before the end lies after `from`, up to and with `until`. */
export const isDueBetween = (expiresAt: string, from: string, until: string): boolean =>
  BEFORE_END_DAYS.map((days) => momentAfter(expiresAt, -days)).some((moment) => moment > from && moment <= until);
