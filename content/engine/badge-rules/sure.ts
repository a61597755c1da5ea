import type { BadgeRuleTest } from '../badges.ts';

/** Enough "sure" stamps in one game, every one of them right. */
export const sure: BadgeRuleTest<'sure'> = (rule, facts) =>
  facts.games.some((game) => game.sureWrong === 0 && game.sureRight >= rule.count);
