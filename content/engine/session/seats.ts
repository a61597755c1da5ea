import type { Seat, SessionState } from './state.ts';
import { noTotals } from './state.ts';

/** Phones that one session can hold. */
export const MOST_SEATS = 2_000;

const NUMBERS = new WeakMap<readonly Seat[], Map<string, number>>();

/** The number of a seat, found in constant time however many there are; -1 when nobody has it. */
export function numberOf(seats: readonly Seat[], id: string): number {
  let numbers = NUMBERS.get(seats);
  if (numbers === undefined) {
    numbers = new Map(seats.map((seat, number) => [seat.id, number]));
    NUMBERS.set(seats, numbers);
  }
  const number = numbers.get(id);
  return number !== undefined && seats[number]?.id === id ? number : -1;
}

/** Hands the index of a list on to the one that follows it, which may have one seat more. A seat keeps its number for ever. */
function follow(before: readonly Seat[], after: readonly Seat[]): readonly Seat[] {
  const numbers = NUMBERS.get(before);
  const added = after.length > before.length ? after.at(-1)! : null;
  // Two futures of one past may each give the same number away: the second makes an index of its own.
  if (numbers === undefined || (added !== null && numbers.size > before.length)) return after;
  if (added !== null) numbers.set(added.id, before.length);
  NUMBERS.set(after, numbers);
  return after;
}

const withSeats = (state: SessionState, seats: readonly Seat[]): SessionState => ({ ...state, seats: follow(state.seats, seats) });

/** A new phone takes a seat in the smallest team; a known one is back in its own. */
export function join(state: SessionState, id: string): SessionState {
  if (numberOf(state.seats, id) >= 0) return present(state, [id], true);
  return withSeats(state, [...state.seats, { id, team: smallestTeam(state), here: true, removed: false }]);
}

function smallestTeam({ seats, teams }: SessionState): number | null {
  if (teams === 0) return null;
  const sizes = Array.from({ length: teams }, () => 0);
  for (const { team, removed } of seats) if (team !== null && !removed) sizes[team]! += 1;
  return sizes.indexOf(Math.min(...sizes));
}

/** Who is here now; it decides nothing but the counts on screen. Unknown seats are left out. */
export function present(state: SessionState, ids: readonly string[], here: boolean): SessionState {
  const numbers = ids.map((id) => numberOf(state.seats, id)).filter((number) => number >= 0 && state.seats[number]!.here !== here);
  if (numbers.length === 0) return state;
  const seats = [...state.seats];
  for (const number of numbers) seats[number] = { ...seats[number]!, here };
  return withSeats(state, seats);
}

const changeSeat = (state: SessionState, number: number, change: Partial<Seat>): SessionState =>
  withSeats(state, state.seats.with(number, { ...state.seats[number]!, ...change }));

/**
 * Out of the room, or let back. What a seat has answered to the open question still counts: else whoever removed all but one
 * would learn what that one has answered.
 */
export function setRemoved(state: SessionState, id: string, removed: boolean): SessionState {
  const number = numberOf(state.seats, id);
  const seat = state.seats[number]!;
  return changeSeat(state, number, { removed, team: removed ? seat.team : (seat.team ?? smallestTeam(state)) });
}

export const move = (state: SessionState, id: string, team: number): SessionState => changeSeat(state, numberOf(state.seats, id), { team });

/** Deals everyone out again, evenly. */
export function deal(state: SessionState, teams: number): SessionState {
  let next = 0;
  const seats = state.seats.map((seat) => ({ ...seat, team: teams === 0 ? null : seat.removed ? null : next++ % teams }));
  return { ...withSeats(state, seats), teams, totals: noTotals(teams) };
}

/** Nobody's team has counted for anything yet. */
export const teamsAreFree = ({ totals }: SessionState): boolean => totals.every((total) => total.of === 0);
