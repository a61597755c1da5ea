import type { BadgeRuleTest } from '../badges.ts';
import { HABITS } from '../vocabulary.ts';

/** Acted, asked and kept silent in one play, each once at least where it was sound. */
export const registers: BadgeRuleTest<'registers'> = (_rule, facts) => HABITS.every((habit) => facts.soundHabits.includes(habit));
