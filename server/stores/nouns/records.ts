import type { Result } from '../../../content/engine/errors.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';

export interface RecordVerbs {
  /** Null when there is no such person. */
  recordOf(person: string): Promise<PersonRecord | null>;
  saveRecord(record: PersonRecord): Promise<Result<PersonRecord>>;
  /**
   * Forgets every attempt, dispatch and exam of the person and empties the record (next version), journal included, before resolving.
   * The person and their auth rows stay. False when there is no such person.
   */
  eraseRecord(person: string): Promise<boolean>;
}
