import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, easterOf, isHoliday, isWorkingDay, nextWorkingDay } from '../../content/engine/working-days.ts';

const DAY_MS = 24 * 3600 * 1000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** Any day from 1900 to 2199. */
const days = fc.integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2199, 11, 31) / DAY_MS }).map((n) => n * DAY_MS);

describe('working days', () => {
  test('counts days as the calendar does, leap years and turns of centuries included', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (ms, n) => {
        expect(daysAfter(iso(ms), n)).toBe(iso(ms + n * DAY_MS));
      }),
    );
  });

  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('finds Easter of %i', (year, easter) => {
    expect(easterOf(year)).toBe(easter);
  });

  test.each([
    ['New Year', '2027-01-01'],
    ['Easter Monday', '2026-04-06'],
    ['Labour Day', '2031-05-01'],
    ['Victory Day', '2026-05-08'],
    ['Ascension Day', '2026-05-14'],
    ['Whit Monday', '2026-05-25'],
    ['the national day', '2042-07-14'],
    ['the Assumption', '2029-08-15'],
    ['All Saints', '2028-11-01'],
    ['the armistice', '2026-11-11'],
    ['Christmas', '2026-12-25'],
    ['Easter Monday of another year', '2038-04-26'],
  ])('%s is a holiday', (_, day) => {
    expect(isHoliday(day)).toBe(true);
    expect(isWorkingDay(day)).toBe(false);
  });

  test.each([
    ['a Tuesday leads to Wednesday', '2026-11-24', '2026-11-25'],
    ['a Friday leads to Monday', '2026-11-27', '2026-11-30'],
    ['a Sunday leads to Monday', '2026-11-29', '2026-11-30'],
    ['Christmas Eve on a Thursday leads past the week-end', '2026-12-24', '2026-12-28'],
    ['the eve of Ascension Day leads to the Friday', '2026-05-13', '2026-05-15'],
    ['Good Friday leads past Easter Monday', '2026-04-03', '2026-04-07'],
    ['New Year’s Eve leads into the next year', '2024-12-31', '2025-01-02'],
  ])('%s', (_, from, next) => {
    expect(nextWorkingDay(from)).toBe(next);
  });

  test('the next working day is never a week-end, never a holiday, never more than six days off', () => {
    fc.assert(
      fc.property(days, (ms) => {
        const next = nextWorkingDay(iso(ms));
        const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
        expect([0, 6]).not.toContain(weekday);
        expect(isHoliday(next)).toBe(false);
        const away = (Date.parse(next) - ms) / DAY_MS;
        expect(away).toBeGreaterThan(0);
        expect(away).toBeLessThanOrEqual(6);
      }),
    );
  });
});
