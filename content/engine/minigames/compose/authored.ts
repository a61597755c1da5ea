import { z } from 'zod';
import { factIdSchema, idSchema } from '../../schema.ts';

export const EDITIONS = ['own', 'copies', 'claim'] as const;
export type Edition = (typeof EDITIONS)[number];

/** What is written, measured by the parrot meter; then what goes with it. */
export const WRITTEN = ['hook', 'angle', 'proof', 'link', 'opening'] as const;
export const SET = ['picture', 'alt', 'tags', 'hour'] as const;
export const SLOTS = [...WRITTEN, ...SET] as const;
export type Written = (typeof WRITTEN)[number];
export type Slot = (typeof SLOTS)[number];

/** What a post may carry: all that the points and the rows of the feed read. */
export const FEATURES = [
  'own',
  'pasted',
  'empty',
  'disclosed',
  'hashtag',
  'undisclosed',
  'posing',
  'linked',
  'unproved',
  'unsourced',
  'credited',
  'uncredited',
  'question',
  'bait',
  'tagging',
  'own-picture',
  'found-picture',
  'group-picture',
  'described',
  'undescribed',
  'readable-tags',
  'flat-tags',
  'many-tags',
  'present',
  'night',
  'away',
  'leak',
  'rumour',
  'unasked-person',
  'praise',
  'echo',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What may be done with a message of the feed; *wait* is doing nothing with it. */
export const DEEDS_OF_FEED = ['answer', 'correct', 'route', 'wait'] as const;
export type Handling = (typeof DEEDS_OF_FEED)[number];

export const CRITERIA = ['choice', 'angle', 'disclosure', 'rights', 'access', 'aftermath'] as const;
export type Criterion = (typeof CRITERIA)[number];

export const ROLES_OF_FEED = [
  'customer',
  'journalist',
  'competitor',
  'abroad',
  'troll',
  'regulator',
  'listener',
  'boss',
  'colleague',
  'author',
  'candidate',
  'reader',
] as const;

/** How many of each the game deals with, and what the numbers of the rules are. */
export const COMPOSE = { items: 5, colleagues: 20, days: 5, rows: 6, interventions: 2, best: 12, leak: 4, unsound: 6, roles: 8 } as const;

const given = z.array(z.enum(FEATURES)).default([]);
const text = { fr: z.string().min(1), en: z.string().min(1) };
const blockSchema = z.strictObject({ gives: given, ...text });
export type Block = z.infer<typeof blockSchema>;
const sharedSchema = z.strictObject({ id: idSchema, gives: given, ...text });
const worth = z.union([z.literal(0), z.literal(1), z.literal(2)]);

const itemSchema = z.strictObject({
  id: idSchema,
  /** Always dealt in that edition, and in no other. */
  edition: z.enum(['copies', 'claim']).optional(),
  /** What choosing it is worth; `asked`: once somebody was asked. Absent: there was nothing to ask. */
  worth,
  asked: worth.optional(),
  /** Carried whatever is written; a question that raises the worth takes it away. */
  gives: given,
  /** What the company sells or does is praised: the link must be said. */
  praises: z.boolean().default(false),
  /** A picture of one's own: a drawing of `client/public/art/pictures/`. */
  picture: idSchema,
  /** The text as it lies on the stand, in three sentences; each may be pasted. */
  source: z.strictObject({ hook: blockSchema, angle: blockSchema, proof: blockSchema }),
  own: z.strictObject({ hook: blockSchema, angle: blockSchema, proof: blockSchema, opening: blockSchema }),
  /** The sentence that somebody vouches for, offered as a proof once asked for. */
  checked: blockSchema.optional(),
});
export type Item = z.infer<typeof itemSchema>;

const rowSchema = z.strictObject({
  id: idSchema,
  role: z.enum(ROLES_OF_FEED),
  day: z.number().int().min(1).max(COMPOSE.days),
  needs: given,
  forbids: given,
  /** -2 to 2: what it does to the warmth of the feed. No score reads it. */
  effect: z.number().int().min(-2).max(2),
  /** The block that caused it. */
  because: z.enum([...SLOTS, 'item']),
  best: z.enum(DEEDS_OF_FEED),
  fact: factIdSchema,
});
export type Row = z.infer<typeof rowSchema>;

const reasonSchema = z.strictObject({
  id: idSchema,
  /** Editions in which it is offered, and those in which it is sound. */
  offered: z.array(z.enum(EDITIONS)).min(1),
  sound: z.array(z.enum(EDITIONS)).default([]),
});

/**
 * `game.yaml` of a place whose game is `compose`. What the parrot meter reads is here, in both languages, so that page and
 * server measure the same; all other words are in `locales/<lang>/client/games/compose.json`.
 */
export const composeSchema = z.strictObject({
  items: z.array(itemSchema),
  /** Written by anybody, about anything; `link` says how one stands to the company. */
  blocks: z.strictObject({
    hook: z.array(sharedSchema).min(1),
    angle: z.array(sharedSchema).min(1),
    proof: z.array(sharedSchema).min(1),
    link: z.array(sharedSchema).min(3),
    opening: z.array(sharedSchema).min(2),
  }),
  /** In order of precedence: the first six that the post calls for appear. */
  rows: z.array(rowSchema),
  reasons: z.array(reasonSchema),
  /** The fact behind each criterion, and behind passing one's turn. */
  facts: z.record(z.enum([...CRITERIA, 'pass']), factIdSchema),
});
export type ComposeAuthored = z.infer<typeof composeSchema>;

/** Options that need no author: what a picture, its description, the tags and the hour may be. */
export const FIXED = {
  picture: { mine: ['own-picture'], found: ['found-picture'], group: ['group-picture'], none: [] },
  alt: { described: ['described'], vague: ['undescribed'], blank: ['undescribed'] },
  tags: { few: ['readable-tags'], flat: ['flat-tags'], many: ['many-tags'] },
  hour: { present: ['present'], night: ['night'], away: ['away'] },
} as const satisfies Record<(typeof SET)[number], Record<string, readonly Feature[]>>;

/** Which share of an edition's five each kind of item has, the edition's own item apart. */
export const SHARES: Record<Edition, { good: number; middling: number; bad: number }> = {
  own: { good: 2, middling: 1, bad: 2 },
  copies: { good: 2, middling: 1, bad: 1 },
  claim: { good: 1, middling: 1, bad: 2 },
};

export type Kind = keyof (typeof SHARES)['own'];

/** *Good* as it is; *middling*: dull, or good once somebody was asked; *bad* whatever one does. */
export function kindOf(item: Item): Kind {
  if (item.worth === 2) return 'good';
  return item.worth === 1 || item.asked === 2 ? 'middling' : 'bad';
}
