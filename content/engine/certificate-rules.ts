import { z } from 'zod';
import { localizedSchema } from './schema.ts';
import { LEVELS, MODULE_IDS } from './vocabulary.ts';

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

/** `content/certificates.yaml`: the organisation's own rules, hashed whole and kept with every attestation. */
export const certificateRulesSchema = z
  .strictObject({
    /** An attestation is valid so long. */
    validityMonths: z.number().int().min(1).max(60),
    /** So many days before its end it may be renewed. */
    renewalDays: z.number().int().min(1).max(180),
    /** A check or an exam serves so long after it was passed: each term is earned anew. */
    checkDays: z.number().int().min(1),
    /** Who attests, below the company's name. */
    attestedBy: localizedSchema,
    levels: z.array(levelRuleSchema).min(1),
  })
  .refine(({ levels }) => levels.every(({ level }, at) => at === 0 || LEVELS.indexOf(level) > LEVELS.indexOf(levels[at - 1]!.level)), {
    path: ['levels'],
    message: `each level once, in the order ${LEVELS.join(', ')}`,
  })
  .refine(({ levels }) => levels.every(({ places }, at) => at === 0 || levels[at - 1]!.places.every((place) => places.includes(place))), {
    path: ['levels'],
    message: 'a level takes every place of the one before it',
  })
  .refine(({ checkDays, renewalDays, validityMonths }) => checkDays + renewalDays < Math.trunc((validityMonths * 365) / 12), {
    path: ['checkDays'],
    message: 'must end before the renewal window opens, or one check would serve for two terms',
  });
export type CertificateRules = z.infer<typeof certificateRulesSchema>;
