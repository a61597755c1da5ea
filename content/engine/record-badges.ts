import { recalled, recalledPillars, recovered, returned } from './badge-rules/record.ts';
import type { PersonRecord } from './record.ts';
import type { Badge, BadgeRule } from './badge-schema.ts';
import type { DispatchKind, ModuleId, Pillar } from './vocabulary.ts';

/** What badge rules may know once a dispatch is answered. */
export type RecordFacts = {
  record: PersonRecord;
  pillarOf: (card: string) => Pillar | undefined;
  /** The visit just won, if any. */
  won: { kind: DispatchKind; module: ModuleId } | null;
};

export const RECORD_RULES = ['recalled', 'recalled-pillars', 'returned', 'recovered'] as const;
export type RecordRuleKind = (typeof RECORD_RULES)[number];

/** Whether a record satisfies a rule: pure, like the rules of one play. */
export type RecordRuleTest<K extends RecordRuleKind> = (rule: Extract<BadgeRule, { kind: K }>, facts: RecordFacts) => boolean;

const TESTS: { [K in RecordRuleKind]: RecordRuleTest<K> } = {
  recalled,
  'recalled-pillars': recalledPillars,
  returned,
  recovered,
};

export const isRecordRule = (rule: BadgeRule): rule is Extract<BadgeRule, { kind: RecordRuleKind }> =>
  RECORD_RULES.some((kind) => kind === rule.kind);

/** A place passed by a recovery is passed: its own badge comes too. */
function satisfied(rule: BadgeRule, facts: RecordFacts): boolean {
  if (rule.kind === 'passed') return facts.won?.kind === 'recovery' && facts.won.module === rule.module;
  if (!isRecordRule(rule)) return false;
  const test = TESTS[rule.kind] as (rule: BadgeRule, facts: RecordFacts) => boolean;
  return test(rule, facts);
}

/**
 * The record with the badges that it now satisfies, each earned once for ever.
 * @param source the dispatch that brought them @param at ISO date-time UTC of the server
 */
export function withRecordBadges(facts: RecordFacts, badges: readonly Badge[], source: string, at: string): PersonRecord {
  const won = badges.filter(({ id, rule }) => facts.record.badges[id] === undefined && satisfied(rule, facts));
  if (won.length === 0) return facts.record;
  const added = Object.fromEntries(won.map(({ id }) => [id, { at, attempt: source }]));
  return { ...facts.record, badges: { ...facts.record.badges, ...added } };
}
