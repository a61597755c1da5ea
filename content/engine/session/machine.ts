import { assign, createMachine, transition } from 'xstate';
import type { AnyStateMachine, MachineSnapshot } from 'xstate';
import { fromHere } from '../machine.ts';
import { closeBallot, openBallot } from './ballots.ts';
import { extend, pause, resume } from './clock.ts';
import type { SessionEvent } from './events.ts';
import { mayVoteAgain } from './questions.ts';
import {
  addSpare,
  atEnd,
  backFrom,
  chosenNow,
  closedNow,
  hasEnded,
  hasNextRound,
  mayRewind,
  mayPlaySpare,
  leave,
  rewind,
  settle,
  showEnding,
  toNextDecision,
  toNextRound,
} from './rounds.ts';
import { MOST_SEATS, deal, join, move, numberOf, present, setRemoved, teamsAreFree } from './seats.ts';
import type { Place, SessionDeps, SessionState } from './state.ts';
import { inRound, playedOf, roundOf } from './state.ts';
import { approve, group } from './words.ts';

type Context = { readonly state: SessionState; readonly deps: SessionDeps };
type Args = { context: Context; event: SessionEvent };
type Snapshot = MachineSnapshot<Context, SessionEvent, never, never, string, never, never, never>;
type Ev<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

type When = (args: { state: SessionState; deps: SessionDeps }) => boolean;

const always: When = () => true;

/** One way on: where to, when, and what it changes. */
function way(target: string, change: (args: Args) => SessionState, when: When = always): object {
  return {
    target,
    guard: ({ context }: Args) => when(context),
    actions: assign((({ context, event }: Args) => ({ state: change({ context, event }) })) as never),
  };
}

/** The same for an event whose own content counts. */
function own<T extends SessionEvent['type']>(
  change: (state: SessionState, event: Ev<T>, deps: SessionDeps) => SessionState,
  when: (state: SessionState, event: Ev<T>) => boolean = () => true,
): object {
  return {
    guard: ({ context, event }: Args) => when(context.state, event as Ev<T>),
    actions: assign((({ context, event }: Args) => ({ state: change(context.state, event as Ev<T>, context.deps) })) as never),
  };
}

const kind = (state: SessionState): string => roundOf(state).kind;
const isStory: When = ({ state }) => kind(state) === 'story';
const isKnown = (state: SessionState, seat: string): boolean => numberOf(state.seats, seat) >= 0;
const isRemoved = (state: SessionState, seat: string): boolean => state.seats[numberOf(state.seats, seat)]?.removed === true;

const running: When = ({ state }) => !state.paused;
const and =
  (...tests: When[]): When =>
  (args) =>
    tests.every((test) => test(args));
const not =
  (test: When): When =>
  (args) =>
    !test(args);

const firstVote: When = ({ state }) => mayVoteAgain(roundOf(state)) && playedOf(state).ballot === 1;
const isSettled: When = ({ state }) => closedNow(state)?.settled === true;
const hasChosen: When = ({ state }) => chosenNow(state) !== null;
const isEnding: When = ({ state }) => playedOf(state).ending;
const isAtEnd: When = ({ state, deps }) => atEnd(deps, state);
const more: When = ({ state }) => hasNextRound(state);

const toOpen = (when: When) => way('open', ({ context: { deps, state }, event }) => openBallot(deps, state, event.at, 1), when);
const toOpenAgain = (when: When) => way('open', ({ context: { deps, state }, event }) => openBallot(deps, state, event.at, 2), when);
const toReveal = (when: When) => way('revealed', ({ context }) => closeBallot(context.state), when);
const toOutcome = (when: When) => way('outcome', ({ context }) => leave(context.state), when);
const toExplained = (when: When) => way('explained', ({ context }) => leave(context.state), when);
const toRound = (when: When) => way('intro', ({ context }) => toNextRound(context.state), when);
const toEnd = (when: When, target = 'ended') => way(target, ({ context, event }) => ({ ...leave(context.state), endedAt: event.at }), when);

const BACK: readonly Place[] = ['intro', 'revealed', 'outcome', 'explained'];
const back = BACK.map((place) =>
  way(
    place,
    ({ context }) => backFrom(context.state)!.state,
    ({ state }) => backFrom(state)?.place === place,
  ),
);
const skip = toRound(more);

/** The second vote comes by itself where the room is divided. */
const divided = and(isStory, firstVote, not(isSettled));

const LOBBY = {
  on: Object.fromEntries(
    ['start', 'next'].map((type) => [type, way('intro', ({ context, event }) => ({ ...context.state, startedAt: event.at }))]),
  ),
};
const INTRO = { on: { next: toOpen(running), back, skip } };
const OPEN = {
  on: {
    next: toReveal(running),
    reveal: toReveal(always),
    back,
    skip,
    extend: own<'extend'>((state, { at, seconds }) => extend(state, at, seconds)),
  },
};
const REVEALED = {
  on: {
    next: [
      toOpenAgain(and(running, divided)),
      toOpenAgain(and(running, firstVote, not(isStory))),
      toOutcome(and(running, isStory, hasChosen)),
      toExplained(and(running, not(isStory))),
    ],
    again: toOpenAgain(firstVote),
    explain: toExplained(not(isStory)),
    back,
    skip,
    break: own<'break'>(
      (state, { option }) => settle(state, option),
      (state, { option }) => chosenNow(state) === null && closedNow(state)?.leaders.includes(option) === true,
    ),
  },
};
const OUTCOME = {
  on: {
    next: [
      toExplained(and(running, isEnding)),
      way('outcome', ({ context }) => showEnding(context.state), and(running, isAtEnd)),
      way('intro', ({ context }) => toNextDecision(context.state), running),
    ],
    explain: toExplained(({ state }) => hasEnded(state)),
    back,
    skip,
    rewind: own<'rewind'>(
      (state, { option, decision }, deps) => rewind(deps, state, option, decision ?? playedOf(state).decision),
      (state, { option, decision }) => mayRewind(state, option, decision ?? playedOf(state).decision),
    ),
  },
};
const EXPLAINED = {
  on: {
    next: [toRound(and(running, more)), toEnd(running)],
    back,
    spare: way(
      'intro',
      ({ context }) => addSpare(context.state),
      ({ state }) => mayPlaySpare(state),
    ),
  },
};

/** In any place: who comes and goes, teams, the pause, words once they are read, the end. */
const ANYWHERE = {
  join: own<'join'>(
    (state, { seat }) => join(state, seat),
    (state, { seat }) => (isKnown(state, seat) ? !isRemoved(state, seat) : state.seats.length < MOST_SEATS),
  ),
  here: own<'here'>((state, { seats }) => present(state, seats, true)),
  away: own<'away'>((state, { seats }) => present(state, seats, false)),
  move: own<'move'>(
    (state, { seat, team }) => move(state, seat, team),
    (state, { seat, team }) => isKnown(state, seat) && team < state.teams,
  ),
  teams: own<'teams'>((state, { number }) => deal(state, number), teamsAreFree),
  remove: own<'remove'>(
    (state, { seat }) => setRemoved(state, seat, true),
    (state, { seat }) => isKnown(state, seat) && !isRemoved(state, seat),
  ),
  restore: own<'restore'>(
    (state, { seat }) => setRemoved(state, seat, false),
    (state, { seat }) => isRemoved(state, seat),
  ),
  pause: own<'pause'>(
    (state, { at }) => pause(state, at),
    (state) => inRound(state) && !state.paused,
  ),
  resume: own<'resume'>(
    (state, { at }) => resume(state, at),
    ({ paused }) => paused,
  ),
  next: own<'next'>(
    (state, { at }) => resume(state, at),
    ({ paused }) => paused,
  ),
  approve: own<'approve'>((state, { words, shown }) => approve(state, words, shown), knowsWords),
  group: own<'group'>((state, { words, into }) => group(state, words, into), knowsWords),
  end: toEnd(always, '.ended'),
};

function knowsWords(state: SessionState, { words }: { words: string[] }): boolean {
  const known = new Set((inRound(state) ? playedOf(state).words : null)?.map((word) => word.id));
  return words.every((word) => known.has(word));
}

const MACHINE = createMachine({
  id: 'room',
  context: { state: null, deps: null } as never,
  initial: 'lobby',
  states: { lobby: LOBBY, intro: INTRO, open: OPEN, revealed: REVEALED, outcome: OUTCOME, explained: EXPLAINED, ended: { type: 'final' } },
  on: ANYWHERE,
} as never) as AnyStateMachine;

const snapshotOf = (deps: SessionDeps, state: SessionState): Snapshot =>
  MACHINE.resolveState({ value: state.place, context: { state, deps } } as never) as unknown as Snapshot;

/** Whether the session takes an event now: none once it is over. */
export function takes(deps: SessionDeps, state: SessionState): (event: SessionEvent) => boolean {
  if (state.place === 'ended') return () => false;
  const snapshot = snapshotOf(deps, state);
  return (event) => snapshot.can(event);
}

/** The next state, or null when the session cannot take the event now. Only parsed events may come here. */
export function advance(deps: SessionDeps, state: SessionState, event: SessionEvent): SessionState | null {
  if (state.place === 'ended') return null;
  const snapshot = snapshotOf(deps, state);
  const next = transition(fromHere(MACHINE, snapshot), snapshot as never, event as never)[0] as unknown as Snapshot;
  // the same snapshot: no transition takes the event
  if (next === snapshot) return null;
  return { ...next.context.state, place: next.value as unknown as Place };
}
