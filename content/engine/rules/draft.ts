import { z } from 'zod';
import { certificateRulesSchema, mostCheckDays } from '../certificate-rules.ts';
import type { CertificateRules } from '../certificate-rules.ts';
import { RETENTION } from '../retention.ts';
import type { RetentionId } from '../retention.ts';
import { LEVELS, MODULE_IDS, SECTOR_PACKS } from '../vocabulary.ts';
import type { Level, ModuleId } from '../vocabulary.ts';
import { RULE_FIELDS, numbersOf } from './fields.ts';
import type { RuleField } from './fields.ts';

const number = z.number().min(-1e6).max(1e6);

/**
 * What the desk sets: everything in the rules but their sentences, which stay the product's. Any number may be kept in a draft;
 * `problemsOf` says what stands in the way of publishing it.
 */
export const rulesDraftSchema = z.strictObject({
  validityMonths: number,
  renewalDays: number,
  checkDays: number,
  /** What a check or an exam asks. */
  checks: z.strictObject({ passMark: number, pillarMark: number, waitDays: number, perMonth: number.nullable() }),
  retention: z.strictObject(Object.fromEntries(RETENTION.map(({ id }) => [id, number])) as Record<RetentionId, typeof number>),
  levels: z.array(z.strictObject({ level: z.enum(LEVELS), places: z.array(z.enum(MODULE_IDS)).max(MODULE_IDS.length) })).max(LEVELS.length),
  packs: z.array(z.enum(SECTOR_PACKS)).max(SECTOR_PACKS.length),
});
export type RulesDraft = z.infer<typeof rulesDraftSchema>;

export type RulesProblem =
  | { kind: 'bounds'; field: RuleField; least: number; most: number }
  | { kind: 'check-too-long'; field: 'checkDays'; most: number }
  /** No check at all could end before the window opens. */
  | { kind: 'renewal-too-long'; field: 'renewalDays'; most: number }
  | { kind: 'pillar-above'; field: 'pillarMark'; most: number }
  | { kind: 'no-level' }
  | { kind: 'levels-order' }
  | { kind: 'level-empty'; level: Level }
  /** A level takes every place of the one before it: those that it lacks. */
  | { kind: 'level-lacks'; level: Level; below: Level; places: ModuleId[] };

/** The draft that such rules would have come from: lists in the order of the product. */
export function draftOf(rules: CertificateRules): RulesDraft {
  const { validityMonths, renewalDays, checkDays, exams, retention, levels, packs } = rules;
  return {
    validityMonths,
    renewalDays,
    checkDays,
    checks: exams,
    retention,
    levels: levels.map(({ level, places }) => ({ level, places: MODULE_IDS.filter((id) => places.includes(id)) })),
    packs: SECTOR_PACKS.filter((pack) => packs.includes(pack)),
  };
}

/** Everything that stands in the way of publishing; none means that `rulesFrom` gives rules. */
export function problemsOf(draft: RulesDraft): RulesProblem[] {
  const outside = outOfBounds(draft);
  const isOutside = (field: RuleField) => outside.some((one) => one.field === field);
  const { passMark, pillarMark } = draft.checks;
  const isAbove = pillarMark > passMark && !(['passMark', 'pillarMark'] as const).some(isOutside);
  return [
    ...outside,
    ...((['checkDays', 'validityMonths', 'renewalDays'] as const).some(isOutside) ? [] : termProblems(draft)),
    ...(isAbove ? [{ kind: 'pillar-above' as const, field: 'pillarMark' as const, most: passMark }] : []),
    ...levelProblems(draft),
  ];
}

function termProblems(draft: RulesDraft): RulesProblem[] {
  const most = mostCheckDays(draft);
  if (most < 1) return [{ kind: 'renewal-too-long', field: 'renewalDays', most: draft.renewalDays + most - 1 }];
  return draft.checkDays > most ? [{ kind: 'check-too-long', field: 'checkDays', most }] : [];
}

function outOfBounds(draft: RulesDraft): Extract<RulesProblem, { kind: 'bounds' }>[] {
  const numbers = numbersOf(draft);
  return RULE_FIELDS.flatMap(({ id, least, most }) => {
    const value = numbers[id];
    const isFine = value === null || (Number.isInteger(value) && value >= least && value <= most);
    return isFine ? [] : [{ kind: 'bounds' as const, field: id, least, most }];
  });
}

function levelProblems({ levels }: RulesDraft): RulesProblem[] {
  if (levels.length === 0) return [{ kind: 'no-level' }];
  const ranks = levels.map(({ level }) => LEVELS.indexOf(level));
  if (ranks.some((rank, at) => at > 0 && rank <= ranks[at - 1]!)) return [{ kind: 'levels-order' }];
  return levels.flatMap(({ level, places }, at): RulesProblem[] => {
    if (places.length === 0) return [{ kind: 'level-empty', level }];
    const below = levels[at - 1];
    const lacks = below?.places.filter((place) => !places.includes(place)) ?? [];
    return below && lacks.length > 0 ? [{ kind: 'level-lacks', level, below: below.level, places: lacks }] : [];
  });
}

/** The rules that a draft without problems makes; null with any. @param texts whose sentences they take: those of the product */
export function rulesFrom(
  { checks, ...draft }: RulesDraft,
  texts: Pick<CertificateRules, 'attestedBy' | 'levels'>,
): CertificateRules | null {
  const levels = draft.levels.map((one) => ({ ...texts.levels.find(({ level }) => level === one.level), ...one }));
  const packs = SECTOR_PACKS.filter((pack) => draft.packs.includes(pack));
  return certificateRulesSchema.safeParse({ ...draft, exams: checks, levels, packs, attestedBy: texts.attestedBy }).data ?? null;
}
