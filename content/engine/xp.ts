import type { PersonRecord } from './record.ts';

const MET = 10;
const SOUND = 10;
const RECALLED = 20;

/** A function of the record, never a counter: per card 10 met, 10 first sound decision, 20 recalled. */
export function xpOf(record: Pick<PersonRecord, 'cards'>): number {
  return Object.values(record.cards).reduce((sum, card) => {
    return sum + MET + (card.soundAt === null ? 0 : SOUND) + (card.recalledAt === null ? 0 : RECALLED);
  }, 0);
}

/** Stars of every place: they open nothing. */
export function starsOf(record: Pick<PersonRecord, 'modules'>): number {
  return Object.values(record.modules).reduce((sum, module) => sum + module.stars, 0);
}
