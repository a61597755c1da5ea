/** Milliseconds between two tellings; the last goes on. */
type Steps = readonly [number, ...number[]];

/** How often the same kind of news is told at most: often at first, then less and less. */
export class Pace {
  private readonly steps: Steps;
  private told = 0;
  private at = 0;

  constructor(steps: Steps) {
    this.steps = steps;
  }

  /** How long to wait before telling again. @param least ms between two, whatever the steps say */
  wait(now: number, least = 0): number {
    const step = this.steps[Math.min(this.told, this.steps.length - 1)]!;
    return Math.max(0, this.at + Math.max(step, least) - now);
  }

  next(now: number): void {
    this.told += 1;
    this.at = now;
  }

  /** Everything has just been told: it begins again. */
  restart(now: number): void {
    this.told = 0;
    this.at = now;
  }
}
