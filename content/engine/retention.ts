import { z } from 'zod';
import { momentAfter } from './terms.ts';
import type { Role } from './vocabulary.ts';

/**
 * How long what people did is kept, in days. `days` is what holds until the company says otherwise, `least` and `most` what it may say.
 * Above each line: from when it counts, and what is erased then.
 */
export const RETENTION = [
  /** From the end of a play: every choice and move in it, and the answers of its result. Place, ending, scores and cards stay. */
  { id: 'playLogs', days: 90, least: 30, most: 365 },
  /** From the start of a play that was never finished: all of it. */
  { id: 'openPlays', days: 180, least: 30, most: 365 },
  /** From the end of a check or an exam: its answers. What was asked, the points and the date stay. */
  { id: 'examAnswers', days: 90, least: 30, most: 365 },
  /** From the day of a dispatch: which options were chosen. The card, the day and the mark stay: they tell when a card comes back. */
  { id: 'dispatchAnswers', days: 90, least: 30, most: 365 },
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

/** What says how long somebody has been away. Dates are ISO date-times in UTC; `endsAt` is of their last attestation. */
export type Presence = {
  role: Role;
  createdAt: string;
  invitedAt: string | null;
  joinedAt: string | null;
  /** The last sign-in, or the leaving; null for somebody who never came. */
  seenAt: string | null;
  endsAt: string | null;
};

/** Later than any date: whoever runs the programme is taken off by hand. */
const NEVER = '9999-12-31T23:59:59.999Z';
const latest = (...dates: (string | null)[]): string => dates.reduce<string>((last, one) => (one !== null && one > last ? one : last), '');

/** The moment from which a person is erased, as far as is known now. */
export function personGoesAt({ role, createdAt, invitedAt, joinedAt, seenAt, endsAt }: Presence, retention: Retention): string {
  if (role !== 'member') return NEVER;
  if (joinedAt !== null) return momentAfter(latest(joinedAt, seenAt, endsAt), retention.away);
  const isAwaited = seenAt === null || (invitedAt !== null && invitedAt >= seenAt);
  if (isAwaited) return momentAfter(latest(invitedAt ?? createdAt, endsAt), retention.awaited);
  return momentAfter(latest(seenAt, endsAt), retention.left);
}
