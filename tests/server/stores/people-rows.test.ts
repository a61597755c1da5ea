import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PERSON_STATUSES } from '../../../content/engine/person-status.ts';
import { PeopleRows } from '../../../server/stores/lowdb/people-rows.ts';
import { PEOPLE_SORTS } from '../../../server/stores/nouns/people.ts';
import type { FoundPeople, PeopleQuery, PersonRow } from '../../../server/stores/nouns/people.ts';
import { byName, compareText, foundOf, groupsOf, keyed, matcher, newRow, sortValues } from '../../../server/stores/people-rules.ts';
import { personOf, queryOf } from './samples.ts';

/** Few values, so that they meet; of two cases and accents, so that what sorts alike is not the same. */
const some = fc.option(fc.constantFrom('Nord', 'nord', 'Sud 2', 'Sud 10', 'Île'), { nil: null });
const day = fc.constantFrom('2026-11-27', '2026-11-28', '2027-01-26', '2027-01-28', '2028-01-01');
const moment = fc.option(
  day.map((date) => `${date}T08:30:00.000Z`),
  { nil: null },
);
const id = fc.integer({ min: 0, max: 29 }).map((number) => `p${number}`);
const row: fc.Arbitrary<PersonRow> = fc
  .record({
    id,
    name: fc.constantFrom('Zoé', 'zoe', 'Ana 9', 'Ana 10', 'Bruno'),
    team: some,
    site: some,
    country: some,
    expiresAt: moment,
    ended: fc.constantFrom(null, null, 'revoked', 'withdrawn'),
    joinedAt: moment,
    hasStarted: fc.boolean(),
  })
  .map(({ hasStarted, expiresAt, ended, ...person }) => ({
    ...newRow(personOf(person.id, person)),
    level: expiresAt === null ? null : ('relay' as const),
    expiresAt,
    ended: expiresAt === null ? null : ended,
    hasStarted,
  }));
const change = fc.oneof(
  { weight: 8, arbitrary: row },
  { weight: 2, arbitrary: id },
  { weight: 1, arbitrary: fc.constantFrom<'undo' | 'arrange'>('undo', 'arrange') },
);
const query: fc.Arbitrary<PeopleQuery> = fc
  .record({
    sort: fc.constantFrom(...PEOPLE_SORTS),
    descending: fc.boolean(),
    offset: fc.integer({ min: 0, max: 12 }),
    limit: fc.integer({ min: 1, max: 12 }),
    search: fc.constantFrom(undefined, '', 'ZOE', 'an 1'),
    teams: fc.constantFrom<(string[] | undefined)[]>(undefined, undefined, ['Nord'], ['Sud 2', 'Île'], []),
    sites: fc.constantFrom<(string[] | undefined)[]>(undefined, undefined, ['nord'], ['nowhere']),
    countries: fc.constantFrom<(string[] | undefined)[]>(undefined, undefined, undefined, ['Île']),
    statuses: fc.option(fc.subarray([...PERSON_STATUSES]), { nil: undefined }),
    expiringWithin: fc.constantFrom(undefined, undefined, undefined, 30, 366),
  })
  .map((asked) => queryOf({ at: '2026-11-28T08:30:00.000Z', renewalDays: 60, ...asked }));

/** What a reader of the interface would do. */
function plainly(rows: PersonRow[], asked: PeopleQuery): FoundPeople {
  const valueOf = sortValues(asked.sort, asked);
  const turn = asked.descending ? -1 : 1;
  const found = rows
    .map(keyed)
    .filter(matcher(asked) ?? (() => true))
    .sort((a, b) => {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (left === right) return byName(a, b);
      return left === null ? 1 : right === null ? -1 : turn * compareText(left, right);
    });
  const page = found.slice(asked.offset, asked.offset + asked.limit);
  return { rows: page.map((one) => foundOf(one.row)), total: found.length, everyone: rows.length };
}

test('people are found in the order asked for after any change, and after what takes one back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, query), { minLength: 1, maxLength: 120 }), (list) => {
      const rows = new PeopleRows();
      let model = new Map<string, PersonRow>();
      let last: { undo: () => void; model: Map<string, PersonRow> } | null = null;
      for (const [one, asked] of list) {
        if (one === 'arrange') rows.arrange();
        else if (one === 'undo') {
          last?.undo();
          model = last?.model ?? model;
          last = null;
        } else {
          const before = new Map(model);
          last = { undo: typeof one === 'string' ? rows.set(one, undefined) : rows.set(one.id, one), model: before };
          if (typeof one === 'string') model.delete(one);
          else model.set(one.id, one);
        }
        const kept = [...model.values()];
        expect(rows.find(asked)).toEqual(plainly(kept, asked));
        expect(rows.allGroups()).toEqual(groupsOf(kept));
      }
    }),
    { numRuns: Number(process.env['STORE_RUNS'] ?? 60) },
  );
});
