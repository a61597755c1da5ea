import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedInto } from '../../content/engine/carry.ts';
import { KNOWING, MESSAGES, messagesOf, startAfter } from '../../content/engine/diagnostic.ts';
import { readCarried } from '../../content/engine/effects.ts';
import { NOTHING_CARRIED, setupSchema } from '../../content/engine/log.ts';
import type { Reply } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import { sort } from '../../content/engine/minigames/sort.ts';
import { countZones } from '../../content/engine/minigames/sort/pool.ts';
import { isClean, spotSchema } from '../../content/engine/minigames/spot/authored.ts';
import { act, isOver, resultOf, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { eventOf, perfectMove, playThrough, recklessMove } from './fixtures/players.ts';
import type { Player } from './fixtures/players.ts';
import { published } from './fixtures/programs.ts';
import { deal, ideaIn, playWith, seeds } from './fixtures/sorting.ts';
import { deal as dealSpot, authored as spotCases } from './fixtures/spotting.ts';

const contentOf = (id: string) => published.modules.find(({ module }) => module.id === id)!;
const { scenario } = contentOf('welcome');
const cafe = compile(contentOf('welcome'), published.charter);
const messages = messagesOf(scenario);

/** Somebody who answers each message as that list of points says, and everything else with the first option. */
const answering = (points: readonly number[]): Player => ({
  choose: (view) => view.options[0]!.id,
  reply: (view) => {
    const at = messages.findIndex(([id]) => id === view.step);
    return messages[at]![1].options.find((option) => option.knows === points[at])!.id;
  },
  move: perfectMove,
});
const points = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: MESSAGES, maxLength: MESSAGES });
const repliesFor = (known: readonly number[]): Reply[] =>
  messages.map(([step, { options }], at) => ({ step, option: options.find((option) => option.knows === known[at])!.id }));

function resultFor(known: readonly number[]) {
  const result = resultOf(playThrough(cafe, answering(known), 5).play);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The café up to its first message. */
function atMessage(): Play {
  let play = startPlay(cafe, { carried: NOTHING_CARRIED, drawnItems: [] }, 3);
  while (viewOf(play).kind !== 'message') {
    const next = act(play, eventOf(play, answering([]), 0));
    if (!next.ok) throw new Error(next.code);
    play = next.value;
  }
  return play;
}

describe('the eight messages', () => {
  test('are eight, each with an answer of 2, of 1 and of 0', () => {
    expect(messages).toHaveLength(MESSAGES);
    for (const [, { options }] of messages) expect(options.map(({ knows }) => knows).sort()).toEqual([0, 1, 2]);
  });

  test('lead on at once, without a verdict, a mark or a meter moved', () => {
    const play = atMessage();
    const before = viewOf(play);
    if (before.kind !== 'message') throw new Error(before.kind);
    expect(JSON.stringify(before)).not.toMatch(/knows|mark|about/);
    const [one, other] = [before.options[0]!, before.options[2]!].map(({ id }) => {
      const next = act(play, { type: 'choose', step: before.step, option: id, atMs: 0 });
      return next.ok ? viewOf(next.value) : next.code;
    });
    expect(one).toEqual(other);
    expect(one).toMatchObject({ meters: before.meters, progress: before.progress });
  });

  test.each([
    ['an answer that is not one of them', { type: 'choose', option: 'maybe' }, 'ERR_OPTION_UNKNOWN'],
    ['going on without an answer', { type: 'next' }, 'ERR_EVENT_IMPOSSIBLE'],
    ['a move', { type: 'move', move: { do: 'next' } }, 'ERR_EVENT_IMPOSSIBLE'],
  ])('refuse %s', (_, event, code) => {
    const play = atMessage();
    const refused = act(play, { ...event, step: viewOf(play).step, atMs: 0 });
    expect(refused).toMatchObject({ ok: false, code });
  });

  test('change nothing in a result but what was answered and where games begin, whatever is answered', () => {
    const { replies: _replies, carry: first, ...rest } = resultFor([0, 0, 0, 0, 0, 0, 0, 0]);
    fc.assert(
      fc.property(points, (known) => {
        const { replies, carry, ...other } = resultFor(known);
        expect(replies).toEqual(repliesFor(known));
        expect({ ...carry, start: first.start }).toEqual(first);
        expect(other).toEqual(rest);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the round to start at', () => {
  test.each([
    [[2, 2, 2, 2, 2, 2, 0, 0], 2],
    [[2, 2, 2, 2, 1, 1, 1, 1], 2],
    [[2, 2, 2, 2, 2, 1, 0, 0], 1],
    [[1, 1, 1, 1, 1, 1, 1, 1], 1],
    [[0, 0, 0, 0, 0, 0, 0, 0], 1],
    [[2, 2, 2, 2, 2, 2, 2, 2], 2],
  ])('after answers worth %j is round %i', (known, start) => {
    expect(startAfter(scenario, repliesFor(known))).toEqual({ start });
  });

  test('is never later for whoever knew less', () => {
    fc.assert(
      fc.property(points, fc.nat(MESSAGES - 1), (known, at) => {
        const less = known.map((one, index) => (index === at ? Math.max(0, one - 1) : one));
        const startOf = (of: readonly number[]): number => startAfter(scenario, repliesFor(of)).start!;
        expect(startOf(less)).toBeLessThanOrEqual(startOf(known));
        expect(startOf(known)).toBe(known.reduce((sum, one) => sum + one, 0) >= KNOWING ? 2 : 1);
      }),
    );
  });

  test('is told by no place without messages, and an answer that the scenario no longer has is worth nothing', () => {
    expect(startAfter(contentOf('law').scenario, [])).toEqual({});
    expect(startAfter(scenario, [{ step: 'phone-gone', option: 'x' }])).toEqual({ start: 1 });
  });

  test('goes from the café to later places, past those that say nothing of it, and is the first where it was never given', () => {
    const carry = resultFor([2, 2, 2, 2, 2, 2, 2, 2]).carry;
    const { start: _start, ...silent } = carry;
    const known = { module: 'welcome', order: 1, sets: [], carry } as const;
    expect(carriedInto(2, [known]).start).toBe(2);
    expect(carriedInto(3, [known, { module: 'charter', order: 2, sets: [], carry: silent }]).start).toBe(2);
    expect(carriedInto(3, [{ module: 'charter', order: 2, sets: [], carry: silent }])).not.toHaveProperty('start');
    expect(readCarried({ ...NOTHING_CARRIED, start: 9 })).not.toHaveProperty('start');
    expect(readCarried({ ...NOTHING_CARRIED, start: 2 }).start).toBe(2);
  });

  test('is pinned in a setup, and an attempt that has none begins at the first', () => {
    const office = compile(contentOf('charter'), published.charter);
    const first = (start?: 1 | 2): number => {
      const carried = { ...NOTHING_CARRIED, ...(start && { start }) };
      const { play } = playThrough(office, answering([]), 4, carried);
      const game = play.snapshot.context.games[0]!.state as { placed: { round: number }[] };
      return game.placed[0]!.round;
    };
    expect([first(), first(1), first(2)]).toEqual([1, 1, 2]);
    const setup = { module: 'law', contentHash: 'a'.repeat(64), charterHash: 'b'.repeat(64), rulesHash: 'c'.repeat(64) };
    const rest = { engineVersion: 1, drawnItems: [], startedAt: '2026-11-22T09:00:00.000Z' };
    const reads = (start: number) => setupSchema.safeParse({ ...setup, ...rest, carried: { ...NOTHING_CARRIED, start } }).success;
    expect([reads(1), reads(2), reads(3)]).toEqual([true, true, false]);
  });
});

describe('whoever begins at the second round', () => {
  test.each([
    ['the fixture', fixtureCharter],
    ['the default charter', published.charter],
  ])('sorts, under %s, twins and details only: sixteen ideas, no zone missing, worth 100 when all is right', (_, charter) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = deal(seed, charter, 2);
        expect([state.round, ...[1, 2, 3].map((round) => state.rounds[round as 1].length)]).toEqual([2, 0, 8, 8]);
        const dealt = [...state.rounds[2], ...state.rounds[3]].map((id) => ideaIn(charter, id));
        expect(new Set(dealt).size).toBe(16);
        expect(Object.values(countZones(dealt)).every((count) => count >= 4)).toBe(true);
        const done = playWith(state, perfectMove, charter);
        expect(sort.score(done)).toMatchObject({ points: 8 * 3 + 8 * 4, score: 100 });
        expect(sort.facts(done, charter).cleanRounds).toBe(2);
        expect(sort.score(playWith(state, recklessMove, charter)).score).toBeLessThan(60);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['the fixture', undefined],
    ['the published cases', spotSchema.parse(contentOf('law').game)],
  ])('reads, of %s, three cases where a word decides and three where the context does, one of the six clean', (_, from) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { dealt } = dealSpot(seed, from, 2);
        const files = dealt.map((one) => ({ ...one, file: (from ?? spotCases).cases.find(({ id }) => id === one.case)! }));
        expect(files.map(({ file }) => file.kind).sort()).toEqual(['context', 'context', 'context', 'word', 'word', 'word']);
        expect(new Set(dealt.map((one) => one.case)).size).toBe(6);
        expect(files.filter(({ file, look }) => isClean(file, look))).toHaveLength(1);
      }),
    );
  });

  test('is the only one dealt otherwise: the first round deals what it always did', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(deal(seed, published.charter, 1)).toEqual(sort.deal(published.charter, seed).state);
      }),
      { numRuns: 30 },
    );
  });
});

test('a play ends whatever round its games begin at', () => {
  const law = compile(contentOf('law'), published.charter);
  for (const start of [1, 2] as const) expect(isOver(playThrough(law, answering([]), 9, { ...NOTHING_CARRIED, start }).play)).toBe(true);
});
