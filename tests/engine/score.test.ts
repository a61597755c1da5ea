import { describe, expect, test } from 'vitest';
import { badgesOf } from '../../content/engine/badges.ts';
import type { PlayFacts } from '../../content/engine/badges.ts';
import type { PlayResult } from '../../content/engine/log.ts';
import { DEFAULT_THREADS, NOTHING_CARRIED } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import { resultOf } from '../../content/engine/play.ts';
import { recordAfter, recordKeeping } from '../../content/engine/record.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import type { Badge } from '../../content/engine/badge-schema.ts';
import { placeScore, storyScore } from '../../content/engine/score.ts';
import { starsOf, xpOf } from '../../content/engine/xp.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { deciding, perfectMove, playThrough, recklessMove } from './fixtures/players.ts';
import { fixtureProgram } from './fixtures/programs.ts';
import { fixtureContent } from './fixtures/scenario.ts';

function resultWith(options: Record<string, string>, move = perfectMove, program = fixtureProgram): PlayResult {
  const result = resultOf(playThrough(program, deciding(options, move)).play);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const marks = (...values: (0 | 1 | 2)[]) => values.map((mark) => ({ mark }));

describe('scores', () => {
  test.each([
    [marks(2, 2, 2), 100],
    [marks(0, 0), 0],
    [marks(2, 2, 1), 83],
    [marks(1, 1, 1, 1, 1, 1, 0), 42],
    [[], 0],
  ])('a story of marks %o is worth %i', (answers, score) => {
    expect(storyScore(answers)).toBe(score);
  });

  test.each([
    [100, 100, 100],
    [83, 70, 78],
    [50, 100, 66],
    [77, null, 77],
  ])('a story of %i and a game of %s make a place of %i', (story, game, place) => {
    expect(placeScore(story, game)).toBe(place);
  });

  test('unscored choices do not count', () => {
    expect(resultWith({ draft: 'ask', again: 'ask', mood: 'tea' }).answers.map((answer) => answer.step)).toEqual(['draft', 'again']);
  });

  test.each([
    ['sound throughout', { draft: 'ask', again: 'ask' }, perfectMove, { story: 100, minigame: 100, score: 100, passed: true, stars: 2 }],
    ['one harm', { draft: 'post', again: 'ask' }, perfectMove, { story: 50, minigame: 100, score: 66, passed: true, stars: 1 }],
    [
      'sound story, careless sorting',
      { draft: 'ask', again: 'ask' },
      recklessMove,
      { story: 100, minigame: 0, score: 66, passed: true, stars: 1 },
    ],
    ['all harm', { draft: 'post', again: 'post' }, recklessMove, { story: 0, minigame: 0, score: 0, passed: false, stars: 1 }],
  ])('%s', (_, options, move, wanted) => {
    expect(resultWith(options, move)).toMatchObject(wanted);
  });

  test('meters and threads never enter a score', () => {
    const rich = { meters: { trust: 100, reach: 100, risk: 0 }, threads: { ...NOTHING_CARRIED.threads, sceptic: 'listens' } };
    const scoreFrom = (carried: typeof rich) => {
      const result = resultOf(playThrough(fixtureProgram, deciding({ draft: 'wait' }), 1, carried).play);
      return result.ok && [result.value.score, result.value.stars, result.value.badges];
    };
    expect(scoreFrom(rich)).toEqual(scoreFrom(NOTHING_CARRIED));
  });

  test('where the charter leaves nothing to sort, the place is worth its story', () => {
    const program = compile(fixtureContent, { ...fixtureCharter, ideas: [] });
    expect(resultWith({ draft: 'ask', again: 'ask' }, perfectMove, program)).toMatchObject({ minigame: null, score: 100 });
  });
});

describe('the recap', () => {
  test('counts marks under 2 as too bold or too careful by what the option does', () => {
    expect(resultWith({ draft: 'post', again: 'post' })).toMatchObject({ tooBold: 2, tooCareful: 0 });
    expect(resultWith({ draft: 'wait', again: 'wait' })).toMatchObject({ tooBold: 0, tooCareful: 2 });
    expect(resultWith({ draft: 'ask', again: 'ask' })).toMatchObject({ tooBold: 0, tooCareful: 0 });
    expect(resultWith({ draft: 'own-words', again: 'ask' })).toMatchObject({ tooBold: 0, tooCareful: 0 });
  });

  test('takes at most three turning points, lowest marks first, told in the order played', () => {
    const many = structuredClone(fixtureContent);
    const { steps } = many.scenario;
    const turn = steps['draft']!;
    if (turn.kind !== 'choice') throw new Error('not a choice');
    const options = turn.options.filter((option) => option.needs === undefined).map(({ next: _, ...option }) => option);
    for (const [index, id] of ['t1', 't2', 't3', 't4', 't5'].entries()) {
      steps[id] = { ...turn, options, next: index === 4 ? 'mood' : `t${index + 2}` };
    }
    many.scenario.start = 't1';
    const result = resultWith({ t1: 'wait', t2: 'ask', t3: 'post', t4: 'wait', t5: 'wait' }, perfectMove, compile(many, fixtureCharter));
    expect(result.turningPoints).toEqual([
      { step: 't1', option: 'wait', mark: 1 },
      { step: 't3', option: 'post', mark: 0 },
      { step: 't4', option: 'wait', mark: 1 },
    ]);
  });

  test('lists the cards met and the sound ones, only those the place may give', () => {
    expect(resultWith({ draft: 'ask', again: 'ask' })).toMatchObject({
      cardsMet: ['LAW-01', 'LAW-02', 'PROG-01'],
      cardsSound: ['LAW-01', 'LAW-02'],
    });
    expect(resultWith({ draft: 'wait', again: 'post' }, recklessMove)).toMatchObject({
      cardsMet: ['LAW-01', 'LAW-02', 'PROG-01'],
      cardsSound: [],
    });
    const few = { ...fixtureContent, module: { ...fixtureContent.module, cards: ['PROG-01' as const] } };
    expect(resultWith({ draft: 'ask' }, perfectMove, compile(few, fixtureCharter)).cardsMet).toEqual(['PROG-01']);
  });

  test('carries the meters and threads of the end', () => {
    expect(resultWith({ draft: 'ask', again: 'ask' }).carry).toEqual({
      meters: { trust: 70, reach: 20, risk: 20 },
      threads: { ...NOTHING_CARRIED.threads, keen: 'helped' },
    });
  });
});

describe('badges', () => {
  const facts: PlayFacts = {
    module: 'charter',
    passed: true,
    answers: [],
    revisions: [],
    games: [],
    soundHabits: [],
    sets: [],
    threads: DEFAULT_THREADS,
  };
  const game = { cleanRounds: 0, sureRight: 0, sureWrong: 0, cardsMet: [], cardsSound: [] };
  const passed: Badge = { id: 'b', rule: { kind: 'passed', module: 'charter' } };
  const revised: Badge = { id: 'b', rule: { kind: 'revised' } };
  const clean: Badge = { id: 'b', rule: { kind: 'clean-round' } };
  const steady: Badge = { id: 'b', rule: { kind: 'steady', count: 2 } };
  const registers: Badge = { id: 'b', rule: { kind: 'registers' } };
  const helped: Badge = { id: 'b', rule: { kind: 'thread', thread: 'keen', is: ['helped'] } };
  const answer = (mark: 0 | 1 | 2) => ({ step: 'draft', option: 'ask', mark });
  const sure: Badge = { id: 'b', rule: { kind: 'sure', count: 10 } };
  const alone: Badge = { id: 'b', rule: { kind: 'left-alone' } };
  test.each<[string, Badge, Partial<PlayFacts>, boolean]>([
    ['the place passed', passed, {}, true],
    ['the place not passed', passed, { passed: false }, false],
    ['another place passed', passed, { module: 'law' }, false],
    ['harmful changed for sound', revised, { revisions: [{ before: 0, after: 2 }] }, true],
    ['sound kept', revised, { revisions: [{ before: 2, after: 2 }] }, false],
    ['harmful changed for defensible', revised, { revisions: [{ before: 0, after: 1 }] }, false],
    ['a clean round', clean, { games: [{ ...game, cleanRounds: 1 }] }, true],
    ['no clean round', clean, { games: [game] }, false],
    ['no game', clean, {}, false],
    ['ten sure, all right', sure, { games: [{ ...game, sureRight: 10 }] }, true],
    ['nine sure', sure, { games: [{ ...game, sureRight: 9 }] }, false],
    ['a clean case left alone', alone, { games: [{ ...game, leftAlone: 1 }] }, true],
    ['no clean case left alone', alone, { games: [{ ...game, leftAlone: 0 }] }, false],
    ['another game', alone, { games: [game] }, false],
    ['ten right and one wrong', sure, { games: [{ ...game, sureRight: 10, sureWrong: 1 }] }, false],
    ['enough decisions, none harmful', steady, { answers: [answer(2), answer(1)] }, true],
    ['one harmful decision', steady, { answers: [answer(2), answer(2), answer(0)] }, false],
    ['too few decisions to tell', steady, { answers: [answer(2)] }, false],
    ['acted, asked and kept silent', registers, { soundHabits: ['silent', 'act', 'ask', 'act'] }, true],
    ['never silent where it was sound', registers, { soundHabits: ['act', 'ask'] }, false],
    ['a thread set to that value', helped, { sets: ['keen'], threads: { ...DEFAULT_THREADS, keen: 'helped' } }, true],
    ['a thread set otherwise', helped, { sets: ['keen'], threads: { ...DEFAULT_THREADS, keen: 'covered' } }, false],
    ['a thread that came from another place', helped, { threads: { ...DEFAULT_THREADS, keen: 'helped' } }, false],
    ['a rule of the record', { id: 'b', rule: { kind: 'recalled', count: 1 } }, {}, false],
  ])('%s', (_, badge, more, wins) => {
    expect(badgesOf({ ...facts, ...more }, [badge])).toEqual(wins ? ['b'] : []);
  });

  test('a play names those it satisfies', () => {
    expect(resultWith({ draft: 'post', again: 'ask' }).badges).toEqual(['charter-passed', 'second-thought', 'clean-hands', 'well-weighed']);
    expect(resultWith({ draft: 'post', again: 'post' }, recklessMove).badges).toEqual([]);
  });
});

describe('the record', () => {
  const empty: PersonRecord = { person: 'p', version: 3, modules: {}, cards: {}, badges: {}, acceptances: [] };
  const good = resultWith({ draft: 'ask', again: 'ask' });
  const poor = resultWith({ draft: 'post', again: 'post' }, recklessMove);
  const once = recordAfter(empty, { id: 'one' }, poor, '2026-11-02T09:00:00Z');
  const twice = recordAfter(once, { id: 'two' }, good, '2026-11-03T09:00:00Z');
  const thrice = recordAfter(twice, { id: 'three' }, poor, '2026-11-04T09:00:00Z');

  test('keeps the best result, whatever comes after', () => {
    expect(once.modules.charter).toMatchObject({ best: { score: 0, attempt: 'one' }, passedAt: null, stars: 1, plays: 1 });
    expect(twice.modules.charter).toMatchObject({
      best: { score: 100, story: 100, minigame: 100, attempt: 'two' },
      passedAt: '2026-11-03T09:00:00Z',
      stars: 2,
      plays: 2,
    });
    expect(thrice.modules.charter).toMatchObject({ best: { attempt: 'two' }, passedAt: '2026-11-03T09:00:00Z', stars: 2, plays: 3 });
  });

  test('the same score again leaves the first attempt as the best', () => {
    expect(recordAfter(twice, { id: 'same' }, good, '2026-11-06T09:00:00Z').modules.charter?.best.attempt).toBe('two');
  });

  test('the first finished play is canon until the person keeps another', () => {
    expect(thrice.modules.charter?.canon).toEqual({ attempt: 'one', carry: poor.carry });
    expect(recordKeeping(thrice, { id: 'two' }, good).modules.charter?.canon).toEqual({ attempt: 'two', carry: good.carry });
    expect(recordKeeping(empty, { id: 'two' }, good)).toBe(empty);
  });

  test('lists each ending once', () => {
    expect(thrice.modules.charter?.endings.toSorted()).toEqual([...new Set([poor.ending, good.ending])].toSorted());
  });

  test('nothing earns twice: the same play again adds neither badge, card nor experience', () => {
    const again = recordAfter(thrice, { id: 'four' }, good, '2026-11-05T09:00:00Z');
    expect(again.badges).toEqual(thrice.badges);
    expect(again.cards).toEqual(thrice.cards);
    expect(xpOf(again)).toBe(xpOf(thrice));
    expect(starsOf(again)).toBe(starsOf(thrice));
  });

  test('remembers when a card was met and when it was first sound', () => {
    expect(once.cards['LAW-02']).toEqual({ metAt: '2026-11-02T09:00:00Z', soundAt: null, recalledAt: null });
    expect(twice.cards['LAW-02']).toEqual({ metAt: '2026-11-02T09:00:00Z', soundAt: '2026-11-03T09:00:00Z', recalledAt: null });
  });

  test('leaves the record it was given, and its version, as they were', () => {
    expect(empty).toEqual({ person: 'p', version: 3, modules: {}, cards: {}, badges: {}, acceptances: [] });
    expect(thrice.version).toBe(3);
  });

  test('experience is 10 a card met, 10 more first sound, 20 more recalled', () => {
    const at = '2026-11-02T09:00:00Z';
    const card = (soundAt: string | null, recalledAt: string | null) => ({ metAt: at, soundAt, recalledAt });
    expect(xpOf({ cards: {} })).toBe(0);
    expect(xpOf({ cards: { 'LAW-01': card(null, null), 'LAW-02': card(at, null), 'LAW-03': card(at, at) } })).toBe(70);
  });
});
