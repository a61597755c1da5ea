import type { DayOf } from './calendar.ts';
import type { Result } from './errors.ts';
import { fail, ok } from './errors.ts';
import { kindOf } from './lent.ts';
import { shuffle } from './random.ts';
import type { PersonRecord } from './record.ts';
import { scheduleOf } from './schedule.ts';
import type { Review } from './schedule.ts';
import { SITUATION_OPTIONS, markOf } from './situations.ts';
import type { Situation, SituationOption } from './situations.ts';
import type { DispatchKind, Mark, ModuleId } from './vocabulary.ts';
import { isWorkingDay } from './working-days.ts';

/** `situation` names one written for dispatches, or something lent by a game. */
export type DispatchItem = { situation: string; card: string };
/** `option` is null once it is gone by the rules on how long it is kept. */
export type DispatchAnswer = { option: SituationOption | null; mark: Mark; at: string };

/**
 * Three situations for one person on one day. `daily` comes from the schedule of the cards met; `return` and `recovery` are visits to
 * a place already finished. The mark is judged when the answer is given, and stands.
 */
export type Dispatch = {
  id: string;
  person: string;
  kind: DispatchKind;
  /** The place visited; null for a daily dispatch. */
  module: ModuleId | null;
  /** Local date in the company's time zone. */
  day: string;
  seed: number;
  items: DispatchItem[];
  /** In the order of the items, as far as they go. */
  answers: DispatchAnswer[];
  /** The charter that an idea among its items was taken from. */
  charterHash?: string;
};

/** What scheduling needs to know of today. */
export type Today = { day: string; dayOf: DayOf };
type Known = {
  record: PersonRecord;
  past: readonly Dispatch[];
  situations: readonly Situation[];
  /** What the games lend of what this person never met there: each is shown once, at most one idea and one case a dispatch. */
  lent?: readonly Situation[];
  /** Cards that the company has just switched on, in their order: whoever has begun meets one a dispatch, before any other. */
  added?: readonly string[];
  today: Today;
};

/** Situations in a dispatch: two minutes. */
export const DISPATCH_ITEMS = 3;

export const isAnswered = (dispatch: Dispatch): boolean => dispatch.answers.length >= dispatch.items.length;
export const marksOf = (dispatch: Dispatch): number => dispatch.answers.reduce((sum, answer) => sum + answer.mark, 0);

/** Every answer given in dispatches, as reviews of their cards. @param past oldest first */
const reviewsOf = (past: readonly Dispatch[]): Review[] =>
  past.flatMap(({ day, items, answers }) => answers.flatMap(({ mark }, at) => (items[at] ? [{ card: items[at].card, day, mark }] : [])));

/** The day on which each met card comes back, of those that have a situation. */
export function dueDays(known: Known): ReadonlyMap<string, string> {
  const { record, past, situations, today } = known;
  const told = new Set(situations.map((situation) => situation.card));
  const cards = Object.fromEntries(Object.entries(record.cards).filter(([id]) => told.has(id)));
  const days = scheduleOf(cards, reviewsOf(past), today.dayOf);
  const first = firstAdded(known);
  return first === null ? days : new Map([[first, today.day], ...days]);
}

/** Of the cards switched on, the next to be met; none for who has met no card at all. */
function firstAdded({ record, situations, added = [] }: Known): string | null {
  if (Object.keys(record.cards).length === 0) return null;
  return added.find((card) => !record.cards[card] && situations.some((situation) => situation.card === card)) ?? null;
}

/**
 * The three situations of a daily dispatch: of due cards, those with a situation never seen first; then, to make three, of the cards
 * that come next. Empty on a day off, and where nothing is due.
 */
export function drawDaily(known: Known, seed: number): DispatchItem[] {
  const { day } = known.today;
  const due = dueDays(known);
  const first = firstAdded(known);
  if (!isWorkingDay(day) || ![...due.values()].some((one) => one <= day)) return [];
  return drawItems(known, seed, [...due.keys()], (card, seen) => {
    const when = due.get(card) ?? day;
    if (card === first) return '';
    return when <= day ? `0 ${seen} ${when}` : `1 ${when} ${seen}`;
  });
}

/** Three situations on a place's cards: those preferred come first, then those with a situation never seen. */
export const drawVisit = (known: Known, preferred: readonly string[], others: readonly string[], seed: number): DispatchItem[] =>
  drawItems(known, seed, [...preferred, ...others], (card, seen) => `${preferred.includes(card) ? 0 : 1} ${seen}`);

/** A card and its situations, those never seen first, then those seen longest ago; `seen` sorts cards by their first one. */
type Candidate = { card: string; own: string[]; seen: string };

/** One situation a card, in the order of the ranks; equal ranks are mixed. */
function drawItems(known: Known, seed: number, cards: readonly string[], rank: (card: string, seen: string) => string): DispatchItem[] {
  const mixed = shuffle([...new Set(cards)].sort(), seed);
  const candidates = mixed.value.flatMap((card) => candidateOf(known, card, mixed.random) ?? []);
  const ranked = candidates.map((candidate) => ({ ...candidate, key: rank(candidate.card, candidate.seen) }));
  const inOrder = ranked.toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return fill(inOrder);
}

function candidateOf({ past, situations, lent = [] }: Known, card: string, random: number): Candidate | null {
  const shown = past.flatMap((dispatch) => dispatch.items.map((item) => item.situation));
  const about = (all: readonly Situation[]) =>
    all.filter((one) => one.card === card).map(({ id }) => ({ id, seen: 1 + shown.lastIndexOf(id) }));
  const all = [...about(situations), ...about(lent).filter(({ seen }) => seen === 0)];
  const own = shuffle(all, random).value.toSorted((one, other) => one.seen - other.seen);
  return own[0] === undefined ? null : { card, own: own.map(({ id }) => id), seen: String(own[0].seen).padStart(6, '0') };
}

/** The first three cards that have something to ask which is not asked already. */
function fill(candidates: readonly Candidate[]): DispatchItem[] {
  const items: DispatchItem[] = [];
  for (const { card, own } of candidates) {
    const taken = (id: string): boolean =>
      items.some(({ situation }) => situation === id || (kindOf(id) !== 'situation' && kindOf(situation) === kindOf(id)));
    const situation = own.find((id) => !taken(id));
    if (situation !== undefined && items.length < DISPATCH_ITEMS) items.push({ situation, card });
  }
  return items;
}

/** The trays keep their order; other options are drawn for their item alone, so that a place says nothing. */
export const optionsInOrder = ({ seed, items }: Dispatch, at: number): SituationOption[] =>
  kindOf(items[at]?.situation ?? '') === 'idea'
    ? [...SITUATION_OPTIONS]
    : shuffle(SITUATION_OPTIONS, (seed + Math.imul(at + 1, 0x9e3779b9)) >>> 0).value;

/**
 * Judges one answer. The same answer again changes nothing.
 * ERR_STALE (a gap; `next`), ERR_FORK (another answer is there; `next`), ERR_CONTENT_UNKNOWN (the situation is no longer told).
 * @param at position of the item, from 0 @param now ISO date-time of the server
 */
export function answered(
  dispatch: Dispatch,
  situation: Situation | undefined,
  at: number,
  option: SituationOption,
  now: string,
): Result<Dispatch> {
  const next = dispatch.answers.length;
  const there = dispatch.answers[at];
  if (there) return there.option === option ? ok(dispatch) : fail('ERR_FORK', { next });
  if (at !== next || at >= dispatch.items.length) return fail('ERR_STALE', { next });
  if (situation === undefined) return fail('ERR_CONTENT_UNKNOWN');
  return ok({ ...dispatch, answers: [...dispatch.answers, { option, mark: markOf(situation, option), at: now }] });
}
