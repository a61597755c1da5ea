import { describe, expect, test } from 'vitest';
import { brokenLink } from '../../../../server/stores/audit-chain.ts';
import type { Now } from '../conformance.ts';
import { noteOf, personOf } from '../samples.ts';

export function auditTests(now: Now): void {
  describe('the audit log', () => {
    test('numbers its entries and chains each to the one before', async () => {
      for (const act of ['people-read', 'people-exported', 'person-changed'] as const) await (await now()).addAudit(noteOf({ act }));
      const log = await (await now()).auditLog({ limit: 10 });
      expect(log.map(({ seq, act }) => [seq, act])).toEqual([
        [1, 'people-read'],
        [2, 'people-exported'],
        [3, 'person-changed'],
      ]);
      expect(brokenLink(log)).toBeNull();
      expect(brokenLink([log[0]!, { ...log[1]!, by: 'someone-else' }, log[2]!])).toMatchObject({ seq: 2 });
      expect(brokenLink([log[0]!, log[2]!])).toMatchObject({ seq: 3 });
    });

    test('is read page by page, oldest first', async () => {
      for (let i = 0; i < 25; i++) await (await now()).addAudit(noteOf({ detail: { i } }));
      const seqs = async (page: { after?: number; limit: number }) => (await (await now()).auditLog(page)).map(({ seq }) => seq);
      expect(await seqs({ limit: 3 })).toEqual([1, 2, 3]);
      expect(await seqs({ after: 3, limit: 2 })).toEqual([4, 5]);
      expect(await seqs({ after: 23, limit: 9 })).toEqual([24, 25]);
      expect(await seqs({ after: 25, limit: 9 })).toEqual([]);
      expect(brokenLink(await (await now()).auditLog({ limit: 100 }))).toBeNull();
    });

    test('is read backwards from its end, or from any number', async () => {
      for (let i = 0; i < 25; i++) await (await now()).addAudit(noteOf({ detail: { i } }));
      const seqs = async (page: { before?: number; limit: number }) => (await (await now()).auditBefore(page)).map(({ seq }) => seq);
      expect(await seqs({ limit: 3 })).toEqual([25, 24, 23]);
      expect(await seqs({ before: 23, limit: 2 })).toEqual([22, 21]);
      expect(await seqs({ before: 3, limit: 9 })).toEqual([2, 1]);
      expect(await seqs({ before: 1, limit: 9 })).toEqual([]);
      expect(await seqs({ before: 1000, limit: 1 })).toEqual([25]);
    });

    test('tells what is about a person, newest first', async () => {
      for (const about of [['ann', 'bob'], ['bob'], [], ['carl', 'ann'], ['ann']]) await (await now()).addAudit(noteOf({ about }));
      const about = async (id: string, limit = 9) => (await (await now()).auditAbout(id, limit)).map(({ seq }) => seq);
      expect(await about('ann')).toEqual([5, 4, 1]);
      expect(await about('ann', 2)).toEqual([5, 4]);
      expect(await about('bob')).toEqual([2, 1]);
      expect(await about('dora')).toEqual([]);
    });

    test('keeps its entries when a person is erased, and tells nobody of them', async () => {
      await (await now()).createPerson(personOf('ann'));
      await (await now()).addAudit(noteOf({ about: ['ann'] }));
      await (await now()).erasePerson('ann');
      expect(await (await now()).auditAbout('ann', 9)).toEqual([]);
      expect(await (await now()).auditLog({ limit: 9 })).toMatchObject([{ seq: 1, about: ['ann'] }]);
      await (await now()).addAudit(noteOf());
      expect(brokenLink(await (await now()).auditLog({ limit: 9 }))).toBeNull();
    });

    test('takes entries of the same moment one after the other', async () => {
      const store = await now();
      await Promise.all(Array.from({ length: 30 }, (_, i) => store.addAudit(noteOf({ about: [`p${i % 3}`], detail: { i } }))));
      expect(brokenLink(await (await now()).auditLog({ limit: 100 }))).toBeNull();
      expect(await (await now()).auditAbout('p1', 100)).toHaveLength(10);
    });
  });
}
