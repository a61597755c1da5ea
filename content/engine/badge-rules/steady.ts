import type { BadgeRuleTest } from '../badges.ts';

/** A place whose every scored decision could be defended, and there were enough of them to tell. */
export const steady: BadgeRuleTest<'steady'> = (rule, facts) =>
  facts.answers.length >= rule.count && facts.answers.every((answer) => answer.mark > 0);
