import { z } from 'zod';
import { factIdSchema, idSchema } from '../../schema.ts';

/** What a case asks of the eye: things in a picture, one word, or nothing but the context. */
export const CASE_KINDS = ['photo', 'word', 'context'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What may follow: nothing, a correction and an apology, a sanction that a judge upholds, one that he sets aside. */
export const OUTCOMES = ['nothing', 'correct', 'stands', 'falls'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The two looks of one case: the same scene, some details changed. */
export const LOOKS = ['a', 'b'] as const;
export type Look = (typeof LOOKS)[number];

/** How many of each the game deals with; `offer` is the percentage below which a case offers its twin. */
export const SPOT = { cases: 6, kind: 2, parts: 9, rules: 4, decisions: 10, offer: 50, pool: 12 } as const;

const lookSchema = z.strictObject({
  /** Parts that this look describes in its own words. */
  changed: z.array(idSchema).default([]),
  /** The risky parts, each with the rule it breaks. None: the case is clean. */
  risks: z.record(idSchema, idSchema).default({}),
  outcome: z.enum(OUTCOMES),
  decision: idSchema,
});

const caseSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(CASE_KINDS),
  /** All that may be inspected, guilty or not, in the order shown. */
  parts: z.array(idSchema).length(SPOT.parts),
  /** The rules among which a mark is named: the same for every mark, so that none tells itself apart. */
  rules: z.array(idSchema).length(SPOT.rules),
  looks: z.strictObject({ a: lookSchema, b: lookSchema }),
});
export type SpotCase = z.infer<typeof caseSchema>;

export const isClean = ({ looks }: SpotCase, look: Look): boolean => Object.keys(looks[look].risks).length === 0;
export const cleanLooks = (file: SpotCase): Look[] => LOOKS.filter((look) => isClean(file, look));

/** Each kind must have what one game deals, and one case must have a clean look. */
function dealable(cases: readonly SpotCase[]): boolean {
  const enough = CASE_KINDS.every((kind) => cases.filter((one) => one.kind === kind).length >= SPOT.kind);
  const risky = cases.every((one) => cleanLooks(one).length < LOOKS.length);
  return enough && risky && cases.some((one) => cleanLooks(one).length > 0);
}

/**
 * `game.yaml` of a place whose game is `spot`. Texts: `locales/<lang>/client/games/spot.json`, `rules.<id>`,
 * `decisions.<id>.{court,source,told}`, `cases.<id>.{title,brief,parts.<part>.{name,seen},a.{why,seen.<part>},b.…}`.
 */
export const spotSchema = z.strictObject({
  /** What a mark may be named: each stands for the fact behind it. */
  rules: z.array(z.strictObject({ id: idSchema, fact: factIdSchema })).min(SPOT.rules),
  /** Real decisions: the day, and the fact that tells of it. */
  decisions: z.array(z.strictObject({ id: idSchema, date: z.iso.date(), fact: factIdSchema })).min(1),
  cases: z
    .array(caseSchema)
    .refine(dealable, { message: `${SPOT.kind} cases of each kind are needed, each with a risky look, one of them with a clean one` }),
});
export type SpotAuthored = z.infer<typeof spotSchema>;
export type Decision = SpotAuthored['decisions'][number];

/** From this day on a judge weighs more than abuse: the words, the context, the reach, the harm (Cass. soc. 14 Jan. 2026). */
export const WEIGHS_SINCE = '2026-01-14';
