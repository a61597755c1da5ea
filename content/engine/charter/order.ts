import { ZONES } from '../vocabulary.ts';
import type { Zone } from '../vocabulary.ts';

type Standing = { id: string; zone: Zone };

/** Articles in the order in which every page tells them: zone by zone, each zone's as the charter has them. */
export const asRead = <T extends Standing>(articles: readonly T[]): T[] =>
  ZONES.flatMap((zone) => articles.filter((one) => one.zone === zone));

/**
 * The ids of all articles, one of them in another place among those of its zone; the articles of other zones stay where they are.
 * @param to its place there, from 0; beyond the ends is at the end. Unchanged where no article has that id.
 */
export function placedIn(articles: readonly Standing[], id: string, to: number): string[] {
  const zone = articles.find((one) => one.id === id)?.zone;
  const beside = articles.filter((one) => one.zone === zone && one.id !== id).map((one) => one.id);
  const heap = zone === undefined ? beside : beside.toSpliced(Math.max(0, to), 0, id);
  return articles.map((one) => (one.zone === zone ? heap.shift()! : one.id));
}
