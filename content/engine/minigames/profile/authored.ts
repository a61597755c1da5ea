import { z } from 'zod';
import { factIdSchema, idSchema } from '../../schema.ts';
import { PLAYER_FACES } from '../../vocabulary.ts';

/** What the visitors of a profile look for. `privacy` counts what a stranger does not learn. */
export const CRITERIA = ['role', 'proof', 'contact', 'privacy'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Levels = Record<Criterion, number>;

export const VISITORS = ['client', 'recruiter', 'peer', 'scammer'] as const;
export type Visitor = (typeof VISITORS)[number];

/** The published table: how much of each criterion a visitor gives a point for. Three points a visitor. */
export const TABLE: Record<Visitor, Partial<Levels>> = {
  client: { role: 1, proof: 1, contact: 1 },
  recruiter: { role: 2, proof: 1 },
  peer: { proof: 2, contact: 1 },
  scammer: { privacy: 3 },
};
/** No criterion is worth more than the most that some visitor asks of it. */
export const CAPS: Levels = { role: 2, proof: 2, contact: 1, privacy: 3 };

/** Parts of a profile that read one way or another, and edits that are done or left. */
export const FIELDS = ['photo', 'banner', 'headline', 'about', 'featured'] as const;
export type Field = (typeof FIELDS)[number];
export const SWITCHES = ['skills', 'groups', 'dates', 'relations', 'lock', 'request'] as const;
export type Switch = (typeof SWITCHES)[number];

/** One who wants to be found, one whose inherited profile needs mending, one who would rather not be seen. */
export const BRIEF_KINDS = ['found', 'mend', 'quiet'] as const;
export type BriefKind = (typeof BRIEF_KINDS)[number];

/** Why an item costs points: it is not public, it is not true, it is somebody else's. */
export const FLAWS = ['confidential', 'false', 'borrowed'] as const;
export type Flaw = (typeof FLAWS)[number];

/** Numbers of the game. Minutes are a budget, never a clock. */
export const PROFILE = { briefs: 3, minutes: 12, edits: 16, allMinutes: 36, most: 15, flaw: 3, soundFrom: 12 } as const;

const givesSchema = z.partialRecord(z.enum(CRITERIA), z.number().int().min(-2).max(3)).transform((gives): Partial<Levels> => gives);
const itemSchema = z.strictObject({
  gives: givesSchema.default({}),
  flaw: z.enum(FLAWS).optional(),
  /** Photo and banner: `face:<mood>` draws the person, `picture:<id>` a drawn picture, `none` an empty frame. */
  art: z
    .string()
    .regex(/^(none|(face|picture):[a-z0-9-]+)$/)
    .optional(),
});
const editSchema = itemSchema.extend({ minutes: z.number().int().min(1).max(4) });
const fieldSchema = z.strictObject({ start: itemSchema, a: editSchema, b: editSchema });
export type Item = z.infer<typeof itemSchema>;
export type Edit = z.infer<typeof editSchema>;

const briefSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(BRIEF_KINDS),
  /** Whose face the person has; the second one where the first is the player's own. */
  faces: z.array(z.enum(PLAYER_FACES)).length(2),
  /** The visitor who counts double. */
  wants: z.enum(VISITORS),
  base: givesSchema.default({}),
  fields: z.strictObject({ photo: fieldSchema, banner: fieldSchema, headline: fieldSchema, about: fieldSchema, featured: fieldSchema }),
  switches: z.strictObject({
    skills: editSchema,
    groups: editSchema,
    dates: editSchema,
    relations: editSchema,
    lock: editSchema,
    request: editSchema,
  }),
  facts: z.array(factIdSchema).min(1),
});
export type Brief = z.infer<typeof briefSchema>;

/**
 * `game.yaml` of a place whose game is `profile`. Texts: `locales/<lang>/client/games/profile.json`, `briefs.<id>` and what
 * all briefs share.
 */
export const profileSchema = z.strictObject({
  /** Dated facts about platforms, shown as counters. Nobody is asked for them. */
  limits: z.strictObject({ year: z.number().int(), headline: z.number().int().min(1), about: z.number().int().min(1) }),
  briefs: z.array(briefSchema).refine((briefs) => BRIEF_KINDS.every((kind) => briefs.some((one) => one.kind === kind)), {
    message: 'a brief of each kind is needed',
  }),
});
export type ProfileAuthored = z.infer<typeof profileSchema>;

/** Edits of a brief by id: `photo-a` … `featured-b`, then the switches by name. */
export function editsOf(brief: Brief): Map<string, Edit> {
  const radios = FIELDS.flatMap((field) =>
    (['a', 'b'] as const).map((way): [string, Edit] => [`${field}-${way}`, brief.fields[field][way]]),
  );
  return new Map([...radios, ...SWITCHES.map((one): [string, Edit] => [one, brief.switches[one]])]);
}

/** The field that an edit belongs to; a switch stands for itself. */
export const fieldOf = (edit: string): string => edit.replace(/-[ab]$/, '');
