import { changesBetween } from '../content/engine/rules/changes.ts';
import type { RulesChange } from '../content/engine/rules/changes.ts';
import { consequencesOf } from '../content/engine/rules/consequences.ts';
import type { Consequence } from '../content/engine/rules/consequences.ts';
import { draftOf, problemsOf, rulesDraftSchema, rulesFrom } from '../content/engine/rules/draft.ts';
import type { RulesDraft, RulesProblem } from '../content/engine/rules/draft.ts';
import { packsIn } from '../content/engine/packs.ts';
import type { PackView } from '../content/engine/packs.ts';
import { fail, ok } from '../content/engine/errors.ts';
import type { Failure, Result } from '../content/engine/errors.ts';
import { hashOf } from './content.ts';
import type { RouteDeps } from './deps.ts';
import { rowsAsSeen } from './lapses.ts';
import { nameOf } from './people.ts';
import { currentRules } from './rules.ts';
import type { Paper } from './stores/nouns/papers.ts';
import { oneByOne } from './turns.ts';

export type RulesDeps = Pick<RouteDeps, 'store' | 'content' | 'clock'>;

/** The draft on the desk; `version` 0 while there is none. */
export type DraftView = { version: number; savedAt: string | null; savedBy: string | null; rules: RulesDraft; problems: RulesProblem[] };
/** A publication, and what it changed; `hash` is that of its document. */
export type PublishedView = { hash: string; at: string; by: string | null; changes: RulesChange[] };
export type RulesView = {
  inForce: { hash: string; rules: RulesDraft };
  /** What the product ships: where *back to default* leads. */
  shipped: RulesDraft;
  draft: DraftView;
  /** The sector packs that there are, and what each brings. */
  packs: PackView[];
  /** The last publication first. */
  history: PublishedView[];
};
export type RulesPreview = { problems: RulesProblem[]; changes: RulesChange[]; consequences: Consequence[] };

const DRAFT = 'draft';
const HISTORY_SHOWN = 50;
type Publication = { hash: string; changes: RulesChange[] };

const publicationId = (n: number): string => `published-${String(n).padStart(6, '0')}`;

/** A conflict told to whoever comes second: by whom, and when. */
async function toldConflict(deps: RulesDeps, failure: Failure): Promise<Failure> {
  const { savedBy } = failure;
  return typeof savedBy === 'string' ? { ...failure, savedBy: await nameOf(deps, savedBy) } : failure;
}

async function draftView(deps: RulesDeps, paper: Paper | null, inForce: RulesDraft): Promise<DraftView> {
  const read = rulesDraftSchema.safeParse(paper?.body);
  // A draft of an earlier version of the product that says less is begun again.
  const rules = read.success ? read.data : inForce;
  const { version = 0, savedAt = null, savedBy = null } = paper ?? {};
  return { version, savedAt, savedBy: await nameOf(deps, savedBy), rules, problems: problemsOf(rules) };
}

/** Every publication there has been, the first first. */
async function publications({ store }: RulesDeps): Promise<Paper[]> {
  return (await store.papers('rules')).filter(({ id }) => id !== DRAFT);
}

async function historyOf(deps: RulesDeps): Promise<PublishedView[]> {
  const last = (await publications(deps)).slice(-HISTORY_SHOWN).toReversed();
  return Promise.all(
    last.map(async ({ body, savedAt, savedBy }) => ({ ...(body as Publication), at: savedAt, by: await nameOf(deps, savedBy) })),
  );
}

/** All that the rules' page shows. */
export async function rulesView(deps: RulesDeps): Promise<RulesView> {
  const { hash, document } = await currentRules(deps);
  const rules = draftOf(document);
  const draft = await draftView(deps, await deps.store.paper('rules', DRAFT), rules);
  const { certificates, cards, situations } = deps.content;
  const packs = packsIn(cards, [...situations.values()]);
  return { inForce: { hash, rules }, shipped: draftOf(certificates.document), draft, packs, history: await historyOf(deps) };
}

/** What publishing that would do now. Nothing is kept. */
export async function previewOf({ store, content, clock }: RulesDeps, rules: RulesDraft): Promise<RulesPreview> {
  const before = draftOf((await currentRules({ store, content })).document);
  const problems = problemsOf(rules);
  const at = clock().toISOString();
  const consequences = problems.length > 0 ? [] : consequencesOf(before, rules, await rowsAsSeen({ store, content }, at), at);
  return { problems, changes: changesBetween(before, rules), consequences };
}

/** Keeps the draft. ERR_VERSION_CONFLICT { version, savedBy, savedAt }: somebody else has saved it meanwhile; nothing is overwritten. */
export async function saveDraft(deps: RulesDeps, by: string, version: number, rules: RulesDraft): Promise<Result<DraftView>> {
  const at = deps.clock().toISOString();
  const saved = await deps.store.savePaper({ kind: 'rules', id: DRAFT, version, savedAt: at, savedBy: by, body: rules });
  if (!saved.ok) return toldConflict(deps, saved);
  await deps.store.addAudit({ at, by, act: 'rules-saved', about: [], detail: { version: saved.value.version } });
  return ok(await draftView(deps, saved.value, rules));
}

/** Throws the draft away. ERR_VERSION_CONFLICT like `saveDraft`. */
export async function dropDraft(deps: RulesDeps, by: string, version: number): Promise<Result<null>> {
  const removed = await deps.store.removePaper('rules', DRAFT, version);
  if (!removed.ok) return toldConflict(deps, removed);
  await deps.store.addAudit({ at: deps.clock().toISOString(), by, act: 'rules-saved', about: [], detail: { version: 0 } });
  return removed;
}

/** What is published is what was read: that version of the draft, over those rules. */
export type Publish = { version: number; over: string };

/** Of two publications at once, one is served after the other. */
const inTurn = oneByOne();

/**
 * Puts the draft in force. A request that was cut off is repeated: it goes on where it stopped.
 * ERR_VERSION_CONFLICT (the draft, or the rules in force, are others by now), ERR_RULES_PROBLEMS { problems }, ERR_SETUP_REQUIRED.
 */
export const publishRules = (deps: RulesDeps, by: string, publish: Publish): Promise<Result<{ hash: string }>> =>
  inTurn(() => publishNow(deps, by, publish));

async function publishNow(deps: RulesDeps, by: string, { version, over }: Publish): Promise<Result<{ hash: string }>> {
  const { store, content } = deps;
  const [company, paper, before] = await Promise.all([store.company(), store.paper('rules', DRAFT), currentRules(deps)]);
  if (!company) return fail('ERR_SETUP_REQUIRED');
  const stored = { version: paper?.version ?? 0, savedBy: paper?.savedBy ?? null, savedAt: paper?.savedAt ?? null };
  if (!paper || paper.version !== version || before.hash !== over) return toldConflict(deps, fail('ERR_VERSION_CONFLICT', stored));
  const draft = rulesDraftSchema.safeParse(paper.body);
  const problems = draft.success ? problemsOf(draft.data) : [];
  const document = draft.success ? rulesFrom(draft.data, content.certificates.document) : null;
  if (!draft.success || !document) return fail('ERR_RULES_PROBLEMS', { problems });
  const changes = changesBetween(draftOf(before.document), draft.data);
  const hash = changes.length === 0 ? before.hash : hashOf(document);
  if (hash !== before.hash) {
    await store.putDocument(hash, document);
    const at = deps.clock().toISOString();
    const noted = await notePublication(deps, { by, at, over, body: { hash, changes } });
    if (!noted.ok) return noted;
    const changed = await store.changeCompany({ ...company, rulesHash: hash });
    if (!changed.ok) return changed;
    await store.addAudit({ at, by, act: 'rules-changed', about: [], detail: { from: before.hash, to: hash } });
  }
  const removed = await store.removePaper('rules', DRAFT, version);
  return removed.ok ? ok({ hash }) : removed;
}

/** Before it is in force, so that none is in force unseen; one that was cut off, and so never came into force, is noted over. */
async function notePublication(
  deps: RulesDeps,
  publication: { by: string; at: string; over: string; body: Publication },
): Promise<Result<Paper>> {
  const { by, at, over, body } = publication;
  const all = await publications(deps);
  const last = all.at(-1);
  const cutOff = last !== undefined && (last.body as Publication).hash !== over ? last : null;
  const place = cutOff ?? { id: publicationId(all.length + 1), version: 0 };
  return deps.store.savePaper({ kind: 'rules', id: place.id, version: place.version, savedAt: at, savedBy: by, body });
}
