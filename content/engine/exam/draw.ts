import type { BankItem } from '../bank.ts';
import { fail, ok } from '../errors.ts';
import type { Result } from '../errors.ts';
import { shuffle } from '../random.ts';
import type { Drawn } from '../random.ts';
import type { Level, Pillar } from '../vocabulary.ts';
import { EXAM_RULES, FRESH_EXAMS } from './exam.ts';
import type { DrawnItem, Exam, ExamRule } from './exam.ts';

type Kind = { pillar: Pillar; crisis: boolean };

/** What the person met in their last exams, and should not meet again yet. @param exams newest first, checks included */
export const seenIn = (exams: readonly Pick<Exam, 'acts'>[]): Set<string> =>
  new Set(exams.slice(0, FRESH_EXAMS).flatMap(({ acts }) => acts.flat().map(({ id }) => id)));

/** Some situations of one kind by chance; those seen lately only when there are no others. Null when there are too few. */
function take(bank: readonly BankItem[], { pillar, crisis }: Kind, count: number, seen: ReadonlySet<string>, random: number) {
  const drawn = shuffle(
    bank.filter((item) => item.pillar === pillar && item.crisis === crisis),
    random,
  );
  const fresh = [...drawn.value.filter((item) => !seen.has(item.id)), ...drawn.value.filter((item) => seen.has(item.id))];
  return fresh.length < count ? null : { value: fresh.slice(0, count), random: drawn.random };
}

/** Each kind's situations, by pillar in an order drawn by chance. */
function takeAll(bank: readonly BankItem[], rule: ExamRule, seen: ReadonlySet<string>, random: number) {
  const order = shuffle(rule.pillars, random);
  let state = order.random;
  const found: { calm: BankItem[]; crises: BankItem[] }[] = [];
  for (const pillar of order.value) {
    const calm = take(bank, { pillar, crisis: false }, rule.calm, seen, state);
    const crises = calm && take(bank, { pillar, crisis: true }, rule.crises, seen, calm.random);
    if (!crises) return null;
    state = crises.random;
    found.push({ calm: calm.value, crises: crises.value });
  }
  return { value: found, random: state };
}

function shuffleOptions(items: readonly BankItem[], random: number): Drawn<DrawnItem[]> {
  let state = random;
  const value = items.map((item) => {
    const options = shuffle(
      item.options.map(({ id }) => id),
      state,
    );
    state = options.random;
    return { id: item.id, options: options.value };
  });
  return { value, random: state };
}

/**
 * Draws the situations of an exam, act by act: every pillar has its share of each act, a crisis comes last.
 * The same bank, seen set and seed give the same exam. ERR_BANK_SHORT when the bank cannot fill it.
 * @param seen ids met in the last exams @param seed uint32
 */
export function drawExam(bank: readonly BankItem[], level: Level, seen: ReadonlySet<string>, seed: number): Result<DrawnItem[][]> {
  const rule = EXAM_RULES[level];
  const taken = takeAll(bank, rule, seen, seed);
  if (!taken) return fail('ERR_BANK_SHORT', { level });
  let random = taken.random;
  const acts: DrawnItem[][] = [];
  const crises = taken.value.flatMap((of) => of.crises);
  for (let act = 0; act < rule.acts; act += 1) {
    const share = <T>(list: readonly T[]): T[] => list.filter((_, at) => at % rule.acts === act);
    const calm = shuffle(
      taken.value.flatMap((of) => share(of.calm)),
      random,
    );
    const drawn = shuffleOptions([...calm.value, ...share(crises)], calm.random);
    random = drawn.random;
    acts.push(drawn.value);
  }
  return ok(acts);
}
