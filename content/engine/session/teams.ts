import type { Closed, Open, SessionState } from './state.ts';

/** Fewer votes than that show no split, and leave none behind: of a room, of a team, of all who are in no team that is shown. */
export const FEWEST = 5;

/**
 * The teams of which a figure may be kept. The room's counts are on screen too: what they hold beyond those of the teams is told as
 * well, so that it has to speak of as many people, or of nobody. What a removed seat has answered is in both.
 */
function teamsThatTell({ seats, teams }: SessionState, votes: Open['votes']): boolean[] {
  const given = Array.from({ length: teams }, () => 0);
  let rest = 0;
  for (const [number, vote] of votes.entries()) {
    const { team } = seats[number]!;
    if (vote === null) continue;
    if (team === null) rest += 1;
    else given[team]! += 1;
  }
  for (const votesOfTeam of given) if (votesOfTeam < FEWEST) rest += votesOfTeam;
  return given.map((votesOfTeam) => votesOfTeam >= FEWEST && (rest === 0 || rest >= FEWEST));
}

/**
 * Where each team stands on a debate's line, as its middle place: half of it stands there or to the left, half there or to the
 * right. A mean would give away who stood where as soon as a team agrees; a middle never says more than two of them.
 */
export function middlesOf(state: SessionState, { votes }: Open): Closed['middles'] {
  const places = Array.from({ length: state.teams }, (): number[] => []);
  for (const [number, vote] of votes.entries()) {
    const { team } = state.seats[number]!;
    if (vote !== null && team !== null) places[team]?.push(vote);
  }
  const tells = teamsThatTell(state, votes);
  return places.map((list, team) => (tells[team] ? middleOf(list) : null));
}

function middleOf(places: number[]): number {
  const sorted = places.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** A team's right answers over its members who answered or could have, so that a bigger one does not win by its size. */
export function totalsWith(state: SessionState, { options, votes }: Open, right: string): SessionState['totals'] {
  const key = options.indexOf(right);
  const sums = state.totals.map(() => ({ right: 0, of: 0 }));
  for (const [number, { team, here, removed }] of state.seats.entries()) {
    const sum = team === null ? undefined : sums[team];
    const vote = votes[number] ?? null;
    if (sum === undefined || (vote === null && (removed || !here))) continue;
    sum.of += 1;
    sum.right += Number(vote === key);
  }
  const tells = teamsThatTell(state, votes);
  return state.totals.map((total, team) => {
    const sum = sums[team]!;
    return tells[team] ? { right: total.right + sum.right, of: total.of + sum.of } : total;
  });
}

/** The teams that share the first place: two or more are level. */
export function teamsInFront({ totals }: SessionState): number[] {
  const counted = totals.flatMap(({ right, of }, team) => (of > 0 ? [{ team, share: right / of }] : []));
  const best = Math.max(...counted.map((one) => one.share));
  return counted.filter((one) => one.share === best).map((one) => one.team);
}
