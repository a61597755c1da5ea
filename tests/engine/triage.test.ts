import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventSchema } from '../../content/engine/log.ts';
import { triage, triageMoveSchema } from '../../content/engine/minigames/triage.ts';
import type { TriageMove } from '../../content/engine/minigames/triage.ts';
import { ACTS, TRIAGE, triageSchema } from '../../content/engine/minigames/triage/authored.ts';
import type { TriageAuthored } from '../../content/engine/minigames/triage/authored.ts';
import { messageOf } from '../../content/engine/minigames/triage/state.ts';
import type { TriageState } from '../../content/engine/minigames/triage/state.ts';
import { THREADS, THREAD_NAMES } from '../../content/engine/vocabulary.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { published } from './fixtures/programs.ts';
import { seeds } from './fixtures/sorting.ts';
import { attempt, authored, clumsyMove, deal, finish, play, viewOf, wiseMove } from './fixtures/triaging.ts';

const tower = triageSchema.parse(published.modules.find(({ module }) => module.minigame === 'triage')?.game);
const meter = fc.integer({ min: 0, max: 100 });
const starts = fc.record({
  meters: fc.record({ trust: meter, reach: meter, risk: meter }),
  threads: fc.record(Object.fromEntries(THREAD_NAMES.map((name) => [name, fc.constantFrom(...THREADS[name])]))),
});
const scoreOf = (state: TriageState, game: TriageAuthored) => triage.score(state, game).score;
const named = (state: TriageState, part: string): string => state.open.find((one) => one.id.includes(part))!.id;
const act = (message: string, what: Exclude<(typeof ACTS)[number], 'leave'>): TriageMove => ({ do: 'act', message, act: what });
/** At the beginning of a wave, everything before it done as well as can be. */
const atWave = (wave: 2 | 3, seed = 4): TriageState =>
  finish(deal(seed), wiseMove, authored, (state) => state.wave === wave && state.turn === 0);
/** Waits until somebody’s message is there. */
const once = (state: TriageState, part: string): TriageState =>
  viewOf(state).open.some((one) => one.id.includes(part)) ? state : once(play(state, { do: 'wait' }), part);

describe('heat', () => {
  test('a case gains one every second turn, a troll and a calm voice none', () => {
    const start = deal(4);
    const after = play(start, act(named(start, 'page'), 'forward'), act(named(start, '-ask'), 'leak'));
    const heat = (part: string) => after.open.find((one) => one.id.includes(part))?.heat;
    expect([heat('-ask'), heat('-troll'), heat('-calm')]).toEqual([3, 1, 0]);
  });

  test('a troll gains when it is fed', () => {
    const start = deal(4);
    const troll = named(start, '-troll');
    const fed = play(start, act(troll, 'argue'));
    expect(fed.open.find((one) => one.id === troll)?.heat).toBe(2);
    expect(viewOf(fed).told).toEqual([
      { message: troll, who: null, act: 'argue', points: -1, lost: false, half: false, facts: ['SHARE-17'] },
    ]);
  });

  test('what is handled wrongly goes on under the ashes; what is handled well is gone', () => {
    const start = deal(4);
    const rumour = named(start, 'page');
    expect(viewOf(play(start, act(rumour, 'answer'))).heat).toBe(viewOf(start).heat);
    expect(viewOf(play(start, act(rumour, 'forward'))).heat).toBe(viewOf(start).heat - 2);
  });

  test('at ten the thread closes, what was open expires, and the next wave has two more', () => {
    const start = deal(4, { meters: { reach: 80 } });
    const boiled = finish(start, clumsyMove, authored, (state) => state.phase !== 'turn');
    expect(boiled.boiled).toEqual([1]);
    expect(viewOf(boiled)).toMatchObject({ phase: 'pause', open: [], ended: { boiled: true } });
    const count = boiled.waves[2].length;
    const next = play(boiled, { do: 'next' });
    expect(next).toMatchObject({ wave: 2, turn: 0, ashes: 0 });
    expect(next.open).toHaveLength(count + TRIAGE.more);
  });
});

describe('a turn', () => {
  test('leaves up to four messages at once, and costs one all the same', () => {
    const start = deal(4, { meters: { reach: 80 } });
    const quiet = start.open.filter((one) => messageOf(authored, one.id).options.leave === 2).map((one) => one.id);
    const [message, second, third, fourth] = quiet as [string, string, string, string];
    const after = play(start, { do: 'leave', message, second, third, fourth });
    expect(after.turn).toBe(1);
    expect(after.deeds.map((deed) => deed.points)).toEqual([2, 2, 2, 2]);
    expect(viewOf(after).told).toHaveLength(4);
  });

  test('the official message can be relayed from the middle of the second wave on', () => {
    const start = once(atWave(2), '-wait');
    const relay = () => viewOf(start).open.flatMap((one) => one.options.filter((option) => option.act === 'relay'));
    expect(relay().every((option) => !option.ready)).toBe(true);
    expect(attempt(start, act(named(start, '-wait'), 'relay'))).toMatchObject({ ok: false, reason: 'official' });
    const later = finish(start, wiseMove, authored, (state) => state.turn === TRIAGE.official);
    expect(viewOf(later).official).toBe(true);
  });

  test('an attack is captured, then reported, a point each; reported first, its evidence is lost', () => {
    const start = once(atWave(3), '-find');
    const found = named(start, '-find');
    const captured = play(start, act(found, 'forward'));
    expect(viewOf(captured).told[0]).toMatchObject({ half: true, points: 1 });
    expect(attempt(captured, act(found, 'forward'))).toMatchObject({ ok: false, reason: 'act' });
    const reported = play(captured, act(found, 'report'));
    expect(triage.score(reported, authored).points - triage.score(start, authored).points).toBe(2);
    const hasty = play(start, act(found, 'report'));
    expect(viewOf(hasty).told[0]).toMatchObject({ lost: true, points: 0 });
    const facts = (state: TriageState) => triage.facts(state, fixtureCharter, authored);
    expect([facts(captured).deeds, facts(reported).deeds, facts(hasty).deeds]).toEqual([[], ['captured-first'], []]);
    expect(facts(play(once(reported, '-face'), act(named(once(reported, '-face'), '-face'), 'report'))).deeds).toEqual([]);
  });

  test('a mistake of one’s own is corrected by its best answer only', () => {
    const start = once(atWave(3), '-own');
    const own = named(start, '-own');
    const deeds = (state: TriageState) => triage.facts(state, fixtureCharter, authored).deeds;
    expect(deeds(play(start, act(own, 'answer')))).toEqual(['corrected-same-day']);
    expect(deeds(play(start, act(own, 'route')))).toEqual([]);
  });

  test('may be waited out: nothing is done, and what waits gets hotter', () => {
    const start = deal(4);
    const after = play(start, { do: 'wait' }, { do: 'wait' });
    expect(after).toMatchObject({ turn: 2, deeds: [] });
    expect(viewOf(after).heat).toBeGreaterThan(viewOf(start).heat);
  });

  test('an ally gives one turn more: the first in the second wave, the next in the third', () => {
    const state = deal(4, { meters: { trust: 80 } });
    const turns = [1, 2, 3].map((wave) => viewOf({ ...state, wave: wave as 1 | 2 | 3 }));
    expect(turns.map((view) => [view.turns, view.ally])).toEqual([
      [6, null],
      [7, 'awa'],
      [7, 'ines'],
    ]);
  });
});

describe('a move that cannot be made', () => {
  const start = deal(4);
  const ask = named(start, '-ask');
  test.each<[string, TriageState, TriageMove, string]>([
    ['a message that is not there', start, act('nothing', 'answer'), 'message'],
    ['an act that is not offered', start, act(ask, 'support'), 'act'],
    ['leaving the same twice', start, { do: 'leave', message: ask, second: ask }, 'twice'],
    ['leaving what cannot be left', start, { do: 'leave', message: named(start, 'page') }, 'act'],
    ['going on in the middle of a wave', start, { do: 'next' }, 'phase'],
    ['a message of a later wave', start, act(start.waves[2][0]!, 'answer'), 'message'],
    ['acting between two waves', { ...start, phase: 'pause' }, act(ask, 'answer'), 'phase'],
    ['waiting between two waves', { ...start, phase: 'pause' }, { do: 'wait' }, 'phase'],
    ['going on after the end', finish(start, wiseMove), { do: 'next' }, 'phase'],
  ])('%s', (_, from, move, reason) => {
    expect(attempt(from, move)).toMatchObject({ ok: false, code: 'ERR_MOVE_REFUSED', reason });
  });

  test.each([
    ['leaving as an act', { do: 'act', message: 'a', act: 'leave' }],
    ['an act that does not exist', { do: 'act', message: 'a', act: 'shout' }],
    ['five at once', { do: 'leave', message: 'a', second: 'b', third: 'c', fourth: 'd', fifth: 'e' }],
    ['a move of another game', { do: 'settle' }],
  ])('%s is no move at all', (_, move) => {
    expect(triageMoveSchema.safeParse(move).success).toBe(false);
  });
});

test('what is yet to come, how a message behaves and what an act is worth are never shown', () => {
  const state = deal(4);
  const view = JSON.stringify(viewOf(state));
  for (const secret of [...state.waves[2], ...state.waves[3], 'temper', 'points', 'SHARE']) expect(view).not.toContain(secret);
});

describe('whatever is tried', () => {
  const anyMove = (game: TriageAuthored): fc.Arbitrary<(state: TriageState) => TriageMove> =>
    fc
      .record({ at: fc.nat(12), act: fc.constantFrom(...ACTS), also: fc.nat(12), next: fc.integer({ min: 0, max: 9 }) })
      .map((one) => (state) => {
        const ids = state.open.map((open) => open.id);
        const id = (at: number): string => ids[at % Math.max(1, ids.length)] ?? game.common[1][0]!.id;
        if (one.next < 2) return { do: one.next === 0 ? 'next' : 'wait' };
        if (one.act === 'leave') return { do: 'leave', message: id(one.at), second: id(one.also) };
        return { do: 'act', message: id(one.at), act: one.act };
      });

  test('a refusal changes nothing, the game ends, and its score is from 0 to 100', () => {
    for (const game of [authored, tower]) {
      fc.assert(
        fc.property(seeds, starts, fc.array(anyMove(game), { maxLength: 60 }), (seed, start, moves) => {
          let state = deal(seed, { ...start, game });
          for (const choose of moves) {
            const before = structuredClone(state);
            const next = attempt(state, choose(state), game);
            expect(state).toEqual(before);
            if (next.ok) state = JSON.parse(JSON.stringify(next.value)) as TriageState;
            for (const { heat } of state.open) expect([0, 1, 2, 3]).toContain(heat);
            if (state.phase === 'turn') expect(viewOf(state, game).heat).toBeLessThan(TRIAGE.boil);
          }
          const end = finish(state, clumsyMove, game);
          const { points, maximum, score } = triage.score(end, game);
          expect(points).toBeLessThanOrEqual(maximum);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(end.deeds.length).toBeLessThan(80);
        }),
        { numRuns: 60 },
      );
    }
  });

  test('the most that the turns allow can be reached, whatever was dealt', () => {
    for (const game of [authored, tower]) {
      fc.assert(
        fc.property(seeds, starts, (seed, start) => {
          const end = finish(deal(seed, { ...start, game }), wiseMove, game);
          expect(triage.score(end, game)).toMatchObject({ score: 100 });
          expect(end.boiled).toEqual([]);
        }),
        { numRuns: 300 },
      );
    }
  });

  test('oil on every fire is worth nothing', () => {
    fc.assert(
      fc.property(seeds, starts, (seed, start) => {
        expect(scoreOf(finish(deal(seed, { ...start, game: tower }), clumsyMove, tower), tower)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('always the same act never does', () => {
  const always = (wanted: (typeof ACTS)[number]) => {
    const end = finish(
      deal(9, { meters: { reach: 50, risk: 50, trust: 50 }, game: tower }),
      (view, game) => {
        const open = view.open.find((one) => one.options.some((o) => o.act === wanted && o.ready));
        if (view.phase !== 'turn') return { do: 'next' };
        if (open === undefined) return clumsyMove(view, game);
        return wanted === 'leave' ? { do: 'leave', message: open.id } : { do: 'act', message: open.id, act: wanted };
      },
      tower,
    );
    return scoreOf(end, tower);
  };
  for (const one of ['forward', 'answer', 'route', 'leave', 'report'] as const) expect(always(one), one).toBeLessThan(60);
});

describe('what it is worth to badges and cards', () => {
  test('messages met make cards met, those handled best make theirs sound', () => {
    const start = deal(4);
    const good = play(start, act(named(start, '-ask'), 'answer'));
    const poor = play(start, act(named(start, '-ask'), 'route'));
    const facts = (state: TriageState) => triage.facts(state, fixtureCharter, authored);
    expect(facts(good)).toMatchObject({ cardsMet: ['SHARE-16'], cardsSound: ['SHARE-16'] });
    expect(facts(poor)).toMatchObject({ cardsMet: ['SHARE-16'], cardsSound: [] });
  });
});

test('every move fits into a log', () => {
  const long = 'm'.repeat(40);
  for (const move of [act(long, 'forward'), { do: 'leave', message: long, second: long, third: long, fourth: long }, { do: 'next' }]) {
    expect(eventSchema.safeParse({ type: 'move', step: 'inbox', move, atMs: 0 }).success).toBe(true);
  }
});

describe('the authored game', () => {
  const broken = (change: (game: never) => void): boolean => {
    const copy = structuredClone(tower) as never;
    change(copy);
    return triageSchema.safeParse(copy).success;
  };
  test.each<[string, (game: never) => void]>([
    ['three options', (game) => delete (game as TriageAuthored).common[1][0]!.options.leave],
    ['no best one', (game) => Object.assign((game as TriageAuthored).common[1][0]!.options, { leave: 0 })],
    ['fuel that is free', (game) => Object.assign((game as TriageAuthored).common[1][1]!.options, { argue: 0 })],
    ['too few messages', (game) => (game as TriageAuthored).crises[0]!.waves[1].pop()],
  ])('is refused with %s', (_, change) => {
    expect(broken(change)).toBe(false);
  });
});
