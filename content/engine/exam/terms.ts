import type { ExamTerms } from '../certificate-rules.ts';
import { isWorkingDay, nextWorkingDay, workingDayAfter } from '../working-days.ts';

/** The first working day of the month after that day's. */
function firstOfNextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return isWorkingDay(first) ? first : nextWorkingDay(first);
}

/**
 * The first day on which an exam may be sat again.
 * @param ended local days on which earlier sittings of that level ended, in any order @returns null when any day will do
 */
export function nextSitting({ waitDays, perMonth }: Pick<ExamTerms, 'waitDays' | 'perMonth'>, ended: readonly string[]): string | null {
  const last = ended.toSorted().at(-1);
  if (last === undefined) return null;
  const next = workingDayAfter(last, waitDays);
  const month = next.slice(0, 7);
  const isFull = perMonth !== null && ended.filter((day) => day.startsWith(month)).length >= perMonth;
  return isFull ? firstOfNextMonth(next) : next;
}
