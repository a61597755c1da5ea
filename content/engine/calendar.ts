/**
 * Days are local dates 'YYYY-MM-DD' of the company. Counting them needs no clock and no time zone: whoever calls the engine
 * turns an instant into a day, with a `DayOf`.
 */
export type DayOf = (at: string) => string;

/** Days since 1 January 1970 of the Gregorian calendar. */
export function dayNumber(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  // The year begins in March here, so that the day that comes and goes is its last.
  const from = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return from * 365 + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + inYear - 719_468;
}

/** The other way round. */
export function dayFromNumber(count: number): string {
  const days = count + 719_468;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + Number(month <= 2);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

/** Monday to Friday; 1 January 1970 was a Thursday. Who asks for working days asks `working-days.ts`. */
export const isWeekday = (day: string): boolean => (((dayNumber(day) + 3) % 7) + 7) % 7 < 5;
