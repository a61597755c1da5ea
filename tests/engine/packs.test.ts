import { describe, expect, it } from 'vitest';
import type { Card } from '../../content/engine/card-schema.ts';
import { drawDaily, dueDays } from '../../content/engine/dispatches.ts';
import { cardsTold, packSchema, packsIn, situationsTold } from '../../content/engine/packs.ts';
import { loadContent } from '../../content/load.ts';
import { SECTOR_PACKS } from '../../content/engine/vocabulary.ts';
import { CARDS, answerAll, dispatchOf, learner, situationsOn, todayIs } from './fixtures/dispatching.ts';

const cardOf = (id: string, pack?: Card['pack']): Card => ({
  id,
  pillar: 'law',
  status: 'V',
  source: { fr: 'S', en: 'S' },
  checked: '2026-11-21',
  ...(pack && { pack }),
});
const cards = [...CARDS.map((id) => cardOf(id)), cardOf('LAW-41', 'public'), cardOf('LAW-45', 'abroad'), cardOf('LAW-46', 'abroad')];
const situations = situationsOn(cards.map(({ id }) => id));
const MET = '2026-11-02T09:00:00Z';
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('a sector pack', () => {
  it('shows its cards while it is on, and afterwards to whoever has met them', () => {
    expect(idsOf(cardsTold(cards, [], {}))).toEqual(CARDS);
    expect(idsOf(cardsTold(cards, ['public'], {}))).toEqual([...CARDS, 'LAW-41']);
    expect(idsOf(cardsTold(cards, [], { 'LAW-45': true }))).toEqual([...CARDS, 'LAW-45']);
  });

  it('lends its situations to dispatches while it is on', () => {
    const told = (...packs: NonNullable<Card['pack']>[]) => new Set(situationsTold(situations, cards, packs).map(({ card }) => card));
    expect([...told()]).toEqual(CARDS);
    expect([...told('abroad')]).toEqual([...CARDS, 'LAW-45', 'LAW-46']);
  });

  it('says what it brings', () => {
    expect(packsIn(cards, situations)).toEqual([
      { id: 'public', teaches: ['LAW-41'], situations: 2 },
      { id: 'abroad', teaches: ['LAW-45', 'LAW-46'], situations: 4 },
    ]);
  });

  it('has no situation on a card that is not its own', () => {
    const { pack, ...card } = cardOf('LAW-41', 'public');
    expect(packSchema.safeParse({ id: pack, cards: [card], situations: situationsOn(['LAW-41']) }).success).toBe(true);
    expect(packSchema.safeParse({ id: pack, cards: [card], situations: situationsOn(['LAW-41', 'LAW-01']) }).success).toBe(false);
  });
});

describe('cards that are switched on', () => {
  const today = todayIs('2026-11-03');
  const known = { past: [], situations, added: ['LAW-45', 'LAW-46'], today };
  const ann = { ...known, record: learner(CARDS.slice(0, 6), MET) };

  it('come one a dispatch, before any other, to whoever has begun', () => {
    for (const seed of [1, 7, 99]) {
      const drawn = drawDaily(ann, seed).map(({ card }) => card);
      expect(drawn[0]).toBe('LAW-45');
      expect(drawn).toHaveLength(3);
      expect(drawn).not.toContain('LAW-46');
    }
  });

  it('wait for who has met no card yet', () => {
    const nobody = { ...known, record: learner([], MET) };
    expect(dueDays(nobody).size).toBe(0);
    expect(drawDaily(nobody, 7)).toEqual([]);
  });

  it('are met by the answer, and then come back as any other', () => {
    const dispatch = dispatchOf({ day: today.day, items: drawDaily(ann, 7) });
    const { record } = answerAll(dispatch, [2, 2, 2], ann.record, situations);
    expect(record.cards['LAW-45']).toMatchObject({ recalledAt: null });
    expect(record.cards['LAW-45']!.soundAt).not.toBeNull();
    const next = { ...known, record, past: [dispatch], today: todayIs('2026-11-04') };
    expect(drawDaily(next, 7)[0]!.card).toBe('LAW-46');
  });

  it('are no working day’s exception', () => {
    expect(drawDaily({ ...ann, today: todayIs('2026-11-07') }, 7)).toEqual([]);
  });
});

it('every pack of the vocabulary is there, with two situations a card at least', () => {
  const loaded = loadContent();
  if (!loaded.ok) throw new Error('the content does not load');
  const packs = packsIn(loaded.value.cards, loaded.value.situations);
  expect(packs.map(({ id }) => id)).toEqual([...SECTOR_PACKS]);
  for (const pack of packs) expect(pack.situations).toBeGreaterThanOrEqual(2 * pack.teaches.length);
});
