import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sort } from '../../content/engine/minigames/sort.ts';
import { SORT_FULL, SORT_MINIMUM, countZones, pairsOf, sortShortfalls, usableIdeas } from '../../content/engine/minigames/sort/pool.ts';
import { ROUNDS } from '../../content/engine/minigames/sort/state.ts';
import type { SortState } from '../../content/engine/minigames/sort/state.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { charterWith, fixtureCharter } from './fixtures/charter.ts';
import { perfectMove, recklessMove } from './fixtures/players.ts';
import { published } from './fixtures/programs.ts';
import { deal, ideaIn, play, playWith, seeds } from './fixtures/sorting.ts';

describe('the deal', () => {
  test.each([
    ['the fixture', fixtureCharter],
    ['the default charter', published.charter],
  ])('from %s, any seed deals 9 free, 8 to ask, 7 never in rounds of eight, no idea twice', (_, charter) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { rounds } = deal(seed, charter);
        const dealt = ROUNDS.flatMap((round) => rounds[round]);
        expect(ROUNDS.map((round) => rounds[round].length)).toEqual([8, 8, 8]);
        expect(new Set(dealt).size).toBe(24);
        expect(countZones(dealt.map((id) => ideaIn(charter, id)))).toEqual(SORT_FULL.zones);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['the fixture', fixtureCharter],
    ['the default charter', published.charter],
  ])('from %s, round 2 is four pairs of twins, one half after the other', (_, charter) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const second = deal(seed, charter).rounds[2];
        for (let pair = 0; pair < 4; pair += 1) expect(ideaIn(charter, second[pair * 2]!).twin).toBe(second[pair * 2 + 1]);
      }),
      { numRuns: 100 },
    );
  });

  test('every round holds every zone, and neither zones nor halves come in a fixed order', () => {
    const orders = new Set<string>();
    const firstHalves = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { rounds } = deal(seed);
      for (const round of ROUNDS)
        expect(Object.values(countZones(rounds[round].map((id) => ideaIn(fixtureCharter, id)))).every((count) => count > 0)).toBe(true);
      orders.add(rounds[1].map((id) => ideaIn(fixtureCharter, id).zone).join());
      for (const index of [0, 2, 4, 6]) firstHalves.add(rounds[2][index]!.at(-1)!);
    }
    expect(orders.size).toBeGreaterThan(50);
    expect([...firstHalves].sort()).toEqual(['a', 'b']);
  });

  test('over many seeds every idea of the default charter is dealt, none nearly always and none nearly never', { timeout: 60_000 }, () => {
    const pool = usableIdeas(published.charter);
    const dealt = new Map(pool.map((idea) => [idea.id, 0]));
    for (let seed = 0; seed < 600; seed += 1) {
      for (const id of ROUNDS.flatMap((round) => deal(seed, published.charter).rounds[round])) dealt.set(id, dealt.get(id)! + 1);
    }
    for (const [id, count] of dealt) {
      expect(count / 600, id).toBeGreaterThan(0.15);
      expect(count / 600, id).toBeLessThan(0.97);
    }
  });

  test('another seed deals another game; the same seed the same one', () => {
    expect(deal(1)).toEqual(deal(1));
    expect(deal(1).rounds).not.toEqual(deal(2).rounds);
  });

  test('leaves out ideas whose article the organisation has put in another zone', () => {
    const stricter = charterWith('a02', 'never');
    expect(usableIdeas(stricter).some((idea) => idea.article === 'a02')).toBe(false);
    expect(sortShortfalls(stricter)).toEqual([`0 usable ideas for "ask", at least ${SORT_MINIMUM.zone} needed`]);
  });
});

describe('a smaller pool', () => {
  const cut = (count: number): Charter => ({ ...fixtureCharter, ideas: fixtureCharter.ideas.slice(0, count) });

  test.each([42, 36, 30, 24, 20, 16, 12, 6, 3])(
    'of %i ideas deals three rounds of the same length, and a perfect game still scores 100',
    (count) => {
      const charter = cut(count);
      const state = deal(9, charter);
      const size = Math.min(8, Math.floor(count / 3));
      expect(ROUNDS.map((round) => state.rounds[round].length)).toEqual([size, size, size]);
      expect(sort.score(playWith(state, perfectMove, charter)).score).toBe(100);
    },
  );

  test.each([0, 1, 2])('of %i ideas deals nothing and is over at once, with nothing to score', (count) => {
    const state = deal(9, cut(count));
    expect(sort.done(state)).toBe(true);
    expect(sort.score(state)).toEqual({ points: 0, maximum: 0, score: 0 });
  });

  test('without the charter’s *ask* zone shares the rounds between the other two', () => {
    const charter = charterWith('a02', 'never');
    const { rounds } = deal(5, charter);
    const zones = countZones(ROUNDS.flatMap((round) => rounds[round]).map((id) => ideaIn(charter, id)));
    expect(zones.ask).toBe(0);
    expect(zones.free).toBeGreaterThan(5);
    expect(zones.never).toBeGreaterThan(5);
  });
});

describe('a spill', () => {
  const toSpill = (charter: Charter = fixtureCharter): SortState =>
    playWith(deal(2, charter), recklessMove, charter, (state) => state.phase === 'spilled');

  test('comes with the third leak of a round and shows the article of the last one', () => {
    const state = toSpill();
    const view = sort.view(state, fixtureCharter);
    expect(view).toMatchObject({ phase: 'spilled', leaks: 3, article: ideaIn(fixtureCharter, view.idea!).article });
    expect(view.feedback).toMatchObject({ leak: true, right: false });
  });

  test('deals the round once more with ideas never seen, placed ones staying in the score', () => {
    const state = toSpill();
    const seen = new Set(state.placed.map((placed) => placed.idea));
    const again = play(state, { do: 'next' });
    const view = sort.view(again, fixtureCharter);
    expect(view).toMatchObject({ phase: 'placing', round: 1, position: 1, length: 8, leaks: 0, placed: seen.size, total: seen.size + 24 });
    expect(again.rounds[1].some((id) => seen.has(id))).toBe(false);
    expect(again.rounds[1].some((id) => again.rounds[2].includes(id) || again.rounds[3].includes(id))).toBe(false);
    const { points, maximum } = sort.score(playWith(again, perfectMove));
    expect({ points, maximum }).toEqual({ points: 80 + sort.score(state).points, maximum: 80 + 3 * seen.size });
  });

  test('happens once a round: after it, play goes on whatever leaks', () => {
    const again = play(toSpill(), { do: 'next' });
    const rest = playWith(again, recklessMove, fixtureCharter, (state) => state.round === 2);
    expect(rest.placed.filter((placed) => placed.round === 1).length).toBeGreaterThan(8);
    expect(sort.done(playWith(rest, recklessMove))).toBe(true);
  });

  test('of the twins brings other pairs, or plain ideas, and never an idea placed before', () => {
    const second = playWith(
      deal(6),
      (view, charter) => (view.round === 1 ? perfectMove(view, charter) : recklessMove(view)),
      fixtureCharter,
      (state) => state.phase === 'spilled',
    );
    const again = play(second, { do: 'next' });
    expect(pairsOf(again.rounds[2].map((id) => ideaIn(fixtureCharter, id))).length).toBeGreaterThanOrEqual(3);
    expect(again.rounds[2].some((id) => second.placed.some((placed) => placed.idea === id))).toBe(false);
  });

  test('of every round ends, over any seed, within the events a play may have', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = playWith(deal(seed, published.charter), recklessMove, published.charter);
        expect(state.placed.length).toBeLessThanOrEqual(48);
        expect(new Set(state.placed.map((placed) => placed.idea)).size).toBe(state.placed.length);
      }),
      { numRuns: 60 },
    );
  });
});
