import { fail, ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { Exam, ExamAnswer, ExamResult } from '../../../content/engine/exam/exam.ts';
import { answersToAdd } from '../../../content/engine/exam/judge.ts';
import { talliesAfter, toldItems } from '../../../content/engine/item-quality.ts';
import type { ItemTally, TalliedAnswer, ToldItem } from '../../../content/engine/item-quality.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import { asJson } from '../rules.ts';
import { storeError } from '../store-error.ts';
import type { KeptPeople } from './kept.ts';

/** The part of the memory store that is exams. */
export class MemoryExams {
  private readonly kept: KeptPeople;
  private readonly tallies = new Map<string, ItemTally>();

  constructor(kept: KeptPeople) {
    this.kept = kept;
  }

  async createExam(exam: Exam): Promise<Exam> {
    const kept = this.kept.get(exam.person);
    if (!kept) throw storeError('ERR_PERSON_UNKNOWN');
    const open = kept.exams.find((other) => other.level === exam.level && other.finishedAt === null);
    if (open) return asJson(open);
    if (kept.exams.some((other) => other.id === exam.id)) throw storeError('ERR_VERSION_CONFLICT');
    kept.exams.push(asJson(exam));
    return asJson(exam);
  }

  async exam(person: string, id: string): Promise<Exam | null> {
    return asJson(this.kept.examOf(person, id) ?? null);
  }

  async examsOf(person: string): Promise<Exam[]> {
    return asJson((this.kept.get(person)?.exams ?? []).toReversed());
  }

  async answerAct(person: string, id: string, act: number, answers: ExamAnswer[], at: string): Promise<Result<Exam>> {
    const exam = this.kept.examOf(person, id);
    if (!exam) return fail('ERR_EXAM_UNKNOWN');
    const fresh = answersToAdd(exam, act, answers, at);
    if (!fresh.ok) return fresh;
    if (fresh.value) exam.answers.push(fresh.value);
    return ok(asJson(exam));
  }

  async finishExam(
    person: string,
    id: string,
    result: ExamResult,
    at: string,
    record: PersonRecord,
    answers: readonly TalliedAnswer[] = [],
  ): Promise<Result<Exam>> {
    const exam = this.kept.examOf(person, id);
    if (!exam) return fail('ERR_EXAM_UNKNOWN');
    if (exam.finishedAt !== null) return ok(asJson(exam));
    const saved = this.kept.putRecord({ ...record, person });
    if (!saved.ok) return saved;
    Object.assign(exam, { result: asJson(result), finishedAt: at });
    for (const tally of talliesAfter((item) => this.tallies.get(item) ?? null, answers)) this.tallies.set(tally.item, tally);
    return ok(asJson(exam));
  }

  async itemTallies(): Promise<ToldItem[]> {
    return asJson(toldItems([...this.tallies.values()]));
  }
}
