import type { BadgeRuleTest } from '../badges.ts';

/** That place, passed. */
export const passed: BadgeRuleTest<'passed'> = (rule, facts) => facts.passed && facts.module === rule.module;
