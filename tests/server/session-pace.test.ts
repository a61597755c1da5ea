import { describe, expect, it } from 'vitest';
import { Pace } from '../../server/sessions/pace.ts';

/** How often news that comes all the time is told within so many ms. */
function tellings(pace: Pace, ms: number, least = 0): number[] {
  const told: number[] = [];
  for (let now = 0; now <= ms; now += 10) {
    if (pace.wait(now, least) > 0) continue;
    pace.next(now);
    told.push(now);
  }
  return told;
}

describe('news that comes all the time', () => {
  it('is told ever less often, the last step going on', () => {
    const pace = new Pace([1000, 2000, 4000]);
    pace.restart(0);
    expect(tellings(pace, 16_000)).toEqual([1000, 3000, 7000, 11_000, 15_000]);
  });

  it('is told often again once everything has been told', () => {
    const pace = new Pace([1000, 4000]);
    pace.restart(0);
    tellings(pace, 9000);
    pace.restart(9000);
    expect([pace.wait(9000), pace.wait(9600)]).toEqual([1000, 400]);
  });

  it('is told no more often than a full room can bear', () => {
    const pace = new Pace([250]);
    pace.restart(0);
    expect(tellings(pace, 12_000, 5000)).toEqual([5000, 10_000]);
  });
});
