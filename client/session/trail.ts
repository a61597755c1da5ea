import { fail, ok } from '../../content/engine/errors.ts';
import type { Failure, Result } from '../../content/engine/errors.ts';
import type { PlayEvent, Setup } from '../../content/engine/log.ts';
import type { Program } from '../../content/engine/machine.ts';
import { act, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import type { PlayView } from '../../content/engine/view.ts';

/** One moment of a play: what was shown, and what the player did about it. */
export type Beat = { view: PlayView; event: PlayEvent };
/** A play with everything that led to it. */
export type Told = { play: Play; view: PlayView; beats: Beat[] };

/** Adds one event. A refusal changes nothing. */
export function tell(told: Told, event: PlayEvent): Result<Told> {
  const next = act(told.play, event);
  if (!next.ok) return next;
  return ok({ play: next.value, view: viewOf(next.value), beats: [...told.beats, { view: told.view, event }] });
}

/** The play before its first event. */
export function begin(program: Program, setup: Setup, seed: number): Told {
  const play = startPlay(program, setup, seed);
  return { play, view: viewOf(play), beats: [] };
}

/**
 * Folds a log as far as it goes. `refused` is the first event that the engine does not take (a log written under newer
 * content, a damaged store): the play stops before it, so that nothing played up to there is lost.
 */
export function retell(
  program: Program,
  setup: Setup,
  seed: number,
  events: readonly PlayEvent[],
): { told: Told; refused: Failure | null } {
  let told = begin(program, setup, seed);
  for (const [index, event] of events.entries()) {
    const next = tell(told, event);
    if (!next.ok) return { told, refused: fail(next.code, { index }) };
    told = next.value;
  }
  return { told, refused: null };
}

/** The choice as it was shown then: its lines and the options offered. */
export function choiceAt(told: Told, step: string): Extract<PlayView, { kind: 'choice' }> | null {
  const beat = told.beats.find(({ view }) => view.step === step && view.kind === 'choice');
  return beat?.view.kind === 'choice' ? beat.view : null;
}
