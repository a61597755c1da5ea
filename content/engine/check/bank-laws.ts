import type { BankItem } from '../bank.ts';
import { EXAM_RULES, FRESH_EXAMS } from '../exam/exam.ts';
import type { Card } from '../card-schema.ts';
import type { Charter } from '../schema.ts';
import { error, repeated } from './findings.ts';
import type { Finding } from './findings.ts';
import { PILLARS } from '../vocabulary.ts';
import type { Pillar } from '../vocabulary.ts';

/** The fewest situations of a bank. */
const BANK_MINIMUM = 120;

/** Whatever somebody met in their last exams, the next one can be drawn from other situations. */
function sizeLaws(bank: readonly BankItem[], pillar: Pillar): Finding[] {
  const rules = Object.values(EXAM_RULES).filter((rule) => rule.pillars.includes(pillar));
  return ([false, true] as const).flatMap((crisis) => {
    const asked = Math.max(...rules.map((rule) => (crisis ? rule.crises : rule.calm)));
    const least = asked * (FRESH_EXAMS + 1);
    const count = bank.filter((item) => item.pillar === pillar && item.crisis === crisis).length;
    const kind = crisis ? 'crises' : 'situations without a crisis';
    return count >= least ? [] : [error(`content/bank/${pillar}.yaml`, '', `has ${count} ${kind}, ${least} are needed`)];
  });
}

/** Exam situations name facts and articles that exist, and no id twice; there are enough of each kind. */
export function bankLaws(bank: readonly BankItem[], charter: Charter | null, cards: readonly Card[]): Finding[] {
  const facts = new Set(cards.map((card) => card.id));
  const articles = charter === null ? null : new Set(charter.articles.map((article) => article.id));
  const doubles = new Set(repeated(bank.map((item) => item.id)));
  const sizes = [
    ...PILLARS.flatMap((pillar) => sizeLaws(bank, pillar)),
    ...(bank.length < BANK_MINIMUM ? [error('content/bank', '', `has ${bank.length} situations, ${BANK_MINIMUM} are needed`)] : []),
  ];
  const items = bank.flatMap((item) => {
    const told = (message: string): Finding => error(`content/bank/${item.pillar}.yaml`, item.id, message);
    return [
      ...(doubles.has(item.id) ? [told('is there twice')] : []),
      ...repeated(item.options.map((option) => option.id)).map((id) => told(`its option "${id}" is there twice`)),
      ...item.facts.filter((fact) => !facts.has(fact)).map((fact) => told(`the fact ${fact} is no card`)),
      ...item.articles
        .filter((article) => articles !== null && !articles.has(article))
        .map((article) => told(`the charter has no article ${article}`)),
    ];
  });
  return [...sizes, ...items];
}
