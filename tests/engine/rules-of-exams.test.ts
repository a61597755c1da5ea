import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateRulesSchema } from '../../content/engine/certificate-rules.ts';
import { judgeExam, scoresOf } from '../../content/engine/exam/judge.ts';
import { nextSitting } from '../../content/engine/exam/terms.ts';
import { LEVELS } from '../../content/engine/vocabulary.ts';
import { isWorkingDay, workingDayAfter } from '../../content/engine/working-days.ts';
import { answering, bankOf } from './fixtures/bank.ts';

const both = { fr: 'texte', en: 'text' };
const shortest = {
  validityMonths: 12,
  renewalDays: 60,
  checkDays: 300,
  attestedBy: both,
  levels: [{ level: 'relay', places: ['charter'], rights: both, yes: both }],
};
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('the programme’s rules', () => {
  it('of an earlier version go on as they were: the first marks and the next working day', () => {
    expect(certificateRulesSchema.parse(shortest)).toMatchObject({
      exams: { passMark: 80, pillarMark: 60, waitDays: 1, perMonth: null },
    });
  });

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['an unknown field of the exams', { exams: { hurry: true } }],
    ['a pass mark that chance would reach', { exams: { passMark: 40 } }],
    ['a pillar’s mark above the whole’s', { exams: { passMark: 60, pillarMark: 70 } }],
    ['a try on the same day', { exams: { waitDays: 0 } }],
    ['no try at all', { exams: { perMonth: 0 } }],
    ['a check that would serve for two terms', { checkDays: 310 }],
  ])('are refused with %s', (_, more) => {
    expect(certificateRulesSchema.safeParse({ ...shortest, ...more }).success).toBe(false);
  });
});

describe('what passes an exam', () => {
  const bank = bankOf(16);
  const items = bank.filter(({ crisis }) => !crisis).slice(0, 8);
  const acts = [items.map(({ id, options }) => ({ id, options: options.map((option) => option.id) }))];

  it.each([
    [80, 60, { relay: [13, 5], voice: [20, 4], ambassador: [32, 6] }],
    [50, 0, { relay: [8, 0], voice: [12, 0], ambassador: [20, 0] }],
    [100, 100, { relay: [16, 8], voice: [24, 6], ambassador: [40, 10] }],
  ])('is %i %% of the points and %i %% in each pillar, rounded up', (passMark, pillarMark, wanted) => {
    for (const level of LEVELS) {
      const { whole, pillar } = scoresOf(level, { passMark, pillarMark });
      expect([whole.needed, pillar.needed]).toEqual(wanted[level]);
    }
  });

  it('is never easier under higher marks', () => {
    const mark = fc.integer({ min: 50, max: 100 });
    fc.assert(
      fc.property(mark, mark, fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 8, maxLength: 8 }), (one, other, chosen) => {
        const answers = [answering(acts[0]!, (_, at) => chosen[at] ?? 'a')];
        const passes = (passMark: number) => judgeExam({ acts, answers }, bank, { passMark, pillarMark: 0 }).passed;
        expect(Number(passes(Math.max(one, other)))).toBeLessThanOrEqual(Number(passes(Math.min(one, other))));
      }),
    );
  });
});

describe('the next sitting', () => {
  it.each([
    ['the first is any day', 1, null, [], null],
    ['the next working day', 1, null, ['2026-11-27'], '2026-11-30'],
    ['a week of working days', 5, null, ['2026-11-27'], '2026-12-04'],
    ['the last sitting counts, whatever the order', 1, null, ['2026-11-27', '2026-11-23'], '2026-11-30'],
    ['two a month: the month is full', 1, 2, ['2026-11-23', '2026-11-25'], '2026-12-01'],
    ['two a month: the next day is in another one', 1, 2, ['2026-11-27', '2026-11-30'], '2026-12-01'],
    ['January after December, its holiday left out', 1, 1, ['2026-12-10'], '2027-01-04'],
  ])('%s', (_, waitDays, perMonth, ended, wanted) => {
    expect(nextSitting({ waitDays, perMonth }, ended)).toBe(wanted);
  });

  it('is a working day after the last one, never more than a month and its wait away, and never too many for a month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        day,
        fc.integer({ min: 1, max: 30 }),
        (wait, most, first, tries) => {
          const ended = [first];
          for (let turn = 0; turn < tries; turn += 1) {
            const next = nextSitting({ waitDays: wait, perMonth: most }, ended)!;
            expect(isWorkingDay(next)).toBe(true);
            expect(next >= workingDayAfter(ended.at(-1)!, wait)).toBe(true);
            ended.push(next);
          }
          for (const month of new Set(ended.slice(1).map((one) => one.slice(0, 7))))
            expect(ended.slice(1).filter((one) => one.startsWith(month)).length).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 50 },
    );
  });
});
