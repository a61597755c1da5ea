import { IN_FORCE } from '../content/engine/certificates.ts';
import { lapsesAt } from '../content/engine/charter/lapses.ts';
import { hrRow } from './people-list.ts';
import type { Choices, HrPerson, ListDeps } from './people-list.ts';

/** What is printed at once: above it, a list is filtered or exported. */
export const MOST_PRINTED = 2000;

export type Certified = Pick<HrPerson, 'id' | 'name' | 'team' | 'site' | 'country' | 'level' | 'expiresAt'>;
export type CertifiedList = { at: string; people: Certified[]; total: number; choices: Choices };
export type GroupFilter = { team?: string | undefined; site?: string | undefined; country?: string | undefined };

/** Who holds a certificate in force, in order of name. */
export async function certifiedList(
  { store, rules, editions, at }: ListDeps,
  { team, site, country }: GroupFilter,
): Promise<CertifiedList> {
  const only = (value: string | undefined) => (value === undefined ? undefined : [value]);
  const { rows, total } = await store.findPeople({
    teams: only(team),
    sites: only(site),
    countries: only(country),
    statuses: [...IN_FORCE],
    sort: 'name',
    descending: false,
    offset: 0,
    limit: MOST_PRINTED,
    at,
    renewalDays: rules.renewalDays,
    lapses: lapsesAt(editions, at),
  });
  const people = rows.map((row) => {
    const { id, name, level, expiresAt } = hrRow(row, rules, at);
    return { id, name, team: row.team, site: row.site, country: row.country, level, expiresAt };
  });
  return { at, people, total, choices: await store.peopleGroups() };
}
