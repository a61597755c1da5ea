import type { ExamItem } from '../../../server/exam-view.ts';
import { playLog } from './content.ts';
import { begin } from './world.ts';
import type { Newcomer, World } from './world.ts';

const HOUR_MS = 3600 * 1000;

export const later = ({ time }: World, hours: number): void => {
  time.now = new Date(time.now.getTime() + hours * HOUR_MS);
};
export const sit = (who: Newcomer, level = 'ambassador') => who.ask('POST', '/api/exams', { level });
export const send = (who: Newcomer, id: string, act: number, answers: unknown) =>
  who.ask('POST', `/api/exams/${id}/acts`, { act, answers });
/** In the small bank, `b` is sound, `c` has its price, `a` and `d` harm. */
export const all = (items: ExamItem[], option = 'b') => items.map(({ id }) => ({ item: id, option }));

/** Sits an exam to its end. @returns the last answer */
export async function sitWhole(who: Newcomer, level = 'ambassador', option = 'b') {
  let view = (await sit(who, level)).body;
  while (view.act !== null) view = (await send(who, view.id, view.act, all(view.items, option))).body;
  return view;
}

export const standing = async (who: Newcomer, level = 'ambassador') =>
  (await who.ask('GET', '/api/exams')).body.exams.find((one: { level: string }) => one.level === level);

export async function finishPlace(who: Newcomer, module: string): Promise<void> {
  const id = await begin(who, crypto.randomUUID(), module);
  await who.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog() });
  await who.ask('POST', `/api/attempts/${id}/finish`, {});
}
