import { z } from 'zod';
import { idSchema } from '../schema.ts';

/** Milliseconds, stamped by the server. */
const at = z.number().int().min(0);
/** A phone's random name in one session; it says nothing of a person. */
const seatSchema = z
  .string()
  .regex(/^[\w-]+$/)
  .max(40);
const seatsSchema = z.array(seatSchema).min(1).max(2_000);
/** An option of a question: its own id, or a place of a debate's line, '1' to '5'. */
const optionSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(40);
const MOST_WORD = 40;
/** Control characters, and marks that turn the direction of what follows: a word must not break the screen of the room. */
const wordSchema = z
  .string()
  .trim()
  .min(1)
  .max(MOST_WORD)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u);
const wordIdSchema = z
  .string()
  .regex(/^w\d+$/)
  .max(8);

/** The question that an answer is meant for: a round, its decision (1 where it has only one) and its ballot. */
const question = {
  round: idSchema,
  decision: z.number().int().min(1).max(20),
  ballot: z.union([z.literal(1), z.literal(2)]),
};

/** What a phone may send. */
export const seatActSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('vote'), ...question, option: optionSchema, guess: optionSchema.optional() }),
  z.strictObject({ type: z.literal('word'), round: idSchema, text: wordSchema }),
]);

const hostAct = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape });
const wordIds = z.array(wordIdSchema).min(1).max(2_000);

const HOST_ACTS = [
  hostAct('start', {}),
  /** Whatever comes naturally: the view says what. */
  hostAct('next', {}),
  hostAct('reveal', {}),
  hostAct('explain', {}),
  /** The second vote. */
  hostAct('again', {}),
  hostAct('back', {}),
  hostAct('skip', {}),
  hostAct('pause', {}),
  hostAct('resume', {}),
  hostAct('extend', { seconds: z.number().int().min(5).max(600) }),
  /** The road not taken, once a cut: as if the room had chosen that option, in a decision so far (the one on screen unless told). */
  hostAct('rewind', { option: optionSchema, decision: question.decision.optional() }),
  /** Settles a tie. */
  hostAct('break', { option: optionSchema }),
  hostAct('approve', { words: wordIds, shown: z.boolean() }),
  /** Words of one meaning under one name; null takes them apart again. */
  hostAct('group', { words: wordIds, into: wordSchema.nullable() }),
  hostAct('move', { seat: seatSchema, team: z.number().int().min(0).max(5) }),
  /** 0: no teams. */
  hostAct('teams', { number: z.union([z.literal(0), z.number().int().min(2).max(6)]) }),
  hostAct('remove', { seat: seatSchema }),
  hostAct('restore', { seat: seatSchema }),
  /** One more question, where teams are level at the end. */
  hostAct('spare', {}),
  hostAct('end', {}),
] as const;

/** What the host may send. */
export const hostActSchema = z.discriminatedUnion('type', HOST_ACTS);
export type HostAct = z.infer<typeof hostActSchema>;
export type ActType = HostAct['type'];
export const ACT_TYPES: readonly ActType[] = HOST_ACTS.map((one) => one.shape.type.value);

const voteSchema = z.strictObject({ seat: seatSchema, ...question, option: optionSchema, guess: optionSchema.optional() });
const spokenSchema = z.strictObject({ seat: seatSchema, round: idSchema, text: wordSchema });
export type Vote = z.infer<typeof voteSchema>;
export type Spoken = z.infer<typeof spokenSchema>;

/** What the server puts together of what phones send. */
const roomEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join'), at, seat: seatSchema }),
  z.strictObject({ type: z.literal('here'), at, seats: seatsSchema }),
  z.strictObject({ type: z.literal('away'), at, seats: seatsSchema }),
  z.strictObject({ type: z.literal('votes'), at, votes: z.array(voteSchema).min(1).max(2_000) }),
  z.strictObject({ type: z.literal('words'), at, words: z.array(spokenSchema).min(1).max(2_000) }),
]);
type RoomEvent = z.infer<typeof roomEventSchema>;

/** Everything that may happen to a session: the whole of its log. */
export type SessionEvent = RoomEvent | (HostAct & { at: number });

export const sessionEventSchema: z.ZodType<SessionEvent> = z.discriminatedUnion('type', [
  ...roomEventSchema.options,
  ...HOST_ACTS.map((one) => one.extend({ at })),
] as never);
