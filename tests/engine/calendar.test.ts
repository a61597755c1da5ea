import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber, isWeekday } from '../../content/engine/calendar.ts';
import { workingDayAfter, workingDayFrom } from '../../content/engine/working-days.ts';
import { dayIn } from '../../server/time-zone.ts';

const DAY_MS = 24 * 3600 * 1000;

describe('days', () => {
  test('are counted as the Gregorian calendar does, both ways, for four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 90_000 }), (count) => {
        const day = new Date(count * DAY_MS).toISOString().slice(0, 10);
        expect(dayFromNumber(count)).toBe(day);
        expect(dayNumber(day)).toBe(count);
        expect(isWeekday(day)).toBe(![0, 6].includes(new Date(count * DAY_MS).getUTCDay()));
      }),
    );
  });

  test('off work lead to the Monday after', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(workingDayFrom)).toEqual([
      '2026-11-27',
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
    ]);
  });

  test('off work do not count: two working days after a Friday is a Tuesday', () => {
    expect(workingDayAfter('2026-11-27', 2)).toBe('2026-12-01');
    expect(workingDayAfter('2026-11-29', 2)).toBe('2026-12-01');
    expect(workingDayAfter('2026-11-30', 2)).toBe('2026-12-02');
    expect(workingDayAfter('2026-11-28', 0)).toBe('2026-11-28');
  });

  test('of a public holiday do not count either: two working days after Christmas Eve', () => {
    expect(workingDayFrom('2026-12-25')).toBe('2026-12-28');
    expect(workingDayAfter('2026-12-24', 2)).toBe('2026-12-29');
    expect(workingDayAfter('2026-11-10', 2)).toBe('2026-11-13');
  });

  test("are the company's own: the same instant is another day elsewhere", () => {
    expect(dayIn('Europe/Paris', '2026-11-27T23:30:00.000Z')).toBe('2026-11-28');
    expect(dayIn('America/Montreal', '2026-11-28T03:30:00.000Z')).toBe('2026-11-27');
    expect(dayIn('Europe/Paris', '2026-07-14T22:00:00.000Z')).toBe('2026-07-15');
  });
});
