import { useState } from 'preact/hooks';
import { placedIn } from '../../../content/engine/charter/order.ts';
import type { ArticleDraft } from '../../../content/engine/charter/draft.ts';
import { announce } from '../../ui/parts/live.tsx';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';

type Ordering = { articles: readonly ArticleDraft[]; order: readonly string[]; onOrder(order: string[]): void };

/** Articles in the order given; those that somebody added meanwhile come last. */
export const ordered = <T extends { id: string }>(articles: readonly T[], order: readonly string[]): T[] => {
  const placeOf = ({ id }: T) => (order.includes(id) ? order.indexOf(id) : order.length);
  return articles.toSorted((one, other) => placeOf(one) - placeOf(other));
};

/** Articles moved among those of their zone, and moved back one by one. What is done is said aloud. */
export function useOrder({ articles, order, onOrder }: Ordering) {
  const [past, setPast] = useState<string[][]>([]);
  const now = ordered(articles, order);
  return {
    /** @param to the place in its zone, from 0 */
    move(article: ArticleDraft, to: number): void {
      const beside = now.filter(({ zone }) => zone === article.zone);
      if (to < 0 || to >= beside.length || beside[to]?.id === article.id) return;
      setPast([...past, now.map(({ id }) => id)]);
      onOrder(placedIn(now, article.id, to));
      announce(td('charter.order.moved', { article: articleName(article), at: to + 1, of: beside.length }));
    },
    /** Null: there is nothing to take back. */
    undo:
      past.length === 0
        ? null
        : () => {
            onOrder(past.at(-1)!);
            setPast(past.slice(0, -1));
            announce(td('charter.order.undone'));
          },
    /** What was done here is taken back as a whole: nothing is left to take back one by one. */
    forget: () => setPast([]),
    now,
  };
}
