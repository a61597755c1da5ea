import { beforeAll, describe, expect, it } from 'vitest';
import { later, sitWhole } from './support/exams.ts';
import { newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let hr: Newcomer;
const people: Newcomer[] = [];
const read = async (who = hr) => (await who.ask('GET', '/api/hr/quality')).body;

/** One more sits the exam, the same one as everybody: `b` is sound, `c` has its price, `a` harms. */
async function sits(option = 'b'): Promise<void> {
  const who = await newcomer(world);
  people.push(who);
  await sitWhole(who, 'ambassador', option);
}

beforeAll(async () => {
  world = await openWorld();
  world.time.now = new Date('2026-11-25T09:00:00.000Z');
  hr = await newcomer(world, { role: 'hr' });
  for (let i = 0; i < 22; i++) await sits();
  for (let i = 0; i < 7; i++) await sits('c');
});

describe('the quality of the exam’s situations', () => {
  it('is nobody’s below thirty answers: not a figure, not which situations were asked', async () => {
    expect(await read()).toEqual({ rows: [], waiting: world.content.bank.document.bank.length });
  });

  it('is told at thirty, without a word of the situation to whoever has not been examined on it', async () => {
    await sits('a');
    const quality = await read();
    expect(quality.rows).toHaveLength(20);
    expect(quality.waiting).toBe(world.content.bank.document.bank.length - 20);
    for (const row of quality.rows) {
      expect(row).toMatchObject({
        count: 30,
        right: { percent: 75, edge: null },
        wrong: { letter: 'C', share: { percent: 25 } },
        words: null,
      });
    }
    expect(JSON.stringify(quality)).not.toMatch(/Label|Why/);
  });

  it('shows its words to whoever their own exam has explained it to; and one exam more changes no figure', async () => {
    const before = await read();
    await sitWhole(hr, 'ambassador', 'a');
    const after = await read();
    expect(after.rows.map((row: object) => ({ ...row, words: null }))).toEqual(before.rows);
    for (const row of after.rows) {
      expect(row.words.fr.wrong).toMatch(/^Label .+ c \(fr\)$/);
      expect(row.words.en.situation).not.toBe('');
    }
    const other = await newcomer(world, { role: 'admin' });
    expect(await read(other)).toEqual(before);
  });

  it('counts each person once, however often they sit', async () => {
    const before = await read();
    for (let turn = 0; turn < 2; turn++) {
      later(world, 24 * 35);
      for (const who of people.slice(0, 12)) await sitWhole(who, 'ambassador', 'a');
    }
    for (const row of (await read()).rows.filter(({ item }: { item: string }) =>
      before.rows.some((one: { item: string }) => one.item === item),
    ))
      expect(row.count).toBe(30);
  });

  it('is for HR and administrators, and its reading is noted about nobody', async () => {
    for (const role of ['member', 'manager'] as const) {
      const who = await newcomer(world, { role });
      expect((await who.ask('GET', '/api/hr/quality')).status).toBe(403);
    }
    const [last] = (await world.store.auditLog({ limit: 1000 })).toReversed();
    expect(last).toMatchObject({ act: 'items-read', by: hr.person.id, about: [] });
  });
});
