import type { Closed, Open, SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf, withPlayed } from './state.ts';
import { startClock } from './clock.ts';
import { optionsNow } from './questions.ts';
import { FEWEST, middlesOf, totalsWith } from './teams.ts';
import { gatherWords } from './words.ts';

/** Per cent of the room from which a story goes on without a second vote. */
const SETTLED = 60;

/** Opens a ballot, with the clock that its round offers. */
export function openBallot(deps: SessionDeps, state: SessionState, at: number, ballot: 1 | 2): SessionState {
  const seats = state.seats.length;
  const open: Open = { options: optionsNow(deps, state), votes: blank(seats), guesses: blank(seats), texts: blank(seats) };
  const opened = withPlayed(state, { ballot });
  return { ...opened, open, clock: startClock(roundOf(state).seconds, at), paused: false };
}

const blank = (length: number): null[] => Array.from({ length }, () => null);

/** Seats that have answered the open question, those that were removed since left out. */
export function answeredOf(state: SessionState): number {
  let count = 0;
  for (const [number, answer] of answersOf(state).entries()) if (answer !== null && !state.seats[number]!.removed) count += 1;
  return count;
}

/** Seats that `answered` is counted of: those here, and those that have answered before they left. */
export function awaitedOf(state: SessionState): number {
  const answers = answersOf(state);
  return state.seats.filter(({ here, removed }, number) => !removed && (here || (answers[number] ?? null) !== null)).length;
}

/** Nothing would be lost. */
export const isUnanswered = (state: SessionState): boolean => answersOf(state).every((answer) => answer === null);

function answersOf(state: SessionState): readonly unknown[] {
  if (state.open === null) return [];
  return roundOf(state).kind === 'words' ? state.open.texts : state.open.votes;
}

/** Answers become counts, and are gone. */
export function closeBallot(state: SessionState): SessionState {
  const round = roundOf(state);
  const open = state.open!;
  const shut = { ...state, open: null, clock: null, paused: false };
  if (round.kind === 'words') return withPlayed(shut, { words: gatherWords(open.texts) });
  const counts = countVotes(open);
  const totals = round.kind === 'quiz' ? totalsWith(state, open, round.right) : state.totals;
  const closed = {
    ...closedOf(open.options, counts, round.kind === 'story'),
    middles: round.kind === 'debate' ? middlesOf(state, open) : [],
    teamed: totals.some((total, team) => total !== state.totals[team]),
  };
  const { decision, ballot, closed: before, chosen } = playedOf(state);
  const ballots = ballot === 1 ? [closed] : [...(before[decision - 1] ?? []).slice(0, 1), closed];
  const road = chosen.slice(0, decision - 1);
  const played = withPlayed(shut, {
    closed: [...before.slice(0, decision - 1), ballots],
    chosen: closed.leaders.length === 1 ? [...road, closed.leaders[0]!] : road,
  });
  if (round.kind === 'quiz') return { ...played, totals };
  return round.kind === 'story' && ballot === 1 ? { ...played, pot: state.pot + rightGuesses(open, closed) } : played;
}

function countVotes({ options, votes }: Open): number[] {
  const counts = options.map(() => 0);
  for (const vote of votes) if (vote !== null) counts[vote]! += 1;
  return counts;
}

/** What is kept of a ballot. Of a few votes, only what the story needs to go on. */
function closedOf(options: string[], counts: number[], story: boolean): Omit<Closed, 'middles' | 'teamed'> {
  const votes = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const leaders = story ? options.filter((_, index) => counts[index] === most) : [];
  const settled = leaders.length === 1 && most * 100 >= votes * SETTLED;
  return { options, votes, counts: votes >= FEWEST ? counts : null, leaders, settled };
}

/** A point to the common pot for each guess of what the room has chosen. */
function rightGuesses({ options, guesses }: Open, { votes, leaders }: Closed): number {
  if (votes === 0) return 0;
  let points = 0;
  for (const guess of guesses) if (guess !== null && leaders.includes(options[guess]!)) points += 1;
  return points;
}
