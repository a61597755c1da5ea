import type { Result } from '../../../content/engine/errors.ts';
import type { Exam, ExamAnswer, ExamResult } from '../../../content/engine/exam/exam.ts';
import type { TalliedAnswer, ToldItem } from '../../../content/engine/item-quality.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';

export interface ExamVerbs {
  /** Opens an exam; the unfinished one of that level, if there is one, is answered instead. */
  createExam(exam: Exam): Promise<Exam>;
  exam(person: string, id: string): Promise<Exam | null>;
  /** Every exam of a person, finished or not, the last created first. */
  examsOf(person: string): Promise<Exam[]>;
  /**
   * Adds the answers of one act; the same answers again are a retry and succeed.
   * ERR_EXAM_UNKNOWN, and those of `answersToAdd`. @param act 0-based @param at ISO date-time UTC
   */
  answerAct(person: string, id: string, act: number, answers: ExamAnswer[], at: string): Promise<Result<Exam>>;
  /**
   * Stores the result and the record, and adds the answers to the tallies, together. Repeating it returns the stored exam unchanged.
   * ERR_VERSION_CONFLICT on the record.
   */
  finishExam(
    person: string,
    id: string,
    result: ExamResult,
    at: string,
    record: PersonRecord,
    answers?: readonly TalliedAnswer[],
  ): Promise<Result<Exam>>;
  /** What may be read of the tallies of situations: nobody's, and not erased with anybody. In order of situation. */
  itemTallies(): Promise<ToldItem[]>;
}
