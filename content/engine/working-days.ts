import { dayFromNumber, dayNumber, isWeekday } from './calendar.ts';

/** Working days of France, public holidays left out. Days are those of `calendar.ts`: the host says which day it is where the company is. */

const div = (value: number, by: number): number => Math.floor(value / by);
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** So many days later; earlier when negative. */
export const daysAfter = (day: string, days: number): string => dayFromNumber(dayNumber(day) + days);

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). */
export function easterOf(year: number): string {
  const golden = year % 19;
  const century = div(year, 100);
  const rest = year % 100;
  const correction = div(century - div(century + 8, 25) + 1, 3);
  const epact = (19 * golden + century - div(century, 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * div(rest, 4) - epact - (rest % 4)) % 7;
  const late = div(golden + 11 * epact + 22 * weekday, 451);
  const sum = epact + weekday - 7 * late + 114;
  return `${pad(year, 4)}-${pad(div(sum, 31), 2)}-${pad((sum % 31) + 1, 2)}`;
}

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension Day and Whit Monday. */
const AFTER_EASTER = [1, 39, 50];

/** A public holiday of the whole of France. */
export function isHoliday(day: string): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return AFTER_EASTER.some((days) => daysAfter(easter, days) === day);
}

/** Monday to Friday, but for the holidays. */
export const isWorkingDay = (day: string): boolean => isWeekday(day) && !isHoliday(day);

/** That day, or the first working day after it. */
export function workingDayFrom(day: string): string {
  let found = day;
  while (!isWorkingDay(found)) found = daysAfter(found, 1);
  return found;
}

/** The first working day after that day. */
export const nextWorkingDay = (day: string): string => workingDayFrom(daysAfter(day, 1));

/** The working day that comes so many working days after that day; the day itself after none. */
export const workingDayAfter = (day: string, count: number): string => (count <= 0 ? day : workingDayAfter(nextWorkingDay(day), count - 1));
