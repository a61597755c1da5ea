import { NO_LAPSES } from '../content/engine/charter/lapses.ts';
import { LEAST } from '../content/engine/group-figures.ts';
import type { Figure } from '../content/engine/group-figures.ts';
import { TEAM_COUNTS, dayFigures } from './figures.ts';
import type { FiguresDeps, TeamCounts } from './figures.ts';
import type { Person } from './stores/nouns/people.ts';

/** What a manager sees of their team. `team` is null for whoever is in none. */
export type TeamView = { team: string | null; people: Figure; counts: { name: keyof TeamCounts; figure: Figure }[]; day: string };

const WITHHELD: Figure = { kind: 'withheld' };

/** Own team, in counts: every figure is of five people or more, and leaves five. */
export async function teamView(deps: FiguresDeps, { id, team }: Pick<Person, 'id' | 'team'>): Promise<TeamView> {
  const { day, managers } = await dayFigures(deps, id);
  const found = managers.find((one) => one.team === team)?.counts;
  const { total } = await deps.store.findPeople({
    teams: team === null ? [] : [team],
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 0,
    at: deps.clock().toISOString(),
    renewalDays: 0,
    lapses: NO_LAPSES,
  });
  const people: Figure = total >= LEAST ? { kind: 'exact', count: total } : WITHHELD;
  return { team, people, counts: TEAM_COUNTS.map((name) => ({ name, figure: found?.[name] ?? WITHHELD })), day };
}
