import type { BankItem } from './bank.ts';
import type { Exam } from './exam/exam.ts';
import { LEAST } from './group-figures.ts';
import { MARKS } from './vocabulary.ts';

/**
 * What a situation of the exam is worth as a question, from many people's answers and from nobody's. Figures are told in batches, in steps,
 * and never of fewer than five on either side: neither a figure nor the difference of two tells one person's answer.
 */
export const FIRST_BATCH = 30;
const NEXT_BATCH = 10;
/** Percent: shares are told in such steps. */
const STEP = 5;
/** Percent of right answers. */
const EASY_FROM = 90;
const HARD_UP_TO = 40;
/** A correlation: those who chose right were the weaker ones in the rest of the exam. */
const MISLEADS_UP_TO = -0.1;
const BEST_MARK = MARKS[MARKS.length - 1]!;

/** One situation as one person met it first, in an exam that is over. `rest`: share of the points of the other situations, of 1000. */
export type TalliedAnswer = { item: string; edition: string; option: string; isRight: boolean; rest: number };
/** Sums over people, in whole numbers: they add up the same in any order. */
export type ItemSums = {
  count: number;
  right: number;
  options: Record<string, number>;
  rest: number;
  restSquares: number;
  restRight: number;
};
/** `told` is what may be read: `all` as it was when the last batch was full. An edition is a situation's options with their marks. */
export type ItemTally = { item: string; edition: string; all: ItemSums; told: ItemSums | null };
export type ToldItem = { item: string; edition: string; told: ItemSums };

/** In percent; `edge` says that fewer than five are on the other side, and that the share is at least, or at most, so much. */
export type ToldShare = { percent: number; edge: 'least' | 'most' | null };
export const ITEM_FLAGS = ['misleads', 'too-hard', 'too-easy'] as const;
export type ItemFlag = (typeof ITEM_FLAGS)[number];
export type ItemQuality = {
  count: number;
  right: ToldShare;
  /** Correlation of being right here with the points of the rest, in tenths; null when one side has fewer than five. */
  separation: number | null;
  /** The most chosen of the options that are not the best; null when fewer than five chose it. */
  wrong: { option: string; share: ToldShare } | null;
  flags: ItemFlag[];
};

export const editionOf = ({ options }: Pick<BankItem, 'options'>): string => options.map(({ id, mark }) => `${id}=${mark}`).join(' ');

const answered = (exam: Pick<Exam, 'answers'>): Map<string, string> =>
  new Map(exam.answers.flat().map(({ item, option }) => [item, option]));

/**
 * What an exam that is over adds to the tallies: each situation that it answered and that none of the person's earlier exams did, so that
 * as many answers are as many people.
 * @param bank the one that the exam was drawn from @param earlier the person's other exams
 */
export function answersToTally(
  exam: Pick<Exam, 'acts' | 'answers'>,
  bank: readonly BankItem[],
  earlier: readonly Pick<Exam, 'answers'>[],
): TalliedAnswer[] {
  const items = new Map(bank.map((item) => [item.id, item]));
  const drawn = exam.acts.flat().flatMap(({ id }) => items.get(id) ?? []);
  const chosen = answered(exam);
  const known = new Set(earlier.flatMap((one) => [...answered(one).keys()]));
  const marks = new Map(drawn.map((item) => [item.id, item.options.find(({ id }) => id === chosen.get(item.id))?.mark ?? 0]));
  const total = [...marks.values()].reduce<number>((sum, mark) => sum + mark, 0);
  const most = BEST_MARK * (drawn.length - 1);
  return drawn.flatMap((item) => {
    const option = chosen.get(item.id);
    if (option === undefined || known.has(item.id) || most === 0) return [];
    const mark = marks.get(item.id) ?? 0;
    const rest = Math.round((1000 * (total - mark)) / most);
    return [{ item: item.id, edition: editionOf(item), option, isRight: mark === BEST_MARK, rest }];
  });
}

const NOTHING: ItemSums = { count: 0, right: 0, options: {}, rest: 0, restSquares: 0, restRight: 0 };

function plus(sums: ItemSums, { option, isRight, rest }: TalliedAnswer): ItemSums {
  return {
    count: sums.count + 1,
    right: sums.right + (isRight ? 1 : 0),
    options: { ...sums.options, [option]: (sums.options[option] ?? 0) + 1 },
    rest: sums.rest + rest,
    restSquares: sums.restSquares + rest * rest,
    restRight: sums.restRight + (isRight ? rest : 0),
  };
}

/** The tally with one answer more; another edition of the situation begins anew. */
export function tallyAfter(before: ItemTally | null, one: TalliedAnswer): ItemTally {
  const same = before?.edition === one.edition ? before : null;
  const all = plus(same?.all ?? NOTHING, one);
  const told = same?.told ?? null;
  const isFull = told === null ? all.count >= FIRST_BATCH : all.count - told.count >= NEXT_BATCH;
  return { item: one.item, edition: one.edition, all, told: isFull ? all : told };
}

/** The tallies that those answers change, as they are then. */
export function talliesAfter(tallyOf: (item: string) => ItemTally | null, answers: readonly TalliedAnswer[]): ItemTally[] {
  const after = new Map<string, ItemTally>();
  for (const one of answers) after.set(one.item, tallyAfter(after.get(one.item) ?? tallyOf(one.item), one));
  return [...after.values()];
}

/** What may be read of the tallies, in order of situation. */
export const toldItems = (tallies: readonly ItemTally[]): ToldItem[] =>
  tallies
    .flatMap(({ item, edition, told }) => (told === null ? [] : [{ item, edition, told }]))
    .toSorted((a, b) => (a.item < b.item ? -1 : 1));

const inSteps = (part: number, whole: number, round: (steps: number) => number): number => round((100 * part) / whole / STEP) * STEP;

export function toldShare(part: number, whole: number): ToldShare {
  if (whole - part < LEAST) return { percent: inSteps(whole - LEAST + 1, whole, Math.floor), edge: 'least' };
  if (part < LEAST) return { percent: inSteps(LEAST - 1, whole, Math.ceil), edge: 'most' };
  return { percent: inSteps(part, whole, Math.round), edge: null };
}

function separationOf({ count, right, rest, restSquares, restRight }: ItemSums): number | null {
  if (right < LEAST || count - right < LEAST) return null;
  const spread = Math.sqrt(right * (count - right)) * Math.sqrt(count * restSquares - rest * rest);
  const tenths = spread > 0 ? Math.round((10 * (count * restRight - right * rest)) / spread) : 0;
  // never -0, which would be written with its sign
  return tenths === 0 ? 0 : tenths / 10;
}

function wrongOf({ options }: Pick<BankItem, 'options'>, sums: ItemSums): ItemQuality['wrong'] {
  const wrong = options
    .filter(({ mark }) => mark !== BEST_MARK)
    .map(({ id }) => ({ id, chosen: sums.options[id] ?? 0 }))
    .reduce<{ id: string; chosen: number } | null>((most, one) => (most && most.chosen >= one.chosen ? most : one), null);
  return wrong === null || wrong.chosen < LEAST ? null : { option: wrong.id, share: toldShare(wrong.chosen, sums.count) };
}

/** Flags come from what is told, so that they tell nothing more. */
function flagsOf({ right, separation }: Pick<ItemQuality, 'right' | 'separation'>): ItemFlag[] {
  const flags: Record<ItemFlag, boolean> = {
    misleads: separation !== null && separation <= MISLEADS_UP_TO,
    'too-hard': right.edge !== 'least' && right.percent <= HARD_UP_TO,
    'too-easy': right.edge !== 'most' && right.percent >= EASY_FROM,
  };
  return ITEM_FLAGS.filter((flag) => flags[flag]);
}

/** @param item of the edition that was tallied @param told what was told of it */
export function qualityOf(item: Pick<BankItem, 'options'>, told: ItemSums): ItemQuality {
  const shown = { right: toldShare(told.right, told.count), separation: separationOf(told) };
  return { count: told.count, ...shown, wrong: wrongOf(item, told), flags: flagsOf(shown) };
}
