import type { BankItem, BankTexts } from '../content/engine/bank.ts';
import type { ExamTerms, LevelRule } from '../content/engine/certificate-rules.ts';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import { EXAM_RULES, situationsOf } from '../content/engine/exam/exam.ts';
import type { DrawnItem, Exam, ExamResult, ExamScore } from '../content/engine/exam/exam.ts';
import { scoresOf } from '../content/engine/exam/judge.ts';
import { judgedPasses } from '../content/engine/exam/record.ts';
import type { ExamPass, ExamRecord } from '../content/engine/exam/record.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import { LOCALES } from '../content/engine/vocabulary.ts';
import type { Level, Locale, Mark, ModuleId, Pillar } from '../content/engine/vocabulary.ts';
import type { ExamDeps } from './exams.ts';
import { examsOf, missingFor, nextDayOf } from './exams.ts';
import { currentRules } from './rules.ts';

type Told<T> = Record<Locale, { situation: string; ask: string; options: Record<string, T> }>;
/** A situation to answer: its options in the order drawn. No mark, no explanation, no pillar. */
export type ExamItem = { id: string; options: string[]; texts: Told<string> };
/** A situation that was answered, once the exam is over. */
export type ReviewedItem = {
  id: string;
  act: number;
  pillar: Pillar;
  articles: string[];
  facts: string[];
  chosen: string;
  options: { id: string; mark: Mark }[];
  texts: Told<{ label: string; why: string }>;
};
/**
 * `act` is the one to answer, from 0, and `items` its situations; none once it is over, when `result` and `review` are there. The
 * review is null again once the answers are no longer kept.
 */
export type ExamView = {
  id: string;
  level: Level;
  acts: number;
  act: number | null;
  startedAt: string;
  closesAt: string;
  finishedAt: string | null;
  /** The charter that it was drawn under, whatever is in force since. */
  charterHash: string;
  items: ExamItem[];
  result: ExamResult | null;
  review: ReviewedItem[] | null;
};
/** One level's exam as a person finds it. */
export type ExamStanding = {
  level: Level;
  acts: number;
  situations: number;
  /** What passes it, in points: in all, and in each pillar. */
  needs: { whole: ExamScore; pillar: ExamScore };
  /** How soon it may be sat again: working days, and times in a month. */
  again: Pick<ExamTerms, 'waitDays' | 'perMonth'>;
  /** Places still to be finished before it. */
  after: ModuleId[];
  /** The day of the next try, when it is a later one. */
  nextOn: string | null;
  /** The exam under way. */
  open: { id: string; act: number; closesAt: string } | null;
  record: ExamRecord | null;
  passed: ExamPass | null;
  /** Exams that are over, the last first: to look back at. */
  past: { id: string; finishedAt: string; points: number; most: number; passed: boolean }[];
};

function told<T>(texts: BankTexts, id: string, of: (option: { label: string; why: string }) => T): Told<T> {
  const one = (locale: Locale) => {
    const text = texts[locale][id];
    if (!text) throw new Error(`the bank has no ${locale} text of ${id}`);
    const options = Object.entries(text.options).map(([option, words]) => [option, of(words)] as const);
    return { situation: text.situation, ask: text.ask, options: Object.fromEntries(options) };
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, one(locale)])) as Told<T>;
}

const itemOf = ({ id, options }: DrawnItem, texts: BankTexts): ExamItem => ({ id, options, texts: told(texts, id, ({ label }) => label) });

/** What was answered, with its explanations. A situation that time has left unanswered stays untold. */
function reviewOf({ acts, answers }: Exam, bank: readonly BankItem[], texts: BankTexts): ReviewedItem[] {
  return answers.flatMap((given, act) =>
    given.map(({ item: id, option: chosen }, at): ReviewedItem => {
      const item = bank.find((one) => one.id === id);
      if (!item) throw new Error(`the bank has no situation ${id}`);
      const options = (acts[act]?.[at]?.options ?? []).map((option) => ({
        id: option,
        mark: item.options.find((one) => one.id === option)?.mark ?? 0,
      }));
      const { pillar, articles, facts } = item;
      return { id, act, pillar, articles, facts, chosen, options, texts: told(texts, id, (words) => words) };
    }),
  );
}

/** What the person may see of their exam now. ERR_DATA_CORRUPT when the bank it was drawn from is gone. */
export async function viewOfExam({ content }: Pick<ExamDeps, 'content'>, exam: Exam): Promise<Result<ExamView>> {
  const [bank, texts] = await Promise.all([content.bankBy(exam.bankHash), content.bankTextsBy(exam.textsHash)]);
  if (!bank || !texts) return fail('ERR_DATA_CORRUPT', { exam: exam.id });
  const { id, level, startedAt, closesAt, finishedAt, charterHash, result } = exam;
  const isOver = finishedAt !== null;
  const act = isOver ? null : exam.answers.length;
  const items = act === null ? [] : (exam.acts[act] ?? []).map((item) => itemOf(item, texts));
  const review = isOver && !exam.forgotten ? reviewOf(exam, bank, texts) : null;
  return ok({ id, level, acts: exam.acts.length, act, startedAt, closesAt, finishedAt, charterHash, items, result, review });
}

async function standingOf(
  deps: ExamDeps,
  { rule, terms }: { rule: LevelRule; terms: ExamTerms },
  record: PersonRecord,
  exams: readonly Exam[],
): Promise<ExamStanding> {
  const { level } = rule;
  const own = exams.filter((exam) => exam.level === level);
  const open = own.find((exam) => exam.finishedAt === null);
  const past = own.flatMap(({ id, finishedAt, result }) =>
    finishedAt === null || !result ? [] : [{ id, finishedAt, points: result.points, most: result.most, passed: result.passed }],
  );
  return {
    level,
    acts: EXAM_RULES[level].acts,
    situations: situationsOf(level),
    needs: scoresOf(level, terms),
    again: { waitDays: terms.waitDays, perMonth: terms.perMonth },
    after: missingFor(rule, record, deps),
    nextOn: open ? null : await nextDayOf(deps, level, exams),
    open: open ? { id: open.id, act: open.answers.length, closesAt: open.closesAt } : null,
    record: record.exams?.[level] ?? null,
    passed: judgedPasses(record)[level] ?? null,
    past,
  };
}

/** The exam of each level that the rules open, as that person finds it. ERR_PERSON_UNKNOWN. */
export async function standingsOf(deps: ExamDeps, person: string): Promise<Result<ExamStanding[]>> {
  const exams = await examsOf(deps, person);
  if (!exams.ok) return exams;
  // read after: an exam that was out of time has just been judged
  const record = await deps.store.recordOf(person);
  if (!record) return fail('ERR_PERSON_UNKNOWN');
  const { levels, exams: terms } = (await currentRules(deps)).document;
  return ok(await Promise.all(levels.map((rule) => standingOf(deps, { rule, terms }, record, exams.value))));
}
