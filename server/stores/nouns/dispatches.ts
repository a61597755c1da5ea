import type { Dispatch } from '../../../content/engine/dispatches.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';

export interface DispatchVerbs {
  /** Every dispatch of a person, oldest first. */
  dispatchesOf(person: string): Promise<Dispatch[]>;
  /**
   * Stores a dispatch, new or answered further, and the record together. ERR_PERSON_UNKNOWN, ERR_VERSION_CONFLICT on the record:
   * it moves with every answer, so that two devices cannot answer the same situation otherwise.
   */
  saveDispatch(dispatch: Dispatch, record: PersonRecord): Promise<Result<Dispatch>>;
}
