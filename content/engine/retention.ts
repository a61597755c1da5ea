import { z } from 'zod';

/**
 * How long what people did is kept, in days. `days` is what holds until the company says otherwise, `least` and `most` what it may say.
 * Above each line: from when it counts, and what is erased then.
 */
export const RETENTION = [
  /** From the end of a play: every choice and move in it, and the answers of its result. Place, ending, scores and cards stay. */
  { id: 'plays', days: 90, least: 30, most: 365 },
  /** From the start of a play that was never finished: all of it. */
  { id: 'openPlays', days: 180, least: 30, most: 365 },
  /** From the end of a check or an exam: its answers. What was asked, the points and the date stay. */
  { id: 'exams', days: 90, least: 30, most: 365 },
  /** From the day of a dispatch: which options were chosen. The card, the day and the mark stay: they tell when a card comes back. */
  { id: 'dispatches', days: 90, least: 30, most: 365 },
  /** From a sign-in: the session, though it was used every day. One left unused ends by itself after a week. */
  { id: 'signIns', days: 30, least: 1, most: 90 },
  /** From the last invitation of somebody who never signed in: the person. */
  { id: 'awaited', days: 180, least: 30, most: 730 },
  /** From the leaving of somebody, or the end of their last attestation if that is later: the person. */
  { id: 'left', days: 365, least: 30, most: 1825 },
  /** From the last sign-in of a member, or the end of their last attestation if that is later: the person. */
  { id: 'away', days: 730, least: 365, most: 1825 },
] as const satisfies readonly { id: string; days: number; least: number; most: number }[];

export type RetentionId = (typeof RETENTION)[number]['id'];
/** Days, by what they are counted for. */
export type Retention = Record<RetentionId, number>;

const field = ({ days, least, most }: (typeof RETENTION)[number]) => z.number().int().min(least).max(most).default(days);

export const retentionSchema = z.strictObject(
  Object.fromEntries(RETENTION.map((one) => [one.id, field(one)])) as Record<RetentionId, ReturnType<typeof field>>,
);

export const DEFAULT_RETENTION: Retention = retentionSchema.parse({});
