import { describe, expect, test } from 'vitest';
import { DEFAULT_THREADS } from '../../content/engine/log.ts';
import { triage } from '../../content/engine/minigames/triage.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { authored, deal, viewOf } from './fixtures/triaging.ts';

describe('the deal', () => {
  test.each([
    [20, 6],
    [50, 8],
    [80, 10],
  ])('a reach of %i opens with %i messages', (reach, count) => {
    const state = deal(3, { meters: { reach } });
    expect(state.open).toHaveLength(count);
    expect(viewOf(state).open.every((one) => one.fresh)).toBe(true);
  });

  test.each([
    [20, 1],
    [50, 2],
    [80, 3],
  ])('a risk of %i lets %i threads of the season surface', (risk, count) => {
    const returning = new Set(authored.returns.map((one) => one.id));
    expect(deal(3, { meters: { risk } }).waves[2].filter((id) => returning.has(id))).toHaveLength(count);
  });

  test.each([
    [20, []],
    [50, ['awa']],
    [80, ['awa', 'ines']],
  ])('a trust of %i brings help: %j', (trust, allies) => {
    expect(deal(3, { meters: { trust } }).allies).toEqual(allies);
  });

  test('whoever was named comes before the others', () => {
    expect(deal(3, { meters: { trust: 50 }, threads: { credit: 'named' } }).allies).toEqual(['mei']);
  });

  test('threads on which something was decided surface first, with the message of their value', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const ids = deal(seed, { meters: { risk: 50 }, threads: { photo: 'unasked', claim: 'repeated' } }).waves[2];
      expect(ids).toEqual(expect.arrayContaining(['photo-unasked', 'claim-repeated']));
    }
  });

  test('is the same from the same seed, hands the generator on, and brings each crisis over many seeds', () => {
    const entering = { meters: { trust: 50, reach: 20, risk: 20 }, threads: DEFAULT_THREADS };
    const one = triage.deal(fixtureCharter, 77, authored, entering);
    expect(triage.deal(fixtureCharter, 77, authored, entering)).toEqual(one);
    expect(one.random).not.toBe(77);
    expect(new Set(Array.from({ length: 40 }, (_, seed) => deal(seed).crisis)).size).toBe(3);
  });
});
