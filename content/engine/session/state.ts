import type { Program } from '../machine.ts';
import type { Locale } from '../vocabulary.ts';
import type { CutContent, CutTexts } from './cut-schema.ts';
import type { PlanContent, PlanTexts, Round } from './plan-schema.ts';
import type { StageName } from './views.ts';

/** A phone in the room, by the order it came. Its name is kept elsewhere; who holds it, nowhere. */
export type Seat = { id: string; team: number | null; here: boolean; removed: boolean };

/** Answers to the open question, by seat number. Erased when it closes. */
export type Open = {
  options: string[];
  votes: (number | null)[];
  /** What each thinks that the room will choose. */
  guesses: (number | null)[];
  texts: (string | null)[];
};

/** A closed ballot: nothing here says who. */
export type Closed = {
  options: string[];
  votes: number;
  /** By option; null with fewer than five votes. */
  counts: number[] | null;
  /** The options of a story that lead, in their order. Empty in other rounds. */
  leaders: string[];
  /** In a debate: the middle place of each team, 0 to 4 in halves; null where too few of it voted. Empty without teams. */
  middles: (number | null)[];
  /** A quiz that counts for one team at least. */
  teamed: boolean;
  /** In a story: the first has enough of the room, or the host has settled it. */
  settled: boolean;
};

export type RoomWord = { id: string; text: string; times: number; shown: boolean; group: string | null };

/** A way through a story: the option of each decision and its ballots. */
export type Road = { chosen: string[]; closed: Closed[][]; ended: boolean };

/** A round so far. */
export type Played = {
  /** Where it was left for another round. */
  left: StageName | null;
  decision: number;
  ballot: 1 | 2;
  /** Ballots by decision. */
  closed: Closed[][];
  /** A story's road: the option of each decision. */
  chosen: string[];
  /** The decision whose other road was shown. */
  rewound: number | null;
  /** The road as the room had taken it by then. */
  taken: Road | null;
  /** The story's ending is on screen. */
  ending: boolean;
  words: RoomWord[] | null;
};

export type Place = 'lobby' | StageName | 'ended';
/** `ofMs`: its whole length, grown with what was added beyond it. */
export type Clock = { endsAt: number | null; leftMs: number | null; ofMs: number };

/** One session, whole: plain JSON. No name, no person, no text but the words of a closed round. */
export type SessionState = {
  readonly id: string;
  readonly code: string;
  readonly plan: PlanContent;
  readonly seed: number;
  readonly place: Place;
  /** Ids of the rounds in the order they are played, and the present one. */
  readonly order: readonly string[];
  readonly at: number;
  readonly played: readonly Played[];
  readonly seats: readonly Seat[];
  readonly teams: number;
  /** By team: right answers, and members when they were given. */
  readonly totals: readonly { right: number; of: number }[];
  readonly pot: number;
  readonly open: Open | null;
  readonly clock: Clock | null;
  readonly paused: boolean;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
};

/** All words of a session in one language. */
export type RoomTexts = {
  plan: PlanTexts;
  article(id: string): string;
  card(id: string): string;
  /** The name of whoever says a line. */
  speaker(who: string): string;
};

/** A cut ready to be played in a room. */
export type RoomCut = { content: CutContent; program: Program; texts: Record<Locale, CutTexts> };

/** What a session needs besides its state. `cut` knows every cut of the plan. */
export type SessionDeps = { texts(locale: Locale): RoomTexts; cut(id: string): RoomCut };

export const FRESH: Played = {
  left: null,
  decision: 1,
  ballot: 1,
  closed: [],
  chosen: [],
  rewound: null,
  taken: null,
  ending: false,
  words: null,
};

/** A session in its lobby. @param teams 0: none, else 2 to 6 */
export function startSession(input: { id: string; code: string; plan: PlanContent; seed: number; teams: number }): SessionState {
  const { id, code, plan, seed, teams } = input;
  const order = plan.rounds.map((round) => round.id).filter((round) => round !== plan.spare);
  return {
    id,
    code,
    plan,
    seed: seed >>> 0,
    place: 'lobby',
    order,
    at: 0,
    played: order.map(() => FRESH),
    seats: [],
    teams,
    totals: noTotals(teams),
    pot: 0,
    open: null,
    clock: null,
    paused: false,
    startedAt: null,
    endedAt: null,
  };
}

export const noTotals = (teams: number): SessionState['totals'] => Array.from({ length: teams }, () => ({ right: 0, of: 0 }));

export const inRound = ({ place }: SessionState): boolean => place !== 'lobby' && place !== 'ended';

/** The present round. */
export function roundOf({ plan, order, at }: SessionState): Round {
  return plan.rounds.find((round) => round.id === order[at])!;
}

export const playedOf = ({ played, at }: SessionState): Played => played[at]!;

/** The state with the present round changed. */
export function withPlayed(state: SessionState, change: Partial<Played>): SessionState {
  return { ...state, played: state.played.with(state.at, { ...playedOf(state), ...change }) };
}
