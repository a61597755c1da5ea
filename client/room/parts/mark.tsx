import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { tr } from '../../i18n.ts';

const LETTERS = 'ABCDE';
/** How an option is called aloud. */
export const letterOf = (at: number): string => LETTERS[at] ?? String(at + 1);

/** An option's letter on its own colour and pattern: the same on the wall, on the phone and on the remote. */
export const Mark = ({ at, line = false }: { at: number; line?: boolean }) => (
  <span class={`mark pattern p${at + 1}`} aria-hidden="true">
    <b>{line ? at + 1 : letterOf(at)}</b>
  </span>
);

/** Corners of each team's shape in a box of 24; a circle has none. */
const SHAPES = [
  '',
  '3,3 21,3 21,21 3,21',
  '12,2 23,21 1,21',
  '12,1 22,12 12,23 2,12',
  '7,2 17,2 23,12 17,22 7,22 1,12',
  '12,1 15,9 23,9 17,14 19,23 12,18 5,23 7,14 1,9 9,9',
];
const TEAMS = ['1', '2', '3', '4', '5', '6'] as const;

const NamesContext = createContext<readonly string[] | null>(null);
/** What a plan calls its teams, for all that is inside. */
export const TeamNames = NamesContext.Provider;

/** A team's name: the plan's own, or its number, which counts from 0. */
export function useTeamName(): (team: number) => string {
  const names = useContext(NamesContext);
  return (team) => names?.[team] ?? tr(`teams.${TEAMS[team] ?? '1'}`);
}

/** A team's shape in its colour; its name always stands beside it. */
export const TeamShape = ({ team }: { team: number }) => (
  <svg class={`team-shape t${team + 1}`} viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true">
    {SHAPES[team] ? <polygon points={SHAPES[team]} /> : <circle cx="12" cy="12" r="10.5" />}
  </svg>
);

/** A team by its shape and name. */
export const Team = ({ team }: { team: number }) => (
  <span class="team">
    <TeamShape team={team} />
    {useTeamName()(team)}
  </span>
);
