import type { BankItem } from '../bank.ts';
import type { Card, Charter } from '../schema.ts';
import { error, repeated } from './findings.ts';
import type { Finding } from './findings.ts';

/** Exam situations name facts and articles that exist, and no id twice. */
export function bankLaws(bank: readonly BankItem[], charter: Charter | null, cards: readonly Card[]): Finding[] {
  const facts = new Set(cards.map((card) => card.id));
  const articles = charter === null ? null : new Set(charter.articles.map((article) => article.id));
  const doubles = new Set(repeated(bank.map((item) => item.id)));
  return bank.flatMap((item) => {
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
}
