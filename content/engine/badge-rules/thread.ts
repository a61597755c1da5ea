import type { BadgeRuleTest } from '../badges.ts';

/** The place ended with that season thread at one of these values, having set it itself. */
export const thread: BadgeRuleTest<'thread'> = (rule, facts) =>
  rule.is.some((value) => value === facts.threads[rule.thread]) && facts.sets.includes(rule.thread);
