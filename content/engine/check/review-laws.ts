import type { BankItem } from '../bank.ts';
import { isRead } from '../reviews.ts';
import type { Review, Reviews } from '../reviews.ts';
import { error, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import type { Texts } from './texts.ts';

export const REVIEWS_FILE = 'content/bank/reviews.yaml';
/** How many of the three readers must give the mark in force. */
const AGREED = 2;
/** A reader this far from it makes the mark doubtful, whatever the others say. */
const FAR = 2;

/**
 * Every exam situation was marked blind, and its marks are what its readers gave.
 * One that changed since is named, and no longer judged: it is to be read again.
 */
export function reviewLaws(bank: readonly BankItem[], reviews: Reviews | null, texts: Texts, digest: (text: string) => string): Finding[] {
  const { rounds, situations } = reviews ?? { rounds: [], situations: {} };
  const known = new Set(bank.map((item) => item.id));
  const left = Object.keys(situations).filter((id) => !known.has(id));
  return [
    ...left.map((id) => error(REVIEWS_FILE, id, 'is no situation of the bank')),
    ...bank.flatMap((item): Finding[] => {
      const review = situations[item.id];
      if (!review) return [error(REVIEWS_FILE, item.id, 'was read by nobody: content/README.md says how to have it read')];
      if (!rounds.some(({ round }) => round === review.round)) return [error(REVIEWS_FILE, item.id, `round ${review.round} is not told`)];
      if (!isRead(item, review, texts, digest)) return [warning(REVIEWS_FILE, item.id, 'changed since it was read: to be read again')];
      return markLaws(item, review);
    }),
  ];
}

function markLaws(item: BankItem, review: Review): Finding[] {
  return item.options.flatMap(({ id, mark }) => {
    const given = review.marks[id] ?? [];
    const agreed = given.filter((one) => one === mark).length >= AGREED;
    if (agreed && !given.some((one) => Math.abs(one - mark) >= FAR)) return [];
    return [error(REVIEWS_FILE, item.id, `the option "${id}" is marked ${mark}, its readers gave ${given.join(', ') || 'nothing'}`)];
  });
}
