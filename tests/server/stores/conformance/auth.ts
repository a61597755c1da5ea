import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { sessionOf, userOf } from '../samples.ts';

export function authTests(now: Now): void {
  describe('auth rows', () => {
    test('are found by every field, in order of id', async () => {
      await (await now()).auth.create('session', sessionOf('s2', 'ann'));
      await (await now()).auth.create('session', sessionOf('s1', 'ann', { active: true }));
      await (await now()).auth.create('session', sessionOf('s3', 'bob'));
      const ids = async (...where: { field: string; value: string | boolean | null }[]) =>
        (await (await now()).auth.find('session', where)).map((row) => row.id);
      expect(await ids({ field: 'id', value: 's2' })).toEqual(['s2']);
      expect(await ids({ field: 'token', value: 'token-s3' })).toEqual(['s3']);
      expect(await ids({ field: 'userId', value: 'ann' })).toEqual(['s1', 's2']);
      expect(await ids({ field: 'userId', value: 'ann' }, { field: 'active', value: true })).toEqual(['s1']);
      expect(await ids({ field: 'active', value: null })).toEqual(['s2', 's3']);
      expect(await ids({ field: 'userId', value: 'ANN' })).toEqual([]);
      expect(await ids()).toEqual(['s1', 's2', 's3']);
      expect(await (await now()).auth.find('user', [])).toEqual([]);
    });

    test('keep a date as its ISO string and drop what is undefined', async () => {
      const created = await (await now()).auth.create('session', sessionOf('s1', 'ann', { createdAt: new Date(0), note: null }));
      const row = {
        id: 's1',
        token: 'token-s1',
        userId: 'ann',
        expiresAt: '2026-12-01T00:00:00.000Z',
        createdAt: '1970-01-01T00:00:00.000Z',
        note: null,
      };
      expect(created).toEqual({ ok: true, value: row });
      expect(await (await now()).auth.find('session', [])).toEqual([row]);
    });

    test('have one id by model', async () => {
      await (await now()).auth.create('user', userOf('ann'));
      expect(await (await now()).auth.create('user', userOf('ann', { email: 'other@x' }))).toMatchObject({
        ok: false,
        code: 'ERR_VERSION_CONFLICT',
      });
      expect(await (await now()).auth.create('account', { id: 'ann', userId: 'ann' })).toMatchObject({ ok: true });
    });

    test('have one user an address and one session a token', async () => {
      await (await now()).auth.create('user', userOf('ann'));
      await (await now()).auth.create('user', userOf('bob'));
      await (await now()).auth.create('session', sessionOf('s1', 'ann'));
      const twin = userOf('twin', { email: 'ANN@helianthe.example' });
      expect(await (await now()).auth.create('user', twin)).toMatchObject({ ok: false, code: 'ERR_EMAIL_TAKEN' });
      const copy = sessionOf('s2', 'bob', { token: 'token-s1' });
      expect(await (await now()).auth.create('session', copy)).toMatchObject({ ok: false, code: 'ERR_VERSION_CONFLICT' });
      await expect((await now()).auth.update('user', 'bob', { email: 'ann@helianthe.example' })).rejects.toMatchObject({
        failure: { code: 'ERR_EMAIL_TAKEN' },
      });
      expect(await (await now()).auth.find('user', [{ field: 'id', value: 'bob' }])).toMatchObject([{ email: 'bob@helianthe.example' }]);
    });

    test('are updated field by field, their look-ups with them', async () => {
      await (await now()).auth.create('user', userOf('ann', { image: 'x' }));
      const update = { email: 'new@helianthe.example', updatedAt: new Date(5), id: 'other' };
      expect(await (await now()).auth.update('user', 'ann', update)).toMatchObject({
        id: 'ann',
        email: 'new@helianthe.example',
        image: 'x',
      });
      expect(await (await now()).auth.find('user', [{ field: 'email', value: 'ann@helianthe.example' }])).toEqual([]);
      const [row] = await (await now()).auth.find('user', [{ field: 'email', value: 'new@helianthe.example' }]);
      expect(row).toMatchObject({ id: 'ann', updatedAt: '1970-01-01T00:00:00.005Z' });
      expect(await (await now()).auth.update('user', 'nobody', { name: 'x' })).toBeNull();
      expect(await (await now()).auth.create('user', userOf('heir', { email: 'ann@helianthe.example' }))).toMatchObject({ ok: true });
    });

    test('are removed, and counted once', async () => {
      for (const id of ['s1', 's2', 's3']) await (await now()).auth.create('session', sessionOf(id, 'ann'));
      expect(await (await now()).auth.remove('session', ['s1', 's3', 's1', 'other'])).toBe(2);
      expect(await (await now()).auth.remove('session', ['s1'])).toBe(0);
      expect(await (await now()).auth.find('session', [{ field: 'userId', value: 'ann' }])).toMatchObject([{ id: 's2' }]);
      expect(await (await now()).auth.find('session', [{ field: 'token', value: 'token-s1' }])).toEqual([]);
      expect(await (await now()).auth.create('session', sessionOf('s9', 'ann', { token: 'token-s1' }))).toMatchObject({ ok: true });
    });

    test('past their date are found', async () => {
      await (await now()).auth.create('verification', { id: 'old', identifier: 'a', expiresAt: '2026-01-01T00:00:00.000Z' });
      await (await now()).auth.create('verification', { id: 'new', identifier: 'b', expiresAt: new Date('2026-06-01') });
      await (await now()).auth.create('verification', { id: 'none', identifier: 'c' });
      expect(await (await now()).auth.olderThan('verification', 'expiresAt', '2026-03-01T00:00:00+01:00')).toEqual(['old']);
      expect(await (await now()).auth.olderThan('verification', 'expiresAt', '2027-01-01T00:00:00.000Z')).toEqual(['new', 'old']);
    });

    test('given out belong to the caller', async () => {
      await (await now()).auth.create('user', userOf('ann'));
      const store = await now();
      Object.assign((await store.auth.find('user', []))[0]!, { email: 'stolen' });
      expect(await store.auth.find('user', [{ field: 'email', value: 'ann@helianthe.example' }])).toHaveLength(1);
    });
  });
}
