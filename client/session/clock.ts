/**
 * Milliseconds of active play: continues from the last event of the log, on whatever device that was written,
 * stops while the page is hidden, and never goes back.
 */
export type PlayClock = {
  now(): number;
  /** The page was hidden or shown again. */
  pause(): void;
  resume(): void;
};

/** @param from `atMs` of the last event, 0 at the start @param ticks a monotonic source in milliseconds */
export function startClock(from: number, ticks: () => number): PlayClock {
  let active = from;
  let since: number | null = ticks();
  return {
    now: () => Math.floor(active + (since === null ? 0 : Math.max(0, ticks() - since))),
    pause() {
      if (since === null) return;
      active += Math.max(0, ticks() - since);
      since = null;
    },
    resume() {
      since ??= ticks();
    },
  };
}
