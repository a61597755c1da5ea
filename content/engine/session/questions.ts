import { LINE } from './plan-schema.ts';
import type { Round } from './plan-schema.ts';
import type { SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import { storyOf } from './story.ts';
import type { Scene, Story } from './story.ts';

/** The story of the present round, along the road that the room has chosen. */
export function storyNow(deps: SessionDeps, state: SessionState): Story | null {
  const round = roundOf(state);
  return round.kind === 'story' ? storyOf(deps.cut(round.cut).program, playedOf(state).chosen) : null;
}

/** The decision on screen, in a story. */
export const sceneNow = (deps: SessionDeps, state: SessionState): Scene | null =>
  storyNow(deps, state)?.scenes[playedOf(state).decision - 1] ?? null;

/** What may be chosen in the present question, in order. */
export function optionsNow(deps: SessionDeps, state: SessionState): string[] {
  const round = roundOf(state);
  if (round.kind === 'quiz') return round.options;
  if (round.kind === 'debate') return [...LINE];
  return sceneNow(deps, state)?.options ?? [];
}

/** The ballots that a question of this kind may have. */
export const mayVoteAgain = ({ kind }: Round): boolean => kind === 'debate' || kind === 'story';
