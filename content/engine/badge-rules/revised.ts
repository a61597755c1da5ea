import type { BadgeRuleTest } from '../badges.ts';

/** A harmful answer changed for a sound one after a new fact. */
export const revised: BadgeRuleTest<'revised'> = (_rule, facts) => facts.revisions.some(({ before, after }) => before === 0 && after === 2);
