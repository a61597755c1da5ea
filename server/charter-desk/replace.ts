import { draftOf } from '../../content/engine/charter/draft.ts';
import type { CharterDraft } from '../../content/engine/charter/draft.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { EMPTY, bodyOf, changeDraft, next, same } from './change.ts';
import { openDesk } from './draft.ts';
import type { Desk, DraftDeps, PartState } from './draft.ts';

const EMPTY_DRAFT: CharterDraft = {
  head: { procedure: 'advice', title: EMPTY, preamble: EMPTY, acceptance: EMPTY },
  contacts: [],
  articles: [],
};

/** What a draft may be begun anew from; a number: that edition. `published` throws the work away. */
export type Source = 'published' | 'default' | 'empty' | number;

/** ERR_CHARTER_UNKNOWN: no such edition. */
async function draftFrom(deps: DraftDeps, source: Source): Promise<Result<CharterDraft>> {
  if (source === 'empty') return ok(EMPTY_DRAFT);
  if (source === 'default') return ok(draftOf(deps.content.charter.document));
  const { base, editions } = await openDesk(deps);
  if (source === 'published') return ok(base);
  const edition = editions.find(({ charter }) => charter.version === source);
  return edition ? ok(draftOf(edition.charter)) : fail('ERR_CHARTER_UNKNOWN');
}

/** The parts of which that draft says otherwise; articles that it lacks are removed. */
function partsOf(desk: Desk, draft: CharterDraft, by: string, at: string): Record<string, PartState> {
  const wanted: Record<string, unknown> = { head: draft.head, contacts: draft.contacts, order: draft.articles.map(({ id }) => id) };
  for (const { id } of desk.draft.articles) wanted[id] = null;
  for (const article of draft.articles) wanted[article.id] = article;
  const changed = Object.entries(wanted).filter(([part, body]) => !same(body, bodyOf(desk, desk.parts, part)));
  return Object.assign({}, ...changed.map(([part, body]) => next(desk, part, body, by, at))) as Record<string, PartState>;
}

/** The draft replaced whole, in one act. ERR_DRAFT_CHANGED: it is no longer the one that was read. @param hash of that one */
export const replaceDraft = (deps: DraftDeps, by: string, hash: string, draft: CharterDraft): Promise<Result<string[]>> =>
  changeDraft(deps, by, async (desk, at) => (desk.hash === hash ? ok(partsOf(desk, draft, by, at)) : fail('ERR_DRAFT_CHANGED')));

/** ERR_CHARTER_UNKNOWN, ERR_DRAFT_CHANGED. */
export async function beginAnew(deps: DraftDeps, by: string, hash: string, source: Source): Promise<Result<string[]>> {
  const draft = await draftFrom(deps, source);
  return draft.ok ? replaceDraft(deps, by, hash, draft.value) : draft;
}
