import { differenceOf } from '../../content/engine/charter/difference.ts';
import type { CharterDifference } from '../../content/engine/charter/difference.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { editionsOf } from '../charter-editions.ts';
import type { DraftDeps } from './draft.ts';
import { viewsOfEditions } from './view.ts';
import type { EditionView } from './view.ts';

export type VersionView = {
  version: EditionView;
  document: Charter;
  /** What it is compared with; null for the first, unless another is asked for. */
  against: EditionView | null;
  before: Charter | null;
  difference: CharterDifference | null;
};

/** Every charter that was in force, the last first. */
export const versionsOf = async (deps: DraftDeps): Promise<EditionView[]> => viewsOfEditions(deps, await editionsOf(deps));

/** One of them beside the one before it, or beside another. ERR_CHARTER_UNKNOWN. @param number and @param beside: numbers of versions */
export async function versionOf(deps: DraftDeps, number: number, beside?: number): Promise<Result<VersionView>> {
  const editions = await editionsOf(deps);
  const views = (await viewsOfEditions(deps, editions)).toReversed();
  const at = editions.findIndex(({ charter }) => charter.version === number);
  const other = beside === undefined ? at - 1 : editions.findIndex(({ charter }) => charter.version === beside);
  const document = editions[at]?.charter;
  const before = editions[other]?.charter ?? null;
  if (!document || (beside !== undefined && !before)) return fail('ERR_CHARTER_UNKNOWN');
  const difference = before && differenceOf(before, document);
  return ok({ version: views[at]!, document, against: views[other] ?? null, before, difference });
}
