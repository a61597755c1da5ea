import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_EVENTS, eventSchema } from '../../content/engine/log.ts';
import { compose, composeMoveSchema } from '../../content/engine/minigames/compose.ts';
import type { ComposeMove } from '../../content/engine/minigames/compose.ts';
import { COMPOSE, EDITIONS, FIXED, SHARES, SLOTS, kindOf } from '../../content/engine/minigames/compose/authored.ts';
import type { Slot } from '../../content/engine/minigames/compose/authored.ts';
import { rowsFor } from '../../content/engine/minigames/compose/feed.ts';
import { MOST_CHANGES } from '../../content/engine/minigames/compose/state.ts';
import type { ComposeState } from '../../content/engine/minigames/compose/state.ts';
import { attempt, authored, charter, deal, inPhase, itemNamed, play, playing, viewOf } from './fixtures/newsstand.ts';
import { seeds } from './fixtures/sorting.ts';

describe('a deal', () => {
  test('gives five items to each edition, none twice, each kind its share, and the edition’s own', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { editions } = deal(seed);
        expect(editions.map((one) => one.edition)).toEqual([...EDITIONS]);
        const all = editions.flatMap((one) => one.items);
        expect(new Set(all).size).toBe(EDITIONS.length * COMPOSE.items);
        for (const { edition, items, offers } of editions) {
          const common = items.map(itemNamed).filter((one) => one.edition === undefined);
          for (const kind of ['good', 'middling', 'bad'] as const) {
            expect(common.filter((one) => kindOf(one) === kind)).toHaveLength(SHARES[edition][kind]);
          }
          expect(items.map(itemNamed).filter((one) => one.edition === edition)).toHaveLength(edition === 'own' ? 0 : 1);
          expect(offers.link).toHaveLength(3);
          expect(offers.link).toContain('plain');
          expect(offers.picture.toSorted()).toEqual([expect.stringMatching(/found|group/), 'mine', 'none']);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the same for the same seed, and another one for most others', () => {
    expect(deal(5)).toEqual(deal(5));
    const hands = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(deal(seed).editions)));
    expect(hands.size).toBe(20);
  });
});

describe('the approved text', () => {
  const atClaim = (seed: number) => playing(deal(seed), 'fine', (view) => view.edition === 'claim' && view.phase === 'choosing');
  const claimIn = (state: ComposeState): string => viewOf(state).items.find((id) => itemNamed(id).edition === 'claim')!;

  test('asking for its proof brings the sentence that somebody vouches for, and a badge', () => {
    const state = atClaim(4);
    const item = claimIn(state);
    const bare = play(state, { do: 'take', item });
    expect(viewOf(bare).options.proof).not.toContain('checked');
    const asked = play(bare, { do: 'ask', item });
    expect(viewOf(asked)).toMatchObject({ asked: item, mayAsk: false });
    expect(viewOf(asked).options.proof).toContain('checked');
    const done = playing(play(asked, { do: 'set', slot: 'proof', block: 'checked' }), 'fine');
    expect(compose.score(done).score).toBe(100);
    expect(compose.facts(done, charter, authored).deeds).toEqual(['proof-asked']);
    expect(compose.facts(playing(atClaim(4), 'fine'), charter, authored).deeds).toEqual([]);
  });

  test('repeated as it is, it draws whoever checks claims', () => {
    const state = atClaim(4);
    const taken = play(state, { do: 'take', item: claimIn(state) }, { do: 'set', slot: 'proof', block: 'source' });
    const feed = playing(taken, 'fine', inPhase('feed'));
    expect(feed.rows).toContain('what-figure');
    expect(viewOf(playing(feed, 'fine', inPhase('judged'))).closed!.criteria).toMatchObject({ choice: 0 });
  });
});

describe('the feed', () => {
  test('has three to six messages for any post, told by day, each with a row that the post called for', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }), (seed, picks) => {
        let state = play(deal(seed), { do: 'take', item: deal(seed).editions[0]!.items[picks[9]! % 5]! });
        for (const [at, slot] of SLOTS.entries()) {
          const options = viewOf(state).options[slot];
          if (options !== undefined) state = play(state, { do: 'set', slot, block: options[picks[at]! % options.length]! });
        }
        const { rows } = play(state, { do: 'publish' });
        expect(rows.length).toBeGreaterThanOrEqual(3);
        expect(rows.length).toBeLessThanOrEqual(COMPOSE.rows);
        const days = rows.map((id) => authored.rows.find((one) => one.id === id)!.day);
        expect(days).toEqual(days.toSorted((one, other) => one - other));
      }),
      { numRuns: 40 },
    );
  });

  test('every row can appear', () => {
    for (const row of authored.rows) {
      expect(rowsFor(row.needs, { ...authored, rows: [row] })).toEqual([row.id]);
    }
    expect(new Set(authored.rows.map((row) => row.role)).size).toBeGreaterThanOrEqual(COMPOSE.roles);
  });

  test('shows no day before it comes, and never what a message calls for before it was answered', () => {
    const first = playing(deal(2), 'poor', inPhase('feed'));
    const view = viewOf(first);
    expect(view.day).toBe(1);
    expect(view.feed.every((one) => one.day === 1 && one.right === null && one.fact === null)).toBe(true);
    expect(view.closed).toBeNull();
    expect(view.best).toEqual({});
  });

  test('two moves, then one watches; an answered message is answered', () => {
    const state = playing(deal(2), 'poor', (view) => view.phase === 'feed' && view.feed.length > 2);
    const [one, two, three] = viewOf(state).feed;
    const once = play(state, { do: 'handle', row: one!.id, with: 'correct' });
    expect(attempt(once, { do: 'handle', row: one!.id, with: 'answer' })).toMatchObject({ ok: false, reason: 'message' });
    const twice = play(once, { do: 'handle', row: two!.id, with: 'answer' });
    expect(viewOf(twice).handsLeft).toBe(0);
    expect(attempt(twice, { do: 'handle', row: three!.id, with: 'answer' })).toMatchObject({ ok: false, reason: 'interventions' });
  });
});

describe('a move that cannot be made', () => {
  const start = deal(6);
  const [item, other] = start.editions[0]!.items;
  const writing = (): ComposeState => play(start, { do: 'take', item: item! });
  const feed = (): ComposeState => playing(deal(6), 'fine', inPhase('feed'));
  test.each<[string, () => ComposeState, ComposeMove, string]>([
    ['an item of another edition', () => start, { do: 'take', item: start.editions[1]!.items[0]! }, 'item'],
    ['the item already taken', writing, { do: 'take', item: item! }, 'item'],
    ['a question about nothing', () => start, { do: 'ask', item: 'nothing' }, 'item'],
    ['a second question', () => play(start, { do: 'ask', item: item! }), { do: 'ask', item: other! }, 'question'],
    ['a block before an item', () => start, { do: 'set', slot: 'hook', block: 'own' }, 'phase'],
    ['a block that is not offered', writing, { do: 'set', slot: 'proof', block: 'checked' }, 'block'],
    [
      'the block already there',
      () => play(writing(), { do: 'set', slot: 'hook', block: 'own' }),
      { do: 'set', slot: 'hook', block: 'own' },
      'block',
    ],
    ['a description without a picture', writing, { do: 'set', slot: 'alt', block: 'described' }, 'slot'],
    ['publishing half a post', writing, { do: 'publish' }, 'lacking'],
    ['publishing nothing', () => start, { do: 'publish' }, 'phase'],
    ['a reason of another edition', () => start, { do: 'pass', reason: 'no-proof' }, 'reason'],
    ['passing once it is out', feed, { do: 'pass', reason: 'nothing-mine' }, 'phase'],
    ['a message nobody wrote', feed, { do: 'handle', row: 'nothing', with: 'answer' }, 'message'],
    ['answering before publishing', writing, { do: 'handle', row: 'troll', with: 'answer' }, 'phase'],
    ['another day before publishing', writing, { do: 'next' }, 'phase'],
    ['going on after the end', () => playing(deal(6), 'passed'), { do: 'next' }, 'phase'],
  ])('%s', (_, from, move, reason) => {
    expect(attempt(from(), move)).toMatchObject({ ok: false, code: 'ERR_MOVE_REFUSED', reason });
  });

  test.each([
    ['waiting, which is doing nothing', { do: 'handle', row: 'troll', with: 'wait' }],
    ['a slot that does not exist', { do: 'set', slot: 'font', block: 'own' }],
    ['more than the move says', { do: 'publish', item: 'canteen' }],
    ['free text', { do: 'set', slot: 'hook', text: 'Bonjour' }],
  ])('%s is no move at all', (_, move) => {
    expect(composeMoveSchema.safeParse(move).success).toBe(false);
  });
});

test('another picture takes the old description away', () => {
  const taken = play(deal(6), { do: 'take', item: deal(6).editions[0]!.items[0]! });
  const described = play(taken, { do: 'set', slot: 'picture', block: 'mine' }, { do: 'set', slot: 'alt', block: 'described' });
  const bare = play(described, { do: 'set', slot: 'picture', block: 'none' });
  expect(bare.draft).toEqual({ picture: 'none' });
  expect(viewOf(bare).lacking).not.toContain('alt');
});

/** Any move, possible or not. */
const anyMove = (state: ComposeState): fc.Arbitrary<ComposeMove> => {
  const item = fc.constantFrom(...state.editions.flatMap((one) => one.items), 'nothing');
  const blocks = ['own', 'source', 'plain', 'mine', 'none', 'described', ...Object.values(FIXED).flatMap((one) => Object.keys(one))];
  return fc.oneof(
    fc.record({ do: fc.constant('ask' as const), item }),
    { arbitrary: fc.record({ do: fc.constant('take' as const), item }), weight: 2 },
    {
      arbitrary: fc.record({ do: fc.constant('set' as const), slot: fc.constantFrom<Slot>(...SLOTS), block: fc.constantFrom(...blocks) }),
      weight: 12,
    },
    fc.constant<ComposeMove>({ do: 'publish' }),
    fc.record({ do: fc.constant('pass' as const), reason: fc.constantFrom(...authored.reasons.map((one) => one.id)) }),
    fc.record({
      do: fc.constant('handle' as const),
      row: fc.constantFrom(...authored.rows.map((one) => one.id)),
      with: fc.constantFrom('answer' as const, 'correct' as const, 'route' as const),
    }),
    { arbitrary: fc.constant<ComposeMove>({ do: 'next' }), weight: 3 },
  );
};

test('whatever is tried, a refusal changes nothing, the score keeps its bounds, and the game can still be ended', () => {
  fc.assert(
    fc.property(
      seeds.chain((seed) => fc.tuple(fc.constant(seed), fc.array(anyMove(deal(seed)), { maxLength: 80 }))),
      ([seed, moves]) => {
        let state = deal(seed);
        for (const move of moves) {
          const before = structuredClone(state);
          const next = attempt(state, move);
          expect(state).toEqual(before);
          if (next.ok) state = next.value;
          else expect(next.code).toBe('ERR_MOVE_REFUSED');
        }
        const ended = playing(state, 'fine');
        expect(JSON.parse(JSON.stringify(ended))).toEqual(ended);
        const { points, maximum, score } = compose.score(ended);
        expect(maximum).toBe(36);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(score).toBe(Math.floor((100 * points) / 36));
      },
    ),
    { numRuns: 40 },
  );
});

test('somebody who never stops changing a word comes to an end, well within the events a play may have', () => {
  let state = play(deal(3), { do: 'take', item: deal(3).editions[0]!.items[0]! });
  let events = 1;
  for (let turn = 0; ; turn += 1) {
    const next = attempt(state, { do: 'set', slot: 'hook', block: turn % 2 === 0 ? 'own' : 'source' });
    if (!next.ok) break;
    state = next.value;
    events += 1;
  }
  expect(events).toBeLessThanOrEqual(MOST_CHANGES);
  expect(viewOf(state).mayChange).toBe(false);
  // What is left can still be written and lived with.
  const before = events;
  playing(state, 'fine', (view) => {
    events += 1;
    return view.phase === 'done';
  });
  expect(events - before).toBeLessThan(90);
  expect(events + 60).toBeLessThan(MAX_EVENTS);
});

test('every move fits into a log', () => {
  const moves: ComposeMove[] = [
    { do: 'set', slot: 'picture', block: 'mine' },
    { do: 'handle', row: 'you-work-there', with: 'correct' },
    { do: 'pass', reason: 'cannot-answer' },
  ];
  for (const move of moves) expect(eventSchema.safeParse({ type: 'move', step: 'compose', move, atMs: 0 }).success).toBe(true);
});

test('criteria and messages met make cards met; full marks and the right hand make theirs sound', () => {
  const fine = compose.facts(playing(deal(5), 'fine'), charter, authored);
  expect(fine.cardsMet).toEqual(expect.arrayContaining([authored.facts.angle, authored.facts.access, authored.facts.rights]));
  expect(fine.cardsSound).toEqual(expect.arrayContaining([authored.facts.angle, authored.facts.access, authored.facts.rights]));
  const poor = compose.facts(playing(deal(5), 'poor'), charter, authored);
  expect(poor.cardsMet).toContain(authored.facts.access);
  expect(poor.cardsSound).not.toContain(authored.facts.access);
});
