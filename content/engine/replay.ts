import type { Result } from './errors.ts';
import { fail, ok } from './errors.ts';
import type { Setup } from './log.ts';
import type { Program } from './machine.ts';
import { act, startPlay } from './play.ts';
import type { Play } from './play.ts';

/** Folds a whole log. The failure of the first refused event also carries its `index`. */
export function replay(
  program: Program,
  setup: Pick<Setup, 'carried' | 'drawnItems'>,
  seed: number,
  events: readonly unknown[],
): Result<Play> {
  return continuePlay(startPlay(program, setup, seed), events);
}

/** Folds more events onto a play, all or nothing; `index` counts from the first of them. */
export function continuePlay(play: Play, events: readonly unknown[]): Result<Play> {
  let present = play;
  for (const [index, event] of events.entries()) {
    const next = act(present, event);
    if (!next.ok) return fail(next.code, { ...next, index });
    present = next.value;
  }
  return ok(present);
}
