import type { ExamStanding, ExamView } from '../../client/api.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { drawExam } from '../../content/engine/exam/draw.ts';
import { EXAM_RULES, situationsOf } from '../../content/engine/exam/exam.ts';
import type { Exam, ExamAnswer } from '../../content/engine/exam/exam.ts';
import { FIRST_MARKS, answersToAdd, judgeExam, scoresOf } from '../../content/engine/exam/judge.ts';
import { LEVELS } from '../../content/engine/vocabulary.ts';
import type { Level } from '../../content/engine/vocabulary.ts';
import { bankOf, examWith } from '../engine/fixtures/bank.ts';

const bank = bankOf(16);
const AT = '2026-11-27T10:00:00.000Z';
const labels = (id: string, language: string) => Object.fromEntries([...'abcd'].map((option) => [option, `${id} ${option} (${language})`]));
const told = (id: string, language: string) => ({
  situation: `Situation ${id} (${language})`,
  ask: `Ask ${id}`,
  options: labels(id, language),
});

/** The exams of the fake server: the real draw, the real judgement, one exam a level. In its bank, `b` is sound. */
export class FakeExams {
  readonly kept = new Map<string, Exam>();
  nextOn: string | null = null;
  after: ExamStanding['after'] = [];

  standings(): Result<{ exams: ExamStanding[] }> {
    return ok({ exams: LEVELS.map((level) => this.standing(level)) });
  }

  start(level: Level): Result<ExamView> {
    const acts = drawExam(bank, level, new Set(), 7);
    if (!acts.ok) return acts;
    const exam = [...this.kept.values()].find((one) => one.level === level) ?? examWith(acts.value, { id: `exam-${level}`, level });
    this.kept.set(exam.id, exam);
    return this.view(exam.id);
  }

  answer(id: string, act: number, answers: ExamAnswer[]): Result<ExamView> {
    const exam = this.kept.get(id);
    if (!exam) return fail('ERR_EXAM_UNKNOWN');
    const fresh = answersToAdd(exam, act, answers, AT);
    if (!fresh.ok) return fresh;
    if (fresh.value) exam.answers.push(fresh.value);
    if (exam.answers.length === exam.acts.length) Object.assign(exam, { finishedAt: AT, result: judgeExam(exam, bank) });
    return this.view(id);
  }

  view(id: string): Result<ExamView> {
    const exam = this.kept.get(id);
    if (!exam) return fail('ERR_EXAM_UNKNOWN');
    const { level, acts, startedAt, closesAt, finishedAt, charterHash, result } = exam;
    const act = finishedAt === null ? exam.answers.length : null;
    const items = act === null ? [] : (acts[act] ?? []);
    return ok({
      id,
      level,
      acts: acts.length,
      act,
      startedAt,
      closesAt,
      finishedAt,
      charterHash,
      result,
      items: items.map((item) => ({ ...item, texts: { fr: told(item.id, 'fr'), en: told(item.id, 'en') } })),
      review: finishedAt === null ? null : this.review(exam),
    });
  }

  private review(exam: Exam): ExamView['review'] {
    return exam.answers.flatMap((answers, act) =>
      answers.map(({ item, option }) => {
        const { pillar, articles, facts, options } = bank.find(({ id }) => id === item)!;
        const why = (language: string) => ({
          ...told(item, language),
          options: Object.fromEntries(options.map(({ id }) => [id, { label: `${item} ${id} (${language})`, why: `Why ${item} ${id}` }])),
        });
        return { id: item, act, pillar, articles, facts, chosen: option, options, texts: { fr: why('fr'), en: why('en') } };
      }),
    );
  }

  private standing(level: Level): ExamStanding {
    const exam = [...this.kept.values()].find((one) => one.level === level);
    const open = exam && exam.finishedAt === null ? { id: exam.id, act: exam.answers.length, closesAt: exam.closesAt } : null;
    const past = exam?.result ? [{ id: exam.id, finishedAt: AT, ...exam.result }] : [];
    const { acts } = EXAM_RULES[level];
    const asks = { situations: situationsOf(level), needs: scoresOf(level, FIRST_MARKS), again: { waitDays: 1, perMonth: null } };
    return { level, acts, ...asks, after: this.after, nextOn: this.nextOn, open, record: null, passed: null, past };
  }
}
