import { charterOf } from '../../content/engine/charter/draft.ts';
import { differenceOf } from '../../content/engine/charter/difference.ts';
import type { CharterDifference } from '../../content/engine/charter/difference.ts';
import type { CharterProblem } from '../../content/engine/charter/problems.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { knownOf } from './check.ts';
import { openDesk } from './draft.ts';
import type { DraftDeps } from './draft.ts';
import { charterIn, lookAt } from './publish.ts';
import { replaceDraft } from './replace.ts';
import { draftFromYaml } from './yaml.ts';

/** What a file would make of the draft, or has made of it. `difference`: from the draft as it was to the file. */
type Imported = { saved: boolean; difference: CharterDifference; problems: CharterProblem[] };

/** Reads a file; saves it as the draft where `hash` names the draft that it is to replace. ERR_CHARTER_FILE { lines }, ERR_DRAFT_CHANGED. */
export async function importCharter(
  deps: DraftDeps,
  by: string,
  { yaml, hash }: { yaml: string; hash: string | null },
): Promise<Result<Imported>> {
  const draft = draftFromYaml(yaml, knownOf(deps.content));
  if (!draft.ok) return draft;
  const desk = await openDesk(deps);
  const { charter } = desk.published;
  const difference = differenceOf(charterIn(desk, deps.content), charterOf(draft.value, charter, deps.content.charter.document));
  const { problems } = lookAt({ draft: draft.value, published: desk.published }, deps.content);
  if (hash === null) return ok({ saved: false, difference, problems });
  const saved = await replaceDraft(deps, by, hash, draft.value);
  return saved.ok ? ok({ saved: true, difference, problems }) : saved;
}

/** A charter to take away: the draft, the published one, or that version. ERR_CHARTER_UNKNOWN. */
export async function charterToExport(deps: DraftDeps, of: 'draft' | 'published' | number): Promise<Result<Charter>> {
  const desk = await openDesk(deps);
  if (of === 'draft') return ok(charterIn(desk, deps.content));
  const found = of === 'published' ? desk.published : desk.editions.find(({ charter }) => charter.version === of);
  return found ? ok(found.charter) : fail('ERR_CHARTER_UNKNOWN');
}
