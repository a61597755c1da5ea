import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, balanceMoveSchema } from '../../content/engine/minigames/balance.ts';
import type { BalanceMove, BalanceView } from '../../content/engine/minigames/balance.ts';
import { BALANCE, balanceSchema } from '../../content/engine/minigames/balance/authored.ts';
import { ANSWERS, MOST_WEIGHINGS, inHand, laid } from '../../content/engine/minigames/balance/state.ts';
import type { BalanceState } from '../../content/engine/minigames/balance/state.ts';
import { MAX_EVENTS, eventSchema } from '../../content/engine/log.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { steadyMove } from './fixtures/players.ts';
import { seeds } from './fixtures/sorting.ts';
import { attempt, authored, deal, elevenToEight, play, sideOf, until, viewOf, weigh } from './fixtures/weighing.ts';

describe('the deal', () => {
  test('is four arguments a side, none twice, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = deal(seed);
        expect(new Set(state.dealt).size).toBe(8);
        expect([sideOf(state, 'for').length, sideOf(state, 'against').length]).toEqual([4, 4]);
        expect(inHand(state)).toBe(9);
      }),
    );
  });

  test('brings every argument over many seeds, and not always the same first', () => {
    const deals = Array.from({ length: 60 }, (_, seed) => deal(seed).dealt);
    expect(new Set(deals.flat()).size).toBe(BALANCE.arguments);
    expect(new Set(deals.map(([first]) => first)).size).toBeGreaterThan(8);
  });

  test('is the same from the same seed, and hands the generator on', () => {
    const first = { again: false };
    const one = balance.deal(fixtureCharter, 77, authored, first);
    expect(balance.deal(fixtureCharter, 77, authored, first)).toEqual(one);
    expect(one.random).not.toBe(77);
  });

  test('needs four arguments a side', () => {
    const few = authored.arguments.filter((one) => one.side === 'for' || one.id === 'no-one');
    expect(balanceSchema.safeParse({ ...authored, arguments: few }).success).toBe(false);
  });
});

describe('the tilt', () => {
  test('counts a pile more than its stones apart: three, one and one for, two and two against, is 11 to 8', () => {
    expect(viewOf(elevenToEight())).toMatchObject({ pull: { for: 11, against: 8 }, leaning: 3, inHand: 0 });
  });

  test('goes from -27 to 27', () => {
    const start = deal(5);
    const all = (side: 'for' | 'against') =>
      play(
        start,
        ...sideOf(start, side)
          .slice(0, 3)
          .map((id) => weigh(id, 3)),
      );
    expect(viewOf(all('for')).leaning).toBe(27);
    expect(viewOf(all('against')).leaning).toBe(-27);
    expect(viewOf(start).leaning).toBe(0);
  });
});

describe('round 2', () => {
  test('shows one fact at a time, and counts the stones moved', () => {
    const start = play(elevenToEight(), { do: 'settle' });
    const [yes, no] = [sideOf(start, 'for'), sideOf(start, 'against')];
    expect(viewOf(start)).toMatchObject({ round: 2, phase: 'fact', fact: 'safe-no', position: 1, length: 3, moved: 0 });
    const moved = play(start, { do: 'shift', from: yes[0]!, to: no[2]! });
    expect(viewOf(moved)).toMatchObject({ fact: 'ten-times', position: 2, moved: 1, pull: { for: 6, against: 9 }, leaning: -3 });
    expect(viewOf(play(moved, { do: 'keep' }))).toMatchObject({ fact: 'tool', moved: 1 });
  });
});

describe('round 3', () => {
  test('the sceptic defends the three arguments weighed least', () => {
    const asked = until('doubt', elevenToEight());
    const bare = viewOf(asked).arguments.filter((one) => one.stones === 0);
    expect(bare).toHaveLength(3);
    expect(asked.doubts.toSorted()).toEqual(bare.map((one) => one.id).toSorted());
  });

  test('swaps chairs on another play: one speaks against the three arguments that one weighed most', () => {
    const heaviest = fc.property(seeds, (seed) => {
      const asked = until('doubt', deal(seed, true));
      const stones = (id: string) => asked.stones[id]!;
      const others = asked.dealt.filter((id) => !asked.doubts.includes(id));
      expect(viewOf(asked)).toMatchObject({ swapped: true, length: 3 });
      expect(Math.min(...asked.doubts.map(stones))).toBeGreaterThanOrEqual(Math.max(...others.map(stones)));
    });
    fc.assert(heaviest);
    expect(viewOf(deal(4))).toMatchObject({ swapped: false });
  });

  test('offers a fact, an "I don’t know" and a promise, in no fixed order', () => {
    const orders = Array.from({ length: 30 }, (_, seed) => viewOf(until('doubt', deal(seed))).answers);
    for (const order of orders) expect(order.toSorted()).toEqual([...ANSWERS].toSorted());
    expect(new Set(orders.map(([first]) => first)).size).toBe(3);
  });

  test('a reply names the answer and the facts behind it, then the next doubt comes', () => {
    const asked = until('doubt', deal(9));
    const doubt = viewOf(asked).doubt!;
    const told = play(asked, { do: 'answer', argument: doubt, with: 'promise' });
    const behind = authored.arguments.find((one) => one.id === doubt)!.facts;
    expect(viewOf(told)).toMatchObject({ phase: 'reply', doubt, answer: 'promise', behind, answers: [] });
    expect(viewOf(play(told, { do: 'next' }))).toMatchObject({ phase: 'doubt', position: 2, answer: null, behind: [] });
  });

  test('ends with a line of one’s own', () => {
    const last = until('line', deal(9));
    expect(viewOf(last)).toMatchObject({ lines: ['words', 'face', 'push'], line: null });
    const done = play(last, { do: 'draw', line: 'push' });
    expect(balance.done(done)).toBe(true);
    expect(viewOf(done)).toMatchObject({ phase: 'done', line: 'push', lines: [] });
  });
});

test('what is yet to come is never shown', () => {
  const view = JSON.stringify(viewOf(elevenToEight()));
  for (const secret of ['safe-no', 'ten-times', 'words', 'PROG-', 'LAW-']) expect(view).not.toContain(secret);
});

describe('a move that cannot be made', () => {
  const [yes] = sideOf(deal(5), 'for');
  const settled = (): BalanceState => play(elevenToEight(), { do: 'settle' });
  test.each<[string, () => BalanceState, BalanceMove, string]>([
    ['an argument not dealt', () => deal(5), weigh('nothing', 1), 'argument'],
    ['the stones it already has', () => deal(5), weigh(yes!, 0), 'stones'],
    ['a tenth stone', elevenToEight, weigh(sideOf(deal(5), 'for')[3]!, 1), 'stones'],
    ['settling with stones in hand', () => deal(5), { do: 'settle' }, 'stones'],
    ['moving a stone before the first fact', elevenToEight, { do: 'keep' }, 'phase'],
    ['weighing after settling', settled, weigh(yes!, 1), 'phase'],
    ['a stone moved onto itself', settled, { do: 'shift', from: yes!, to: yes! }, 'argument'],
    [
      'a stone from an empty argument',
      settled,
      { do: 'shift', from: sideOf(deal(5), 'for')[3]!, to: sideOf(deal(5), 'for')[1]! },
      'stones',
    ],
    ['a fourth stone', settled, { do: 'shift', from: sideOf(deal(5), 'for')[1]!, to: yes! }, 'stones'],
    ['a stone to an argument not dealt', settled, { do: 'shift', from: yes!, to: 'nothing' }, 'argument'],
    ['an answer before the doubt', settled, { do: 'answer', argument: yes!, with: 'fact' }, 'phase'],
    ['an answer to another doubt', () => until('doubt', elevenToEight()), { do: 'answer', argument: yes!, with: 'fact' }, 'argument'],
    ['going on without an answer', () => until('doubt', elevenToEight()), { do: 'next' }, 'phase'],
    ['a line that is not offered', () => until('line', deal(5)), { do: 'draw', line: 'nothing' }, 'line'],
    ['a second line', () => until('done', deal(5)), { do: 'draw', line: 'words' }, 'phase'],
  ])('%s', (_, from, move, reason) => {
    expect(attempt(from(), move)).toMatchObject({ ok: false, code: 'ERR_MOVE_REFUSED', reason });
  });

  test.each([
    ['four stones', { do: 'weigh', argument: 'yes-one', stones: 4 }],
    ['half a stone', { do: 'weigh', argument: 'yes-one', stones: 1.5 }],
    ['fewer than none', { do: 'weigh', argument: 'yes-one', stones: -1 }],
    ['an answer that does not exist', { do: 'answer', argument: 'yes-one', with: 'maybe' }],
    ['more than the move says', { do: 'keep', stones: 9 }],
    ['a move of another game', { do: 'call', idea: 'one' }],
  ])('%s is no move at all', (_, move) => {
    expect(balanceMoveSchema.safeParse(move).success).toBe(false);
  });
});

/** Any move, possible or not, on arguments dealt or not. */
const anyMove = (state: BalanceState): fc.Arbitrary<BalanceMove> => {
  const argument = fc.constantFrom(...state.dealt, 'nothing');
  return fc.oneof(
    { arbitrary: fc.record({ do: fc.constant('weigh' as const), argument, stones: fc.integer({ min: 0, max: 3 }) }), weight: 6 },
    fc.constant<BalanceMove>({ do: 'settle' }),
    { arbitrary: fc.record({ do: fc.constant('shift' as const), from: argument, to: argument }), weight: 2 },
    fc.constant<BalanceMove>({ do: 'keep' }),
    fc.record({ do: fc.constant('answer' as const), argument, with: fc.constantFrom(...ANSWERS) }),
    fc.record({ do: fc.constant('draw' as const), line: fc.constantFrom('words', 'face', 'nothing') }),
    fc.constant<BalanceMove>({ do: 'next' }),
  );
};

function expectSound(state: BalanceState): void {
  expect(laid(state) + inHand(state)).toBe(BALANCE.stones);
  expect(inHand(state)).toBeGreaterThanOrEqual(0);
  if (state.phase !== 'weighing') expect(laid(state)).toBe(BALANCE.stones);
  for (const stones of Object.values(state.stones)) expect([0, 1, 2, 3]).toContain(stones);
  expect(Object.keys(state.stones).toSorted()).toEqual(state.dealt.toSorted());
  expect(Math.abs(viewOf(state).leaning)).toBeLessThanOrEqual(27);
}

test('whatever is tried, a refusal changes nothing, nine stones stay nine, and the game can still be ended', () => {
  fc.assert(
    fc.property(
      seeds.chain((seed) => fc.tuple(fc.constant(seed), fc.array(anyMove(deal(seed)), { maxLength: 60 }))),
      ([seed, moves]) => {
        let state = deal(seed);
        for (const move of moves) {
          const before = structuredClone(state);
          const next = attempt(state, move);
          expect(state).toEqual(before);
          if (next.ok) state = JSON.parse(JSON.stringify(next.value)) as BalanceState;
          else expect(next.code).toBe('ERR_MOVE_REFUSED');
          expectSound(state);
        }
        // From anywhere: lay what is left where there is room, then go on.
        const onward = (view: BalanceView): BalanceMove => {
          const open = view.arguments.find((one) => one.stones < view.most);
          return view.phase === 'weighing' && view.inHand > 0 ? weigh(open!.id, open!.stones + 1) : steadyMove(view);
        };
        expectSound(until('done', state, (view) => (view.phase === 'weighing' && view.inHand === 0 ? { do: 'settle' } : onward(view))));
      },
    ),
    { numRuns: 60 },
  );
});

test('somebody who never settles comes to an end, well within the events a play may have', () => {
  let state = deal(3);
  const [first] = state.dealt;
  let events = 0;
  for (let stones = 1; ; stones = 1 - stones) {
    const next = attempt(state, weigh(first!, stones));
    if (!next.ok) break;
    state = next.value;
    events += 1;
  }
  expect(events).toBeLessThanOrEqual(MOST_WEIGHINGS + BALANCE.stones);
  expect(viewOf(state).mayTakeBack).toBe(false);
  expect(events + 20).toBeLessThan(MAX_EVENTS / 2);
  expect(attempt(state, weigh(state.dealt[1]!, 3)).ok).toBe(true);
});

test('every move fits into a log', () => {
  const moves: BalanceMove[] = [
    weigh('yes-one', 3),
    { do: 'shift', from: 'yes-one', to: 'no-one' },
    { do: 'answer', argument: 'a', with: 'unknown' },
  ];
  for (const move of moves) expect(eventSchema.safeParse({ type: 'move', step: 'scales', move, atMs: 0 }).success).toBe(true);
});

describe('what it is worth', () => {
  test('an opinion has no score, however it was weighed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(balance.score(until('done', deal(seed)))).toEqual({ points: 0, maximum: 0, score: 0 });
      }),
      { numRuns: 20 },
    );
  });

  test('arguments shown and facts heard make cards met, honest answers make theirs sound, promises do not', () => {
    const answering = (answer: (typeof ANSWERS)[number]) =>
      until('done', deal(6), (view) => {
        const move = steadyMove(view);
        return move.do === 'answer' ? { ...move, with: answer } : move;
      });
    const state = answering('unknown');
    const behind = (ids: readonly string[]) => authored.arguments.filter((one) => ids.includes(one.id)).flatMap((one) => one.facts);
    const facts = balance.facts(state, fixtureCharter, authored);
    expect(facts.cardsMet).toEqual([...behind(state.dealt), 'LAW-20', 'PROG-20', 'SHARE-20'].toSorted());
    expect(facts.cardsSound).toEqual(behind(state.doubts).toSorted());
    expect(balance.facts(answering('fact'), fixtureCharter, authored).cardsSound).toEqual(facts.cardsSound);
    expect(balance.facts(answering('promise'), fixtureCharter, authored).cardsSound).toEqual([]);
  });

  test('nothing of the weighing is in what badges and statistics may read', () => {
    const leaningFor = balance.facts(until('doubt', deal(6)), fixtureCharter, authored);
    const even = until('doubt', deal(6), (view) => {
      const next = view.arguments.toReversed().find((one) => one.stones === 0);
      return view.phase === 'weighing' && view.inHand > 0 && next ? weigh(next.id, view.most) : steadyMove(view);
    });
    expect(balance.facts(even, fixtureCharter, authored)).toEqual(leaningFor);
    expect(Object.keys(leaningFor).toSorted()).toEqual(['cardsMet', 'cardsSound', 'cleanRounds', 'sureRight', 'sureWrong']);
  });
});
