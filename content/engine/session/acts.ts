import { ACT_TYPES } from './events.ts';
import type { ActType, HostAct } from './events.ts';
import { takes } from './machine.ts';
import { mayVoteAgain } from './questions.ts';
import { atEnd, chosenNow, closedNow, hasNextRound } from './rounds.ts';
import type { SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import type { NextAct } from './views.ts';

/** What the one big button does now. */
export function nextActOf(deps: SessionDeps, state: SessionState): NextAct {
  if (state.paused) return 'resume';
  switch (state.place) {
    case 'lobby':
      return 'start';
    case 'intro':
      return 'open';
    case 'open':
      return 'reveal';
    case 'revealed':
      return afterReveal(state);
    case 'outcome':
      if (playedOf(state).ending) return 'explain';
      return atEnd(deps, state) ? 'ending' : 'decision';
    case 'explained':
      return hasNextRound(state) ? 'round' : 'end';
    case 'ended':
      return null;
  }
}

function afterReveal(state: SessionState): NextAct {
  const round = roundOf(state);
  const second = mayVoteAgain(round) && playedOf(state).ballot === 1;
  if (round.kind !== 'story') return second ? 'again' : 'explain';
  if (second && closedNow(state)?.settled !== true) return 'again';
  return chosenNow(state) === null ? null : 'outcome';
}

/** An act of each type, as likely to be taken as any other of its type. */
function sampleOf(type: ActType, state: SessionState): HostAct | null {
  const { seats } = state;
  switch (type) {
    case 'extend':
      return { type, seconds: 30 };
    case 'rewind':
    case 'break': {
      const closed = state.place === 'revealed' || state.place === 'outcome' ? closedNow(state) : null;
      const option = (type === 'break' ? closed?.leaders : closed?.options)?.find((one) => one !== chosenNow(state));
      return option === undefined ? null : { type, option };
    }
    case 'approve':
    case 'group': {
      const word = state.at < state.played.length ? playedOf(state).words?.[0]?.id : undefined;
      if (word === undefined) return null;
      return type === 'approve' ? { type, words: [word], shown: true } : { type, words: [word], into: null };
    }
    case 'move':
      return seats.length === 0 ? null : { type, seat: seats[0]!.id, team: 0 };
    case 'teams':
      return { type, number: 2 };
    case 'remove':
    case 'restore': {
      const seat = seats.find((one) => one.removed === (type === 'restore'));
      return seat === undefined ? null : { type, seat: seat.id };
    }
    default:
      return { type };
  }
}

/** The acts that would be taken now. */
export function actsOf(deps: SessionDeps, state: SessionState): ActType[] {
  const isTaken = takes(deps, state);
  return ACT_TYPES.filter((type) => {
    const sample = sampleOf(type, state);
    return sample !== null && isTaken({ ...sample, at: 0 });
  });
}
