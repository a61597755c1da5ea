import { RULE_BOUNDS } from '../certificate-rules.ts';
import { RETENTION } from '../retention.ts';
import type { RetentionId } from '../retention.ts';
import type { RulesDraft } from './draft.ts';

/** A number that the desk may set. `perMonth` may be null: no limit. */
export type RuleField = keyof typeof RULE_BOUNDS | RetentionId;
export type RuleUnit = 'months' | 'days' | 'workingDays' | 'percent' | 'tries';
export type FieldBounds = { id: RuleField; unit: RuleUnit; least: number; most: number };

const UNITS: Record<keyof typeof RULE_BOUNDS, RuleUnit> = {
  validityMonths: 'months',
  renewalDays: 'days',
  checkDays: 'days',
  passMark: 'percent',
  pillarMark: 'percent',
  waitDays: 'workingDays',
  perMonth: 'tries',
};

/** Every number of the rules, with its unit and its bounds. */
export const RULE_FIELDS: readonly FieldBounds[] = [
  ...(Object.keys(UNITS) as (keyof typeof UNITS)[]).map((id) => ({
    id,
    unit: UNITS[id],
    least: RULE_BOUNDS[id][0],
    most: RULE_BOUNDS[id][1],
  })),
  ...RETENTION.map(({ id, least, most }) => ({ id, unit: 'days' as const, least, most })),
];

/** Every number of a draft, by its field. */
export function numbersOf(rules: RulesDraft) {
  const { validityMonths, renewalDays, checkDays, checks, retention } = rules;
  return { validityMonths, renewalDays, checkDays, ...checks, ...retention } satisfies Record<RuleField, number | null>;
}
