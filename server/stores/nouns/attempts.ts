import type { Result } from '../../../content/engine/errors.ts';
import type { PlayEvent, PlayResult, Setup } from '../../../content/engine/log.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';

export type Attempt = {
  id: string;
  person: string;
  /** The client's own id of the creation request: the same one gives the same attempt. */
  requestId: string;
  forkOf: string | null;
  seed: number;
  setup: Setup;
  events: PlayEvent[];
  createdAt: string;
  finishedAt: string | null;
  result: PlayResult | null;
  /** Its detail is gone by the rules on how long it is kept: no events, no answers in the result. */
  forgotten?: true;
};

export interface AttemptVerbs {
  /** The same (person, requestId) gives the attempt already there. */
  createAttempt(attempt: Attempt): Promise<Attempt>;
  attempt(person: string, id: string): Promise<Attempt | null>;
  /** Unfinished attempts of a person, newest first. */
  openAttempts(person: string): Promise<Attempt[]>;
  /** Every attempt of a person, finished or not, newest first: what an export holds. */
  attemptsOf(person: string): Promise<Attempt[]>;
  /**
   * Appends at position `from`. Identical events already there are a retry and succeed.
   * ERR_FORK (different events there; detail `next`), ERR_STALE (a gap; detail `next`), ERR_ATTEMPT_UNKNOWN, ERR_ATTEMPT_FINISHED.
   */
  appendEvents(person: string, id: string, from: number, events: PlayEvent[]): Promise<Result<{ next: number }>>;
  /** Stores the result and the record together. Repeating it returns the stored attempt unchanged. ERR_VERSION_CONFLICT on the record. */
  finishAttempt(person: string, id: string, result: PlayResult, at: string, record: PersonRecord): Promise<Result<Attempt>>;
}
