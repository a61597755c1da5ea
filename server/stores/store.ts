import type { AttemptVerbs } from './nouns/attempts.ts';
import type { AuditVerbs } from './nouns/audit.ts';
import type { AuthRecords } from './nouns/auth.ts';
import type { CompanyVerbs } from './nouns/company.ts';
import type { DispatchVerbs } from './nouns/dispatches.ts';
import type { DocumentVerbs } from './nouns/documents.ts';
import type { ExamVerbs } from './nouns/exams.ts';
import type { StoreHealth } from './nouns/health.ts';
import type { PaperVerbs } from './nouns/papers.ts';
import type { PeopleVerbs } from './nouns/people.ts';
import type { RetentionVerbs } from './nouns/retention.ts';
import type { RecordVerbs } from './nouns/records.ts';
import type { StatusVerbs } from './nouns/status.ts';

/**
 * Everything kept, in domain verbs: one file a noun in `nouns/`. A resolved promise means *on disk*. Every verb is atomic.
 * Attempts are always asked for with their person: someone else's attempt does not exist.
 * A verb that does not answer a `Result` rejects with a `StoreError` (`store-error.ts`), whose `failure` has the code.
 * What is returned belongs to the caller, except that an attempt's `setup`, events and `result` may be shared and are frozen.
 */
export interface Store
  extends
    CompanyVerbs,
    PaperVerbs,
    PeopleVerbs,
    AttemptVerbs,
    DispatchVerbs,
    ExamVerbs,
    RecordVerbs,
    RetentionVerbs,
    StatusVerbs,
    AuditVerbs,
    DocumentVerbs {
  auth: AuthRecords;
  /** What an operator must know: said at start-up, and by the health command. Costs nothing. */
  health(): StoreHealth;
  /** Everything written behind is on disk afterwards; the folder is free for another process. */
  close(): Promise<void>;
}
