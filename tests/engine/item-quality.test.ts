import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersToTally, editionOf, qualityOf, tallyAfter, talliesAfter, toldItems, toldShare } from '../../content/engine/item-quality.ts';
import type { ItemSums, ItemTally, TalliedAnswer } from '../../content/engine/item-quality.ts';

const item = {
  id: 'price',
  pillar: 'law' as const,
  articles: [],
  facts: ['f'],
  crisis: false,
  options: [
    { id: 'best', mark: 2 as const },
    { id: 'costly', mark: 1 as const },
    { id: 'harmful', mark: 0 as const },
  ],
};
const other = { ...item, id: 'other' };
const third = { ...item, id: 'third' };
const bank = [item, other, third];
const acts = [[item, other], [third]].map((act) => act.map(({ id, options }) => ({ id, options: options.map((one) => one.id) })));
const exam = (...options: string[]) => {
  const given = acts.flat().flatMap(({ id }, at) => (options[at] === undefined ? [] : [{ item: id, option: options[at] }]));
  return { acts, answers: [given.slice(0, 2), given.slice(2)] };
};

const answer: fc.Arbitrary<TalliedAnswer> = fc
  .record({ option: fc.constantFrom('best', 'costly', 'harmful'), rest: fc.integer({ min: 0, max: 1000 }) })
  .map((one) => ({ item: 'price', edition: editionOf(item), isRight: one.option === 'best', ...one }));
const tallied = (answers: readonly TalliedAnswer[]): ItemTally =>
  answers.reduce<ItemTally | null>((before, one) => tallyAfter(before, one), null)!;
const sums = (answers: readonly TalliedAnswer[]): ItemSums => tallied(answers).all;
const times = (count: number, option: string, rest: number): TalliedAnswer[] =>
  Array.from({ length: count }, () => ({ item: 'price', edition: editionOf(item), isRight: option === 'best', option, rest }));

describe('what an exam adds to the tallies', () => {
  test('is each answer, beside the points of the other situations', () => {
    expect(answersToTally(exam('best', 'costly', 'harmful'), bank, [])).toEqual([
      { item: 'price', edition: 'best=2 costly=1 harmful=0', option: 'best', isRight: true, rest: 250 },
      { item: 'other', edition: 'best=2 costly=1 harmful=0', option: 'costly', isRight: false, rest: 500 },
      { item: 'third', edition: 'best=2 costly=1 harmful=0', option: 'harmful', isRight: false, rest: 750 },
    ]);
  });

  test('leaves out what time left unanswered, which is worth nothing, and what the person had answered before', () => {
    const known = [{ answers: [[{ item: 'price', option: 'harmful' }]] }];
    expect(answersToTally(exam('best', 'best'), bank, known).map((one) => [one.item, one.rest])).toEqual([['other', 500]]);
  });
});

describe('tallies', () => {
  test('are told at thirty answers, then at every ten more', () => {
    const steps = [
      [29, null],
      [30, 30],
      [39, 30],
      [40, 40],
      [57, 50],
    ] as const;
    for (const [count, told] of steps) expect(tallied(times(count, 'best', 500)).told?.count ?? null).toBe(told);
  });

  test('whatever is told holds ten answers more than what was told before, and thirty at first', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 80 }), (answers) => {
        let before: ItemTally | null = null;
        for (const one of answers) {
          const after: ItemTally = tallyAfter(before, one);
          const grown = (after.told?.count ?? 0) - (before?.told?.count ?? 0);
          expect(grown === 0 || grown === (before?.told ? 10 : 30)).toBe(true);
          if (grown === 0) expect(after.told).toEqual(before?.told ?? null);
          before = after;
        }
      }),
    );
  });

  test('do not depend on the order of the answers', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 40 }), (answers) => {
        expect(sums(answers.toReversed())).toEqual(sums(answers));
      }),
    );
  });

  test('are told in order of situation, those of few answers not at all', () => {
    const all = ['b', 'a', 'c'].flatMap((id) =>
      talliesAfter(() => tallied(times(id === 'c' ? 3 : 29, 'best', 500)), [{ ...times(1, 'best', 500)[0]!, item: id }]),
    );
    expect(toldItems(all).map((one) => one.item)).toEqual(['a', 'b']);
  });
});

describe('a share', () => {
  test.each([
    [15, 30, { percent: 50, edge: null }],
    [17, 30, { percent: 55, edge: null }],
    [25, 30, { percent: 85, edge: null }],
    [26, 30, { percent: 85, edge: 'least' }],
    [30, 30, { percent: 85, edge: 'least' }],
    [40, 40, { percent: 90, edge: 'least' }],
    [0, 30, { percent: 15, edge: 'most' }],
    [4, 30, { percent: 15, edge: 'most' }],
    [5, 30, { percent: 15, edge: null }],
  ])('of %i in %i is told as %o', (part, whole, told) => expect(toldShare(part, whole)).toEqual(told));

  test('is the same for whatever number of people below five stands on one side, and true', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 2000 }), fc.integer({ min: 0, max: 4 }), (whole, few) => {
        expect(toldShare(few, whole)).toEqual(toldShare(0, whole));
        expect(toldShare(whole - few, whole)).toEqual(toldShare(whole, whole));
        expect((100 * few) / whole).toBeLessThanOrEqual(toldShare(few, whole).percent);
        expect((100 * (whole - few)) / whole).toBeGreaterThanOrEqual(toldShare(whole - few, whole).percent);
      }),
    );
  });
});

describe('the quality of a situation', () => {
  test.each([
    ['good', [...times(24, 'best', 800), ...times(12, 'costly', 400), ...times(4, 'harmful', 300)], [], 1, 'costly'],
    ['too easy', times(40, 'best', 800), ['too-easy'], null, null],
    ['too hard', [...times(10, 'best', 900), ...times(12, 'costly', 500), ...times(18, 'harmful', 500)], ['too-hard'], 1, 'harmful'],
    ['misleading the able', [...times(25, 'best', 300), ...times(15, 'harmful', 900)], ['misleads'], -1, 'harmful'],
    ['told of all alike', [...times(20, 'best', 500), ...times(20, 'costly', 500)], [], 0, 'costly'],
  ] as const)('%s', (_, answers, flags, separation, wrong) => {
    const quality = qualityOf(item, sums(answers));
    expect(quality.flags).toEqual(flags);
    if (separation === null || separation === 0 || Math.abs(separation) === 1)
      expect(quality.separation === null ? null : Math.sign(quality.separation)).toBe(separation);
    expect(quality.wrong?.option ?? null).toBe(wrong);
  });

  test('tells no option that fewer than five chose, and no separation of fewer than five', () => {
    const few = qualityOf(item, sums([...times(36, 'best', 800), ...times(4, 'harmful', 100)]));
    expect(few).toMatchObject({ wrong: null, separation: null, right: { edge: 'least' } });
  });

  test('whoever the last four were, nothing tells that they were wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1000 }), (wrong, rest) => {
        const all = [...times(30 - wrong, 'best', 700), ...times(wrong, 'harmful', rest)];
        expect(qualityOf(item, sums(all))).toEqual(qualityOf(item, sums(times(30, 'best', 700))));
      }),
    );
  });

  test('its figures are within their bounds', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 30, maxLength: 120 }), (answers) => {
        const { separation, right, wrong } = qualityOf(item, sums(answers));
        if (separation !== null) expect(Math.abs(separation)).toBeLessThanOrEqual(1);
        for (const share of [right, wrong?.share]) if (share) expect(share.percent % 5 === 0 && share.percent <= 100).toBe(true);
      }),
    );
  });
});
