import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../../content/engine/certificates.ts';
import { yesKey } from '../../../../content/engine/charter/lapses.ts';
import { shownStatus, statusOfRow } from '../../../../content/engine/person-status.ts';
import type { PeopleQuery, Person } from '../../../../server/stores/nouns/people.ts';
import type { Now } from '../conformance.ts';
import { addLearner, AT, certificateOf, examOf, LATER, personOf, queryOf, recordWith, result } from '../samples.ts';

const RULES = { renewalDays: 60 };

export function rowTests(now: Now): void {
  const add = async (id: string, more: Partial<Person> = {}) => (await now()).createPerson(personOf(id, more));
  const ids = async (query: Partial<PeopleQuery>) => (await (await now()).findPeople(queryOf(query))).rows.map(({ id }) => id);
  const row = async (id: string) => (await (await now()).rowsOfPeople()).find((one) => one.id === id)!;

  describe('people found', () => {
    test('by words of their name or address, without accents or case', async () => {
      await add('a', { name: 'Zoé Lemaître' });
      await add('b', { name: 'Zoe Petit', email: 'chef@other.example' });
      await add('c', { name: 'Bruno' });
      expect(await ids({ search: 'ZOE' })).toEqual(['a', 'b']);
      expect(await ids({ search: 'other zoë' })).toEqual(['b']);
      expect(await ids({ search: 'nobody' })).toEqual([]);
    });

    test('by team, site and country: any of those named', async () => {
      await add('a', { team: 'Nord', site: 'Lille', country: 'FR' });
      await add('b', { team: 'Sud', site: 'Lille', country: 'BE' });
      await add('c', { team: null, site: null, country: null });
      expect(await ids({ teams: ['Nord', 'Sud'] })).toEqual(['a', 'b']);
      expect(await ids({ sites: ['Lille'], countries: ['BE'] })).toEqual(['b']);
      expect(await (await now()).peopleGroups()).toEqual({ teams: ['Nord', 'Sud'], sites: ['Lille'], countries: ['BE', 'FR'] });
    });

    test('in order, what is not known last either way, equals by name', async () => {
      await add('a', { name: 'Équipe 10', team: 'B' });
      await add('b', { name: 'equipe 9', team: 'a' });
      await add('c', { name: 'Aline', team: null });
      await add('d', { name: 'Zoé', team: 'B' });
      expect(await ids({})).toEqual(['c', 'b', 'a', 'd']);
      expect(await ids({ descending: true })).toEqual(['d', 'a', 'b', 'c']);
      expect(await ids({ sort: 'team' })).toEqual(['b', 'a', 'd', 'c']);
      expect(await ids({ sort: 'team', descending: true })).toEqual(['a', 'd', 'b', 'c']);
    });

    test('page by page, as they are now', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await add(id);
      expect(await (await now()).findPeople(queryOf({ offset: 1, limit: 2 }))).toMatchObject({
        rows: [{ id: 'b' }, { id: 'c' }],
        total: 4,
      });
      await (await now()).savePerson({ ...personOf('c'), name: 'Aaron' });
      await (await now()).erasePerson('b');
      await add('e', { name: 'Bea' });
      expect(await ids({})).toEqual(['c', 'e', 'a', 'd']);
      expect(await (await now()).findPeople(queryOf({ search: 'personne', limit: 1 }))).toMatchObject({ total: 2, everyone: 4 });
    });

    test('by their status, and by how soon it ends', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await add(id);
      await add('e', { joinedAt: null });
      const endsAt = {
        a: '2027-11-02T08:30:00.000Z',
        b: '2026-12-01T00:00:00.000Z',
        c: '2026-11-01T00:00:00.000Z',
        d: '2027-11-02T08:30:00.000Z',
      };
      for (const [id, end] of Object.entries(endsAt)) await (await now()).issueCertificate(certificateOf(id, `C${id}`, { endsAt: end }), 0);
      await (await now()).addToStatus('d', { act: 'revoked', at: AT, certificate: 'Cd', reason: 'left', by: 'hr' }, 1);
      for (const [status, id] of [
        ['certified', 'a'],
        ['expiring', 'b'],
        ['expired', 'c'],
        ['revoked', 'd'],
        ['invited', 'e'],
      ] as const) {
        expect(await ids({ statuses: [status] })).toEqual([id]);
      }
      expect(await ids({ expiringWithin: 30 })).toEqual(['b']);
      expect(await ids({ sort: 'status' })).toEqual(['e', 'a', 'b', 'c', 'd']);
      expect(await ids({ sort: 'expiresAt' })).toEqual(['c', 'b', 'a', 'd', 'e']);
      await (await now()).addToStatus('a', { act: 'withdrawn', at: AT, certificate: 'Ca' }, 1);
      expect(await ids({ statuses: ['member'] })).toEqual(['a']);
      const history = (await (await now()).statusOf('b'))!;
      expect(statusOfRow(RULES, await row('b'), LATER)).toEqual(shownStatus(true, standingOf(RULES, history, LATER)));
    });

    test('with what has lapsed under the charter ended, whatever they are sorted and sifted by', async () => {
      for (const id of ['a', 'b', 'c']) await add(id);
      const endsAt = { a: '2027-11-02T08:30:00.000Z', b: '2027-10-02T08:30:00.000Z', c: '2027-12-02T08:30:00.000Z' };
      for (const [id, end] of Object.entries(endsAt)) await (await now()).issueCertificate(certificateOf(id, `C${id}`, { endsAt: end }), 0);
      const { charter, acceptance } = certificateOf('a', 'Ca');
      const lapses = { hashes: [charter.sha256, 'new'], ends: { [yesKey(charter.sha256, acceptance.locale)]: LATER } };
      const record = (await (await now()).recordOf('b'))!;
      const yes = { ...acceptance, charterId: 'x', version: 2, sha256: 'new', text: 'Yes' };
      await (await now()).saveRecord({ ...record, acceptances: [yes] });
      const query = { lapses, at: '2027-01-01T00:00:00.000Z' };
      expect(await ids({ ...query, statuses: ['certified'] })).toEqual(['b']);
      expect(await ids({ ...query, statuses: ['expired'] })).toEqual(['a', 'c']);
      expect(await ids({ ...query, sort: 'expiresAt' })).toEqual(['a', 'c', 'b']);
      expect(await ids({ ...query, sort: 'expiresAt', descending: true })).toEqual(['b', 'a', 'c']);
      expect(await ids({ sort: 'expiresAt' })).toEqual(['b', 'a', 'c']);
      const { rows } = await (await now()).findPeople(queryOf({ ...query, statuses: ['expired'] }));
      expect(rows.map(({ expiresAt }) => expiresAt)).toEqual([LATER, LATER]);
      expect(Object.keys(rows[0]!)).not.toContain('issuedOn');
    });

    test('with the day on which an unbroken line of certificates began', async () => {
      for (const id of ['a', 'b']) {
        await add(id);
        await (await now()).issueCertificate(certificateOf(id, `C${id}`), 0);
      }
      await (await now()).issueCertificate(certificateOf('a', 'Ca2', { issuedAt: LATER, follows: 'Ca' }), 1);
      await (await now()).issueCertificate(certificateOf('b', 'Cb2', { issuedAt: LATER }), 1);
      expect(await row('a')).toMatchObject({ issuedAt: LATER, since: AT });
      expect(await row('b')).toMatchObject({ issuedAt: LATER, since: LATER });
    });

    test('without a word of what they played', async () => {
      await addLearner(await now(), 'ann', 2);
      const [found] = (await (await now()).findPeople(queryOf())).rows;
      expect(Object.keys(found!)).not.toContain('hasStarted');
      expect(Object.keys(found!)).not.toContain('progress');
    });
  });

  describe('the row of a person', () => {
    test('says who has started: an attempt that is only reserved has not', async () => {
      const { id } = await addLearner(await now(), 'ann', 0);
      expect((await row('ann')).hasStarted).toBe(false);
      await (await now()).appendEvents('ann', id, 0, [{ type: 'choose', step: 's', option: 'o', atMs: 1 }]);
      expect((await row('ann')).hasStarted).toBe(true);
      await add('bob');
      await (await now()).createExam(examOf('bob', 'exam'));
      expect((await row('bob')).hasStarted).toBe(true);
    });

    test('follows the record, and forgets it with it', async () => {
      const { id } = await addLearner(await now(), 'ann', 1);
      const record = recordWith((await (await now()).recordOf('ann'))!, id);
      const acceptance = { charterId: 'c', version: 1, sha256: 'aa', locale: 'fr' as const, text: 'oui', at: AT };
      await (await now()).finishAttempt('ann', id, result, AT, { ...record, acceptances: [acceptance] });
      expect(await row('ann')).toMatchObject({ hasStarted: true, progress: { accepted: ['aa'], passed: [] } });
      await (await now()).eraseRecord('ann');
      expect(await row('ann')).toMatchObject({ hasStarted: false, progress: { accepted: [], passed: [], judged: {} } });
    });
  });
}
