import type { SessionState } from './state.ts';

/** The clock is the host's: nothing closes by itself. */
export const startClock = (seconds: number | null, at: number): SessionState['clock'] =>
  seconds === null ? null : { endsAt: at + seconds * 1000, leftMs: null, ofMs: seconds * 1000 };

export function pause(state: SessionState, at: number): SessionState {
  const { clock } = state;
  const stopped = clock === null || clock.endsAt === null ? clock : { ...clock, endsAt: null, leftMs: Math.max(0, clock.endsAt - at) };
  return { ...state, paused: true, clock: stopped };
}

export function resume(state: SessionState, at: number): SessionState {
  const { clock } = state;
  const running = clock === null || clock.leftMs === null ? clock : { ...clock, endsAt: at + clock.leftMs, leftMs: null };
  return { ...state, paused: false, clock: running };
}

/** More time, from the end of the clock, or from now where it had run out or there was none. */
export function extend(state: SessionState, at: number, seconds: number): SessionState {
  const { clock, paused } = state;
  const left = paused ? (clock?.leftMs ?? 0) : Math.max(clock?.endsAt ?? at, at) - at;
  const leftMs = left + seconds * 1000;
  const ofMs = Math.max(clock?.ofMs ?? 0, leftMs);
  return { ...state, clock: paused ? { endsAt: null, leftMs, ofMs } : { endsAt: at + leftMs, leftMs: null, ofMs } };
}
