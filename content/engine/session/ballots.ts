import type { Closed, Open, SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf, withPlayed } from './state.ts';
import { startClock } from './clock.ts';
import { optionsNow } from './questions.ts';
import { gatherWords } from './words.ts';

/** Fewer votes than that show no split, and leave none behind. */
const FEWEST = 5;
/** Fewer of a team than that would tell who was right. */
const FEWEST_OF_TEAM = 3;
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
  const closed = {
    ...closedOf(open.options, counts, round.kind === 'story'),
    middles: round.kind === 'debate' ? middlesOf(state, open) : [],
  };
  const { decision, ballot, closed: before, chosen } = playedOf(state);
  const ballots = ballot === 1 ? [closed] : [...(before[decision - 1] ?? []).slice(0, 1), closed];
  const road = chosen.slice(0, decision - 1);
  const played = withPlayed(shut, {
    closed: [...before.slice(0, decision - 1), ballots],
    chosen: closed.leaders.length === 1 ? [...road, closed.leaders[0]!] : road,
  });
  if (round.kind === 'quiz') return { ...played, totals: totalsWith(state, open, round.right) };
  return round.kind === 'story' && ballot === 1 ? { ...played, pot: state.pot + rightGuesses(open, closed) } : played;
}

function countVotes({ options, votes }: Open): number[] {
  const counts = options.map(() => 0);
  for (const vote of votes) if (vote !== null) counts[vote]! += 1;
  return counts;
}

/** What is kept of a ballot. Of a few votes, only what the story needs to go on. */
function closedOf(options: string[], counts: number[], story: boolean): Omit<Closed, 'middles'> {
  const votes = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const leaders = story ? options.filter((_, index) => counts[index] === most) : [];
  const settled = leaders.length === 1 && most * 100 >= votes * SETTLED;
  return { options, votes, counts: votes >= FEWEST ? counts : null, leaders, settled };
}

/**
 * Where each team stands on a debate's line, as its middle place: half of it stands there or to the left, half there or to the
 * right. A mean would give away who stood where as soon as a team of three agrees; a middle never says more than two of them.
 */
function middlesOf({ seats, teams }: SessionState, { votes }: Open): Closed['middles'] {
  const places = Array.from({ length: teams }, (): number[] => []);
  let all = 0;
  for (const [number, vote] of votes.entries()) {
    if (vote === null) continue;
    all += 1;
    const { team } = seats[number]!;
    if (team !== null) places[team]?.push(vote);
  }
  return places.map((list) => (all < FEWEST || list.length < FEWEST_OF_TEAM ? null : middleOf(list)));
}

function middleOf(places: number[]): number {
  const sorted = places.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** A point to the common pot for each guess of what the room has chosen. */
function rightGuesses({ options, guesses }: Open, { votes, leaders }: Closed): number {
  if (votes === 0) return 0;
  let points = 0;
  for (const guess of guesses) if (guess !== null && leaders.includes(options[guess]!)) points += 1;
  return points;
}

/** A team's right answers over its members present, so that a bigger one does not win by its size. */
function totalsWith({ seats, totals }: SessionState, { options, votes }: Open, right: string): SessionState['totals'] {
  const key = options.indexOf(right);
  const sums = totals.map(() => ({ right: 0, of: 0, votes: 0 }));
  for (const [number, { team, here, removed }] of seats.entries()) {
    const sum = team === null || removed ? undefined : sums[team];
    const vote = votes[number] ?? null;
    if (sum === undefined || (vote === null && !here)) continue;
    sum.of += 1;
    sum.votes += Number(vote !== null);
    sum.right += Number(vote === key);
  }
  const all = sums.reduce((count, sum) => count + sum.votes, 0);
  return totals.map((total, team) => {
    const sum = sums[team]!;
    return all < FEWEST || sum.votes < FEWEST_OF_TEAM ? total : { right: total.right + sum.right, of: total.of + sum.of };
  });
}

/** The teams that share the first place: two or more are level. */
export function teamsInFront({ totals }: SessionState): number[] {
  const counted = totals.flatMap(({ right, of }, team) => (of > 0 ? [{ team, share: right / of }] : []));
  const best = Math.max(...counted.map((one) => one.share));
  return counted.filter((one) => one.share === best).map((one) => one.team);
}
