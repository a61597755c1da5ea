import { z } from 'zod';
import { factIdSchema, idSchema } from '../../schema.ts';
import { CAST, THREADS, THREAD_NAMES } from '../../vocabulary.ts';

/** What may be done about a message, in the order in which it is offered. The last three are fuel. */
export const ACTS = ['forward', 'answer', 'route', 'report', 'support', 'relay', 'leave', 'argue', 'like', 'leak'] as const;
export type Act = (typeof ACTS)[number];
export const FUEL: readonly Act[] = ['argue', 'like', 'leak'];
/** Acts that say something: their words are written for each message. */
export const SPOKEN: readonly Act[] = ['answer', 'support', 'argue', 'leak'];

/**
 * How a message behaves while it waits: a case gets hotter, a troll only when fed, a calm one never. An attack gets hotter
 * too, and has two halves, its capture and then its report.
 */
export const TEMPERS = ['case', 'troll', 'calm', 'attack'] as const;

/** The full game. */
export const TRIAGE = {
  crises: 3,
  turns: 6,
  /** Messages of the crisis itself, and of those any crisis may bring, by wave. */
  own: { 1: 4, 2: 3, 3: 4 },
  common: { 1: 6, 2: 3, 3: 3 },
  opening: { low: 6, middle: 8, high: 10 },
  surfacing: { low: 1, middle: 2, high: 3 },
  allies: { low: 0, middle: 1, high: 2 },
  options: 4,
  hottest: 3,
  /** Total heat that closes the thread, and how many messages the next wave then has more. */
  boil: 10,
  more: 2,
  /** Messages that one *leave* may close. */
  leaves: 4,
  /** Turns of the second wave before the official message is out, and of any later wave before the last two messages come. */
  official: 3,
  late: 2,
} as const;
export const WAVES = [1, 2, 3] as const;
export type Wave = (typeof WAVES)[number];

type Options = Partial<Record<Act, number>>;
type Judged = { temper: (typeof TEMPERS)[number]; options: Options };

/** Fuel costs one point; leaving is best or worth nothing, so that a handful left at once never beats a message handled. */
const soundWorths = ({ options }: Judged): boolean =>
  Object.entries(options).every(([act, worth]) => {
    if (FUEL.includes(act as Act)) return worth === -1;
    return act === 'leave' ? worth === 0 || worth === 2 : worth >= 0;
  });

const hasBest = ({ temper, options }: Judged): boolean =>
  temper === 'attack' ? options.forward === 1 && options.report === 1 : Object.values(options).includes(2);

const messageShape = {
  id: idSchema,
  /** A colleague; anybody else is known by the initials of its `from`. */
  who: z.enum(CAST).optional(),
  temper: z.enum(TEMPERS),
  heat: z.number().int().min(0).max(TRIAGE.hottest).default(1),
  /** Four of the acts, with what each is worth: 2 best, 1 acceptable, 0 wrong, -1 fuel. Halves of an attack are 1 and 1. */
  options: z
    .partialRecord(z.enum(ACTS), z.number().int().min(-1).max(2))
    .refine((options) => Object.keys(options).length === TRIAGE.options, { message: `${TRIAGE.options} options are wanted` }),
  /** The player's own mistake: the best answer corrects it in the open. */
  own: z.boolean().default(false),
  facts: z.array(factIdSchema).default([]),
};
const judged = <T extends z.ZodType<Judged>>(schema: T): T =>
  schema
    .refine(soundWorths, { message: 'fuel is worth -1, leaving 0 or 2, anything else 0 to 2' })
    .refine(hasBest, { message: 'no option is the best' }) as T;

const messageSchema = judged(z.strictObject(messageShape));
export type Message = z.infer<typeof messageSchema>;

const threadValue = z.union(THREAD_NAMES.flatMap((name) => THREADS[name].map((value) => z.literal(value))));
/** Of the season: it surfaces in the second wave, where the thread has one of these values. */
const returningSchema = judged(z.strictObject({ ...messageShape, thread: z.enum(THREAD_NAMES), is: z.array(threadValue).min(1) }));

const wavesOf = (least: Record<Wave, number>) =>
  z.strictObject({
    1: z.array(messageSchema).min(least[1]),
    2: z.array(messageSchema).min(least[2]),
    3: z.array(messageSchema).min(least[3]),
  });

/**
 * `game.yaml` of a place whose game is `triage`. Texts: `locales/<lang>/client/games/triage.json`, `crises.<id>.{title,waves.<wave>,
 * official}`, `messages.<id>.{text,why,<spoken act>}` with a `from`
 * where nobody of the cast sends it, `allies.<who>`.
 */
export const triageSchema = z.strictObject({
  crises: z.array(z.strictObject({ id: idSchema, waves: wavesOf(TRIAGE.own) })).min(1),
  common: wavesOf(TRIAGE.common),
  returns: z.array(returningSchema),
  /** Who may come and help, the first who can coming first. */
  allies: z.array(
    z.strictObject({
      who: z.enum(CAST),
      when: z.strictObject({ thread: z.enum(THREAD_NAMES), is: z.array(threadValue).min(1) }).optional(),
    }),
  ),
});
export type TriageAuthored = z.infer<typeof triageSchema>;
