import type { BadgeRuleTest } from '../badges.ts';

/** Judgement that a mini-game of this play showed. */
export const deed: BadgeRuleTest<'deed'> = (rule, facts) => facts.games.some((game) => game.deeds?.includes(rule.deed));
