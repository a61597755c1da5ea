import type { ExamAnswer, ExamResult } from '../../../content/engine/exam/exam.ts';
import type { ItemTally } from '../../../content/engine/item-quality.ts';
import type { PlayEvent, PlayResult } from '../../../content/engine/log.ts';
import type { StatusAct } from '../../../content/engine/certificates.ts';
import type { Dispatch } from '../../../content/engine/dispatches.ts';
import type { Exam } from '../../../content/engine/exam/exam.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { Attempt } from '../nouns/attempts.ts';
import type { AuditEntry } from '../nouns/audit.ts';
import type { AuthModel, AuthRow } from '../nouns/auth.ts';
import type { Company } from '../nouns/company.ts';
import type { Paper, PaperKind } from '../nouns/papers.ts';
import type { Forgotten } from '../nouns/retention.ts';
import type { Person } from '../nouns/people.ts';
import { upgradedCompany, upgradedPerson } from '../defaults.ts';

/** Who was erased, or whose attempts were, when it was the journal's turn `seq`. Holds nothing that names them. */
export type Tombstone = { hash: string; scope: 'person' | 'record'; seq: number; at: string };

/**
 * What a verb changed, in values and not in differences: applied twice, or over a later state and then followed by the rest, it
 * gives the same. What the verb decided (versions, what is new in a list of events) is decided, so that recovery decides nothing.
 */
export type Mutation =
  | { op: 'company-saved'; company: Company }
  | { op: 'audit-added'; entry: AuditEntry; prior: number[] }
  | { op: 'paper-saved'; paper: Paper }
  | { op: 'paper-removed'; kind: PaperKind; id: string }
  | { op: 'person-created'; person: Person }
  | { op: 'person-saved'; person: Person }
  | { op: 'attempt-created'; attempt: Attempt }
  | { op: 'events'; person: string; attempt: string; from: number; events: PlayEvent[] }
  | { op: 'attempt-finished'; attempt: string; result: PlayResult; at: string; record: PersonRecord }
  | { op: 'dispatch-saved'; dispatch: Dispatch; record: PersonRecord }
  | { op: 'exam-created'; exam: Exam }
  | { op: 'act-answered'; person: string; exam: string; act: number; answers: ExamAnswer[] }
  /** `tallies` as they are then; absent where there were none yet. */
  | { op: 'exam-finished'; exam: string; result: ExamResult; at: string; record: PersonRecord; tallies?: ItemTally[] }
  | { op: 'record-saved'; record: PersonRecord }
  | { op: 'status-added'; person: string; from: number; act: StatusAct }
  | { op: 'detail-forgotten'; person: string; forgotten: Forgotten; hasStarted: boolean }
  | { op: 'record-erased'; person: string; record: PersonRecord; at: string }
  | { op: 'person-erased'; tombstone: Tombstone }
  | { op: 'auth-put'; model: AuthModel; row: AuthRow }
  | { op: 'auth-removed'; model: AuthModel; ids: string[] }
  /** Where the doctor found a record that nobody can read any more: its number stays taken. */
  | { op: 'lost' };

/**
 * One record of the journal, one verb. `prev` has, for each person whose document changes, the sequence number of the change
 * before: a chain that proves no change of a document is missing.
 */
export type JournalRecord = { prev: number[]; change: Mutation };

/** A record as it was written, by whatever version. */
export function readRecord(text: string): JournalRecord {
  const record = JSON.parse(text) as JournalRecord;
  const { change } = record;
  if (change.op === 'person-created' || change.op === 'person-saved') change.person = upgradedPerson(change.person);
  if (change.op === 'company-saved') change.company = upgradedCompany(change.company);
  return record;
}

/** The people whose documents a change touches, in the order of `prev`. */
export function peopleOf(change: Mutation): string[] {
  switch (change.op) {
    case 'person-created':
    case 'person-saved':
      return [change.person.id];
    case 'attempt-created':
      return [change.attempt.person];
    case 'exam-created':
      return [change.exam.person];
    case 'events':
    case 'status-added':
    case 'act-answered':
    case 'record-erased':
    case 'detail-forgotten':
      return [change.person];
    case 'attempt-finished':
    case 'dispatch-saved':
    case 'exam-finished':
    case 'record-saved':
      return [change.record.person];
    default:
      return [];
  }
}
