import { dayFromNumber, dayNumber } from './calendar.ts';

/** Sums on ISO date-times in UTC (`2026-11-27T08:30:00.000Z`), which the host's clock gives: the engine has none. */

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** So many months later at the same hour; the last day of a month that is too short. @param months 0 or more */
export function monthsAfter(iso: string, months: number): string {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = iso.slice(0, 10).split('-').map(Number);
  const count = fromYear * 12 + fromMonth - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(fromDay, daysIn(year, month)), 2)}${iso.slice(10)}`;
}

/** So many days later at the same hour; earlier when negative. */
export const momentAfter = (iso: string, days: number): string => dayFromNumber(dayNumber(iso.slice(0, 10)) + days) + iso.slice(10);
