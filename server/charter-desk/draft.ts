import { draftOf, nextArticleId } from '../../content/engine/charter/draft.ts';
import type { ArticleDraft, CharterDraft } from '../../content/engine/charter/draft.ts';
import { articleIdSchema } from '../../content/engine/schema.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { editionsOf } from '../charter-editions.ts';
import type { PublishedEdition } from '../charter-editions.ts';
import type { RouteDeps } from '../deps.ts';
import { hashOf } from '../content.ts';
import type { Paper } from '../stores/nouns/papers.ts';

export type DraftDeps = Pick<RouteDeps, 'store' | 'content' | 'clock' | 'followsContent'>;

/** A part as it was last saved; one that nobody touched is as published. A removed article has the body null. */
export type PartState = { version: number; savedAt: string; savedBy: string; body: unknown };
/** Said of one draft, which the hash names. `by`: a person's id. */
export type Approval = { hash: string; by: string; at: string };
type DraftBody = { parts: Record<string, PartState>; approval: Approval | null };

/** The draft as it stands, and all that it is compared with. */
export type Desk = {
  paper: Paper | null;
  parts: Record<string, PartState>;
  approval: Approval | null;
  draft: CharterDraft;
  /** SHA-256 of the draft. */
  hash: string;
  /** The draft as it would be had nobody touched it. */
  base: CharterDraft;
  editions: PublishedEdition[];
  published: PublishedEdition;
};

export const WHOLE_PARTS = ['head', 'contacts', 'order'] as const;

const byNumber = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

/** Articles in the order given; those it does not name come last, by their number. */
function inOrder(articles: ArticleDraft[], order: readonly string[]): ArticleDraft[] {
  const named = order.flatMap((id) => articles.filter((one) => one.id === id));
  return [...named, ...articles.filter(({ id }) => !order.includes(id)).toSorted(byNumber)];
}

/** The published charter with the parts that were saved since in their place. */
export function draftWith(base: CharterDraft, parts: Record<string, PartState>): CharterDraft {
  const saved = Object.entries(parts).filter(([id]) => articleIdSchema.safeParse(id).success);
  const kept = base.articles.filter(({ id }) => parts[id] === undefined);
  const own = saved.flatMap(([, { body }]) => (body === null ? [] : [body as ArticleDraft]));
  const order = (parts['order']?.body ?? base.articles.map(({ id }) => id)) as string[];
  return {
    head: (parts['head']?.body ?? base.head) as CharterDraft['head'],
    contacts: (parts['contacts']?.body ?? base.contacts) as CharterDraft['contacts'],
    articles: inOrder([...kept, ...own], order),
  };
}

export async function openDesk(deps: DraftDeps): Promise<Desk> {
  const [editions, paper] = await Promise.all([editionsOf(deps), deps.store.paper('charter', 'draft')]);
  const published = editions.at(-1)!;
  const { parts, approval } = (paper?.body ?? { parts: {}, approval: null }) as DraftBody;
  const base = draftOf(published.charter);
  const draft = draftWith(base, parts);
  return { paper, parts, approval, draft, hash: hashOf(draft), base, editions, published };
}

/** The paper to save over the one that was read. An approval of another draft stays, and counts for nothing. */
export const paperWith = ({ paper, ...desk }: Desk, change: Partial<DraftBody>, by: string, at: string): Paper => ({
  kind: 'charter',
  id: 'draft',
  version: paper?.version ?? 0,
  savedAt: at,
  savedBy: by,
  body: { parts: { ...desk.parts, ...change.parts }, approval: change.approval === undefined ? desk.approval : change.approval },
});

/** A number that no article has had in any charter of the house, the product's included; null when all are taken. */
export function newArticleId({ parts, editions, base }: Desk, ours: Charter): string | null {
  const published = [ours, ...editions.map(({ charter }) => charter)].flatMap(({ articles }) => articles.map(({ id }) => id));
  return nextArticleId([...Object.keys(parts), ...published, ...base.articles.map(({ id }) => id)]);
}
