import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../content/engine/calendar.ts';
import { DISPATCH_ITEMS, drawDaily, optionsInOrder } from '../../content/engine/dispatches.ts';
import type { Dispatch } from '../../content/engine/dispatches.ts';
import { ITEM_KINDS, endsOffered, kindOf, lentCases, lentIdeas, metIn, unmet } from '../../content/engine/lent.ts';
import { LOOKS, spotSchema } from '../../content/engine/minigames/spot/authored.ts';
import { markOf, soundOption } from '../../content/engine/situations.ts';
import type { Situation } from '../../content/engine/situations.ts';
import { readBank } from '../../content/load.ts';
import { isWorkingDay } from '../../content/engine/working-days.ts';
import { answerAll, dispatchOf, learner, todayIs } from './fixtures/dispatching.ts';
import { published } from './fixtures/programs.ts';

const { charter, situations } = published;
const spot = spotSchema.parse(published.modules.find(({ module }) => module.minigame === 'spot')!.game);
const ideas = lentIdeas(charter);
const cases = lentCases(spot);
const lent = [...ideas, ...cases];
const cards = published.cards.map(({ id }) => id);
const MONDAY = '2026-11-02';
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('what the games lend', () => {
  test('is on cards of the season, marked 2, 1 and 0, under names that no situation has', () => {
    expect(new Set(ideas.map(({ id }) => id)).size).toBeGreaterThan(60);
    expect(new Set(cases.map(({ id }) => id)).size).toBeGreaterThan(12);
    const own = new Set(situations.map(({ id }) => id));
    for (const { id, card, options } of lent) {
      expect(cards).toContain(card);
      expect(Object.values(options).toSorted()).toEqual([0, 1, 2]);
      expect(own.has(id)).toBe(false);
    }
    expect([kindOf('law-33-a'), kindOf('idea.ten-years'), kindOf('case.rating.a')]).toEqual(ITEM_KINDS);
  });

  test.each([
    ['free', { a: 2, b: 1, c: 0 }],
    ['ask', { a: 0, b: 2, c: 1 }],
    ['never', { a: 0, b: 1, c: 2 }],
  ])('an idea that is %s is sound in its tray, and too careful is less wrong than a leak', (zone, marks) => {
    const some = charter.ideas.find((idea) => idea.zone === zone)!;
    expect(ideas.find(({ id }) => id === `idea.${some.id}`)?.options).toEqual(marks);
  });

  test('a case offers what followed, its like and one of the others, in an order that says nothing', () => {
    for (const file of spot.cases)
      for (const look of LOOKS) {
        const ends = endsOffered(file, look);
        expect(ends).toHaveLength(3);
        expect(ends).toContain(file.looks[look].outcome);
        const own = cases.find(({ id }) => id === `case.${file.id}.${look}`);
        if (file.kind === 'photo') expect(own).toBeUndefined();
        else expect(['a', 'b', 'c'].indexOf(soundOption(own!))).toBe(ends.indexOf(file.looks[look].outcome));
      }
    const places = new Set(cases.map((one) => soundOption(one)));
    expect(places.size).toBe(3);
  });

  test('is told in both languages, each line and each answer, the real decision with its source', () => {
    const { cases: told, trays } = published.lentTexts;
    for (const id of new Set(cases.map((one) => one.id)))
      for (const locale of ['fr', 'en'] as const) {
        const { situation, options, why } = told[id]![locale];
        expect(situation.split('\n')).toHaveLength(4);
        expect(situation).not.toMatch(/^\n|\n\n|\*\* · \n|undefined/);
        expect(new Set(Object.values(options)).size).toBe(3);
        expect(Object.values({ ...options, ...trays[locale] }).every((text) => text.length > 3)).toBe(true);
        expect(why).toMatch(/\n.+ \(.+\d{4}.*\)/);
      }
  });
});

describe('what somebody has met', () => {
  const at = { step: 'game', atMs: 1 };
  const logs = [
    [
      { type: 'choose' as const, option: 'mine', ...at },
      { type: 'move' as const, move: { do: 'place', idea: 'ten-years', tray: 'free', sure: true }, ...at },
    ],
    [{ type: 'move' as const, move: { do: 'commit', case: 'rating', marks: 4 }, ...at }],
  ];

  test('is read from the moves of every attempt, finished or not', () => {
    const met = metIn(logs);
    expect([[...met.ideas], [...met.cases]]).toEqual([['ten-years'], ['rating']]);
    const names = unmet(lent, met).map(({ id }) => id);
    expect(names).not.toContain('idea.ten-years');
    expect(names.filter((id) => id.startsWith('case.rating.'))).toEqual([]);
    expect(names).toContain('case.pawns.b');
  });

  test('keeps a game that was not played yet for the day it is played', () => {
    expect(unmet(lent, metIn([]))).toEqual([]);
    expect(unmet(lent, metIn([logs[0]!])).every(({ id }) => kindOf(id) === 'idea')).toBe(true);
  });
});

describe('three months on the published season', () => {
  const met = {
    ideas: new Set(charter.ideas.slice(0, 24).map(({ id }) => id)),
    cases: new Set(spot.cases.slice(0, 6).map(({ id }) => id)),
  };
  const mine = unmet(lent, met);

  /** Every card met on the first Monday, then each working day's dispatch taken and answered. */
  function live(seed: number, marks: readonly (0 | 1 | 2)[]) {
    let record = learner(cards, `${MONDAY}T09:00:00Z`);
    const past: Dispatch[] = [];
    for (let count = 0; count < 91; count += 1) {
      const day = dayFromNumber(dayNumber(MONDAY) + count);
      const items = drawDaily({ record, past, situations, lent: mine, today: todayIs(day) }, (seed + count) >>> 0);
      if (items.length === 0) continue;
      const done = answerAll(dispatchOf({ id: day, day, seed: seed + count, items }), marks, record, [...situations, ...mine]);
      record = done.record;
      past.push(done.dispatch);
    }
    return past;
  }

  test('brings something new each time: nothing is shown again while its card has something left', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom<(0 | 1 | 2)[]>([2, 2, 2], [2, 0, 1], [0, 0, 0]), (seed, marks) => {
        const past = live(seed, marks);
        const shown = new Set<string>();
        expect(past.every(({ day }) => isWorkingDay(day))).toBe(true);
        for (const { items } of past) {
          expect(items).toHaveLength(DISPATCH_ITEMS);
          expect(new Set(items.map(({ card }) => card)).size).toBe(DISPATCH_ITEMS);
          for (const kind of ['idea', 'case'])
            expect(items.filter((item) => kindOf(item.situation) === kind).length).toBeLessThanOrEqual(1);
          for (const { situation, card } of items) {
            const left = situations.filter((one) => one.card === card && !shown.has(one.id));
            if (shown.has(situation)) expect(left).toEqual([]);
            if (kindOf(situation) !== 'situation') expect(shown.has(situation)).toBe(false);
          }
          for (const { situation } of items) shown.add(situation);
        }
        const kinds = new Set([...shown].map(kindOf));
        expect(kinds).toEqual(new Set(ITEM_KINDS));
      }),
      { numRuns: 2 },
    );
  });

  test('never asks what a game has shown this person already, nor anything of the exam', () => {
    const bank = new Set(readBank().bank.map(({ id }) => id));
    const shown = live(11, [2, 2, 2]).flatMap(({ items }) => items.map(({ situation }) => situation));
    for (const id of shown) {
      const [kind, name = ''] = id.split('.');
      if (kind === 'idea') expect(met.ideas.has(name)).toBe(false);
      if (kind === 'case') expect(met.cases.has(name)).toBe(false);
      expect(bank.has(id)).toBe(false);
    }
  });
});

test('the trays stand in their own order, other answers in one drawn for their item', () => {
  const items = [
    { situation: 'idea.ten-years', card: 'SHARE-01' },
    { situation: 'case.rating.a', card: 'LAW-14' },
  ];
  const orders = Array.from({ length: 60 }, (_, seed) => [0, 1].map((at) => optionsInOrder(dispatchOf({ seed, items }), at).join('')));
  expect(new Set(orders.map(([trays]) => trays))).toEqual(new Set(['abc']));
  expect(new Set(orders.map(([, ends]) => ends)).size).toBe(6);
});

test('an answer to something lent is judged like any other', () => {
  const one: Situation = ideas[0]!;
  expect([markOf(one, soundOption(one)), Object.values(one.options).length]).toEqual([2, 3]);
});
