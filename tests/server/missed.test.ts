import { describe, expect, it } from 'vitest';
import { smallContent } from './support/content.ts';
import { newcomer, openWorld } from './support/world.ts';

/** Two cards. */
const small = smallContent();
const authored = { ...small, cards: [...small.cards, { ...small.cards[0]!, id: 'LAW-02' as const }] };

describe('what was missed in a team session', () => {
  it('is met in one’s own record, by one’s own act, and what was known stays', async () => {
    const world = await openWorld({ authored });
    const ana = await newcomer(world);
    const before = (await world.store.recordOf(ana.person.id))!;
    const known = { metAt: '2026-01-05T09:00:00.000Z', soundAt: '2026-01-05T09:00:00.000Z', recalledAt: null };
    await world.store.saveRecord({ ...before, cards: { 'LAW-01': known } });
    const kept = await ana.ask('POST', '/api/record/missed', { cards: ['LAW-01', 'LAW-02'] });
    expect(kept.status).toBe(200);
    expect(kept.body.record.cards).toEqual({
      'LAW-01': known,
      'LAW-02': { metAt: world.time.now.toISOString(), soundAt: null, recalledAt: null },
    });
  });

  it('is refused whole when a card does not exist, and without an account', async () => {
    const world = await openWorld();
    const ana = await newcomer(world);
    const cards = { cards: ['LAW-01', 'NOPE-1'] };
    expect(await ana.ask('POST', '/api/record/missed', cards)).toMatchObject({ status: 400, body: { fields: ['cards'] } });
    expect((await ana.ask('GET', '/api/record')).body.cards).toEqual({});
    expect((await ana.ask('POST', '/api/record/missed', cards, { cookie: '' })).status).toBe(401);
  });
});
