import { MOST } from '../../content/engine/charter/draft.ts';
import type { ArticleDraft } from '../../content/engine/charter/draft.ts';
import { canonicalJson } from '../../content/engine/content-hash.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Failure, Result } from '../../content/engine/errors.ts';
import { articleIdSchema } from '../../content/engine/schema.ts';
import type { Article } from '../../content/engine/schema.ts';
import { again, nameOf } from '../people.ts';
import { checkPart, checkWhole, knownOf } from './check.ts';
import { WHOLE_PARTS, draftWith, newArticleId, openDesk, paperWith } from './draft.ts';
import type { Desk, DraftDeps, PartState } from './draft.ts';

/** A text that nobody has written yet. */
export const EMPTY = { fr: '', en: '' };
/** What a new article begins with. */
export const emptyArticle = (
  id: string,
  zone: Article['zone'] = 'free',
  kind: Article['kind'] = 'rule',
  owner = 'nobody',
): ArticleDraft => ({
  id,
  zone,
  kind,
  title: EMPTY,
  text: EMPTY,
  reason: EMPTY,
  channels: EMPTY,
  owner,
  facts: [],
  ideas: [],
});

export const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** What a part says now: null for an article that was removed; undefined where there is no such part. */
export function bodyOf({ draft }: Pick<Desk, 'draft'>, parts: Desk['parts'], part: string): unknown {
  if (part === 'head' || part === 'contacts') return draft[part];
  if (part === 'order') return draft.articles.map(({ id }) => id);
  return draft.articles.find(({ id }) => id === part) ?? (parts[part] ? null : undefined);
}

/** Somebody saved that part meanwhile: who, when and what, so that nothing has to be overwritten unseen. */
async function conflictOf(deps: Pick<DraftDeps, 'store'>, desk: Desk, part: string): Promise<Failure> {
  const { version = 0, savedAt = null, savedBy = null } = desk.parts[part] ?? {};
  return fail('ERR_VERSION_CONFLICT', {
    conflict: { part, version, savedBy: await nameOf(deps, savedBy), savedAt, body: bodyOf(desk, desk.parts, part) ?? null },
  });
}

type Change = (desk: Desk, at: string) => Promise<Result<Record<string, PartState>>>;

/** Reads the draft, changes some parts of it, keeps it: again from the start when another part was saved in between. */
export async function changeDraft(deps: DraftDeps, by: string, change: Change): Promise<Result<string[]>> {
  const { store, clock } = deps;
  const saved = await again<string[]>(async () => {
    const at = clock().toISOString();
    const desk = await openDesk(deps);
    const parts = await change(desk, at);
    if (!parts.ok) return parts;
    const names = Object.keys(parts.value);
    if (names.length === 0) return ok([]);
    const whole = checkWhole(draftWith(desk.base, { ...desk.parts, ...parts.value }));
    if (!whole.ok) return whole;
    const kept = await store.savePaper(paperWith(desk, { parts: parts.value }, by, at));
    return kept.ok ? ok(names) : kept;
  });
  if (saved.ok && saved.value.length > 0) {
    const [part, ...more] = saved.value;
    const detail = { part: more.length === 0 ? part! : null, parts: saved.value.length };
    await store.addAudit({ at: clock().toISOString(), by, act: 'charter-saved', about: [], detail });
  }
  return saved;
}

export const next = (desk: Desk, part: string, body: unknown, by: string, at: string): Record<string, PartState> => ({
  [part]: { version: (desk.parts[part]?.version ?? 0) + 1, savedAt: at, savedBy: by, body },
});

const isPart = (desk: Desk, part: string): boolean =>
  (WHOLE_PARTS as readonly string[]).includes(part) ||
  (articleIdSchema.safeParse(part).success && bodyOf(desk, desk.parts, part) !== undefined);

/**
 * Saves one part over the version that was read. Saying the same again is a retry. ERR_CHARTER_PART_UNKNOWN; ERR_VERSION_CONFLICT
 * { conflict }: nothing is overwritten; ERR_BODY_INVALID { fields }.
 */
export function savePart(deps: DraftDeps, by: string, part: string, read: { version: number; body: unknown }): Promise<Result<string[]>> {
  return changeDraft(deps, by, async (desk, at) => {
    if (!isPart(desk, part)) return fail('ERR_CHARTER_PART_UNKNOWN');
    const checked = checkPart(part, read.body, knownOf(deps.content));
    if (!checked.ok) return checked;
    const state = desk.parts[part];
    const isThere = same(checked.value, bodyOf(desk, desk.parts, part));
    if (isThere && (state?.version ?? 0) === read.version + 1 && state?.savedBy === by) return ok({});
    if ((state?.version ?? 0) !== read.version) return conflictOf(deps, desk, part);
    return ok(isThere ? {} : next(desk, part, checked.value, by, at));
  });
}

/** Adds an article that says nothing yet, under a number that none ever had. ERR_CHARTER_FULL, ERR_CHARTER_PART_UNKNOWN (of `after`). */
export async function addArticle(
  deps: DraftDeps,
  by: string,
  { zone, kind, after }: { zone: Article['zone']; kind: Article['kind']; after?: string | undefined },
): Promise<Result<string>> {
  let id: string | null = null;
  const added = await changeDraft(deps, by, async (desk, at) => {
    const order = desk.draft.articles.map((one) => one.id);
    if (after !== undefined && !order.includes(after)) return fail('ERR_CHARTER_PART_UNKNOWN');
    id = newArticleId(desk, deps.content.charter.document);
    if (id === null || order.length >= MOST.articles) return fail('ERR_CHARTER_FULL', { most: MOST.articles });
    const added = next(desk, id, emptyArticle(id, zone, kind, desk.draft.contacts[0]?.id), by, at);
    if (after === undefined) return ok(added);
    const placed = order.flatMap((one) => (one === after ? [one, id!] : [one]));
    return ok({ ...added, ...next(desk, 'order', placed, by, at) });
  });
  return added.ok ? ok(id!) : added;
}

/** Takes an article out of the draft; its number stays taken. ERR_CHARTER_PART_UNKNOWN, ERR_VERSION_CONFLICT { conflict }. */
export function removeArticle(deps: DraftDeps, by: string, part: string, version: number): Promise<Result<string[]>> {
  return changeDraft(deps, by, async (desk, at) => {
    if (!articleIdSchema.safeParse(part).success || !isPart(desk, part)) return fail('ERR_CHARTER_PART_UNKNOWN');
    if (bodyOf(desk, desk.parts, part) === null) return ok({});
    if ((desk.parts[part]?.version ?? 0) !== version) return conflictOf(deps, desk, part);
    return ok(next(desk, part, null, by, at));
  });
}
