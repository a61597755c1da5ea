import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../content/engine/calendar.ts';
import { isWorkingDay } from '../../content/engine/working-days.ts';
import { DISPATCH_ITEMS, answered, drawDaily, drawVisit, dueDays, optionsInOrder } from '../../content/engine/dispatches.ts';
import type { Dispatch } from '../../content/engine/dispatches.ts';
import { scheduleOf } from '../../content/engine/schedule.ts';
import { xpOf } from '../../content/engine/xp.ts';
import { CARDS, SITUATIONS, answerAll, dayOf, dispatchOf, learner, liveDay, situationsOn, todayIs } from './fixtures/dispatching.ts';

const MONDAY = '2026-11-02';
const at = (day: string): string => `${day}T09:00:00Z`;
const dayAfter = (day: string, count: number): string => dayFromNumber(dayNumber(day) + count);
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the schedule', () => {
  const one = (sound: boolean) => learner(['LAW-01'], at(MONDAY), sound ? ['LAW-01'] : []).cards;
  const due = (sound: boolean, reviews: { day: string; mark: 0 | 1 | 2 }[] = []) =>
    scheduleOf(
      one(sound),
      reviews.map((review) => ({ ...review, card: 'LAW-01' })),
      dayOf,
    ).get('LAW-01')!;

  test('puts every met card on a working day, later where the first decision was sound', () => {
    expect(due(false)).toBe('2026-11-03');
    expect(due(true) > due(false)).toBe(true);
    const schedule = scheduleOf(learner(CARDS, at('2026-11-06')).cards, [], dayOf);
    expect([...schedule.keys()]).toEqual(CARDS);
    expect([...schedule.values()].every(isWorkingDay)).toBe(true);
  });

  test('sends a sound answer further off than a defensible one, and that one further than a harmful one', () => {
    const after = (mark: 0 | 1 | 2) => due(true, [{ day: '2026-11-05', mark }]);
    expect(after(2) > after(1)).toBe(true);
    expect(after(1) > after(0)).toBe(true);
  });

  test('sends each sound answer further than the one before, and never further than half a year', () => {
    let day = MONDAY;
    const reviews: { day: string; mark: 2 }[] = [];
    let gap = 0;
    for (let turn = 0; turn < 12; turn += 1) {
      const next = due(true, reviews);
      expect(dayNumber(next) - dayNumber(day)).toBeGreaterThanOrEqual(Math.min(gap, 170));
      gap = dayNumber(next) - dayNumber(day);
      expect(gap).toBeLessThanOrEqual(182);
      day = next;
      reviews.push({ day, mark: 2 });
    }
  });

  test('forgets nothing when somebody is away: a late answer counts as any other', () => {
    const late = due(true, [{ day: '2027-02-01', mark: 2 }]);
    expect(late > '2027-02-01').toBe(true);
  });
});

describe('the daily dispatch', () => {
  const record = learner(CARDS, at(MONDAY));
  const draw = (day: string, seed = 1, past: Dispatch[] = []) =>
    drawDaily({ record, past, situations: SITUATIONS, today: todayIs(day) }, seed);

  test('has three situations on three cards, on a working day when something is due', () => {
    const items = draw('2026-11-03');
    expect(items).toHaveLength(DISPATCH_ITEMS);
    expect(new Set(items.map((item) => item.card)).size).toBe(3);
    expect(draw(MONDAY)).toEqual([]);
    expect(draw('2026-11-07')).toEqual([]);
    expect(draw('2026-11-08')).toEqual([]);
    expect(draw('2026-11-11')).toEqual([]);
  });

  test('is the same for the same seed, and not always the same', () => {
    expect(draw('2026-11-03', 5)).toEqual(draw('2026-11-03', 5));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(draw('2026-11-03', seed)))).size).toBeGreaterThan(1);
  });

  test('shows no situation twice while three cards have one never seen', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const past: Dispatch[] = [];
        // Shown and never answered, so that the cards stay due: after six at most nine of twelve cards have no other.
        for (let turn = 0; turn < 7; turn += 1) {
          past.push(dispatchOf({ id: String(turn), items: draw('2026-11-03', (seed + turn) >>> 0, past) }));
        }
        const shown = past.flatMap(({ items }) => items.map((item) => item.situation));
        expect(new Set(shown).size).toBe(21);
      }),
      { numRuns: 30 },
    );
  });

  test('goes back to the situations seen longest ago once all were seen', () => {
    const ids = SITUATIONS.map(({ id, card }) => ({ situation: id, card }));
    const past = [ids.slice(18), ids.slice(0, 18)].map((items, at) => dispatchOf({ id: String(at), items }));
    expect(new Set(draw('2026-11-03', 4, past).map((item) => item.card))).toEqual(new Set(['LAW-10', 'LAW-11', 'LAW-12']));
  });

  test('is filled with the next cards when fewer than three are due', () => {
    const mixed = learner(['LAW-01', 'LAW-02', 'LAW-03', 'LAW-04'], at(MONDAY), ['LAW-02', 'LAW-03', 'LAW-04']);
    const items = drawDaily({ record: mixed, past: [], situations: SITUATIONS, today: todayIs('2026-11-03') }, 3);
    expect(items[0]?.card).toBe('LAW-01');
    expect(items).toHaveLength(3);
  });

  test('leaves out cards that have no situation, and is empty for who has met nothing', () => {
    const known = { past: [], situations: situationsOn(['LAW-01']), today: todayIs('2026-11-03') };
    expect(drawDaily({ ...known, record }, 1).map((item) => item.card)).toEqual(['LAW-01']);
    expect([...dueDays({ ...known, record }).keys()]).toEqual(['LAW-01']);
    expect(drawDaily({ ...known, record: learner([], at(MONDAY)) }, 1)).toEqual([]);
  });

  test('shows the options in an order that says nothing of the right one', () => {
    const firsts = Array.from({ length: 600 }, (_, seed) => optionsInOrder(dispatchOf({ seed }), seed % 3)[0]);
    for (const option of ['a', 'b', 'c']) {
      expect(firsts.filter((one) => one === option).length).toBeGreaterThan(150);
    }
  });
});

describe('an answer', () => {
  const dispatch = dispatchOf();
  const situation = SITUATIONS.find((one) => one.id === dispatch.items[0]!.situation);
  const now = '2026-11-03T10:00:00.000Z';

  test('is judged here, whatever the caller believes', () => {
    const judged = answered(dispatch, situation, 0, 'b', now);
    expect(judged).toMatchObject({ ok: true, value: { answers: [{ option: 'b', mark: 1, at: now }] } });
    expect(dispatch.answers).toEqual([]);
  });

  test('given again is the same; another one is refused; so is one out of turn', () => {
    const once = answered(dispatch, situation, 0, 'b', now);
    if (!once.ok) throw new Error(once.code);
    expect(answered(once.value, situation, 0, 'b', '2030-01-01T00:00:00.000Z')).toEqual({ ok: true, value: once.value });
    expect(answered(once.value, situation, 0, 'a', now)).toMatchObject({ ok: false, code: 'ERR_FORK', next: 1 });
    expect(answered(once.value, situation, 2, 'a', now)).toMatchObject({ ok: false, code: 'ERR_STALE', next: 1 });
    const all = answerAll(dispatch, [2], learner([], now)).dispatch;
    expect(answered(all, situation, 3, 'a', now)).toMatchObject({ ok: false, code: 'ERR_STALE', next: 3 });
  });

  test('to a situation no longer told is refused', () => {
    expect(answered(dispatch, undefined, 0, 'a', now)).toMatchObject({ ok: false, code: 'ERR_CONTENT_UNKNOWN' });
  });
});

describe('three months of dispatches', () => {
  /** Everybody meets twelve cards on the first Monday, five of them by a sound decision. */
  const start = learner(CARDS, at(MONDAY), CARDS.slice(0, 5));

  function live(answers: (turn: number) => (0 | 1 | 2)[], absent: (day: string) => boolean = () => false) {
    let record = start;
    const past: Dispatch[] = [];
    const xp: number[] = [];
    for (let count = 0; count < 91; count += 1) {
      const day = dayAfter(MONDAY, count);
      const done = absent(day) ? null : liveDay(record, past, day, count, answers(past.length));
      if (done) {
        record = done.record;
        past.push(done.dispatch);
      }
      xp.push(xpOf(record));
    }
    return { record, past, xp };
  }

  test('come on working days only, once a day, and ever more rarely to who answers soundly', () => {
    const { record, past } = live(() => [2, 2, 2]);
    expect(past.every(({ day }) => isWorkingDay(day))).toBe(true);
    expect(new Set(past.map(({ day }) => day)).size).toBe(past.length);
    const inMonth = (month: number) => past.filter(({ day }) => Math.floor((dayNumber(day) - dayNumber(MONDAY)) / 30) === month).length;
    expect(inMonth(0)).toBeGreaterThan(inMonth(1));
    expect(inMonth(2)).toBeLessThanOrEqual(inMonth(1));
    expect(Object.values(record.cards).every((card) => card.recalledAt !== null)).toBe(true);
  });

  test('come back soon to who answers badly, and end by every card seen', () => {
    const { past } = live(() => [0, 0, 0]);
    expect(past.length).toBeGreaterThan(50);
    expect(new Set(past.flatMap(({ items }) => items.map((item) => item.card))).size).toBe(CARDS.length);
  });

  test('earn each card its forty points and not one more', () => {
    const { record, xp } = live((turn) => (turn % 3 === 0 ? [2, 0, 1] : [2, 2, 2]));
    expect(xp.at(-1)).toBe(CARDS.length * 40);
    expect(xp.every((points, day) => day === 0 || points >= xp[day - 1]!)).toBe(true);
    expect(live(() => [2, 2, 2]).xp.at(-1)).toBe(xpOf(record));
  });

  test('hold nothing against who was away for a month', () => {
    const away = (day: string) => day >= '2026-11-09' && day < '2026-12-09';
    const { record, past } = live(() => [2, 2, 2], away);
    expect(past.some(({ day }) => day === '2026-12-09')).toBe(true);
    expect(past.every(({ items }) => items.length === DISPATCH_ITEMS)).toBe(true);
    expect(Object.values(record.cards).every((card) => card.recalledAt !== null)).toBe(true);
  });

  test('are the same for the same log', () => {
    expect(live(() => [2, 1, 0])).toEqual(live(() => [2, 1, 0]));
  });
});

describe('the situations of a visit', () => {
  test('are on the preferred cards first, then on the others of the place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const known = { record: learner(CARDS, at(MONDAY)), past: [], situations: SITUATIONS, today: todayIs('2026-11-10') };
        const cards = drawVisit(known, ['LAW-05', 'LAW-06'], CARDS, seed).map((item) => item.card);
        expect(cards.slice(0, 2).toSorted()).toEqual(['LAW-05', 'LAW-06']);
        expect(new Set(cards).size).toBe(3);
      }),
      { numRuns: 20 },
    );
  });
});
