import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../../../server/stores/memory.ts';
import type { Store } from '../../../server/stores/store.ts';
import { copyAsCrashed, newFolder, openAt, removeFolder, TINY } from './folders.ts';
import { anyStep, everything, outcome } from './twin.ts';
import type { Step } from './twin.ts';

/** A lowdb store that can be shut and opened, or crashed. */
class Twin {
  store!: Store;
  private dataDir = '';

  async begin(): Promise<void> {
    this.dataDir = await newFolder();
    this.store = await openAt(this.dataDir, { tuning: TINY });
  }

  async restart(): Promise<void> {
    await this.store.close();
    this.store = await openAt(this.dataDir, { tuning: TINY });
  }

  async crash(): Promise<void> {
    const copy = await copyAsCrashed(this.dataDir);
    await this.end();
    this.dataDir = copy;
    this.store = await openAt(copy, { tuning: TINY });
  }

  async end(): Promise<void> {
    await this.store.close();
    await removeFolder(this.dataDir);
  }
}

const happenings = fc.oneof(
  { weight: 12, arbitrary: anyStep },
  { weight: 1, arbitrary: fc.constantFrom<'restart' | 'crash'>('restart', 'crash') },
);

describe('lowdb and the model', () => {
  test('give the same answers to any sequence of verbs, restarts and crashes', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happenings, { minLength: 10, maxLength: 80 }), async (list: (Step | 'restart' | 'crash')[]) => {
        const model = openMemoryStore();
        const twin = new Twin();
        await twin.begin();
        try {
          for (const one of list) {
            if (typeof one === 'string') await twin[one]();
            else expect(await outcome(() => one.run(twin.store)), one.title).toEqual(await outcome(() => one.run(model)));
          }
          expect(await everything(twin.store)).toEqual(await everything(model));
          await twin.crash();
          expect(await everything(twin.store)).toEqual(await everything(model));
          expect(twin.store.health()).toEqual({ readOnly: null, problems: [] });
        } finally {
          await twin.end();
        }
      }),
      { numRuns: Number(process.env['STORE_RUNS'] ?? 60), interruptAfterTimeLimit: 40_000 },
    );
  });
});
