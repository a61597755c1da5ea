import { fail } from '../../content/engine/errors.ts';
import type { ErrorCode, Failure, Result } from '../../content/engine/errors.ts';

/**
 * A failure from a verb whose answer has no room for one (`person`, `createAttempt`, `auth.find`, ...): a corrupt document,
 * a disk that refuses writes, an id that is not there. Verbs that answer a `Result` return the same failure instead.
 * `failure.code` is stable; `failure.sentence` is for the operator's console and may name files: do not send it to a browser.
 */
export class StoreError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.code}${typeof failure['sentence'] === 'string' ? `: ${failure['sentence']}` : ''}`);
    this.name = 'StoreError';
    this.failure = failure;
  }
}

export const storeError = (code: ErrorCode, detail: Record<string, unknown> = {}): StoreError => new StoreError(fail(code, detail));

/** Turns the expected failures of `work` into a returned one; a bug still throws. */
export async function asResult<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) return error.failure;
    throw error;
  }
}
