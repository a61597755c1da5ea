import { upgradedPerson } from '../defaults.ts';
import { withoutDetail } from '../forgetting.ts';
import type { Doings } from '../forgetting.ts';
import { emptyRecord, withDispatch } from '../rules.ts';
import type { StatusAct } from '../../../content/engine/certificates.ts';
import type { Dispatch } from '../../../content/engine/dispatches.ts';
import type { Exam } from '../../../content/engine/exam/exam.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { Attempt } from '../nouns/attempts.ts';
import type { Person } from '../nouns/people.ts';
import { corrupt } from './durable-file.ts';
import type { Mutation } from './mutation.ts';

/** Everything of one person but their auth rows: one small file. `seq` is the last change in it, `born` the one that created it. */
export type PersonDocument = {
  format: 1;
  id: string;
  seq: number;
  born: number;
  person: Person;
  record: PersonRecord;
  /** In order of creation. */
  attempts: Attempt[];
  /** In order of creation; absent before the first. */
  dispatches?: Dispatch[];
  /** What happened to the person's status, oldest first. */
  status: StatusAct[];
  /** In order of creation; absent before the first. */
  exams?: Exam[];
};

export const newDocument = (person: Person, seq: number): PersonDocument => ({
  format: 1,
  id: person.id,
  seq,
  born: seq,
  person,
  record: emptyRecord(person.id),
  attempts: [],
  status: [],
});

export const attemptIn = (doc: PersonDocument, id: string): Attempt | undefined => doc.attempts.find((attempt) => attempt.id === id);

export const examIn = (doc: PersonDocument, id: string): Exam | undefined => doc.exams?.find((exam) => exam.id === id);

export const doingsIn = ({ attempts, exams = [], dispatches = [] }: PersonDocument): Doings => ({ attempts, exams, dispatches });

/** A checksum proves the bytes, not that they lie under the right name. */
export function checkDocument(data: unknown, id: string, file: string): PersonDocument {
  const doc = data as PersonDocument;
  if (doc.format !== 1) throw corrupt(file, 'it was written by another version', { person: id });
  if (doc.id !== id) throw corrupt(file, 'it belongs to someone else', { person: id });
  // documents of before there was a status have none
  doc.status ??= [];
  doc.person = upgradedPerson(doc.person);
  return doc;
}

function change<T extends object>(target: T, values: Partial<T>): () => void {
  const before = Object.fromEntries(Object.keys(values).map((key) => [key, target[key as keyof T]])) as Partial<T>;
  Object.assign(target, values);
  return () => void Object.assign(target, before);
}

function applyToAttempt(doc: PersonDocument, id: string, act: (attempt: Attempt) => () => void): () => void {
  const attempt = attemptIn(doc, id);
  if (!attempt) throw new Error(`no attempt ${id} in the document of ${doc.id}`);
  return act(attempt);
}

function applyToExam(doc: PersonDocument, id: string, values: Partial<Exam>): () => void {
  const exam = examIn(doc, id);
  if (!exam) throw new Error(`no exam ${id} in the document of ${doc.id}`);
  return change(exam, values);
}

/** Puts what is new at `from` of a list; undoing takes off what was put. */
function putAt<T>(list: T[], from: number, fresh: readonly T[]): () => void {
  const cut = list.splice(from, Infinity, ...fresh);
  return () => void list.splice(from, Infinity, ...cut);
}

function apply(doc: PersonDocument, mutation: Mutation): () => void {
  switch (mutation.op) {
    case 'person-saved':
      return change(doc, { person: mutation.person });
    case 'attempt-created':
      doc.attempts.push(mutation.attempt);
      return () => void doc.attempts.pop();
    case 'events':
      return applyToAttempt(doc, mutation.attempt, ({ events }) => putAt(events, mutation.from, mutation.events));
    case 'attempt-finished': {
      const undo = change(doc, { record: mutation.record });
      const undoAttempt = applyToAttempt(doc, mutation.attempt, (a) => change(a, { result: mutation.result, finishedAt: mutation.at }));
      return () => {
        undoAttempt();
        undo();
      };
    }
    case 'dispatch-saved':
      return change(doc, { record: mutation.record, dispatches: withDispatch(doc.dispatches ?? [], mutation.dispatch) });
    case 'exam-created':
      return change(doc, { exams: [...(doc.exams ?? []), mutation.exam] });
    case 'act-answered': {
      const before = examIn(doc, mutation.exam)?.answers ?? [];
      return applyToExam(doc, mutation.exam, { answers: [...before.slice(0, mutation.act), mutation.answers] });
    }
    case 'exam-finished': {
      const undo = change(doc, { record: mutation.record });
      const undoExam = applyToExam(doc, mutation.exam, { result: mutation.result, finishedAt: mutation.at });
      return () => {
        undoExam();
        undo();
      };
    }
    case 'record-saved':
      return change(doc, { record: mutation.record });
    case 'status-added':
      return putAt(doc.status, mutation.from, [mutation.act]);
    case 'detail-forgotten':
      return change(doc, withoutDetail(doingsIn(doc), mutation.forgotten));
    case 'record-erased':
      return change(doc, { record: mutation.record, attempts: [], dispatches: [], exams: [] });
    default:
      return () => undefined;
  }
}

/**
 * Applies one change to a document and answers how to take it back: a change is seen by the next verb at once, and taken back
 * if the disk then refuses it. Undo in reverse order.
 */
export function applyToDocument(doc: PersonDocument, mutation: Mutation, seq: number): () => void {
  const before = doc.seq;
  const undo = apply(doc, mutation);
  doc.seq = seq;
  return () => {
    undo();
    doc.seq = before;
  };
}
