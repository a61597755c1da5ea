import type { DayOf } from './calendar.ts';
import { isAnswered, marksOf } from './dispatches.ts';
import type { Dispatch, Today } from './dispatches.ts';
import type { CardRecord, ModuleRecord, PersonRecord } from './record.ts';
import type { ModuleId } from './vocabulary.ts';
import { isWorkingDay, workingDayAfter, workingDayFrom } from './working-days.ts';

/** A way back into a finished place: `recovery` while it is not passed, then `return` until its third star. */
export type Visit = {
  module: ModuleId;
  kind: 'return' | 'recovery';
  /** `open` now; `begun` today; `done`: today's try is over; `later`: from that day on. */
  state: 'open' | 'begun' | 'done' | 'later';
  /** The next day on which it can be tried; today for `open` and `begun`. */
  from: string;
};

/** Working days between the end of a play and a return visit, and between meeting a card and recalling it. */
export const RETURN_AFTER = 2;

/** When a place was first finished. */
export const finishedOn = (module: ModuleRecord): string => module.finishedAt ?? module.best.at;

/** What a finished place still offers; null when it has given all that it has. */
export function visitOf(module: ModuleId, mine: ModuleRecord | undefined, past: readonly Dispatch[], { day, dayOf }: Today): Visit | null {
  if (mine === undefined || (mine.passedAt !== null && mine.returnedAt !== undefined)) return null;
  const kind = mine.passedAt === null ? 'recovery' : 'return';
  const today = past.find((one) => one.kind === kind && one.module === module && one.day === day);
  if (today && isAnswered(today)) return { module, kind, state: 'done', from: workingDayAfter(day, 1) };
  if (today) return { module, kind, state: 'begun', from: day };
  const first = kind === 'recovery' ? day : workingDayFrom(workingDayAfter(dayOf(finishedOn(mine)), RETURN_AFTER));
  const isOpen = first <= day && (kind === 'recovery' || isWorkingDay(day));
  return { module, kind, state: isOpen ? 'open' : 'later', from: isOpen ? day : workingDayFrom(first > day ? first : day) };
}

/** Five marks of six on a return; two sound answers of three on missed facts. Fewer items ask for fewer. */
export function isWon(dispatch: Dispatch): boolean {
  if (!isAnswered(dispatch) || dispatch.items.length === 0) return false;
  if (dispatch.kind === 'return') return marksOf(dispatch) >= 2 * dispatch.items.length - 1;
  const sound = dispatch.answers.filter((answer) => answer.mark === 2).length;
  return dispatch.kind === 'recovery' && sound >= Math.min(2, dispatch.items.length);
}

/**
 * The record after the last answer of a dispatch: its card met, sound, recalled (two working days after it was met, once for ever);
 * a visit that is won gives the third star or passes the place. The version is left to the store.
 */
export function recordAfterAnswer(record: PersonRecord, dispatch: Dispatch, dayOf: DayOf): PersonRecord {
  const at = dispatch.answers.length - 1;
  const item = dispatch.items[at];
  const answer = dispatch.answers[at];
  if (!item || !answer) return record;
  const before = record.cards[item.card] ?? { metAt: answer.at, soundAt: null, recalledAt: null };
  const card = answer.mark === 2 ? cardAfterSound(before, answer.at, dispatch.day, dayOf) : before;
  return afterVisit({ ...record, cards: { ...record.cards, [item.card]: card } }, dispatch, answer.at);
}

function cardAfterSound(card: CardRecord, at: string, day: string, dayOf: DayOf): CardRecord {
  const isRecall = day >= workingDayAfter(dayOf(card.metAt), RETURN_AFTER);
  return { ...card, soundAt: card.soundAt ?? at, recalledAt: card.recalledAt ?? (isRecall ? at : null) };
}

function afterVisit(record: PersonRecord, dispatch: Dispatch, at: string): PersonRecord {
  const module = dispatch.module && record.modules[dispatch.module];
  if (!dispatch.module || !module || !isWon(dispatch)) return record;
  return { ...record, modules: { ...record.modules, [dispatch.module]: moduleAfterVisit(module, dispatch, at) } };
}

function moduleAfterVisit(module: ModuleRecord, { kind }: Dispatch, at: string): ModuleRecord {
  if (kind === 'recovery') return { ...module, passedAt: module.passedAt ?? at };
  return module.returnedAt === undefined ? { ...module, returnedAt: at, stars: module.stars + 1 } : module;
}
