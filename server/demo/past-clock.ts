const DAY_MS = 24 * 3600 * 1000;

/** A clock that the making of the demo sets back and lets run. */
export function pastClock(now: Date) {
  let at = now.getTime();
  return {
    read: () => new Date(at),
    daysAgo: (days: number) => void (at = now.getTime() - days * DAY_MS),
    wait: (ms: number) => void (at += ms),
  };
}

export type PastClock = ReturnType<typeof pastClock>;
