import type { Result } from '../../content/engine/errors.ts';

/** What was promised may not fail here: the demo is made of our own verbs. */
export function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo could not be made: ${result.code}`);
  return result.value;
}
