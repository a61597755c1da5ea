import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../content/engine/minigames/compose.ts';
import type { Row } from '../../content/engine/minigames/compose/authored.ts';
import { aftermathOf } from '../../content/engine/minigames/compose/feed.ts';
import { draftText, meterOf, overlapOf, parrotOf } from '../../content/engine/minigames/compose/parrot.ts';
import { judge, pointsOf } from '../../content/engine/minigames/compose/score.ts';
import type { Judged } from '../../content/engine/minigames/compose/score.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { authored, charter, deal, itemNamed, play, playing, viewOf } from './fixtures/newsstand.ts';
import { seeds } from './fixtures/sorting.ts';

describe('the parrot', () => {
  test.each([
    ['fewer than three words', 'Bonjour vous', ['Bonjour vous'], 0],
    ['the same words, whatever their case and marks', 'Un vélo, rouge !', ['un VÉLO rouge'], 100],
    ['half of it', 'un deux trois quatre', ['un deux trois et puis'], 50],
    ['the closest of several', 'un deux trois quatre', ['rien de tout cela', 'un deux trois quatre'], 100],
    ['nobody', 'un deux trois', [], 0],
  ])('hears %s', (_, text, others, value) => expect(overlapOf(text, others)).toBe(value));

  const drafts = { own: 'own', pasted: 'source' } as const;
  test.each(LOCALES)('hears one’s own words as one’s own and pasted ones as pasted, in %s', (locale) => {
    for (const dealt of deal(3).editions) {
      for (const item of dealt.items.map(itemNamed)) {
        const heard = (id: 'own' | 'source'): number => {
          const opening = id === 'own' ? 'own' : dealt.offers.opening[0]!;
          const draft = { hook: id, angle: id, proof: id, link: 'plain', opening };
          return parrotOf(draftText(item, draft, authored, locale), item, dealt, authored, locale);
        };
        expect(heard(drafts.own)).toBeLessThan(30);
        expect(heard(drafts.pasted)).toBeGreaterThan(50);
      }
    }
  });

  test('never hears one language much better than the other, whatever is put together', () => {
    const slots = ['hook', 'angle', 'proof', 'link', 'opening'] as const;
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), (seed, picks) => {
        const taken = play(deal(seed), { do: 'take', item: deal(seed).editions[0]!.items[picks[5]! % 5]! });
        const { options } = viewOf(taken);
        const draft = Object.fromEntries(slots.map((slot, at) => [slot, options[slot]![picks[at]! % options[slot]!.length]!]));
        const item = itemNamed(taken.item!);
        const dealt = taken.editions[0]!;
        const [fr, en] = LOCALES.map((locale) => parrotOf(draftText(item, draft, authored, locale), item, dealt, authored, locale));
        expect(Math.abs(fr! - en!)).toBeLessThanOrEqual(16);
        const meter = meterOf(item, draft, dealt, authored);
        expect(meter).toBe(Math.floor((fr! + en!) / 2));
        expect(meter).toBeGreaterThanOrEqual(0);
        expect(meter).toBeLessThanOrEqual(100);
      }),
      { numRuns: 40 },
    );
  });
});

describe('points', () => {
  const item = itemNamed('first-service');
  const judged = (change: Partial<Judged>): Judged => ({
    item,
    features: ['own', 'disclosed', 'linked', 'readable-tags', 'present', 'praise'],
    meter: 10,
    asked: false,
    aftermath: 2,
    ...change,
  });
  const full = judged({}).features;
  test.each<[string, Partial<Judged>, Partial<Record<string, number>>]>([
    ['everything right is twelve', {}, { choice: 2, angle: 2, disclosure: 2, rights: 2, access: 2, aftermath: 2 }],
    ['from 30 on the angle is worth one at most', { meter: 30 }, { angle: 1 }],
    ['at 60 too', { meter: 60 }, { angle: 1 }],
    ['above 60 nothing', { meter: 61 }, { angle: 0 }],
    ['no angle, whatever the parrot says', { features: full.filter((one) => one !== 'own') }, { angle: 0 }],
    ['a hashtag is half a link', { features: ['own', 'hashtag', 'praise'] }, { disclosure: 1 }],
    ['praise without a link is none', { features: ['own', 'praise'] }, { disclosure: 0 }],
    ['where nothing is praised, nothing is due', { item: itemNamed('city-guide'), features: ['own'] }, { disclosure: 2 }],
    ['posing as a customer never passes', { item: itemNamed('city-guide'), features: ['own', 'posing'] }, { disclosure: 0 }],
    ['a claim without proof spoils the choice', { features: [...full, 'unproved'] }, { choice: 0 }],
    ['a needless question costs a day', { asked: true }, { choice: 1 }],
    ['a needed one raises what it may raise', { item: itemNamed('apprentice'), asked: true }, { choice: 2 }],
    [
      'nobody asked: the news was not ours',
      { item: itemNamed('apprentice'), features: [...full, 'unasked-person'] },
      { choice: 0, rights: 0 },
    ],
    ['somebody else’s picture', { features: [...full, 'found-picture'] }, { rights: 0 }],
    ['a missing name and ten names too many', { features: [...full, 'uncredited', 'tagging'] }, { rights: 0 }],
    ['a picture that is not said', { features: [...full, 'undescribed'] }, { access: 0 }],
    ['tags that cannot be heard', { features: [...full, 'flat-tags'] }, { access: 1 }],
  ])('%s', (_, change, wanted) => expect(judge(judged(change))).toMatchObject(wanted));

  test('a leak caps an edition at four, however fine the rest', () => {
    const criteria = judge(judged({}));
    expect(pointsOf(criteria, false)).toBe(12);
    expect(pointsOf(criteria, true)).toBe(4);
    expect(pointsOf({ ...criteria, choice: 0, angle: 0, rights: 0, access: 0, aftermath: 0 }, true)).toBe(2);
  });

  const row = (id: string, best: Row['best']): Row => ({ ...authored.rows[0]!, id, best });
  test.each<[string, Row['best'][], [number, Row['best']][], number]>([
    ['nothing called for a hand', ['wait', 'wait'], [], 2],
    ['both hands given', ['answer', 'route', 'correct'], [[0, 'answer'], [2, 'correct']], 2], // prettier-ignore
    ['one given, one missing', ['answer', 'route'], [[0, 'answer']], 1], // prettier-ignore
    ['one given where one was called for', ['answer', 'wait'], [[0, 'answer']], 2], // prettier-ignore
    ['none given', ['answer', 'route'], [], 0],
    ['the troll fed', ['wait'], [[0, 'answer']], 1], // prettier-ignore
    ['right and wrong', ['answer', 'wait'], [[0, 'answer'], [1, 'answer']], 1], // prettier-ignore
    ['the wrong hand', ['answer'], [[0, 'route']], 0], // prettier-ignore
  ])('the five days: %s', (_, bests, hands, wanted) => {
    const rows = bests.map((best, at) => row(`row-${at}`, best));
    expect(aftermathOf(rows, hands.map(([at, hand]) => ({ row: `row-${at}`, with: hand })))).toBe(wanted); // prettier-ignore
  });

  test('a fine game is worth 100, one passed for a mistaken reason 50, a poor one at most 33, on any seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(compose.score(playing(deal(seed), 'fine'))).toEqual({ points: 36, maximum: 36, score: 100 });
        expect(compose.score(playing(deal(seed), 'passed')).score).toBe(50);
        expect(compose.score(playing(deal(seed), 'poor')).score).toBeLessThanOrEqual(33);
      }),
      { numRuns: 15 },
    );
  });

  test('passing with a sound reason earns twelve in each edition, and a badge', () => {
    let state = deal(8);
    for (const { edition } of state.editions) {
      const reason = authored.reasons.find((one) => one.offered.includes(edition) && one.sound.includes(edition))!.id;
      state = play(state, { do: 'pass', reason });
      expect(viewOf(state).closed).toMatchObject({ reason, points: 12, criteria: null });
      state = play(state, { do: 'next' });
    }
    expect(compose.score(state).score).toBe(100);
    expect(compose.facts(state, charter, authored).deeds).toEqual(['turn-passed']);
    expect(compose.facts(playing(deal(8), 'passed'), charter, authored).deeds).toEqual([]);
  });
});
