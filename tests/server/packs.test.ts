import { beforeEach, describe, expect, it } from 'vitest';
import type { RulesPreview, RulesView } from '../../server/rules-desk.ts';
import { playLog, smallContent } from './support/content.ts';
import { begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const MONDAY = '2026-11-02T09:00:00Z';
const told = { situation: 'Two lines', options: { a: 'First', b: 'Second', c: 'Third' }, why: 'Because' };

/** The small content with one pack of one card. */
function contentWithPack() {
  const content = smallContent();
  const source = { fr: 'Source', en: 'Source' };
  content.cards = [...content.cards, { id: 'LAW-41', pillar: 'law', status: 'V', source, checked: '2026-11-01', pack: 'public' }];
  content.situations = [
    ...content.situations,
    { id: 'law-41-a', card: 'LAW-41', options: { a: 2, b: 1, c: 0 }, texts: { fr: told, en: told } },
  ];
  return content;
}

describe('a sector pack', () => {
  let world: World;
  let hr: Newcomer;
  let ana: Newcomer;
  const on = (at: string) => void (world.time.now = new Date(at));
  const rules = async (): Promise<RulesView> => (await hr.ask('GET', '/api/hr/rules')).body;
  const cards = async (who = ana) => (await who.ask('GET', '/api/cards')).body.map(({ id }: { id: string }) => id);
  const start = async () => (await ana.ask('POST', '/api/dispatches', { kind: 'daily' })).body;
  async function switchTo(packs: string[]): Promise<void> {
    const { inForce, draft } = await rules();
    await hr.ask('PUT', '/api/hr/rules/draft', { version: draft.version, rules: { ...inForce.rules, packs } });
    const published = await hr.ask('POST', '/api/hr/rules/publish', { version: draft.version + 1, over: inForce.hash });
    expect(published.status).toBe(200);
  }

  beforeEach(async () => {
    world = await openWorld({ authored: contentWithPack() });
    on(MONDAY);
    hr = await newcomer(world, { role: 'hr' });
    ana = await newcomer(world);
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog() });
    await ana.ask('POST', `/api/attempts/${id}/finish`);
    on('2026-11-03T09:00:00Z');
  });

  it('is off until HR switches it on, and says at the desk what it brings', async () => {
    const { packs, inForce } = await rules();
    expect([packs, inForce.rules.packs]).toEqual([[{ id: 'public', teaches: ['LAW-41'], situations: 1 }], []]);
    expect(await cards()).not.toContain('LAW-41');
    expect((await start()).items.map(({ card }: { card: string }) => card)).not.toContain('LAW-41');
  });

  it('is told with its consequence before it is published', async () => {
    const { inForce } = await rules();
    const asked = await hr.ask('POST', '/api/hr/rules/preview', { rules: { ...inForce.rules, packs: ['public'] } });
    const { changes, consequences } = asked.body as RulesPreview;
    expect(changes).toEqual([{ kind: 'pack', pack: 'public', on: true }]);
    expect(consequences).toEqual([{ kind: 'pack-on', pack: 'public' }]);
  });

  it('once on, opens its cards in every codex, and gives its situation to the next dispatch', async () => {
    await switchTo(['public']);
    expect(await cards()).toContain('LAW-41');
    expect(await cards(await newcomer(world))).toContain('LAW-41');
    const dispatch = await start();
    expect(dispatch.items[0]).toMatchObject({ card: 'LAW-41' });
    const { body } = await ana.ask('POST', `/api/dispatches/${dispatch.id}/answers`, { at: 0, option: 'a' });
    expect(body.record.cards['LAW-41']).toMatchObject({ soundAt: '2026-11-03T09:00:00.000Z' });
  });

  it('leaves a dispatch already open as it was, on or off', async () => {
    await switchTo(['public']);
    const { id } = await start();
    await switchTo([]);
    const answered = await ana.ask('POST', `/api/dispatches/${id}/answers`, { at: 0, option: 'a' });
    expect(answered).toMatchObject({ status: 200, body: { dispatch: { items: [{ card: 'LAW-41', answer: { mark: 2 } }, {}, {}] } } });
  });

  it('once off, comes back no more, and its cards stay with whoever met them', async () => {
    await switchTo(['public']);
    const { id } = await start();
    await ana.ask('POST', `/api/dispatches/${id}/answers`, { at: 0, option: 'a' });
    await switchTo([]);
    expect(await cards()).toContain('LAW-41');
    expect(await cards(await newcomer(world))).not.toContain('LAW-41');
    on('2027-05-03T09:00:00Z');
    expect((await start()).items.map(({ card }: { card: string }) => card)).not.toContain('LAW-41');
  });
});
