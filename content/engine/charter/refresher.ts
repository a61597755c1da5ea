import { usableIdeas } from '../minigames/sort/pool.ts';
import type { Charter, Idea } from '../schema.ts';
import type { Locale } from '../vocabulary.ts';
import { askedOf } from './difference.ts';
import type { Asked } from './difference.ts';

/** Questions of a delta refresher: two or three minutes, no more. */
const MOST_QUESTIONS = 3;

export type Refresher = Asked & {
  /** Post ideas on the rules that changed, none where these have no exercise. Played on the page: nobody is sent an answer. */
  questions: Idea[];
};

/** The changed rules alone, and a few ideas on them: one of each article first, then a second of each. */
export function refresherOf(before: Charter, after: Charter, locale: Locale): Refresher {
  const asked = askedOf(before, after, locale);
  const usable = usableIdeas(after);
  const heaps = asked.articles.map(({ id }) => usable.filter(({ article }) => article === id));
  const longest = Math.max(0, ...heaps.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) => heaps.flatMap((heap) => heap.slice(turn, turn + 1)));
  return { ...asked, questions: inTurn.flat().slice(0, MOST_QUESTIONS) };
}
