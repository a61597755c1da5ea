import { RULE_BOUNDS } from '../certificate-rules.ts';
import type { CertificateRules } from '../certificate-rules.ts';
import { RETENTION } from '../retention.ts';
import type { RetentionId } from '../retention.ts';

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

/** What the numbers of such rules are. */
export function numbersOf(rules: Pick<CertificateRules, 'validityMonths' | 'renewalDays' | 'checkDays' | 'exams' | 'retention'>) {
  const { validityMonths, renewalDays, checkDays, exams, retention } = rules;
  return { validityMonths, renewalDays, checkDays, ...exams, ...retention } satisfies Record<RuleField, number | null>;
}
