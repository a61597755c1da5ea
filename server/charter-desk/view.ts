import { differenceOf } from '../../content/engine/charter/difference.ts';
import type { CharterDifference } from '../../content/engine/charter/difference.ts';
import type { ArticleDraft, CharterDraft } from '../../content/engine/charter/draft.ts';
import type { CharterImpact } from '../../content/engine/charter/impact.ts';
import type { CharterProblem } from '../../content/engine/charter/problems.ts';
import type { Charter } from '../../content/engine/schema.ts';
import type { PublishedEdition } from '../charter-editions.ts';
import { houseChance } from '../figures.ts';
import { rowsAsSeen } from '../lapses.ts';
import { currentRules } from '../rules.ts';
import { bodyOf, emptyArticle, same } from './change.ts';
import { knownOf } from './check.ts';
import { consequencesOf } from './consequences.ts';
import type { Consequences } from './consequences.ts';
import { openDesk } from './draft.ts';
import type { Desk, DraftDeps } from './draft.ts';
import { charterIn, lookAt } from './publish.ts';

/** `savedBy`: a name; null when nobody has touched it, or when who did is gone. `changed`: it differs from the published one. */
export type Part<T> = { version: number; savedAt: string | null; savedBy: string | null; changed: boolean; body: T };
export type RemovedArticle = { id: string; version: number; savedAt: string; savedBy: string | null; last: ArticleDraft };
export type EditionView = Pick<Charter, 'version' | 'date' | 'procedure'> & {
  hash: string;
  articles: number;
  publishedAt: string;
  publishedBy: string | null;
  approvedAt: string | null;
  approvedBy: string | null;
  inForce: boolean;
};
export type DeskView = {
  draft: {
    hash: string;
    head: Part<CharterDraft['head']>;
    contacts: Part<CharterDraft['contacts']>;
    order: Part<string[]>;
    articles: (Part<ArticleDraft> & { id: string })[];
    /** Articles of the published charter that the draft has no more. */
    removed: RemovedArticle[];
  };
  published: EditionView & { document: Charter };
  difference: CharterDifference;
  problems: CharterProblem[];
  approval: { by: string | null; at: string; hash: string; stands: boolean } | null;
  impact: CharterImpact;
  consequences: Consequences;
  /** What a new article begins with. */
  empty: ArticleDraft;
  facts: string[];
  pictures: string[];
  /** Hash of the product's own charter, to be read at /api/content/:hash. */
  ours: string;
};

type NameOf = (id: string | undefined) => string | null;

/** Names of those who worked on the charter: nobody's when they are gone. */
async function namesOf({ store }: Pick<DraftDeps, 'store'>, ids: readonly (string | undefined)[]): Promise<NameOf> {
  const found = await Promise.all([...new Set(ids)].map(async (id) => [id, id === undefined ? null : await store.person(id)] as const));
  const names = new Map(found.map(([id, person]) => [id, person?.name ?? null]));
  return (id) => names.get(id) ?? null;
}

export const viewOfEdition = ({ hash, charter, note, publishedAt }: PublishedEdition, inForce: boolean, nameOf: NameOf): EditionView => ({
  version: charter.version,
  hash,
  date: charter.date,
  procedure: charter.procedure,
  articles: charter.articles.length,
  publishedAt,
  publishedBy: nameOf(note?.publishedBy),
  approvedAt: note?.approvedAt ?? null,
  approvedBy: nameOf(note?.approvedBy),
  inForce,
});

/** Every edition, the last first. */
export async function viewsOfEditions(deps: Pick<DraftDeps, 'store'>, editions: readonly PublishedEdition[]): Promise<EditionView[]> {
  const nameOf = await namesOf(
    deps,
    editions.flatMap(({ note }) => [note?.publishedBy, note?.approvedBy]),
  );
  return editions.map((one, at) => viewOfEdition(one, at === editions.length - 1, nameOf)).toReversed();
}

function partOf<T>(desk: Desk, part: string, nameOf: NameOf): Part<T> {
  const { version = 0, savedAt = null, savedBy } = desk.parts[part] ?? {};
  const body = bodyOf(desk, desk.parts, part);
  const changed = !same(body, bodyOf({ draft: desk.base }, {}, part));
  return { version, savedAt, savedBy: nameOf(savedBy), changed, body: body as T };
}

function removedOf(desk: Desk, nameOf: NameOf): RemovedArticle[] {
  const there = new Set(desk.draft.articles.map(({ id }) => id));
  return desk.base.articles.flatMap((last) => {
    const state = desk.parts[last.id];
    if (there.has(last.id) || state === undefined) return [];
    return [{ id: last.id, version: state.version, savedAt: state.savedAt, savedBy: nameOf(state.savedBy), last }];
  });
}

const draftView = (desk: Desk, nameOf: NameOf): DeskView['draft'] => ({
  hash: desk.hash,
  head: partOf(desk, 'head', nameOf),
  contacts: partOf(desk, 'contacts', nameOf),
  order: partOf(desk, 'order', nameOf),
  articles: desk.draft.articles.map(({ id }) => ({ id, ...partOf<ArticleDraft>(desk, id, nameOf) })),
  removed: removedOf(desk, nameOf),
});

/** The whole desk of the charter, for who may work on it. @param by who asks */
export async function viewOfDesk(deps: DraftDeps, by: string): Promise<DeskView> {
  const desk = await openDesk(deps);
  const { published, approval, parts } = desk;
  const after = charterIn(desk, deps.content);
  const at = deps.clock().toISOString();
  const [nameOf, rows, { document: rules }, chance] = await Promise.all([
    namesOf(deps, [
      ...Object.values(parts).map(({ savedBy }) => savedBy),
      approval?.by,
      published.note?.publishedBy,
      published.note?.approvedBy,
    ]),
    rowsAsSeen(deps, at),
    currentRules(deps),
    houseChance(deps, by),
  ]);
  return {
    draft: draftView(desk, nameOf),
    published: { ...viewOfEdition(published, true, nameOf), document: published.charter },
    difference: differenceOf(published.charter, after),
    ...lookAt(desk, deps.content),
    approval: approval && { by: nameOf(approval.by), at: approval.at, hash: approval.hash, stands: approval.hash === desk.hash },
    consequences: consequencesOf(desk.editions, after, rows, { rules, at, chance }),
    empty: emptyArticle(''),
    ...knownOf(deps.content),
    ours: deps.content.charter.hash,
  };
}
