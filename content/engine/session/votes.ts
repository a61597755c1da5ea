import type { ErrorCode, Result } from '../errors.ts';
import { fail, ok } from '../errors.ts';
import type { SessionEvent, Spoken, Vote } from './events.ts';
import { numberOf } from './seats.ts';
import type { Open, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';

export type Refused = { seat: string; code: ErrorCode };
export type Taken = { state: SessionState; refused: Refused[] };
type Answers = Extract<SessionEvent, { type: 'votes' | 'words' }>;

/**
 * Takes what phones have answered, in order; each seat's last answer counts, once. A whole batch costs one copy of three short
 * lists. Refused, each with its code: ERR_SEAT_UNKNOWN, ERR_SEAT_REMOVED, ERR_VOTE_LATE (that question is closed),
 * ERR_VOTE_ELSEWHERE (not the open question), ERR_OPTION_UNKNOWN.
 */
export function takeAnswers(state: SessionState, event: Answers): Taken {
  const refused: Refused[] = [];
  let open: Open | null = null;
  const take = (answer: Vote | Spoken, put: (open: Open, number: number) => ErrorCode | null): void => {
    const seat = seatFor(state, answer.seat);
    const code = seat.ok ? refusalOf(state, answer) : seat.code;
    if (code !== null || !seat.ok) return void refused.push({ seat: answer.seat, code: code! });
    const into = open ?? copyOf(state.open!, state.seats.length);
    const unknown = put(into, seat.value);
    if (unknown === null) open = into;
    else refused.push({ seat: answer.seat, code: unknown });
  };
  if (event.type === 'votes') for (const vote of event.votes) take(vote, (into, number) => putVote(into, number, vote));
  else for (const spoken of event.words) take(spoken, (into, number) => putWord(into, number, spoken));
  return { state: open === null ? state : { ...state, open }, refused };
}

/** Lists as long as the seats: who came after the opening answers too. */
function copyOf({ options, votes, guesses, texts }: Open, seats: number): Open {
  const copy = <T>(list: readonly (T | null)[]): (T | null)[] => {
    const longer = list.slice();
    while (longer.length < seats) longer.push(null);
    return longer;
  };
  return { options, votes: copy(votes), guesses: copy(guesses), texts: copy(texts) };
}

function seatFor({ seats }: SessionState, id: string): Result<number> {
  const number = numberOf(seats, id);
  if (number < 0) return fail('ERR_SEAT_UNKNOWN');
  return seats[number]!.removed ? fail('ERR_SEAT_REMOVED') : ok(number);
}

/** Why an answer is not for the open question. */
function refusalOf(state: SessionState, answer: Vote | Spoken): ErrorCode | null {
  if (state.place === 'ended') return 'ERR_SESSION_ENDED';
  if (state.place === 'lobby') return 'ERR_VOTE_ELSEWHERE';
  const { decision, ballot } = playedOf(state);
  const asked = 'text' in answer ? { decision: 1, ballot: 1 } : answer;
  const words = roundOf(state).kind === 'words';
  const order = comparison([state.order.indexOf(answer.round), asked.decision, asked.ballot], [state.at, decision, ballot]);
  if (!state.order.includes(answer.round)) return 'ERR_VOTE_ELSEWHERE';
  if (order < 0) return 'ERR_VOTE_LATE';
  if (order > 0 || words !== 'text' in answer) return 'ERR_VOTE_ELSEWHERE';
  if (state.place === 'intro') return 'ERR_VOTE_ELSEWHERE';
  return state.place === 'open' ? null : 'ERR_VOTE_LATE';
}

/** Which question comes first: below 0, the first of the two. */
function comparison(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((number, index) => number !== other[index]);
  return differs < 0 ? 0 : one[differs]! - other[differs]!;
}

function putVote(open: Open, number: number, { option, guess }: Vote): ErrorCode | null {
  const chosen = open.options.indexOf(option);
  const guessed = guess === undefined ? -1 : open.options.indexOf(guess);
  if (chosen < 0 || (guess !== undefined && guessed < 0)) return 'ERR_OPTION_UNKNOWN';
  open.votes[number] = chosen;
  open.guesses[number] = guessed < 0 ? null : guessed;
  return null;
}

function putWord(open: Open, number: number, { text }: Spoken): ErrorCode | null {
  open.texts[number] = text;
  return null;
}
