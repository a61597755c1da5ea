import { z } from 'zod';
import { retentionSchema } from './retention.ts';
import { localizedSchema } from './schema.ts';
import { LEVELS, MODULE_IDS, SECTOR_PACKS } from './vocabulary.ts';

/** Least and most of what may be set. */
export const RULE_BOUNDS = {
  validityMonths: [1, 60],
  renewalDays: [1, 180],
  checkDays: [1, 1800],
  passMark: [50, 100],
  pillarMark: [0, 100],
  waitDays: [1, 20],
  perMonth: [1, 20],
} as const;

/** A check ends before the renewal window opens: the most days that it may serve. */
export const mostCheckDays = ({ validityMonths, renewalDays }: { validityMonths: number; renewalDays: number }): number =>
  Math.trunc((validityMonths * 365) / 12) - renewalDays - 1;

const whole = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);

/** What an exam asks, in percent of its points, and how often it may be sat. */
const examRulesSchema = z.strictObject({
  /** Of the whole. */
  passMark: whole(RULE_BOUNDS.passMark).default(80),
  /** Of each pillar. */
  pillarMark: whole(RULE_BOUNDS.pillarMark).default(60),
  /** The next try begins so many working days after the last one ended. */
  waitDays: whole(RULE_BOUNDS.waitDays).default(1),
  /** Tries of one level in a calendar month; null: as many as the working days allow. */
  perMonth: whole(RULE_BOUNDS.perMonth).nullable().default(null),
});
export type ExamTerms = z.infer<typeof examRulesSchema>;

/** A level of the status: what it takes, what it opens, and the sentence that a person says yes to. */
const levelRuleSchema = z.strictObject({
  level: z.enum(LEVELS),
  /** Places to have passed. */
  places: z.array(z.enum(MODULE_IDS)).min(1),
  /** What it lets a person do, as the attestation says it. */
  rights: localizedSchema,
  /** The exact text of the person's own yes. */
  yes: localizedSchema,
});
export type LevelRule = z.infer<typeof levelRuleSchema>;

/** The programme's rules, `content/certificates.yaml` until the company has its own: hashed whole, kept with every exam and attestation. */
export const certificateRulesSchema = z
  .strictObject({
    /** An attestation is valid so long. */
    validityMonths: whole(RULE_BOUNDS.validityMonths),
    /** So many days before its end it may be renewed. */
    renewalDays: whole(RULE_BOUNDS.renewalDays),
    /** A check or an exam serves so long after it was passed: each term is earned anew. */
    checkDays: whole(RULE_BOUNDS.checkDays),
    /** Who attests, below the company's name. */
    attestedBy: localizedSchema,
    levels: z.array(levelRuleSchema).min(1),
    exams: examRulesSchema.prefault({}),
    /** How long what people did is kept. */
    retention: retentionSchema.prefault({}),
    /** The sector packs that are on. */
    packs: z.array(z.enum(SECTOR_PACKS)).default([]),
  })
  .refine(({ levels }) => levels.every(({ level }, at) => at === 0 || LEVELS.indexOf(level) > LEVELS.indexOf(levels[at - 1]!.level)), {
    path: ['levels'],
    message: `each level once, in the order ${LEVELS.join(', ')}`,
  })
  .refine(({ levels }) => levels.every(({ places }, at) => at === 0 || levels[at - 1]!.places.every((place) => places.includes(place))), {
    path: ['levels'],
    message: 'a level takes every place of the one before it',
  })
  .refine(({ checkDays, renewalDays, validityMonths }) => checkDays <= mostCheckDays({ validityMonths, renewalDays }), {
    path: ['checkDays'],
    message: 'must end before the renewal window opens, or one check would serve for two terms',
  })
  .refine(({ exams }) => exams.pillarMark <= exams.passMark, {
    path: ['exams', 'pillarMark'],
    message: 'must not be above the pass mark',
  });
export type CertificateRules = z.infer<typeof certificateRulesSchema>;
