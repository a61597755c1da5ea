import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { ExamAnswer, ExamResult } from '../../../content/engine/exam/exam.ts';
import { answersToAdd } from '../../../content/engine/exam/judge.ts';
import { talliesAfter, toldItems } from '../../../content/engine/item-quality.ts';
import type { TalliedAnswer, ToldItem } from '../../../content/engine/item-quality.ts';
import { asJson } from '../rules.ts';
import { asResult, storeError } from '../store-error.ts';
import type { Exam } from '../../../content/engine/exam/exam.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { LowdbCore } from './core.ts';
import { examIn } from './person-document.ts';

/** The verbs of the store for exams: they live in their person's document. */
export class LowdbExams {
  private readonly core: LowdbCore;

  constructor(core: LowdbCore) {
    this.core = core;
  }

  async createExam(given: Exam): Promise<Exam> {
    const created = await this.core.change(given.person, (entry) => {
      const exams = entry.doc.exams ?? [];
      const open = exams.find((other) => other.level === given.level && other.finishedAt === null);
      if (open) return asJson(open);
      if (examIn(entry.doc, given.id)) throw storeError('ERR_VERSION_CONFLICT');
      this.core.commit({ op: 'exam-created', exam: asJson(given) }, entry);
      return asJson(given);
    });
    if (!created) throw storeError('ERR_PERSON_UNKNOWN');
    return created;
  }

  exam(person: string, id: string): Promise<Exam | null> {
    return this.core.read(person, ({ doc }) => asJson(examIn(doc, id) ?? null));
  }

  async examsOf(person: string): Promise<Exam[]> {
    return (await this.core.read(person, ({ doc }) => asJson((doc.exams ?? []).toReversed()))) ?? [];
  }

  answerAct(person: string, id: string, act: number, given: ExamAnswer[], at: string): Promise<Result<Exam>> {
    return asResult(async () => {
      const answered = await this.core.change(person, (entry): Result<Exam> => {
        const exam = examIn(entry.doc, id);
        if (!exam) return fail('ERR_EXAM_UNKNOWN');
        const fresh = answersToAdd(exam, act, given, at);
        if (!fresh.ok) return fresh;
        if (fresh.value) this.core.commit({ op: 'act-answered', person, exam: id, act, answers: fresh.value }, entry);
        return ok(asJson(exam));
      });
      return answered ?? fail('ERR_EXAM_UNKNOWN');
    });
  }

  finishExam(
    person: string,
    id: string,
    result: ExamResult,
    at: string,
    record: PersonRecord,
    answers: readonly TalliedAnswer[] = [],
  ): Promise<Result<Exam>> {
    return asResult(async () => {
      const finished = await this.core.change(person, (entry): Result<Exam> => {
        const exam = examIn(entry.doc, id);
        if (!exam) return fail('ERR_EXAM_UNKNOWN');
        if (exam.finishedAt !== null) return ok(asJson(exam));
        if (entry.doc.record.version !== record.version) return fail('ERR_VERSION_CONFLICT');
        const saved = asJson({ ...record, person, version: record.version + 1 });
        const tallies = asJson(talliesAfter((item) => this.core.index.items.get(item), answers));
        this.core.commit({ op: 'exam-finished', exam: id, result: asJson(result), at, record: saved, tallies }, entry);
        return ok(asJson(exam));
      });
      return finished ?? fail('ERR_EXAM_UNKNOWN');
    });
  }

  async itemTallies(): Promise<ToldItem[]> {
    const told = toldItems(this.core.index.items.all());
    await this.core.indexSettled();
    return told;
  }
}
