import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '../../content/engine/calendar.ts';
import { scheduleOf } from '../../content/engine/schedule.ts';
import type { Mark } from '../../content/engine/vocabulary.ts';
import { dayOf } from './fixtures/dispatching.ts';

const MET = '2026-01-05T09:00:00.000Z';
const START = dayNumber('2026-01-05');
const on = (offset: number) => dayFromNumber(START + offset);
const known = { metAt: MET, soundAt: MET, recalledAt: null };
type Answer = { at: number; mark: Mark };
const due = (answers: readonly Answer[], missed: number | null): string =>
  scheduleOf(
    { card: { ...known, ...(missed !== null && { missedAt: `${on(missed)}T10:00:00.000Z` }) } },
    answers.map(({ at, mark }) => ({ card: 'card', day: on(at), mark })),
    dayOf,
  ).get('card')!;

describe('a card that was known and then missed in a team session', () => {
  it('comes back sooner', () => {
    const answers: Answer[] = [
      { at: 3, mark: 2 },
      { at: 20, mark: 2 },
    ];
    expect(due(answers, 21) < due(answers, null)).toBe(true);
    expect(due(answers, 21) > on(21)).toBe(true);
  });

  it('is never put off by it, whatever was answered before', () => {
    const given = fc.array(fc.record({ at: fc.integer({ min: 1, max: 200 }), mark: fc.constantFrom<Mark>(0, 1, 2) }), { maxLength: 6 });
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 200 }), (all, missed) => {
        const before = all.filter(({ at }) => at <= missed).toSorted((one, other) => one.at - other.at);
        expect(due(before, missed) <= due(before, null)).toBe(true);
      }),
    );
  });
});
