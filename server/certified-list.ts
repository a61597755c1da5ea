import { IN_FORCE } from '../content/engine/certificates.ts';
import { lapsesAt } from '../content/engine/charter/lapses.ts';
import { hrRow } from './people-list.ts';
import type { Choices, HrPerson, ListDeps } from './people-list.ts';

/** People in one part of the list: some fifty sheets, which a browser lays out without a long wait. */
const PART = 2000;

export type Certified = Pick<HrPerson, 'id' | 'name' | 'team' | 'site' | 'country' | 'level' | 'expiresAt'>;
/** `part`, from 1, of as many as it takes when each has `size` people. */
export type CertifiedList = { at: string; people: Certified[]; total: number; part: number; size: number; choices: Choices };
export type GroupFilter = { team?: string | undefined; site?: string | undefined; country?: string | undefined };

/** Who holds a certificate in force, in order of name, one part of them: the last one where there are fewer parts than was thought. */
export async function certifiedList(deps: ListDeps, filter: GroupFilter, asked = 1, size = PART): Promise<CertifiedList> {
  const { store, rules, editions, at } = deps;
  const { team, site, country } = filter;
  const only = (value: string | undefined) => (value === undefined ? undefined : [value]);
  const { rows, total } = await store.findPeople({
    teams: only(team),
    sites: only(site),
    countries: only(country),
    statuses: [...IN_FORCE],
    sort: 'name',
    descending: false,
    offset: (asked - 1) * size,
    limit: size,
    at,
    renewalDays: rules.renewalDays,
    lapses: lapsesAt(editions, at),
  });
  const last = Math.max(1, Math.ceil(total / size));
  if (asked > last) return certifiedList(deps, filter, last, size);
  const people = rows.map((row) => {
    const { id, name, level, expiresAt } = hrRow(row, rules, at);
    return { id, name, team: row.team, site: row.site, country: row.country, level, expiresAt };
  });
  return { at, people, total, part: asked, size, choices: await store.peopleGroups() };
}
