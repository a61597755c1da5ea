import type { Level } from '../vocabulary.ts';
import type { PersonRecord } from '../record.ts';
import type { Exam, ExamResult } from './exam.ts';

/** A sitting that was passed, with all that proves what was asked. */
export type ExamPass = { exam: string; at: string; points: number; most: number; needed: number; bankHash: string; charterHash: string };

/** What a person has of one level's exam. */
export type ExamRecord = {
  /** The sitting with the most points, the first of equals. */
  best: { points: number; most: number; exam: string; at: string };
  /** In order of time: the first is when it was first passed. */
  passes: ExamPass[];
  sat: number;
  /** When the last one ended: the next begins on a later working day. */
  lastAt: string;
};

/** The record once an exam has ended: the best stands, a pass is never taken back. @param at ISO date-time UTC */
export function recordAfterExam(record: PersonRecord, exam: Exam, result: ExamResult, at: string): PersonRecord {
  const { points, most, needed } = result;
  const before = record.exams?.[exam.level];
  const sitting = { points, most, exam: exam.id, at };
  const pass: ExamPass = { exam: exam.id, at, points, most, needed, bankHash: exam.bankHash, charterHash: exam.charterHash };
  const after: ExamRecord = {
    best: before && before.best.points >= points ? before.best : sitting,
    passes: [...(before?.passes ?? []), ...(result.passed ? [pass] : [])],
    sat: (before?.sat ?? 0) + 1,
    lastAt: at,
  };
  return { ...record, exams: { ...record.exams, [exam.level]: after } };
}

/** The latest pass of each level's exam: what a credential may name as *judged*. A level without one has not been passed. */
export function judgedPasses(record: Pick<PersonRecord, 'exams'>): Partial<Record<Level, ExamPass>> {
  const passed = Object.entries(record.exams ?? {}).flatMap(([level, { passes }]) => {
    const latest = passes.at(-1);
    return latest ? [[level, latest] as const] : [];
  });
  return Object.fromEntries(passed);
}
