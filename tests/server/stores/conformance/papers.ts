import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { LATER, paperOf } from '../samples.ts';

export function paperTests(now: Now): void {
  describe('papers', () => {
    test('are kept by kind and id, each with the next version', async () => {
      const draft = paperOf('draft');
      expect(await (await now()).savePaper(draft)).toEqual({ ok: true, value: { ...draft, version: 1 } });
      expect(await (await now()).savePaper({ ...draft, version: 1, body: 'later' })).toMatchObject({ ok: true, value: { version: 2 } });
      expect(await (await now()).paper('charter', 'draft')).toEqual({ ...draft, version: 2, body: 'later' });
      expect(await (await now()).paper('rules', 'draft')).toBeNull();
      expect(await (await now()).paper('charter', 'other')).toBeNull();
    });

    test('are not saved over a version unseen: who saved it, and when, is told', async () => {
      await (await now()).savePaper(paperOf('draft'));
      const taken = { ok: false, code: 'ERR_VERSION_CONFLICT', version: 1, savedBy: 'ann', savedAt: paperOf('draft').savedAt };
      const mine = paperOf('draft', { savedBy: 'bob', savedAt: LATER, body: 'mine' });
      expect(await (await now()).savePaper(mine)).toEqual(taken);
      expect(await (await now()).removePaper('charter', 'draft', 0)).toEqual(taken);
      expect(await (await now()).paper('charter', 'draft')).toMatchObject({ savedBy: 'ann', version: 1 });
      const gone = { ok: false, code: 'ERR_VERSION_CONFLICT', version: 0, savedBy: null, savedAt: null };
      expect(await (await now()).savePaper({ ...mine, id: 'gone', version: 3 })).toEqual(gone);
    });

    test('of a kind are listed by id, and one removed is gone', async () => {
      for (const id of ['b', 'a', 'c']) await (await now()).savePaper(paperOf(id));
      await (await now()).savePaper(paperOf('a', { kind: 'rules' }));
      expect(await (await now()).removePaper('charter', 'c', 1)).toEqual({ ok: true, value: null });
      expect(await (await now()).removePaper('charter', 'c', 1)).toEqual({ ok: true, value: null });
      expect((await (await now()).papers('charter')).map(({ id }) => id)).toEqual(['a', 'b']);
      expect((await (await now()).papers('rules')).map(({ id }) => id)).toEqual(['a']);
      expect(await (await now()).savePaper(paperOf('c'))).toMatchObject({ ok: true, value: { version: 1 } });
    });

    test('of two people who save at the same moment, one is told', async () => {
      const store = await now();
      const answers = await Promise.all(['ann', 'bob'].map((savedBy) => store.savePaper(paperOf('draft', { savedBy }))));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    });

    test('given out belong to the caller', async () => {
      await (await now()).savePaper(paperOf('draft'));
      const store = await now();
      Object.assign((await store.paper('charter', 'draft'))!, { body: 'changed' });
      expect(await store.paper('charter', 'draft')).toMatchObject({ body: paperOf('draft').body });
    });
  });
}
