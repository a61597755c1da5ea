import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sort } from '../../content/engine/minigames/sort.ts';
import type { SortMove, SortView } from '../../content/engine/minigames/sort.ts';
import type { SortState } from '../../content/engine/minigames/sort/state.ts';
import { ZONES } from '../../content/engine/vocabulary.ts';
import type { Zone } from '../../content/engine/vocabulary.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { perfectMove, recklessMove } from './fixtures/players.ts';
import { before, deal, ideaIn, play, playWith, seeds } from './fixtures/sorting.ts';

/** The points that one placing earns; in round 3 with the right detail and person unless told otherwise. */
function earned(
  zone: Zone,
  round: 1 | 2 | 3,
  tray: Zone,
  sure: boolean,
  more: { detail?: string; ask?: string; call?: boolean } = {},
): number {
  const start = before(zone, round);
  const view = sort.view(start, fixtureCharter);
  const called = more.call === true ? play(start, { do: 'call', idea: view.idea! }) : start;
  const detail = round === 3 ? { detail: more.detail ?? 'what' } : {};
  const owner = fixtureCharter.articles.find((article) => article.id === ideaIn(fixtureCharter, view.idea!).article)!.owner;
  const ask = round === 3 && tray === 'ask' ? { ask: more.ask ?? owner } : {};
  return play(called, { do: 'place', idea: view.idea!, tray, sure, ...detail, ...ask }).placed.at(-1)!.points;
}

describe('points', () => {
  test.each([
    ['right and sure', 'free', 'free', true, 3],
    ['right and unsure', 'ask', 'ask', false, 2],
    ['right and sure, never', 'never', 'never', true, 3],
    ['wrong and unsure', 'free', 'never', false, 0],
    ['wrong and sure', 'free', 'ask', true, -2],
    ['ask left free, sure', 'ask', 'free', true, -2],
    ['ask left free, unsure', 'ask', 'free', false, 0],
    ['never left free, sure: one more off', 'never', 'free', true, -3],
    ['never left free, unsure: one off', 'never', 'free', false, -1],
    ['never put to ask, sure', 'never', 'ask', true, -2],
  ] as const)('%s', (_, zone, tray, sure, points) => {
    expect(earned(zone, 1, tray, sure)).toBe(points);
    expect(earned(zone, 2, tray, sure)).toBe(points);
  });

  test('round 3 adds one for the detail that decided', () => {
    expect(earned('free', 3, 'free', true)).toBe(4);
    expect(earned('free', 3, 'free', true, { detail: 'who' })).toBe(3);
    expect(earned('never', 3, 'ask', true)).toBe(-1);
  });

  test('for an idea to ask about, the detail counts only with the right person', () => {
    expect(earned('ask', 3, 'ask', true)).toBe(4);
    expect(earned('ask', 3, 'ask', true, { ask: 'ines' })).toBe(3);
    expect(earned('ask', 3, 'ask', true, { detail: 'when' })).toBe(3);
    expect(earned('ask', 3, 'never', true)).toBe(-2);
  });

  test('an idea whose article was called earns 2 at most, and loses as much', () => {
    expect(earned('free', 1, 'free', true, { call: true })).toBe(2);
    expect(earned('free', 3, 'free', true, { call: true })).toBe(2);
    expect(earned('never', 1, 'free', true, { call: true })).toBe(-3);
  });

  test('a perfect game scores 100, a careless one 0', () => {
    expect(sort.score(playWith(deal(1), perfectMove))).toEqual({ points: 80, maximum: 80, score: 100 });
    expect(sort.score(playWith(deal(1), recklessMove)).score).toBe(0);
  });

  test('always asking does not pay', () => {
    const asking = playWith(deal(4), (view, charter) => {
      const move = perfectMove(view, charter);
      return move.do === 'place' ? { ...move, tray: 'ask', ...(view.round === 3 ? { ask: 'awa' } : {}) } : move;
    });
    expect(sort.score(asking).score).toBe(0);
  });
});

describe('what the player sees', () => {
  test('of an idea not yet placed: no zone, no deciding detail, no owner, no article', () => {
    const state = before('ask', 3);
    const view = sort.view(state, fixtureCharter);
    expect(view).toMatchObject({ article: null, feedback: null, score: null });
    expect(view.details.toSorted()).toEqual(['what', 'when', 'who']);
    expect(view.contacts).toEqual(['awa', 'ines', 'solange']);
  });

  test('the details come in no fixed order', () => {
    const firsts = new Set(
      Array.from(
        { length: 30 },
        (_, seed) =>
          sort.view(
            playWith(deal(seed), perfectMove, fixtureCharter, (state) => state.round === 3),
            fixtureCharter,
          ).details[0],
      ),
    );
    expect(firsts.size).toBe(3);
  });

  test('names the twin beside it in round 2 only', () => {
    const state = before('never', 2);
    const view = sort.view(state, fixtureCharter);
    expect(view.twin).toBe(ideaIn(fixtureCharter, view.idea!).twin);
    expect(sort.view(deal(11), fixtureCharter).twin).toBeNull();
  });

  test('the host shows the article twice in a game, once an idea', () => {
    const state = deal(11);
    const call = (from: SortState): SortMove => ({ do: 'call', idea: sort.view(from, fixtureCharter).idea! });
    const first = play(state, call(state));
    expect(sort.view(first, fixtureCharter)).toMatchObject({ callsLeft: 1, article: expect.stringMatching(/^a0/) });
    expect(sort.play(first, call(first), fixtureCharter)).toMatchObject({ ok: false, code: 'ERR_MOVE_REFUSED', reason: 'calls' });
    const following = play(play(first, perfectMove(sort.view(first, fixtureCharter), fixtureCharter)), { do: 'next' });
    const second = play(following, call(following));
    const third = play(play(second, perfectMove(sort.view(second, fixtureCharter), fixtureCharter)), { do: 'next' });
    expect(sort.play(third, call(third), fixtureCharter)).toMatchObject({ ok: false, reason: 'calls' });
  });

  test('counts up to the end', () => {
    const done = playWith(deal(3), perfectMove);
    expect(sort.view(done, fixtureCharter)).toMatchObject({ phase: 'done', idea: null, placed: 24, total: 24, points: 80, score: 100 });
  });
});

describe('a move that cannot be made', () => {
  const here = (): { state: SortState; idea: string } => {
    const state = before('ask', 3);
    return { state, idea: sort.view(state, fixtureCharter).idea! };
  };
  test.each([
    ['no detail in round 3', { tray: 'free' }, 'detail'],
    ['a detail of another idea', { tray: 'free', detail: 'weather' }, 'detail'],
    ['nobody to ask', { tray: 'ask', detail: 'what' }, 'ask'],
    ['somebody to ask about what is free', { tray: 'free', detail: 'what', ask: 'awa' }, 'ask'],
    ['somebody who is no contact', { tray: 'ask', detail: 'what', ask: 'tom' }, 'ask'],
  ] as const)('%s', (_, more, reason) => {
    const { state, idea } = here();
    expect(sort.play(state, { do: 'place', idea, sure: true, ...more }, fixtureCharter)).toMatchObject({
      ok: false,
      code: 'ERR_MOVE_REFUSED',
      reason,
    });
  });

  test('a detail before round 3', () => {
    const state = before('free', 1);
    const idea = sort.view(state, fixtureCharter).idea!;
    expect(sort.play(state, { do: 'place', idea, tray: 'free', sure: true, detail: 'what' }, fixtureCharter)).toMatchObject({
      ok: false,
      reason: 'detail',
    });
  });

  test('placing during the feedback', () => {
    const { state, idea } = here();
    const placed = play(state, { do: 'place', idea, tray: 'free', sure: false, detail: 'what' });
    expect(sort.play(placed, { do: 'place', idea, tray: 'ask', sure: true, detail: 'what', ask: 'awa' }, fixtureCharter)).toMatchObject({
      ok: false,
      reason: 'phase',
    });
  });
});

test('a game played twice the same way is the same, whatever the moments and the pauses', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.tuple(fc.constantFrom(...ZONES), fc.boolean(), fc.boolean()), { minLength: 60, maxLength: 60 }),
      (seed, habits) => {
        const choose = (view: SortView): SortMove => {
          if (view.phase !== 'placing') return { do: 'next' };
          const [tray, sure, calls] = habits[view.placed]!;
          if (calls && view.callsLeft > 0 && view.article === null) return { do: 'call', idea: view.idea! };
          const detail = view.round === 3 ? { detail: view.details[0]! } : {};
          return { do: 'place', idea: view.idea!, tray, sure, ...detail, ...(view.round === 3 && tray === 'ask' ? { ask: 'awa' } : {}) };
        };
        const whole = playWith(deal(seed), choose);
        // Every state survives being written down and read again.
        let stored = deal(seed);
        while (!sort.done(stored)) stored = play(JSON.parse(JSON.stringify(stored)), choose(sort.view(stored, fixtureCharter)));
        expect(stored).toEqual(whole);
        expect(sort.score(whole).score).toBeLessThanOrEqual(100);
        expect(sort.score(whole).score).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 40 },
  );
});

describe('facts for badges and cards', () => {
  test('a round is clean with no leak and no needless question', () => {
    expect(sort.facts(playWith(deal(8), perfectMove), fixtureCharter)).toMatchObject({ cleanRounds: 3, sureRight: 24, sureWrong: 0 });
    const needless = playWith(deal(8), (view, charter) => {
      const move = perfectMove(view, charter);
      return move.do === 'place' && view.round === 1 && move.tray === 'free' ? { ...move, tray: 'ask', sure: false } : move;
    });
    expect(sort.facts(needless, fixtureCharter).cleanRounds).toBe(2);
  });

  test('a round that spilled is not clean, however well its second deal went', () => {
    const spilled = playWith(deal(2), recklessMove, fixtureCharter, (state) => state.phase === 'spilled');
    expect(sort.facts(playWith(spilled, perfectMove), fixtureCharter).cleanRounds).toBe(2);
  });

  test('ideas placed make cards met, ideas placed right make them sound', () => {
    expect(sort.facts(playWith(deal(8), perfectMove), fixtureCharter)).toMatchObject({
      cardsMet: ['LAW-01', 'LAW-02'],
      cardsSound: ['LAW-01', 'LAW-02'],
    });
    expect(sort.facts(playWith(deal(8), recklessMove), fixtureCharter)).toMatchObject({ cardsMet: ['LAW-01', 'LAW-02'], cardsSound: [] });
  });
});
