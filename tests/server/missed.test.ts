import { describe, expect, it } from 'vitest';
import { smallContent } from './support/content.ts';
import { newcomer, openWorld } from './support/world.ts';

/** Two cards. */
const small = smallContent();
const authored = { ...small, cards: [...small.cards, { ...small.cards[0]!, id: 'LAW-02' as const }] };
const KNOWN = { metAt: '2026-01-05T09:00:00.000Z', soundAt: '2026-01-05T09:00:00.000Z', recalledAt: null };

/** Somebody who knows the first card. */
async function knower(world: Awaited<ReturnType<typeof openWorld>>) {
  const ana = await newcomer(world);
  const before = (await world.store.recordOf(ana.person.id))!;
  await world.store.saveRecord({ ...before, cards: { 'LAW-01': KNOWN } });
  return ana;
}

describe('what was missed in a team session', () => {
  it('joins one’s own record, by one’s own act: what is new is met, what was known is marked as missed', async () => {
    const world = await openWorld({ authored });
    const ana = await knower(world);
    const kept = await ana.ask('POST', '/api/record/missed', { cards: ['LAW-01', 'LAW-02'] });
    expect(kept.status).toBe(200);
    const now = world.time.now.toISOString();
    expect(kept.body.record.cards).toEqual({
      'LAW-01': { ...KNOWN, missedAt: now },
      'LAW-02': { metAt: now, soundAt: null, recalledAt: null },
    });
  });

  it('counts once when a phone sends it twice', async () => {
    const world = await openWorld({ authored });
    const ana = await knower(world);
    const send = () => ana.ask('POST', '/api/record/missed', { cards: ['LAW-01', 'LAW-02'] });
    const { body: first } = await send();
    expect((await send()).body.record.cards).toEqual(first.record.cards);
  });

  it('reaches nobody else: not a colleague’s record, not what the desk reads, not the audit log', async () => {
    const world = await openWorld({ authored });
    const [ana, bo, hr] = [await knower(world), await knower(world), await newcomer(world, { role: 'hr' })];
    const read = async () => {
      const people = (await hr.ask('GET', '/api/hr/people')).body.people;
      return JSON.stringify([people, (await world.store.recordOf(bo.person.id))!.cards]);
    };
    const before = await read();
    await ana.ask('POST', '/api/record/missed', { cards: ['LAW-01'] });
    expect(await read()).toBe(before);
    expect(JSON.stringify(await world.store.auditLog({ limit: 50 }))).not.toContain('LAW-01');
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
