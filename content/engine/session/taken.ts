import { storyNow } from './questions.ts';
import type { Closed, SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import { storyOf } from './story.ts';
import type { Story } from './story.ts';

/** A decision that the room has voted on. */
export type Taken = {
  /** The step of the cut. */
  step: string;
  offered: string[];
  /** What the room chose; null where it was left in a tie. */
  chosen: string | null;
  /** The first vote, and the second where there was one. */
  ballots: Closed[];
  /** On the road that a rewind has opened. */
  other: boolean;
};

function along({ scenes }: Story, chosen: readonly string[], closed: readonly Closed[][], other: boolean): Taken[] {
  return closed.map((ballots, index) => {
    const { step, options } = scenes[index]!;
    return { step, offered: options, chosen: chosen[index] ?? null, ballots, other };
  });
}

/** Every decision of the present round's story: those of the road that the room took first, then those that a rewind has added. */
export function decisionsTaken(deps: SessionDeps, state: SessionState): Taken[] {
  const round = roundOf(state);
  const story = storyNow(deps, state);
  if (round.kind !== 'story' || story === null) return [];
  const { chosen, closed, taken, rewound } = playedOf(state);
  if (!taken) return along(story, chosen, closed, false);
  const first = along(storyOf(deps.cut(round.cut).program, taken.chosen), taken.chosen, taken.closed, false);
  return [...first, ...along(story, chosen, closed, true).slice(rewound!)];
}

/** The one story that is told once it is over: to the end that the room came to first. */
export function decisionsTold(deps: SessionDeps, state: SessionState): Taken[] {
  const all = decisionsTaken(deps, state);
  const { taken, rewound } = playedOf(state);
  if (!taken) return all;
  const first = all.filter((one) => !one.other);
  return taken.ended ? first : [...first.slice(0, rewound!), ...all.filter((one) => one.other)];
}

/** The ending of the story that is told. */
export function endingTold(deps: SessionDeps, state: SessionState): Story['ending'] {
  const round = roundOf(state);
  const { taken } = playedOf(state);
  if (round.kind !== 'story') return null;
  return taken?.ended ? storyOf(deps.cut(round.cut).program, taken.chosen).ending : (storyNow(deps, state)?.ending ?? null);
}
