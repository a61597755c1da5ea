import type { DayOf } from '../content/engine/calendar.ts';
import { fail } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { CardRecord, PersonRecord } from '../content/engine/record.ts';
import type { Content } from './content.ts';
import { again } from './people.ts';
import type { Store } from './stores/store.ts';
import { companyDays } from './time-zone.ts';

type MissedDeps = { store: Store; content: Content; clock: () => Date };

/**
 * What somebody missed in a team session joins their own record, by their own act. A card that is new to them is met from now on, and
 * its dispatches come; one that was met before comes back sooner. Where it was missed is not kept. ERR_PERSON_UNKNOWN, ERR_BODY_INVALID.
 */
export async function keepMissed(deps: MissedDeps, person: string, cards: readonly string[]): Promise<Result<PersonRecord>> {
  const known = new Set<string>(deps.content.cards.map(({ id }) => id));
  if (cards.some((card) => !known.has(card))) return fail('ERR_BODY_INVALID', { fields: ['cards'] });
  const dayOf = await companyDays(deps);
  return again(async () => {
    const record = await deps.store.recordOf(person);
    if (!record) return fail('ERR_PERSON_UNKNOWN');
    const at = deps.clock().toISOString();
    const missed = cards.map((card) => [card, afterMiss(record.cards[card], at, dayOf)] as const);
    return deps.store.saveRecord({ ...record, cards: { ...record.cards, ...Object.fromEntries(missed) } });
  });
}

/** A card that was met today and not known yet has nothing to add: a phone may send the same miss twice. */
function afterMiss(card: CardRecord | undefined, at: string, dayOf: DayOf): CardRecord {
  if (!card) return { metAt: at, soundAt: null, recalledAt: null };
  return card.soundAt === null && dayOf(card.metAt) === dayOf(at) ? card : { ...card, missedAt: at };
}
