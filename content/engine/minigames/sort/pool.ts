import type { Charter, Idea } from '../../schema.ts';
import { ZONES } from '../../vocabulary.ts';
import type { Zone } from '../../vocabulary.ts';

/** The full game, and the least this game is fair with under an organisation's own charter. */
export const SORT_FULL = { ideas: 24, pool: 36, pairs: 4, zones: { free: 9, ask: 8, never: 7 } } as const;
export const SORT_MINIMUM = { ideas: 12, pairs: 2, zone: 3 } as const;

export type Pair = readonly [Idea, Idea];

/** Ideas whose article still has the zone they were written for. */
export function usableIdeas(charter: Charter): Idea[] {
  const zones = new Map(charter.articles.map((article) => [article.id, article.zone]));
  return charter.ideas.filter((idea) => zones.get(idea.article) === idea.zone);
}

/** Twins of which both halves are given and whose trays differ, each pair once. */
export function pairsOf(ideas: readonly Idea[]): Pair[] {
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  return ideas.flatMap((idea): Pair[] => {
    const twin = idea.twin === undefined ? undefined : byId.get(idea.twin);
    return twin !== undefined && twin.twin === idea.id && idea.id < twin.id && idea.zone !== twin.zone ? [[idea, twin]] : [];
  });
}

export function countZones(ideas: readonly { zone: Zone }[]): Record<Zone, number> {
  const counts = { free: 0, ask: 0, never: 0 };
  for (const idea of ideas) counts[idea.zone] += 1;
  return counts;
}

/** What keeps this charter from dealing a fair game, in words for the content check; empty when it can. */
export function sortShortfalls(charter: Charter): string[] {
  const ideas = usableIdeas(charter);
  const zones = countZones(ideas);
  const pairs = pairsOf(ideas).length;
  const few = ZONES.filter((zone) => zones[zone] < SORT_MINIMUM.zone);
  return [
    ...(ideas.length < SORT_MINIMUM.ideas ? [`${ideas.length} usable ideas, at least ${SORT_MINIMUM.ideas} needed`] : []),
    ...(pairs < SORT_MINIMUM.pairs ? [`${pairs} pairs of twins, at least ${SORT_MINIMUM.pairs} needed`] : []),
    ...few.map((zone) => `${zones[zone]} usable ideas for "${zone}", at least ${SORT_MINIMUM.zone} needed`),
  ];
}
