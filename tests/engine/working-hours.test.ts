import { describe, expect, test } from 'vitest';
import { isDueBetween, isTooSoon } from '../../content/engine/reminders.ts';
import { isWorkingTime, leavingDay } from '../../content/engine/working-hours.ts';

describe('working hours', () => {
  test.each([
    ['2026-11-27', 9, true, '2026-11-27'],
    ['2026-11-27', 17, true, '2026-11-27'],
    ['2026-11-27', 8, false, '2026-11-27'],
    ['2026-11-27', 18, false, '2026-11-30'],
    ['2026-11-28', 10, false, '2026-11-30'],
    ['2026-12-25', 10, false, '2026-12-28'],
    ['2027-05-06', 10, false, '2027-05-07'],
    ['2026-12-24', 20, false, '2026-12-28'],
  ])('on %s at %i o’clock: open %s, and what waits leaves on %s', (day, hour, open, leaves) => {
    expect([isWorkingTime({ day, hour }), leavingDay({ day, hour })]).toEqual([open, leaves]);
  });
});

describe('a reminder', () => {
  test('comes at most once in seven days', () => {
    const at = '2026-11-02T09:00:00.000Z';
    expect(isTooSoon(null, at)).toBe(false);
    expect(isTooSoon(at, '2026-11-09T08:59:59.999Z')).toBe(true);
    expect(isTooSoon(at, '2026-11-09T09:00:00.000Z')).toBe(false);
  });

  test.each([
    [60, '2026-11-02'],
    [30, '2026-12-02'],
    [7, '2026-12-25'],
  ])('of the end is due %i days before it, once', (_, day) => {
    const end = '2027-01-01T12:00:00.000Z';
    expect(isDueBetween(end, `${day}T11:00:00.000Z`, `${day}T12:00:00.000Z`)).toBe(true);
    expect(isDueBetween(end, `${day}T12:00:00.000Z`, `${day}T13:00:00.000Z`)).toBe(false);
    expect(isDueBetween(end, `${day}T10:00:00.000Z`, `${day}T11:00:00.000Z`)).toBe(false);
  });
});
