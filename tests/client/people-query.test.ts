import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, exportAddress, filtersOf, isFiltered, questionOf } from '../../client/desk/people/query.ts';

describe('the address of the table of people', () => {
  it('says only what differs from the first look', () => {
    expect(addressOf(questionOf(''))).toBe('');
    expect(addressOf(questionOf('?sort=name&page=1&descending=false'))).toBe('');
    expect(addressOf(questionOf('?status=expiring&team=Sales%20%26%20Co&page=3'))).toBe('?team=Sales+%26+Co&status=expiring&page=3');
  });

  it.each(['?status=failed', '?page=-1', '?page=1e9', '?page=x', '?sort=score', '?expiring=7', '?descending=maybe', '?foo=bar'])(
    'takes %s for the first look',
    (search) => expect(addressOf(questionOf(search))).toBe(''),
  );

  it('is read back as it was written, and never asks the server what it refuses', () => {
    const params = fc.record(
      {
        search: fc.string(),
        team: fc.string(),
        status: fc.constantFrom('member', 'x', ''),
        expiring: fc.constantFrom('30', '31'),
        sort: fc.constantFrom('team', 'marks'),
        page: fc.constantFrom('2', '0', 'a'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(params, (asked) => {
        const question = questionOf(`?${new URLSearchParams(asked as Record<string, string>).toString()}`);
        expect(questionOf(addressOf(question))).toEqual(question);
        const filters = filtersOf(question);
        for (const value of Object.values(filters)) expect(value).not.toBe('');
        expect(isFiltered(question)).toBe(Object.keys(filters).some((key) => key !== 'sort' && key !== 'descending'));
      }),
    );
  });

  it('gives an export the same people', () => {
    expect(exportAddress(questionOf('?status=expired&page=4'), 'xlsx', 'en')).toBe(
      '/api/hr/people-export?status=expired&sort=name&descending=false&format=xlsx&lang=en',
    );
  });
});
