import { lapsesAt, underLapses } from '../content/engine/charter/lapses.ts';
import { editionsOf } from './charter-editions.ts';
import type { EditionDeps } from './charter-editions.ts';
import type { PersonRow } from './stores/nouns/people.ts';

/** What a demo takes from the content folder was never published: nothing lapses by it. */
type LapseDeps = Pick<EditionDeps, 'store' | 'content'>;
export const publishedEditions = (deps: LapseDeps) => editionsOf({ ...deps, followsContent: false });

/** Everyone's row, as their own page has their status. @param at ISO date-time UTC */
export async function rowsAsSeen(deps: LapseDeps, at: string): Promise<PersonRow[]> {
  const [rows, editions] = await Promise.all([deps.store.rowsOfPeople(), publishedEditions(deps)]);
  return rows.map(underLapses(lapsesAt(editions, at), at));
}
