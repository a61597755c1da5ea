import type { BadgeRuleTest } from '../badges.ts';

/** A round sorted with no leak and no needless question: neither too bold nor too careful. */
export const cleanRound: BadgeRuleTest<'clean-round'> = (_rule, facts) => facts.games.some((game) => game.cleanRounds > 0);
