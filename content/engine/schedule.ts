import { Rating, createEmptyCard, fsrs } from 'ts-fsrs';
import type { Grade } from 'ts-fsrs';
import { dayFromNumber, dayNumber } from './calendar.ts';
import type { DayOf } from './calendar.ts';
import type { CardRecord } from './record.ts';
import type { Mark } from './vocabulary.ts';
import { workingDayFrom } from './working-days.ts';

/** One answer on a card, on a day of the company. */
export type Review = { card: string; day: string; mark: Mark };
/** Missed in a team session: it never puts a card off. */
type Step = Review & { missed?: true };

/** Whole days and nothing drawn: the same record gives the same days everywhere. Beyond half a year a card would only be forgotten. */
const SCHEDULER = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 180 });
const GRADES: Record<Mark, Grade> = { 0: Rating.Again, 1: Rating.Hard, 2: Rating.Good };

/**
 * When each met card comes back: the FSRS date after meeting it and after each answer, moved on to a working day.
 * A card met by a sound decision starts further off. Nothing is lost by answering late.
 * @param reviews in the order they were given @returns card -> day
 */
export function scheduleOf(
  cards: Readonly<Record<string, CardRecord>>,
  reviews: readonly Review[],
  dayOf: DayOf,
): ReadonlyMap<string, string> {
  const entries = Object.entries(cards).map(([card, { metAt, soundAt, missedAt }]): [string, string] => {
    const met: Review = { card, day: dayOf(metAt), mark: soundAt === metAt ? 2 : 0 };
    const own = reviews.filter((review) => review.card === card);
    return [card, dueAfter([met, ...withMiss(own, missedAt === undefined ? null : { card, day: dayOf(missedAt), mark: 0, missed: true })])];
  });
  return new Map(entries);
}

/** A miss in its place among the answers: after those of the same day, which may have been given before it. */
function withMiss(answers: readonly Review[], miss: Step | null): Step[] {
  if (!miss) return [...answers];
  return [...answers.filter(({ day }) => day <= miss.day), miss, ...answers.filter(({ day }) => day > miss.day)];
}

/** The day on which a card is due after its reviews; the first is its meeting. */
function dueAfter([met, ...later]: readonly [Review, ...Step[]]): string {
  const first = noon(met.day);
  let card = SCHEDULER.next(createEmptyCard(first), first, GRADES[met.mark]).card;
  for (const { day, mark, missed = false } of later) {
    const { due } = card;
    card = SCHEDULER.next(card, noon(day), GRADES[mark]).card;
    // what was to come sooner still does
    if (missed && due < card.due) card = { ...card, due };
  }
  return workingDayFrom(dayFromNumber(Math.floor(card.due.getTime() / DAY_MS)));
}

const DAY_MS = 24 * 3600 * 1000;

/** Milliseconds, as the scheduler counts: noon of the day, anywhere. */
const noon = (day: string): number => (dayNumber(day) + 0.5) * DAY_MS;
