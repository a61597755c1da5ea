import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { addLearner, personOf, sessionOf, userOf } from '../samples.ts';

export function erasureTests(now: Now): void {
  describe('an erased person', () => {
    test('is nowhere, and the others are where they were', async () => {
      const { id } = await addLearner(await now(), 'ann', 4);
      await addLearner(await now(), 'bob', 2);
      expect(await (await now()).erasePerson('ann')).toBe(true);
      expect(await (await now()).person('ann')).toBeNull();
      expect(await (await now()).personByEmail('ann@helianthe.example')).toBeNull();
      expect(await (await now()).recordOf('ann')).toBeNull();
      expect(await (await now()).attempt('ann', id)).toBeNull();
      expect(await (await now()).listPeople({ limit: 9 })).toEqual([personOf('bob')]);
      expect(await (await now()).countPeople()).toBe(1);
      expect((await (await now()).attempt('bob', 'bob-play'))?.events).toHaveLength(2);
      expect(await (await now()).erasePerson('ann')).toBe(false);
    });

    test('may be one of many: whoever is not let through stays, and whoever is unknown is not told of', async () => {
      for (const id of ['ann', 'bob', 'carl', 'dora']) await addLearner(await now(), id, 2);
      const { auth } = await now();
      await auth.create('verification', { id: 'v1', identifier: 'invitation:1', value: 'ann' });
      await auth.create('verification', { id: 'v2', identifier: 'invitation:2', value: 'bob' });
      const erased = await (await now()).erasePeople(['dora', 'ann', 'nobody', 'bob', 'ann'], ({ name }) => name !== personOf('bob').name);
      expect(erased).toEqual(['dora', 'ann']);
      expect((await (await now()).listPeople({ limit: 9 })).map(({ id }) => id)).toEqual(['bob', 'carl']);
      expect((await (await now()).auth.find('verification', [])).map(({ id }) => id)).toEqual(['v2']);
      expect(await (await now()).createPerson(personOf('ann'))).toMatchObject({ ok: true });
      expect(await (await now()).attemptsOf('ann')).toEqual([]);
      expect(await (await now()).erasePeople([])).toEqual([]);
    });

    test("takes their auth rows along, and nobody else's", async () => {
      await (await now()).createPerson(personOf('ann'));
      await (await now()).createPerson(personOf('joann', { email: 'joann@helianthe.example' }));
      const { auth } = await now();
      await auth.create('user', userOf('u1', { email: 'Ann@helianthe.example' }));
      await auth.create('user', userOf('u2', { email: 'joann@helianthe.example' }));
      await auth.create('session', sessionOf('s1', 'u1'));
      await auth.create('session', sessionOf('s2', 'u2'));
      await auth.create('session', sessionOf('s3', 'ann'));
      await auth.create('account', { id: 'a1', userId: 'u1', password: 'hash' });
      await auth.create('verification', { id: 'v1', identifier: 'sign-in-ann@helianthe.example', value: '1234' });
      await auth.create('verification', { id: 'v2', identifier: 'reset:77', value: '{"user":"u1"}' });
      await auth.create('verification', { id: 'v3', identifier: 'joann@helianthe.example', value: '1234' });
      await auth.create('verification', { id: 'v4', identifier: 'ANN@helianthe.example', value: '1234' });
      await (await now()).erasePerson('ann');
      const left = async (model: 'user' | 'session' | 'account' | 'verification') =>
        (await (await now()).auth.find(model, [])).map((row) => row.id);
      expect(await left('user')).toEqual(['u2']);
      expect(await left('session')).toEqual(['s2']);
      expect(await left('account')).toEqual([]);
      expect(await left('verification')).toEqual(['v1', 'v3']);
    });

    test('leaves the address and the id free', async () => {
      await addLearner(await now(), 'ann', 4);
      await (await now()).erasePerson('ann');
      expect(await (await now()).createPerson(personOf('ann', { name: 'Another Ann' }))).toMatchObject({ ok: true });
      expect(await (await now()).attemptsOf('ann')).toEqual([]);
      expect(await (await now()).recordOf('ann')).toMatchObject({ version: 0 });
      await (await now()).erasePerson('ann');
      expect(await (await now()).countPeople()).toBe(0);
    });
  });
}
