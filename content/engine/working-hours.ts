import { isWorkingDay, nextWorkingDay } from './working-days.ts';

/** A moment where the company is: `day` of `calendar.ts`, `hour` 0 to 23. */
export type LocalMoment = { day: string; hour: number };

/** The programme writes to people from nine until six. */
const HOURS = { from: 9, until: 18 };

/** Whether what is sent unasked may leave now. */
export const isWorkingTime = ({ day, hour }: LocalMoment): boolean => isWorkingDay(day) && hour >= HOURS.from && hour < HOURS.until;

/** The day on which what waits now may leave: today in working hours and before them, else the next working day. */
export const leavingDay = ({ day, hour }: LocalMoment): string => (isWorkingDay(day) && hour < HOURS.until ? day : nextWorkingDay(day));
