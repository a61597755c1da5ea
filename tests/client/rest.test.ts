import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restAfter } from '../../client/game/rest.ts';

/** A loop that draws when told. */
function loop() {
  const state = { runs: false, draw: () => {} };
  let waiting: (() => void)[] = [];
  state.draw = () => {
    const now = waiting;
    waiting = [];
    for (const then of now) then();
  };
  const rest = restAfter(
    { wake: () => (state.runs = true), sleep: () => (state.runs = false), onceDrawn: (then) => void waiting.push(then) },
    250,
  );
  return { state, rest };
}

describe('a picture without movement', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('rests a while after a change, once that is drawn and not before', () => {
    const { state, rest } = loop();
    rest.nudge(true);
    vi.advanceTimersByTime(5000);
    expect(state.runs).toBe(true);
    state.draw();
    expect(state.runs).toBe(false);
  });

  it('goes on for a change that comes while it was about to rest', () => {
    const { state, rest } = loop();
    rest.nudge(true);
    vi.advanceTimersByTime(250);
    rest.nudge(true);
    state.draw();
    expect(state.runs).toBe(true);
    vi.advanceTimersByTime(250);
    state.draw();
    expect(state.runs).toBe(false);
  });

  it('does not rest where things move, nor touches a loop that has ended', () => {
    const { state, rest } = loop();
    rest.nudge(true);
    rest.nudge(false);
    vi.advanceTimersByTime(5000);
    state.draw();
    expect(state.runs).toBe(true);
    rest.nudge(true);
    rest.end();
    vi.advanceTimersByTime(5000);
    state.draw();
    expect(state.runs).toBe(true);
  });
});
