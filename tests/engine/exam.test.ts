import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawExam, seenIn } from '../../content/engine/exam/draw.ts';
import { EXAM_RULES, situationsOf } from '../../content/engine/exam/exam.ts';
import type { Exam } from '../../content/engine/exam/exam.ts';
import { answersToAdd, endOf, judgeExam } from '../../content/engine/exam/judge.ts';
import { judgedPasses, recordAfterExam } from '../../content/engine/exam/record.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import { LEVELS, PILLARS } from '../../content/engine/vocabulary.ts';
import type { Level, Pillar } from '../../content/engine/vocabulary.ts';
import { readBank } from '../../content/load.ts';
import { answering, bankOf, examWith } from './fixtures/bank.ts';

const bank = bankOf(16);
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const levels = fc.constantFrom(...LEVELS);

function drawn(level: Level, seed: number, seen: ReadonlySet<string> = new Set(), from = bank): Exam['acts'] {
  const acts = drawExam(from, level, seen, seed);
  if (!acts.ok) throw new Error(acts.code);
  return acts.value;
}
const pillarOf = (id: string) => bank.find((item) => item.id === id)!.pillar;
const isCrisis = (id: string) => bank.find((item) => item.id === id)!.crisis;

describe('the draw of an exam', () => {
  test('the exam has four acts of five: each has every pillar, and ends on a crisis of another one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const acts = drawn('ambassador', seed);
        expect(acts.map((act) => act.length)).toEqual([5, 5, 5, 5]);
        for (const act of acts) {
          expect(new Set(act.map(({ id }) => pillarOf(id)))).toEqual(new Set(PILLARS));
          expect(act.map(({ id }) => isCrisis(id))).toEqual([false, false, false, false, true]);
        }
        expect(new Set(acts.map((act) => pillarOf(act.at(-1)!.id))).size).toBe(4);
        for (const pillar of PILLARS) expect(acts.flat().filter(({ id }) => pillarOf(id) === pillar)).toHaveLength(5);
      }),
    );
  });

  test.each<[Level, number, Pillar[]]>([
    ['relay', 8, ['charter', 'sharing']],
    ['voice', 12, [...PILLARS]],
  ])('the check for %s has %i situations in one go, of what was taught before it, the same number a pillar', (level, count, pillars) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const acts = drawn(level, seed);
        expect(acts).toHaveLength(1);
        expect(acts.flat()).toHaveLength(count);
        expect(situationsOf(level)).toBe(count);
        for (const pillar of pillars) expect(acts.flat().filter(({ id }) => pillarOf(id) === pillar)).toHaveLength(count / pillars.length);
        expect(acts.flat().some(({ id }) => isCrisis(id))).toBe(false);
      }),
    );
  });

  test('nothing comes twice, and every option of a situation is there once', () => {
    fc.assert(
      fc.property(levels, seeds, (level, seed) => {
        const items = drawn(level, seed).flat();
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { options } of items) expect(options.toSorted()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  test('the same seed draws the same exam; another one draws other situations and another order of options', () => {
    fc.assert(fc.property(levels, seeds, (level, seed) => void expect(drawn(level, seed)).toEqual(drawn(level, seed))));
    const orders = new Set(Array.from({ length: 30 }, (_, seed) => drawn('relay', seed)[0]![0]!.options.join('')));
    expect(orders.size).toBeGreaterThan(8);
    expect(new Set(Array.from({ length: 30 }, (_, seed) => drawn('relay', seed)[0]![0]!.id)).size).toBeGreaterThan(8);
  });

  test('the sound option stands in every place about as often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 200; seed += 1)
      for (const { options } of drawn('ambassador', seed).flat()) places[options.indexOf('b')]! += 1;
    for (const count of places) expect(count).toBeGreaterThan(850);
  });

  test('nothing of a person’s last two exams comes back, whatever those were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(levels, seeds), { minLength: 3, maxLength: 6 }), (sittings) => {
        const sat: { acts: Exam['acts'] }[] = [];
        for (const [level, seed] of sittings) {
          const seen = seenIn(sat);
          const acts = drawn(level, seed, seen);
          expect(acts.flat().filter(({ id }) => seen.has(id))).toEqual([]);
          sat.unshift({ acts });
        }
      }),
    );
  });

  test('in a bank too small for that, what was seen comes back rather than nothing; one that cannot fill the exam is refused', () => {
    const small = bankOf(8);
    const seen = new Set(small.map(({ id }) => id));
    expect(drawn('ambassador', 1, seen, small).flat()).toHaveLength(20);
    expect(drawExam(bankOf(4), 'ambassador', new Set(), 1)).toMatchObject({ ok: false, code: 'ERR_BANK_SHORT' });
  });

  test('the bank as shipped fills every exam for every seed, three times in a row without a repeat', () => {
    const { bank: shipped } = readBank();
    fc.assert(
      fc.property(levels, seeds, (level, seed) => {
        const sat: { acts: Exam['acts'] }[] = [];
        for (let turn = 0; turn < 3; turn += 1) sat.unshift({ acts: drawn(level, seed + turn, seenIn(sat), shipped) });
        const ids = sat.flatMap(({ acts }) => acts.flat().map(({ id }) => id));
        expect(new Set(ids).size).toBe(3 * situationsOf(level));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the judgement', () => {
  const whole = (level: Level, option: (item: string, at: number) => string) => {
    const acts = drawn(level, 5);
    return judgeExam({ acts, answers: acts.map((act) => answering(act, option)) }, bank);
  };

  test.each<[Level, number, number, number, number]>([
    ['ambassador', 40, 32, 10, 6],
    ['voice', 24, 20, 6, 4],
    ['relay', 16, 13, 8, 5],
  ])('%s: out of %i, %i are needed; out of %i in a pillar, %i', (level, most, needed, pillarMost, pillarNeeded) => {
    const result = whole(level, () => 'b');
    expect(result).toMatchObject({ points: most, most, needed, passed: true });
    expect(Object.keys(result.pillars)).toHaveLength(EXAM_RULES[level].pillars.length);
    for (const pillar of Object.values(result.pillars))
      expect(pillar).toEqual({ points: pillarMost, most: pillarMost, needed: pillarNeeded });
  });

  test('32 of 40 pass when each pillar has 6 of 10; 31 do not', () => {
    // Every situation at a price gives 20; each sound one adds 1.
    const sound = (count: number) => {
      let left = count;
      return whole('ambassador', () => ((left -= 1) >= 0 ? 'b' : 'c'));
    };
    expect(sound(12)).toMatchObject({ points: 32, passed: true });
    expect(sound(11)).toMatchObject({ points: 31, passed: false });
  });

  test('a pillar below 6 of 10 fails however good the rest is', () => {
    let harmed = 0;
    const result = whole('ambassador', (item) => (pillarOf(item) === 'law' && (harmed += 1) <= 3 ? 'a' : 'b'));
    expect(result).toMatchObject({ points: 34, passed: false });
    expect(result.pillars.law).toMatchObject({ points: 4, needed: 6 });
  });

  test('points are the sum of the marks, between nothing and everything, and passing is exactly the two rules', () => {
    fc.assert(
      fc.property(levels, seeds, fc.infiniteStream(fc.constantFrom('a', 'b', 'c', 'd')), fc.nat(4), (level, seed, choices, answered) => {
        const acts = drawn(level, seed);
        const answers = acts.slice(0, answered).map((act) => answering(act, () => choices.next().value));
        const marks = answers.flat().map(({ option }) => ({ a: 0, b: 2, c: 1, d: 0 })[option] ?? 0);
        const result = judgeExam({ acts, answers }, bank);
        expect(result.points).toBe(marks.reduce((sum, mark) => sum + mark, 0));
        expect(result.most).toBe(2 * situationsOf(level));
        const enough = [result, ...Object.values(result.pillars)].map(({ points, needed }) => points >= needed);
        expect(result.passed).toBe(enough.every(Boolean));
      }),
    );
  });
});

describe('answering', () => {
  const acts = drawn('ambassador', 9);
  const first = answering(acts[0]!, () => 'b');
  const exam = examWith(acts);
  const during = '2026-11-27T10:00:00.000Z';
  const begun = examWith(acts, { answers: [first] });

  test('an act is taken whole, in the order of its situations, whatever the order of the answers', () => {
    expect(answersToAdd(exam, 0, first.toReversed(), during)).toEqual({ ok: true, value: first });
  });

  test('the same answers again are a retry, also after the end; others are refused', () => {
    expect(answersToAdd(begun, 0, first.toReversed(), during)).toEqual({ ok: true, value: null });
    expect(answersToAdd(begun, 0, first, '2027-01-01T00:00:00.000Z')).toEqual({ ok: true, value: null });
    const other = answering(acts[0]!, () => 'c');
    expect(answersToAdd(begun, 0, other, during)).toMatchObject({ code: 'ERR_ACT_ANSWERED', next: 1 });
    expect(answersToAdd(begun, 0, first.slice(1), during)).toMatchObject({ code: 'ERR_ACT_ANSWERED', next: 1 });
  });

  test.each([
    ['an act out of turn', 1],
    ['an act that does not exist', 4],
    ['a negative act', -1],
    ['half an act', 0.5],
  ])('%s is refused', (_, act) => {
    expect(answersToAdd(exam, act, first, during)).toMatchObject({ ok: false, code: 'ERR_ACT_EARLY', next: 0 });
  });

  test.each([
    ['one missing', first.slice(0, 4)],
    ['one of another act', [...first.slice(0, 4), { item: acts[1]![0]!.id, option: 'b' }]],
    ['one twice', [...first, first[0]!]],
    ['one that was never drawn', [...first, { item: 'law-999', option: 'b' }]],
    ['an option that does not exist', [...first.slice(0, 4), { item: first[4]!.item, option: 'z' }]],
    ['none', []],
  ])('answers with %s are refused whole', (_, answers) => {
    expect(answersToAdd(exam, 0, answers, during)).toMatchObject({ ok: false, code: 'ERR_ANSWERS_REFUSED' });
  });

  test('nothing is taken from the moment it closes, nor once it is judged', () => {
    expect(answersToAdd(exam, 0, first, '2026-11-28T08:59:59.999Z').ok).toBe(true);
    expect(answersToAdd(exam, 0, first, exam.closesAt)).toMatchObject({ code: 'ERR_EXAM_CLOSED', next: 0 });
    expect(answersToAdd({ ...exam, finishedAt: during }, 0, first, during)).toMatchObject({ code: 'ERR_EXAM_CLOSED' });
  });

  test('it ends with its last act, or when its time is over, and not before', () => {
    expect(endOf(begun, during)).toBeNull();
    expect(endOf(begun, '2026-12-24T00:00:00.000Z')).toBe(begun.closesAt);
    const answered = examWith(acts, { answers: acts.map((act) => answering(act, () => 'b')) });
    expect(endOf(answered, during)).toBe(during);
    expect(endOf(answered, '2026-12-24T00:00:00.000Z')).toBe(answered.closesAt);
  });
});

describe('the record of exams', () => {
  const empty: PersonRecord = { person: 'camille', version: 0, modules: {}, cards: {}, badges: {}, acceptances: [] };
  const acts = drawn('relay', 1);
  const sitting = (id: string, option: string) => {
    const exam = examWith(acts, { id, level: 'relay', answers: acts.map((act) => answering(act, () => option)) });
    return { exam, result: judgeExam(exam, bank) };
  };
  const after = (record: PersonRecord, id: string, option: string, at: string) => {
    const { exam, result } = sitting(id, option);
    return recordAfterExam(record, exam, result, at);
  };

  test('a failed exam leaves its best points and its date, and no pass', () => {
    const record = after(empty, 'one', 'c', '2026-11-27T10:00:00.000Z');
    expect(record.exams?.relay).toMatchObject({
      best: { points: 8, most: 16, exam: 'one' },
      passes: [],
      sat: 1,
      lastAt: '2026-11-27T10:00:00.000Z',
    });
    expect(judgedPasses(record)).toEqual({});
  });

  test('a pass names what was asked, under which charter, and is never taken back by a worse sitting', () => {
    const passed = after(after(empty, 'one', 'c', '2026-11-27T10:00:00.000Z'), 'two', 'b', '2026-11-30T10:00:00.000Z');
    const later = after(passed, 'three', 'a', '2026-12-01T10:00:00.000Z');
    const pass = {
      exam: 'two',
      at: '2026-11-30T10:00:00.000Z',
      points: 16,
      most: 16,
      needed: 13,
      bankHash: 'b'.repeat(64),
      charterHash: 'c'.repeat(64),
    };
    expect(judgedPasses(later)).toEqual({ relay: pass });
    expect(later.exams?.relay).toMatchObject({ best: { exam: 'two' }, sat: 3, lastAt: '2026-12-01T10:00:00.000Z' });
  });

  test('the latest of two passes is the one that counts, and the first of two best ones stays the best', () => {
    const record = after(after(empty, 'one', 'b', '2026-11-27T10:00:00.000Z'), 'two', 'b', '2027-11-29T10:00:00.000Z');
    expect(judgedPasses(record).relay?.exam).toBe('two');
    expect(record.exams?.relay?.best.exam).toBe('one');
  });
});
