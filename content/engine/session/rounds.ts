import { isUnanswered } from './ballots.ts';
import { storyNow } from './questions.ts';
import type { Place, Played, SessionDeps, SessionState } from './state.ts';
import { FRESH, inRound, playedOf, roundOf, withPlayed } from './state.ts';
import { teamsInFront } from './teams.ts';
import type { StageName } from './views.ts';

/** Leaves a stage: what was open is gone, the clock with it. */
export const leave = (state: SessionState): SessionState => ({ ...state, open: null, clock: null, paused: false });

/** Goes to another round, and remembers where this one was left. */
function goTo(state: SessionState, at: number): SessionState {
  const stage = state.place as StageName;
  const left: StageName = stage === 'open' ? (playedOf(state).ballot === 2 ? 'revealed' : 'intro') : stage;
  const back = stage === 'open' && left === 'revealed' ? { ballot: 1 as const } : {};
  return { ...leave(withPlayed(state, { left, ...back })), at };
}

export const hasNextRound = ({ at, order }: SessionState): boolean => at + 1 < order.length;
export const toNextRound = (state: SessionState): SessionState => goTo(state, state.at + 1);

/** What the room has chosen in the decision on screen, where nothing is left to settle. */
export const chosenNow = (state: SessionState): string | null => playedOf(state).chosen[playedOf(state).decision - 1] ?? null;

/** The last ballot of the decision on screen. */
export const closedNow = (state: SessionState): Played['closed'][number][number] | null =>
  playedOf(state).closed[playedOf(state).decision - 1]?.at(-1) ?? null;

/** The road that was chosen has come to its end. */
export const atEnd = (deps: SessionDeps, state: SessionState): boolean => (storyNow(deps, state)?.ending ?? null) !== null;

export const showEnding = (state: SessionState): SessionState => withPlayed(leave(state), { ending: true });
export const toNextDecision = (state: SessionState): SessionState =>
  withPlayed(leave(state), { decision: playedOf(state).decision + 1, ballot: 1 });

/** The host has the last word on a tie: no second vote comes by itself. */
export function settle(state: SessionState, option: string): SessionState {
  const { decision, closed } = playedOf(state);
  const ballots = closed[decision - 1]!.map((ballot, index, { length }) =>
    index === length - 1 ? { ...ballot, leaders: [option], settled: true } : ballot,
  );
  return withPlayed(choose(state, option), { closed: closed.with(decision - 1, ballots) });
}

function choose(state: SessionState, option: string): SessionState {
  const { decision, chosen } = playedOf(state);
  return withPlayed(state, { chosen: [...chosen.slice(0, decision - 1), option] });
}

/** Back to a decision, on the road not taken. What the room had voted since is put aside, not lost. */
export function rewind(deps: SessionDeps, state: SessionState, option: string, decision: number): SessionState {
  const { chosen, closed } = playedOf(state);
  return withPlayed(leave(state), {
    decision,
    ballot: ballotsOf(closed, decision),
    closed: closed.slice(0, decision),
    chosen: [...chosen.slice(0, decision - 1), option],
    rewound: decision,
    taken: { chosen, closed, ended: atEnd(deps, state) },
    ending: false,
  });
}

/** Once a cut, where something else could have been chosen. */
export function mayRewind(state: SessionState, option: string, decision: number): boolean {
  const { rewound, chosen, closed } = playedOf(state);
  const offered = closed[decision - 1]?.at(-1)?.options ?? [];
  return rewound === null && offered.includes(option) && chosen[decision - 1] !== option;
}

/** The other road is on screen, and nothing of it is played yet. */
export const isRewound = (state: SessionState): boolean => playedOf(state).rewound === playedOf(state).decision;

/** The room has been at an end already: it need not play the other road to its own. */
export const hasEnded = (state: SessionState): boolean => playedOf(state).ending || playedOf(state).taken?.ended === true;

/** The question kept for teams that are level at the end. */
export function addSpare(state: SessionState): SessionState {
  const { plan, order, played } = state;
  return toNextRound({ ...state, order: [...order, plan.spare!], played: [...played, FRESH] });
}

export const mayPlaySpare = (state: SessionState): boolean => {
  const { plan, order } = state;
  return plan.spare !== undefined && !order.includes(plan.spare) && !hasNextRound(state) && teamsInFront(state).length > 1;
};

/** What was shown before, shown again: nothing that is closed opens. Null where there is nothing to go back to. */
export function backFrom(state: SessionState): { place: Place; state: SessionState } | null {
  if (!inRound(state)) return null;
  const { decision, ballot, ending, closed } = playedOf(state);
  const story = roundOf(state).kind === 'story';
  switch (state.place) {
    case 'intro':
      if (decision === 1) return toPreviousRound(state);
      return { place: 'outcome', state: withPlayed(leave(state), { decision: decision - 1, ballot: ballotsOf(closed, decision - 1) }) };
    case 'open':
      if (!isUnanswered(state)) return null;
      return ballot === 1 ? { place: 'intro', state: leave(state) } : { place: 'revealed', state: withPlayed(leave(state), { ballot: 1 }) };
    case 'outcome':
      if (ending) return { place: 'outcome', state: withPlayed(leave(state), { ending: false }) };
      return isRewound(state) ? null : { place: 'revealed', state: leave(state) };
    case 'explained':
      return { place: story ? 'outcome' : 'revealed', state: leave(state) };
    default:
      return null;
  }
}

const ballotsOf = (closed: Played['closed'], decision: number): 1 | 2 => (closed[decision - 1]?.length === 2 ? 2 : 1);

function toPreviousRound(state: SessionState): { place: Place; state: SessionState } | null {
  if (state.at === 0) return null;
  const before = goTo(state, state.at - 1);
  return { place: playedOf(before).left ?? 'intro', state: before };
}
