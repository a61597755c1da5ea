import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, asksNothing, differenceOf, isSame } from '../../content/engine/charter/difference.ts';
import type { Article, Charter } from '../../content/engine/schema.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { ours } from './fixtures/drafting.ts';

const ordered = (articles: Article[]): Charter => ({ ...ours, articles });
const orders = fc.shuffledSubarray([...ours.articles], { minLength: ours.articles.length }).map(ordered);

describe('the order of a charter’s articles', () => {
  it('is a difference wherever it is not the same, and asks nothing of anybody', () => {
    fc.assert(
      fc.property(orders, (after) => {
        const difference = differenceOf(ours, after);
        const moves = after.articles.some(({ id }, at) => id !== ours.articles[at]!.id);
        expect(isSame(difference)).toBe(!moves);
        expect(difference.articles).toEqual([]);
        for (const locale of LOCALES) expect(asksNothing(askedOf(ours, after, locale))).toBe(true);
      }),
    );
  });

  it('is told by as few articles as moved: those that stay are in their old order', () => {
    fc.assert(
      fc.property(orders, (after) => {
        const moved = new Set(differenceOf(ours, after).moved.map(({ id }) => id));
        const stay = ({ articles }: Charter) => articles.flatMap(({ id }) => (moved.has(id) ? [] : [id]));
        expect(stay(after)).toEqual(stay(ours));
      }),
    );
    const [first, ...others] = ours.articles;
    expect(differenceOf(ours, ordered([...others, first!])).moved).toEqual([{ id: first!.id, from: 1, to: ours.articles.length }]);
  });

  it('is not changed by an article that comes or goes', () => {
    const [, ...others] = ours.articles;
    expect(differenceOf(ours, ordered(others)).moved).toEqual([]);
    expect(differenceOf(ordered(others), ours).moved).toEqual([]);
  });
});
