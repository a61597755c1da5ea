import type { BadgeRuleTest } from '../badges.ts';

/** A case with nothing wrong in it, and nothing marked: to see that there is nothing to see. */
export const leftAlone: BadgeRuleTest<'left-alone'> = (_rule, facts) => facts.games.some((game) => (game.leftAlone ?? 0) > 0);
