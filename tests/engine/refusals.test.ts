import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_EVENTS } from '../../content/engine/log.ts';
import type { PlayEvent } from '../../content/engine/log.ts';
import { advance } from '../../content/engine/machine.ts';
import { act, resultOf, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import { continuePlay, replay } from '../../content/engine/replay.ts';
import { deciding, eventOf, playThrough, setupWith } from './fixtures/players.ts';
import { fixtureProgram } from './fixtures/programs.ts';

const fresh = (): Play => startPlay(fixtureProgram, setupWith(), 1);

/** The play after the first `count` events of a plain path. */
function after(count: number): Play {
  const { events } = playThrough(fixtureProgram, deciding({}));
  const folded = replay(fixtureProgram, setupWith(), 1, events.slice(0, count));
  if (!folded.ok) throw new Error(folded.code);
  return folded.value;
}

const stepOf = (play: Play): string => viewOf(play).step;

describe('refuses with a code of its own', () => {
  const next = { type: 'next', step: 'arrival', atMs: 10 };
  test.each([
    ['a forged start of XState', { type: 'xstate.init' }, 'ERR_EVENT_UNKNOWN'],
    ['a forged stop of XState', { type: 'xstate.stop', step: 'arrival', atMs: 0 }, 'ERR_EVENT_UNKNOWN'],
    ['a forged end of an actor', { type: 'xstate.done.actor.x', output: {} }, 'ERR_EVENT_UNKNOWN'],
    ['a type nobody knows', { type: 'win', step: 'arrival', atMs: 0 }, 'ERR_EVENT_UNKNOWN'],
    ['a wildcard', { type: '*', step: 'arrival', atMs: 0 }, 'ERR_EVENT_UNKNOWN'],
    ['an unknown field', { ...next, score: 100 }, 'ERR_EVENT_MALFORMED'],
    ['a missing field', { type: 'next', step: 'arrival' }, 'ERR_EVENT_MALFORMED'],
    ['a time that is no integer', { ...next, atMs: 1.5 }, 'ERR_EVENT_MALFORMED'],
    ['a negative time', { ...next, atMs: -1 }, 'ERR_EVENT_MALFORMED'],
    ['a time beyond a week', { ...next, atMs: 7 * 24 * 3600 * 1000 + 1 }, 'ERR_EVENT_MALFORMED'],
    ['a step that is no text', { ...next, step: 3 }, 'ERR_EVENT_MALFORMED'],
    ['null', null, 'ERR_EVENT_MALFORMED'],
    ['a list', [next], 'ERR_EVENT_MALFORMED'],
    ['a text', 'next', 'ERR_EVENT_MALFORMED'],
    ['another step than the present one', { ...next, step: 'draft' }, 'ERR_EVENT_IMPOSSIBLE'],
    ['a step that does not exist', { ...next, step: '__proto__' }, 'ERR_EVENT_IMPOSSIBLE'],
    ['a choice where nothing is asked', { type: 'choose', step: 'arrival', option: 'post', atMs: 10 }, 'ERR_EVENT_IMPOSSIBLE'],
    ['a move where nothing is played', { type: 'move', step: 'arrival', move: { do: 'next' }, atMs: 10 }, 'ERR_EVENT_IMPOSSIBLE'],
  ])('%s', (_, event, code) => {
    expect(act(fresh(), event)).toMatchObject({ ok: false, code });
  });

  test('an option that the choice does not have', () => {
    expect(act(after(1), { type: 'choose', step: 'draft', option: 'sing', atMs: 9000 })).toMatchObject({
      ok: false,
      code: 'ERR_OPTION_UNKNOWN',
    });
  });

  test('an option whose condition does not hold', () => {
    const play = after(3);
    expect(stepOf(play)).toBe('alarm');
    const again = act(play, { type: 'next', step: 'alarm', atMs: 9000 });
    expect(again.ok && act(again.value, { type: 'choose', step: 'again', option: 'wait', atMs: 9000 })).toMatchObject({
      ok: false,
      code: 'ERR_OPTION_CLOSED',
    });
  });

  test('a second answer to the same choice', () => {
    expect(act(after(2), { type: 'choose', step: 'draft', option: 'ask', atMs: 9000 })).toMatchObject({
      ok: false,
      code: 'ERR_EVENT_IMPOSSIBLE',
    });
  });

  test('leaving a choice that has no answer', () => {
    expect(act(after(1), { type: 'next', step: 'draft', atMs: 9000 })).toMatchObject({ ok: false, code: 'ERR_EVENT_IMPOSSIBLE' });
  });

  test('leaving a mini-game that is not over', () => {
    const play = after(6);
    expect(viewOf(play)).toMatchObject({ kind: 'minigame', done: false });
    expect(act(play, { type: 'next', step: 'trays', atMs: 99_000 })).toMatchObject({ ok: false, code: 'ERR_EVENT_IMPOSSIBLE' });
  });

  test.each([
    ['a move of no mini-game', { do: 'fly' }, 'ERR_EVENT_MALFORMED'],
    ['a move with an unknown field', { do: 'next', twice: true }, 'ERR_EVENT_MALFORMED'],
    ['a move that cannot be made now', { do: 'next' }, 'ERR_MOVE_REFUSED'],
    ['a move of an idea that is not there', { do: 'place', idea: 'nothing', tray: 'free', sure: true }, 'ERR_MOVE_REFUSED'],
  ])('%s', (_, move, code) => {
    expect(act(after(6), { type: 'move', step: 'trays', move, atMs: 99_000 })).toMatchObject({ ok: false, code });
  });

  test('a time before that of the last event', () => {
    const play = act(fresh(), { type: 'next', step: 'arrival', atMs: 5000 });
    expect(play.ok && act(play.value, { type: 'choose', step: 'draft', option: 'ask', atMs: 4999 })).toMatchObject({
      ok: false,
      code: 'ERR_TIME_BACKWARDS',
      last: 5000,
    });
  });

  test('the same time twice is no time running backwards', () => {
    const play = act(fresh(), { type: 'next', step: 'arrival', atMs: 5000 });
    expect(play.ok && act(play.value, { type: 'choose', step: 'draft', option: 'ask', atMs: 5000 }).ok).toBe(true);
  });

  test(`an event beyond ${MAX_EVENTS}`, () => {
    const full: Play = { ...fresh(), events: MAX_EVENTS };
    expect(act(full, { type: 'next', step: 'arrival', atMs: 0 })).toMatchObject({ ok: false, code: 'ERR_TOO_MANY_EVENTS' });
  });

  test('any event after the end', () => {
    const { play } = playThrough(fixtureProgram, deciding({}));
    expect(act(play, { type: 'next', step: stepOf(play), atMs: 999_999 })).toMatchObject({ ok: false, code: 'ERR_PLAY_ENDED' });
    expect(act(play, { type: 'xstate.init' })).toMatchObject({ ok: false, code: 'ERR_PLAY_ENDED' });
  });

  test('a result before the end', () => {
    expect(resultOf(after(5))).toMatchObject({ ok: false, code: 'ERR_PLAY_UNFINISHED' });
  });
});

test('takes what its machine can take, refuses the rest, and answers twice the same', () => {
  const { events } = playThrough(fixtureProgram, deciding({}));
  const steps = Object.keys(fixtureProgram.content.scenario.steps);
  const options = [...new Set(Object.values(fixtureProgram.plan.options).flatMap((list) => list.map(({ id }) => id)))];
  const moves = events.flatMap((event) => (event.type === 'move' ? [event.move] : []));
  const whims = fc.record({
    after: fc.nat(events.length - 1),
    type: fc.constantFrom('next', 'choose', 'move'),
    step: fc.option(fc.constantFrom(...steps)),
    option: fc.constantFrom(...options),
    move: fc.constantFrom(...moves),
  });
  fc.assert(
    fc.property(whims, ({ after: count, type, step, option, move }) => {
      const play = after(count);
      const what = { next: {}, choose: { option }, move: { move } }[type];
      const event = { type, step: step ?? stepOf(play), atMs: play.atMs, ...what } as PlayEvent;
      const next = advance(fixtureProgram, play.snapshot, event);
      expect(next !== null).toBe(play.snapshot.can(event));
      expect(advance(fixtureProgram, play.snapshot, event)?.context).toEqual(next?.context);
    }),
    { numRuns: 100 },
  );
});

test('a refused log names the first event that was refused', () => {
  const { events } = playThrough(fixtureProgram, deciding({}));
  const broken = [...events.slice(0, 4), { type: 'xstate.init' }, ...events.slice(4)];
  expect(replay(fixtureProgram, setupWith(), 1, broken)).toMatchObject({ ok: false, code: 'ERR_EVENT_UNKNOWN', index: 4 });
});

test('an event of the play gives another play and leaves the first one as it was', () => {
  const play = after(1);
  const before = JSON.stringify([play.snapshot, play.events, play.atMs]);
  const next = act(play, eventOf(play, deciding({}), 50_000));
  expect(next.ok && next.value.events).toBe(2);
  expect(JSON.stringify([play.snapshot, play.events, play.atMs])).toBe(before);
});

test('whatever is sent, a refusal changes nothing and the play goes on as before', { timeout: 60_000 }, () => {
  const { events, play: ended } = playThrough(fixtureProgram, deciding({}));
  const wanted = resultOf(ended);
  const noise = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constantFrom('next', 'choose', 'move', 'xstate.init', 'xstate.done.state.x'),
      step: fc.constantFrom('arrival', 'draft', 'trays'),
      atMs: fc.nat(),
    }),
    fc.record({
      type: fc.constant('move'),
      step: fc.constant('trays'),
      move: fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 })),
      atMs: fc.nat(),
    }),
    fc.record({
      type: fc.constant('choose'),
      step: fc.constantFrom('draft', 'again'),
      option: fc.string({ maxLength: 10 }),
      atMs: fc.nat(),
    }),
  );
  fc.assert(
    fc.property(fc.nat({ max: events.length }), fc.array(noise, { maxLength: 5 }), (count, sent) => {
      let play = after(count);
      const before = JSON.stringify(viewOf(play));
      for (const event of sent) {
        const answer = act(play, event);
        if (answer.ok) {
          play = answer.value;
          return;
        }
        expect(JSON.stringify(viewOf(play))).toBe(before);
      }
      const rest = continuePlay(play, events.slice(count));
      expect(rest.ok && resultOf(rest.value)).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
