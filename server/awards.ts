import type { PersonRecord } from '../content/engine/record.ts';
import { starsOf, xpOf } from '../content/engine/xp.ts';

/** What a person sees of their record: XP and stars are computed from it, never counted. */
export type RecordView = { xp: number; stars: number } & Required<Omit<PersonRecord, 'person' | 'version' | 'messages'>>;

export function viewOfRecord(record: PersonRecord): RecordView {
  const { modules, cards, badges, acceptances, exams = {} } = record;
  return { xp: xpOf(record), stars: starsOf(record), modules, cards, badges, acceptances, exams };
}

/** Badges that an attempt brought, in the order they are kept. */
export const badgesFrom = (record: PersonRecord, attempt: string): string[] =>
  Object.entries(record.badges).flatMap(([id, badge]) => (badge.attempt === attempt ? [id] : []));
