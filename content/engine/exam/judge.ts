import type { BankItem } from '../bank.ts';
import { fail, ok } from '../errors.ts';
import type { Result } from '../errors.ts';
import type { ExamTerms } from '../certificate-rules.ts';
import { MARKS } from '../vocabulary.ts';
import type { Level, Pillar } from '../vocabulary.ts';
import { EXAM_RULES } from './exam.ts';
import type { Exam, ExamAnswer, ExamResult, ExamScore } from './exam.ts';

const BEST_MARK = MARKS[MARKS.length - 1]!;
/** Shares needed, in percent: of the whole, and of each pillar. */
export type ExamMarks = Pick<ExamTerms, 'passMark' | 'pillarMark'>;
/** Of every exam that was begun before rules said so. */
export const FIRST_MARKS: ExamMarks = { passMark: 80, pillarMark: 60 };

/** By the first marks, 32 of 40 and 6 of 10 in the exam; rounded up in a check: 13 of 16 and 5 of 8, 20 of 24 and 4 of 6. */
const needed = (most: number, percent: number): number => Math.ceil((most * percent) / 100);

const score = (points: number, situations: number, percent: number): ExamScore => {
  const most = BEST_MARK * situations;
  return { points, most, needed: needed(most, percent) };
};

/** What a level's exam asks for, before it has begun: in all, and in each pillar. */
export function scoresOf(level: Level, marks: ExamMarks): { whole: ExamScore; pillar: ExamScore } {
  const { pillars, calm, crises } = EXAM_RULES[level];
  const situations = calm + crises;
  return { whole: score(0, situations * pillars.length, marks.passMark), pillar: score(0, situations, marks.pillarMark) };
}

const isEnough = ({ points, needed }: ExamScore): boolean => points >= needed;

/**
 * Judges the acts answered; a situation left unanswered is worth nothing. Passing takes the whole and every pillar.
 * @param bank the one that the exam was drawn from: an item that it lacks is a bug, and throws @param marks those it began under
 */
export function judgeExam(
  { acts, answers }: Pick<Exam, 'acts' | 'answers'>,
  bank: readonly BankItem[],
  marks: ExamMarks = FIRST_MARKS,
): ExamResult {
  const items = new Map(bank.map((item) => [item.id, item]));
  const chosen = new Map(answers.flat().map(({ item, option }) => [item, option]));
  const counted = new Map<Pillar, { points: number; situations: number }>();
  for (const { id } of acts.flat()) {
    const item = items.get(id);
    if (!item) throw new Error(`the bank has no situation ${id}`);
    const before = counted.get(item.pillar) ?? { points: 0, situations: 0 };
    const mark = item.options.find((option) => option.id === chosen.get(id))?.mark ?? 0;
    counted.set(item.pillar, { points: before.points + mark, situations: before.situations + 1 });
  }
  const sum = (of: 'points' | 'situations') => [...counted.values()].reduce((total, one) => total + one[of], 0);
  const whole = score(sum('points'), sum('situations'), marks.passMark);
  const pillars = [...counted].map(([pillar, one]) => [pillar, score(one.points, one.situations, marks.pillarMark)] as const);
  return { ...whole, passed: isEnough(whole) && pillars.every(([, one]) => isEnough(one)), pillars: Object.fromEntries(pillars) };
}

/** The answers in the order of the act's situations: one each, one of its options. ERR_ANSWERS_REFUSED { item }. */
function inOrder(act: Exam['acts'][number], answers: readonly ExamAnswer[]): Result<ExamAnswer[]> {
  const stray = answers.find(({ item }, at) => !act.some(({ id }) => id === item) || answers.findIndex((one) => one.item === item) !== at);
  if (stray) return fail('ERR_ANSWERS_REFUSED', { item: stray.item });
  const ordered: ExamAnswer[] = [];
  for (const { id, options } of act) {
    const answer = answers.find(({ item }) => item === id);
    if (!answer || !options.includes(answer.option)) return fail('ERR_ANSWERS_REFUSED', { item: id });
    ordered.push({ item: id, option: answer.option });
  }
  return ok(ordered);
}

const isSame = (one: readonly ExamAnswer[], other: readonly ExamAnswer[]): boolean =>
  one.length === other.length && one.every(({ item, option }, at) => other[at]?.item === item && other[at]?.option === option);

/**
 * What answering that act adds to the exam: its answers in order, or null when the same were there already.
 * ERR_ACT_EARLY { next } (an act before it is unanswered, or there is no such act), ERR_ACT_ANSWERED { next } (otherwise than now),
 * ERR_ANSWERS_REFUSED { item }, ERR_EXAM_CLOSED.
 * @param act 0-based @param at ISO date-time UTC of the server
 */
export function answersToAdd(exam: Exam, act: number, answers: readonly ExamAnswer[], at: string): Result<ExamAnswer[] | null> {
  const next = exam.answers.length;
  const drawn = exam.acts[act];
  const known = exam.answers[act];
  if (!drawn || act > next) return fail('ERR_ACT_EARLY', { next });
  const ordered = inOrder(drawn, answers);
  if (known) return ordered.ok && isSame(known, ordered.value) ? ok(null) : fail('ERR_ACT_ANSWERED', { next });
  if (exam.finishedAt !== null || at >= exam.closesAt) return fail('ERR_EXAM_CLOSED', { next });
  return ordered;
}

/** When the exam ended, as far as anyone knows at that time: answered whole, or out of time. Null while it goes on. */
export function endOf({ acts, answers, closesAt }: Exam, at: string): string | null {
  if (answers.length === acts.length) return at < closesAt ? at : closesAt;
  return at >= closesAt ? closesAt : null;
}
