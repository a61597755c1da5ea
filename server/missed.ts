import { fail } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import type { Content } from './content.ts';
import { again } from './people.ts';
import type { Store } from './stores/store.ts';

type MissedDeps = { store: Store; content: Content; clock: () => Date };

/**
 * What somebody missed in a team session joins their own record, by their own act: the cards are met from now on, and their
 * dispatches come. Those met already are left as they are. Where it was missed is not kept. ERR_PERSON_UNKNOWN, ERR_BODY_INVALID.
 */
export function keepMissed(deps: MissedDeps, person: string, cards: readonly string[]): Promise<Result<PersonRecord>> {
  return again(async () => {
    const known = new Set<string>(deps.content.cards.map(({ id }) => id));
    if (cards.some((card) => !known.has(card))) return fail('ERR_BODY_INVALID', { fields: ['cards'] });
    const record = await deps.store.recordOf(person);
    if (!record) return fail('ERR_PERSON_UNKNOWN');
    const metAt = deps.clock().toISOString();
    const met = cards.map((card) => [card, record.cards[card] ?? { metAt, soundAt: null, recalledAt: null }] as const);
    return deps.store.saveRecord({ ...record, cards: { ...record.cards, ...Object.fromEntries(met) } });
  });
}
