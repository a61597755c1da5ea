import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';

export function documentTests(now: Now): void {
  describe('documents', () => {
    const hash = '0f'.repeat(32);

    test('are found by their hash', async () => {
      const body = { module: { id: 'charter', minutes: 10 }, text: 'é\n\u2028"', list: [null, true, 1.5] };
      await (await now()).putDocument(hash, body);
      expect(await (await now()).document(hash)).toEqual(body);
      expect(await (await now()).document('00'.repeat(32))).toBeNull();
    });

    test('put twice are kept once', async () => {
      await (await now()).putDocument(hash, { a: 1 });
      await (await now()).putDocument(hash, { a: 1 });
      expect(await (await now()).document(hash)).toEqual({ a: 1 });
    });

    test('put many times at once are whole', async () => {
      const store = await now();
      await Promise.all(Array.from({ length: 10 }, () => store.putDocument(hash, { a: 'x'.repeat(5000) })));
      expect(await (await now()).document(hash)).toEqual({ a: 'x'.repeat(5000) });
    });
  });
}
