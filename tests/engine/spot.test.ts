import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_EVENTS, eventSchema } from '../../content/engine/log.ts';
import { spot, spotMoveSchema } from '../../content/engine/minigames/spot.ts';
import type { SpotMove } from '../../content/engine/minigames/spot.ts';
import { CASE_KINDS, OUTCOMES, isClean, spotSchema } from '../../content/engine/minigames/spot/authored.ts';
import type { SpotState } from '../../content/engine/minigames/spot/state.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { spotMove } from './fixtures/players.ts';
import { published } from './fixtures/programs.ts';
import { seeds } from './fixtures/sorting.ts';
import { attempt, authored, bits, deal, fileOf, play, startingWith, until, viewOf } from './fixtures/spotting.ts';

const all = published.modules.flatMap(({ module, game }) => (module.minigame === 'spot' ? [spotSchema.parse(game)] : []));
const caseIn = (from: typeof authored, id: string) => from.cases.find((one) => one.id === id)!;
const commit = (state: SpotState, marks: number): SpotMove => ({ do: 'commit', case: viewOf(state).case ?? '', marks });

describe('the deal', () => {
  test.each([['made for tests', authored] as const, ...all.map((one) => ['published', one] as const)])(
    'is two cases of each kind, one of the six clean, whatever the seed (%s)',
    (_, from) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const { dealt } = deal(seed, from);
          const kinds = dealt.map((one) => caseIn(from, one.case).kind);
          expect(new Set(dealt.map((one) => one.case)).size).toBe(6);
          expect(kinds.toSorted()).toEqual([...CASE_KINDS, ...CASE_KINDS].toSorted());
          expect(dealt.filter((one) => isClean(caseIn(from, one.case), one.look))).toHaveLength(1);
        }),
      );
    },
  );

  test('brings every look of every case over many seeds, the clean one at any place', () => {
    const deals = Array.from({ length: 300 }, (_, seed) => deal(seed).dealt);
    expect(new Set(deals.flat().map((one) => `${one.case} ${one.look}`)).size).toBe(authored.cases.length * 2);
    const places = deals.map((dealt) => dealt.findIndex((one) => isClean(caseIn(authored, one.case), one.look)));
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  test('is the same from the same seed, and hands the generator on', () => {
    const one = spot.deal(fixtureCharter, 77, authored);
    expect(spot.deal(fixtureCharter, 77, authored)).toEqual(one);
    expect(one.random).not.toBe(77);
  });

  test('needs two cases of each kind, each with something risky, one with nothing risky', () => {
    const without = (change: (cases: typeof authored.cases) => unknown[]) =>
      spotSchema.safeParse({ ...authored, cases: change(structuredClone(authored.cases)) }).success;
    expect(without((cases) => cases)).toBe(true);
    expect(without((cases) => cases.filter((one) => one.kind !== 'word'))).toBe(false);
    expect(without((cases) => cases.map((one) => ({ ...one, looks: { a: one.looks.a, b: one.looks.a } })))).toBe(false);
    expect(without((cases) => cases.map((one) => ({ ...one, looks: { a: { ...one.looks.a, risks: {} }, b: one.looks.b } })))).toBe(false);
  });
});

describe('a case', () => {
  test('shows nine parts, and neither risk nor number of risks before its verdict', () => {
    const fresh = viewOf(startingWith('risky'));
    expect(fresh.parts).toHaveLength(9);
    expect(fresh).toMatchObject({ phase: 'looking', position: 1, length: 6, verdict: null, rules: [], outcomes: [], marks: [] });
    const naming = viewOf(play(startingWith('risky'), commit(startingWith('risky'), bits(0, 5))));
    for (const view of [fresh, naming])
      for (const secret of ['risks', 'decision', 'LAW-', 'correct']) expect(JSON.stringify(view)).not.toContain(secret);
  });

  test('asks the rule of each mark in turn, among the same four, then what follows', () => {
    const start = startingWith('risky');
    const first = play(start, commit(start, bits(0, 5)));
    expect(viewOf(first)).toMatchObject({ phase: 'naming', naming: 'one', marks: ['one', 'six'] });
    const second = play(first, { do: 'name', part: 'one', rule: 'secret' });
    expect(viewOf(second)).toMatchObject({ phase: 'naming', naming: 'six', rules: viewOf(first).rules });
    const last = play(second, { do: 'name', part: 'six', rule: 'share' });
    expect(viewOf(last)).toMatchObject({ phase: 'predicting', naming: null, rules: [], outcomes: [...OUTCOMES] });
  });

  test('with nothing marked goes straight to what follows', () => {
    const start = startingWith('clean');
    expect(viewOf(play(start, commit(start, 0))).phase).toBe('predicting');
  });

  const risky: [string, number, string[], (typeof OUTCOMES)[number], number][] = [
    ['both risks, both rules, the outcome', bits(0, 1), ['secret', 'image'], 'correct', 7],
    ['both risks, one rule', bits(0, 1), ['secret', 'share'], 'nothing', 5],
    ['one risk and a false alarm', bits(0, 8), ['secret', 'share'], 'falls', 2],
    ['the outcome alone', 0, [], 'correct', 1],
    ['false alarms only, never under zero', bits(4, 5, 6), ['secret', 'secret', 'secret'], 'falls', 0],
    ['everything marked', 511, Array.from({ length: 9 }, () => 'secret'), 'correct', 0],
  ];
  test.each(risky)('brings %s: %#', (_, marks, rules, outcome, points) => {
    const start = startingWith('risky');
    let state = play(start, commit(start, marks));
    for (const rule of rules) state = play(state, { do: 'name', part: viewOf(state).naming!, rule });
    const { verdict } = viewOf(play(state, { do: 'predict', outcome }));
    expect(verdict).toMatchObject({ points, maximum: 7, percent: Math.floor((100 * points) / 7), predicted: outcome, outcome: 'correct' });
    expect(verdict?.risks).toEqual([
      { part: 'one', rule: 'secret' },
      { part: 'two', rule: 'image' },
    ]);
  });

  test.each([
    [0, 'falls', 6],
    [0, 'stands', 5],
    [bits(3), 'falls', 0],
  ] as const)('with nothing risky in it brings five when left alone, one for what follows (marks %i, %s)', (marks, outcome, points) => {
    const start = startingWith('clean');
    let state = play(start, commit(start, marks));
    if (marks > 0) state = play(state, { do: 'name', part: 'four', rule: 'share' });
    expect(viewOf(play(state, { do: 'predict', outcome })).verdict).toMatchObject({ points, maximum: 6 });
  });

  test('tells the real decision, and what a judge weighs since it if it is older than 14 January 2026', () => {
    const older = viewOf(until((view) => view.verdict?.decision === 'old', deal(3)));
    expect(older.verdict).toMatchObject({ date: '2018-09-12', weighsMore: true });
    expect(older.verdict?.facts).toContain('LAW-16');
    const recent = viewOf(until((view) => view.verdict?.decision === 'new', deal(3)));
    expect(recent.verdict).toMatchObject({ date: '2026-01-14', weighsMore: false });
  });
});

describe('the twin', () => {
  test('is offered once, under half of the points, with the other look, and the better of the two counts', () => {
    const missed = until((view) => view.phase === 'verdict', startingWith('risky'), false);
    expect(viewOf(missed).verdict).toMatchObject({ percent: 0, mayTwin: true });
    const before = viewOf(missed);
    const twin = play(missed, { do: 'twin' });
    expect(viewOf(twin)).toMatchObject({ phase: 'looking', twin: true, case: before.case, position: before.position });
    expect(viewOf(twin).look).not.toBe(before.look);
    const mended = until((view) => view.phase === 'verdict', twin);
    expect(viewOf(mended).verdict).toMatchObject({ percent: 100, mayTwin: false });
    const missedAgain = until((view) => view.phase === 'verdict', twin, false);
    expect(viewOf(missedAgain).verdict).toMatchObject({ percent: 0, mayTwin: false });
    const done = until((view) => view.phase === 'done', mended, false);
    expect(viewOf(done).score).toBe(16);
    expect(viewOf(done).closed.map((one) => one.percent)).toEqual([100, 0, 0, 0, 0, 0]);
  });

  test('is not offered where half was found', () => {
    const good = until((view) => view.phase === 'verdict', startingWith('risky'));
    expect(viewOf(good).verdict?.mayTwin).toBe(false);
    expect(attempt(good, { do: 'twin' })).toMatchObject({ ok: false, code: 'ERR_MOVE_REFUSED', reason: 'twin' });
  });
});

test('the score is the mean of the six percentages', () => {
  const known = (count: number): number | null => {
    let state = deal(8);
    while (!spot.done(state)) state = play(state, spotMove(viewOf(state), authored, state.at < count));
    return viewOf(state).score;
  };
  expect([0, 1, 3, 6].map(known)).toEqual([0, 16, 50, 100]);
});

test('hands over the cards shown, the rules rightly named, and the clean cases left alone', () => {
  const facts = (state: SpotState) => spot.facts(state, fixtureCharter, authored);
  const done = until((view) => view.phase === 'done', deal(8));
  expect(facts(done).leftAlone).toBe(1);
  expect(facts(done).cardsMet).toEqual(expect.arrayContaining(['LAW-16', 'LAW-17', 'LAW-01', 'LAW-02']));
  expect(facts(done).cardsSound).toEqual(expect.arrayContaining(['LAW-01', 'LAW-17']));
  const lost = until((view) => view.phase === 'done', deal(8), false);
  expect(facts(lost)).toMatchObject({ leftAlone: 0, cardsSound: [] });
  expect(facts(deal(8))).toMatchObject({ leftAlone: 0, cardsMet: [] });
});

describe('a move that cannot be made', () => {
  const start = startingWith('risky');
  const naming = (): SpotState => play(start, commit(start, bits(0, 1)));
  const predicting = (): SpotState => play(start, commit(start, 0));
  const told = (): SpotState => play(predicting(), { do: 'predict', outcome: 'falls' });
  test.each<[string, () => SpotState, SpotMove, string]>([
    ['another case', () => start, { do: 'commit', case: 'nothing', marks: 0 }, 'case'],
    ['naming before marking', () => start, { do: 'name', part: 'one', rule: 'secret' }, 'phase'],
    ['foreseeing before marking', () => start, { do: 'predict', outcome: 'falls' }, 'phase'],
    ['going on without looking', () => start, { do: 'next' }, 'phase'],
    ['marking again', naming, commit(start, 0), 'phase'],
    ['naming the second mark first', naming, { do: 'name', part: 'two', rule: 'image' }, 'part'],
    ['naming what was not marked', naming, { do: 'name', part: 'nine', rule: 'image' }, 'part'],
    ['a rule that is not offered', naming, { do: 'name', part: 'one', rule: 'nothing' }, 'rule'],
    ['foreseeing with a mark not named', naming, { do: 'predict', outcome: 'falls' }, 'phase'],
    ['a twin before the verdict', predicting, { do: 'twin' }, 'phase'],
    ['foreseeing twice', told, { do: 'predict', outcome: 'stands' }, 'phase'],
    ['a move after the end', () => until((view) => view.phase === 'done', deal(2)), { do: 'next' }, 'phase'],
  ])('%s', (_, from, move, reason) => {
    expect(attempt(from(), move)).toMatchObject({ ok: false, code: 'ERR_MOVE_REFUSED', reason });
  });

  test.each([
    ['a tenth part', { do: 'commit', case: 'photo-one', marks: 512 }],
    ['less than nothing', { do: 'commit', case: 'photo-one', marks: -1 }],
    ['half a mark', { do: 'commit', case: 'photo-one', marks: 0.5 }],
    ['an outcome that does not exist', { do: 'predict', outcome: 'prison' }],
    ['more than the move says', { do: 'next', marks: 3 }],
    ['a move of another game', { do: 'place', idea: 'one' }],
  ])('%s is no move at all', (_, move) => {
    expect(spotMoveSchema.safeParse(move).success).toBe(false);
  });
});

/** Any move, possible or not. */
const anyMove = (state: SpotState): fc.Arbitrary<SpotMove> => {
  const part = fc.constantFrom(...fileOf(state).parts, 'nothing');
  return fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 511 }).map((marks) => ({ do: 'commit' as const, marks })), weight: 3 },
    { arbitrary: fc.record({ do: fc.constant('name' as const), part, rule: fc.constantFrom('secret', 'share', 'nothing') }), weight: 4 },
    { arbitrary: fc.record({ do: fc.constant('predict' as const), outcome: fc.constantFrom(...OUTCOMES) }), weight: 3 },
    { arbitrary: fc.constant<SpotMove>({ do: 'twin' }), weight: 2 },
    { arbitrary: fc.constant<SpotMove>({ do: 'next' }), weight: 3 },
  ) as fc.Arbitrary<SpotMove>;
};

function expectSound(state: SpotState): void {
  const { points, maximum, score } = spot.score(state);
  expect(maximum).toBe(600);
  expect(points).toBeGreaterThanOrEqual(0);
  expect(score).toBe(Math.floor(points / 6));
  expect(score).toBeLessThanOrEqual(100);
  for (const one of state.judged) expect(one.percent).toBe(Math.floor((100 * one.points) / one.maximum));
}

test('whatever is tried, a refusal changes nothing, the score stays from 0 to 100, and the game can still be ended', () => {
  fc.assert(
    fc.property(
      seeds.chain((seed) => fc.tuple(fc.constant(seed), fc.array(anyMove(deal(seed)), { maxLength: 60 }))),
      ([seed, moves]) => {
        let state = deal(seed);
        for (const one of moves) {
          // A commit is aimed at the present case, and the rule at the present mark, often enough for the game to go on.
          const { case: file, naming } = viewOf(state);
          const aimed: SpotMove =
            one.do === 'commit' ? { ...one, case: file ?? '' } : one.do === 'name' && naming ? { ...one, part: naming } : one;
          const before = structuredClone(state);
          const next = attempt(state, aimed);
          expect(state).toEqual(before);
          if (next.ok) state = JSON.parse(JSON.stringify(next.value)) as SpotState;
          else expect(next.code).toBe('ERR_MOVE_REFUSED');
          expectSound(state);
        }
        expectSound(until((view) => view.phase === 'done', state));
      },
    ),
    { numRuns: 60 },
  );
});

test('the longest game, every part marked and every twin tried, fits in a log beside the story', () => {
  let state = deal(4);
  let moves = 0;
  for (; !spot.done(state); moves += 1) {
    const view = viewOf(state);
    if (view.phase === 'looking') state = play(state, commit(state, 511));
    else if (view.phase === 'naming') state = play(state, { do: 'name', part: view.naming!, rule: view.rules[0]! });
    else if (view.phase === 'predicting') state = play(state, { do: 'predict', outcome: 'nothing' });
    else state = play(state, { do: view.verdict?.mayTwin === true ? 'twin' : 'next' });
  }
  expect(moves).toBeLessThan(MAX_EVENTS / 2);
  const move = { type: 'move', step: 'spot', atMs: 0, move: commit(deal(4), 511) };
  expect(eventSchema.safeParse(move).success).toBe(true);
});
