import type { ErrorCode, Result } from '../errors.ts';
import { fail, ok } from '../errors.ts';
import type { SessionEvent } from './events.ts';
import { advance } from './machine.ts';
import { numberOf } from './seats.ts';
import type { Closed, SessionDeps, SessionState } from './state.ts';
import { inRound, playedOf } from './state.ts';
import { takeAnswers } from './votes.ts';
import type { Taken } from './votes.ts';

/**
 * One event of a session. A refusal leaves the session as it was and says why: ERR_SESSION_ENDED, ERR_SEAT_UNKNOWN,
 * ERR_SEAT_REMOVED, ERR_SESSION_FULL, ERR_OPTION_UNKNOWN, ERR_ACT_IMPOSSIBLE. Answers are taken as by `takeVotes` and `takeWords`.
 */
export function step(deps: SessionDeps, state: SessionState, event: SessionEvent): Result<SessionState> {
  if (state.place === 'ended') return fail('ERR_SESSION_ENDED');
  if (event.type === 'votes' || event.type === 'words') return ok(takeAnswers(state, event).state);
  const next = advance(deps, state, event);
  return next === null ? fail(refusalOf(state, event), { act: event.type }) : ok(next);
}

/** Answers of one question, and those refused with a code each. ERR_SESSION_ENDED refuses them all. */
export function takeVotes(state: SessionState, event: Extract<SessionEvent, { type: 'votes' }>): Result<Taken> {
  return state.place === 'ended' ? fail('ERR_SESSION_ENDED') : ok(takeAnswers(state, event));
}

export function takeWords(state: SessionState, event: Extract<SessionEvent, { type: 'words' }>): Result<Taken> {
  return state.place === 'ended' ? fail('ERR_SESSION_ENDED') : ok(takeAnswers(state, event));
}

/** Why the session does not take a well-made event. */
function refusalOf(state: SessionState, event: SessionEvent): ErrorCode {
  switch (event.type) {
    case 'join':
      return numberOf(state.seats, event.seat) >= 0 ? 'ERR_SEAT_REMOVED' : 'ERR_SESSION_FULL';
    case 'move':
    case 'remove':
    case 'restore':
      return numberOf(state.seats, event.seat) < 0 ? 'ERR_SEAT_UNKNOWN' : 'ERR_ACT_IMPOSSIBLE';
    case 'break':
    case 'rewind':
      return ballotFor(state, 'decision' in event ? event : {})?.options.includes(event.option) === false
        ? 'ERR_OPTION_UNKNOWN'
        : 'ERR_ACT_IMPOSSIBLE';
    default:
      return 'ERR_ACT_IMPOSSIBLE';
  }
}

/** The ballot that an option is named of. */
function ballotFor(state: SessionState, { decision }: { decision?: number | undefined }): Closed | null {
  if (!inRound(state) || state.place === 'open') return null;
  const { closed, decision: present } = playedOf(state);
  return closed[(decision ?? present) - 1]?.at(-1) ?? null;
}
