import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { addLearner, AT, attemptOf, personOf, recordWith, result } from '../samples.ts';

export function recordTests(now: Now): void {
  describe('the record', () => {
    test('is empty for a new person and null for nobody', async () => {
      await (await now()).createPerson(personOf('ann'));
      expect(await (await now()).recordOf('ann')).toEqual({
        person: 'ann',
        version: 0,
        modules: {},
        cards: {},
        badges: {},
        acceptances: [],
      });
      expect(await (await now()).recordOf('bob')).toBeNull();
    });

    test('is saved with the next version, never over a version unseen', async () => {
      await (await now()).createPerson(personOf('ann'));
      const record = (await (await now()).recordOf('ann'))!;
      const acceptance = { charterId: 'default', version: 3, sha256: 'cd'.repeat(32), locale: 'fr' as const, text: 'Je m’engage…', at: AT };
      const saved = await (await now()).saveRecord({ ...record, acceptances: [acceptance] });
      expect(saved).toEqual({ ok: true, value: { ...record, acceptances: [acceptance], version: 1 } });
      expect(await (await now()).saveRecord(record)).toMatchObject({ ok: false, code: 'ERR_VERSION_CONFLICT' });
      expect(await (await now()).recordOf('ann')).toEqual(saved.ok && saved.value);
      expect(await (await now()).saveRecord({ ...record, person: 'bob' })).toMatchObject({ ok: false, code: 'ERR_PERSON_UNKNOWN' });
    });

    test('given out belongs to the caller', async () => {
      await (await now()).createPerson(personOf('ann'));
      const store = await now();
      (await store.recordOf('ann'))!.badges['stolen'] = { at: AT, attempt: 'none' };
      expect((await store.recordOf('ann'))?.badges).toEqual({});
    });

    test('is erased with every attempt, and the person stays', async () => {
      const { id } = await addLearner(await now(), 'ann', 3);
      const record = recordWith((await (await now()).recordOf('ann'))!, id);
      await (await now()).finishAttempt('ann', id, result, AT, record);
      expect(await (await now()).eraseRecord('ann')).toBe(true);
      expect(await (await now()).attemptsOf('ann')).toEqual([]);
      expect(await (await now()).attempt('ann', id)).toBeNull();
      expect(await (await now()).recordOf('ann')).toEqual({
        person: 'ann',
        version: 2,
        modules: {},
        cards: {},
        badges: {},
        acceptances: [],
      });
      expect(await (await now()).person('ann')).toEqual(personOf('ann'));
      expect(await (await now()).eraseRecord('bob')).toBe(false);
    });

    test('goes on after it was erased', async () => {
      await addLearner(await now(), 'ann', 3);
      await (await now()).eraseRecord('ann');
      const attempt = await (await now()).createAttempt(attemptOf('ann', 'second'));
      expect(await (await now()).attemptsOf('ann')).toEqual([attempt]);
      const record = (await (await now()).recordOf('ann'))!;
      expect(await (await now()).saveRecord(record)).toMatchObject({ ok: true, value: { version: 2 } });
    });
  });
}
