import { momentAfter } from '../../content/engine/terms.ts';
import type { Store } from '../stores/store.ts';
import { createBook } from './book.ts';

/** Days for which a sheet of a session that is over is kept, and a session that was planned and never held. */
export const SHEET_DAYS = 365;

/** Removes sessions whose time is over, and what somebody who is gone has planned or composed for themselves. */
export async function sweepSessions({ store, clock }: { store: Store; clock: () => Date }): Promise<void> {
  const book = createBook({ store, clock });
  const since = momentAfter(clock().toISOString(), -SHEET_DAYS);
  for (const { id, owner, state, endedAt, at, createdAt } of await book.sessions.all()) {
    const isOld = state !== 'open' && (endedAt ?? at ?? createdAt) < since;
    if (isOld || !(await store.person(owner))) await book.sessions.remove(id);
  }
  for (const { id, owner } of await book.plans.all()) if (!(await store.person(owner))) await book.plans.remove(id);
}
