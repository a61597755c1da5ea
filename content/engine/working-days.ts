/** Days of the calendar as `YYYY-MM-DD`: the host says which day it is where the company is. */

type Civil = { year: number; month: number; day: number };

const div = (value: number, by: number): number => Math.floor(value / by);
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function civilOf(day: string): Civil {
  const [year, month, date] = day.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
}

/** Days since 1 March of the year 0, Gregorian: years begin in March, so that a leap day comes last. */
function numberOf({ year, month, day }: Civil): number {
  const from = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  return 365 * from + div(from, 4) - div(from, 100) + div(from, 400) + div(153 * monthFromMarch + 2, 5) + day - 1;
}

/** The inverse of `numberOf`. */
function dayOf(number: number): string {
  const era = div(number, 146_097);
  const inEra = number - era * 146_097;
  const yearOfEra = div(inEra - div(inEra, 1460) + div(inEra, 36_524) - div(inEra, 146_096), 365);
  const inYear = inEra - (365 * yearOfEra + div(yearOfEra, 4) - div(yearOfEra, 100));
  const monthFromMarch = div(5 * inYear + 2, 153);
  const day = inYear - div(153 * monthFromMarch + 2, 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** So many days later; earlier when negative. */
export const daysAfter = (day: string, days: number): string => dayOf(numberOf(civilOf(day)) + days);

/** 0 Monday to 6 Sunday: 1 March of the year 0 was a Wednesday. */
const weekdayOf = (day: string): number => (numberOf(civilOf(day)) + 2) % 7;

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
  const easter = easterOf(civilOf(day).year);
  return AFTER_EASTER.some((days) => daysAfter(easter, days) === day);
}

export const isWorkingDay = (day: string): boolean => weekdayOf(day) < 5 && !isHoliday(day);

/** The first working day after that day. */
export function nextWorkingDay(day: string): string {
  let next = daysAfter(day, 1);
  while (!isWorkingDay(next)) next = daysAfter(next, 1);
  return next;
}
