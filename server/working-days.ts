import { nextWorkingDay } from '../content/engine/working-days.ts';

/** The day, `YYYY-MM-DD`, on the calendar of that time zone. @param at ISO date-time UTC @param timeZone such as Europe/Paris */
export function dayIn(timeZone: string, at: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The first working day after the day of that moment, there. */
export const workingDayAfter = (timeZone: string, at: string): string => nextWorkingDay(dayIn(timeZone, at));
