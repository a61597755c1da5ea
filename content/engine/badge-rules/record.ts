import { PILLARS } from '../vocabulary.ts';
import type { RecordRuleTest } from '../record-badges.ts';

/** So many cards recalled, days after they were met. */
export const recalled: RecordRuleTest<'recalled'> = (rule, { record }) =>
  Object.values(record.cards).filter((card) => card.recalledAt !== null).length >= rule.count;

/** A card recalled on each of the four subjects. */
export const recalledPillars: RecordRuleTest<'recalled-pillars'> = (_rule, { record, pillarOf }) => {
  const known = new Set(Object.entries(record.cards).flatMap(([id, card]) => (card.recalledAt === null ? [] : [pillarOf(id)])));
  return PILLARS.every((pillar) => known.has(pillar));
};

/** So many return visits won. */
export const returned: RecordRuleTest<'returned'> = (rule, { record }) =>
  Object.values(record.modules).filter((module) => module.returnedAt !== undefined).length >= rule.count;

/** A place passed by its missed facts. */
export const recovered: RecordRuleTest<'recovered'> = (_rule, { won }) => won?.kind === 'recovery';
