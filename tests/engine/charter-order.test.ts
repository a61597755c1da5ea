import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, asksNothing, differenceOf, isSame } from '../../content/engine/charter/difference.ts';
import { asRead, placedIn } from '../../content/engine/charter/order.ts';
import type { Article, Charter } from '../../content/engine/schema.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { moved as inZone, ours } from './fixtures/drafting.ts';

const ordered = (articles: Article[]): Charter => ({ ...ours, articles });
const orders = fc.shuffledSubarray([...ours.articles], { minLength: ours.articles.length }).map(ordered);

describe('the order of a charter’s articles', () => {
  it('is a difference wherever it reads otherwise, zone by zone, and asks nothing of anybody', () => {
    fc.assert(
      fc.property(orders, (after) => {
        const difference = differenceOf(ours, after);
        const moves = asRead(after.articles).some(({ id }, at) => id !== asRead(ours.articles)[at]!.id);
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
        const stay = ({ articles }: Charter) => asRead(articles).flatMap(({ id }) => (moved.has(id) ? [] : [id]));
        expect(stay(after)).toEqual(stay(ours));
      }),
    );
    const [first, ...others] = ours.articles;
    const free = ours.articles.filter(({ zone }) => zone === first!.zone).length;
    expect(differenceOf(ours, ordered([...others, first!])).moved).toEqual([{ id: first!.id, from: 1, to: free }]);
  });

  it('is not changed by an article that comes or goes', () => {
    const [, ...others] = ours.articles;
    expect(differenceOf(ours, ordered(others)).moved).toEqual([]);
    expect(differenceOf(ordered(others), ours).moved).toEqual([]);
  });

  it('is told by the zone alone of an article that changes zone', () => {
    const { articles, moved } = differenceOf(ours, inZone(ours, 'a03', 'never'));
    expect([articles.map(({ id, fields }) => [id, fields]), moved]).toEqual([[['a03', ['zone']]], []]);
  });
});

describe('an article put in another place', () => {
  const places = fc.record({ id: fc.constantFrom(...ours.articles.map(({ id }) => id)), to: fc.nat({ max: 30 }) });

  it('stands there in its zone, past its end at the end; all others keep their order, and other zones their places', () => {
    fc.assert(
      fc.property(orders, places, ({ articles }, { id, to }) => {
        const placed = placedIn(articles, id, to);
        const zoneOf = (one: string) => articles.find((article) => article.id === one)!.zone;
        const heap = placed.filter((one) => zoneOf(one) === zoneOf(id));
        expect(heap.indexOf(id)).toBe(Math.min(to, heap.length - 1));
        expect(placed.filter((one) => one !== id && zoneOf(one) === zoneOf(id))).toEqual(
          articles.flatMap((one) => (one.id !== id && one.zone === zoneOf(id) ? [one.id] : [])),
        );
        expect(placed.map(zoneOf)).toEqual(articles.map(({ zone }) => zone));
      }),
    );
  });

  it('that is not there changes nothing', () => {
    expect(placedIn(ours.articles, 'a98', 0)).toEqual(ours.articles.map(({ id }) => id));
  });
});
