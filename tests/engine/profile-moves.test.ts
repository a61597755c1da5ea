import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_EVENTS, eventSchema } from '../../content/engine/log.ts';
import { profile, profileMoveSchema } from '../../content/engine/minigames/profile.ts';
import type { ProfileMove } from '../../content/engine/minigames/profile.ts';
import { PROFILE, editsOf, profileSchema } from '../../content/engine/minigames/profile/authored.ts';
import type { ProfileAuthored } from '../../content/engine/minigames/profile/authored.ts';
import { MOST_CHANGES } from '../../content/engine/minigames/profile/state.ts';
import type { ProfileState } from '../../content/engine/minigames/profile/state.ts';
import { attempt, authored, deal, dealtFirst, finish, play, viewOf } from './fixtures/building.ts';
import { seeds } from './fixtures/sorting.ts';

const make = (edit: string): ProfileMove => ({ do: 'make', edit });
const undo = (edit: string): ProfileMove => ({ do: 'undo', edit });
const OPEN: ProfileMove = { do: 'open' };
const NEXT: ProfileMove = { do: 'next' };

describe('a move that cannot be made', () => {
  const start = (): ProfileState => dealtFirst('night');
  const opened = (): ProfileState => play(start(), OPEN);
  test.each<[string, () => ProfileState, ProfileMove, string]>([
    ['an edit that does not exist', start, make('roof-a'), 'edit'],
    ['a field without its way', start, make('headline'), 'edit'],
    ['an edit already made', () => play(start(), make('lock')), make('lock'), 'edit'],
    ['undoing what was not made', start, undo('lock'), 'edit'],
    ['an edit once the door is open', opened, make('lock'), 'phase'],
    ['undoing once the door is open', () => play(start(), make('lock'), OPEN), undo('lock'), 'phase'],
    ['opening an open door', opened, OPEN, 'phase'],
    ['going on before the door is open', start, NEXT, 'phase'],
    ['going on when all is over', () => finish(start(), () => []), NEXT, 'phase'],
  ])('%s', (_, from, move, reason) => {
    expect(attempt(from(), move)).toMatchObject({ ok: false, code: 'ERR_MOVE_REFUSED', reason });
  });

  test.each([
    ['an edit without a name', { do: 'make' }],
    ['a move of another game', { do: 'weigh', argument: 'one', stones: 1 }],
    ['more than the move says', { do: 'open', edit: 'lock' }],
  ])('%s is no move at all', (_, move) => {
    expect(profileMoveSchema.safeParse(move).success).toBe(false);
  });
});

test('whatever is tried, a refusal changes nothing, the budget holds, and the game can still be ended', () => {
  const edits = [...editsOf(authored.briefs[0]!).keys(), 'nothing'];
  const anyMove = fc.oneof(
    { arbitrary: fc.constantFrom(...edits).map(make), weight: 6 },
    { arbitrary: fc.constantFrom(...edits).map(undo), weight: 3 },
    fc.constant(OPEN),
    { arbitrary: fc.constant(NEXT), weight: 3 },
  );
  fc.assert(
    fc.property(seeds, fc.array(anyMove, { maxLength: 60 }), (seed, moves) => {
      let state = deal(seed);
      for (const move of moves) {
        const before = structuredClone(state);
        const next = attempt(state, move);
        expect(state).toEqual(before);
        if (next.ok) state = JSON.parse(JSON.stringify(next.value)) as ProfileState;
        else expect(next.code).toBe('ERR_MOVE_REFUSED');
        const left = viewOf(state).brief?.minutes.left ?? 0;
        expect(left >= 0 && left <= 12).toBe(true);
      }
      const { score } = profile.score(
        finish(state, () => []),
        authored,
      );
      expect(score >= 0 && score <= 100).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('somebody who never opens the door comes to an end, well within the events a play may have', () => {
  let state = deal(3);
  let events = 0;
  for (let on = true; ; on = !on) {
    const next = attempt(state, on ? make('lock') : undo('lock'));
    if (!next.ok) break;
    state = next.value;
    events += 1;
  }
  expect(events).toBe(MOST_CHANGES);
  expect(viewOf(state).brief).toMatchObject({ mayChange: false });
  expect((events + 6) * PROFILE.briefs + 60).toBeLessThan(MAX_EVENTS);
  expect(attempt(state, OPEN).ok).toBe(true);
});

test('every move fits into a log', () => {
  for (const move of [make('featured-b'), undo('request'), OPEN, NEXT]) {
    expect(eventSchema.safeParse({ type: 'move', step: 'profile', move, atMs: 0 }).success).toBe(true);
  }
});

test('the published briefs are read by their own schema', () => {
  const read = profileSchema.safeParse(authored);
  expect(read.success && (read.data as ProfileAuthored).briefs.length).toBe(6);
});
