import { charterOf } from '../../content/engine/charter/draft.ts';
import { impactOf } from '../../content/engine/charter/impact.ts';
import type { CharterImpact } from '../../content/engine/charter/impact.ts';
import { isStop, problemsOf } from '../../content/engine/charter/problems.ts';
import type { CharterProblem } from '../../content/engine/charter/problems.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { charterSchema } from '../../content/engine/schema.ts';
import type { Charter } from '../../content/engine/schema.ts';
import type { EditionNote } from '../charter-editions.ts';
import { hashOf } from '../content.ts';
import type { Content } from '../content.ts';
import { again } from '../people.ts';
import { companyDays } from '../time-zone.ts';
import { openDesk, paperWith } from './draft.ts';
import type { Approval, Desk, DraftDeps } from './draft.ts';

/** The document that the draft would be, under the number and day of the published one: to compare. */
export const charterIn = ({ draft, published }: Pick<Desk, 'draft' | 'published'>, { charter }: Pick<Content, 'charter'>): Charter =>
  charterOf(draft, published.charter, charter.document);

/** What is to be said of the draft, and what its publication would change in plays and exams. */
export function lookAt(desk: Pick<Desk, 'draft' | 'published'>, content: Content): { problems: CharterProblem[]; impact: CharterImpact } {
  const before = desk.published.charter;
  const ours = content.charter.document;
  const modules = [...content.modules.values()].map(({ document }) => document);
  const impact = impactOf(before, charterIn(desk, content), { modules, bank: content.bank.document.bank, ours });
  return { problems: problemsOf(desk.draft, { before, ours, first: desk.published.note === null }, impact.undrawn), impact };
}

const stopped = (desk: Desk, content: Content) => {
  const problems = lookAt(desk, content).problems.filter(isStop);
  return problems.length === 0 ? null : fail('ERR_CHARTER_STOPPED', { problems });
};

/** Says yes, in one’s own name, to exactly that draft. ERR_DRAFT_CHANGED, ERR_CHARTER_STOPPED { problems }. @param hash of the draft that was read */
export async function approve(deps: DraftDeps, by: string, hash: string): Promise<Result<Approval>> {
  const { store, clock } = deps;
  const at = clock().toISOString();
  const done = await again<Approval>(async () => {
    const desk = await openDesk(deps);
    if (desk.hash !== hash) return fail('ERR_DRAFT_CHANGED');
    const stop = stopped(desk, deps.content);
    if (stop) return stop;
    const approval = { hash, by, at };
    const saved = await store.savePaper(paperWith(desk, { approval }, by, at));
    return saved.ok ? ok(approval) : saved;
  });
  if (done.ok) await store.addAudit({ at, by, act: 'charter-approved', about: [], detail: { draft: hash, approved: true } });
  return done;
}

/** Takes an approval back, whoever gave it; without one nothing happens. */
export async function disapprove(deps: DraftDeps, by: string): Promise<Result<boolean>> {
  const { store, clock } = deps;
  const at = clock().toISOString();
  let draft = '';
  const done = await again<boolean>(async () => {
    const desk = await openDesk(deps);
    if (desk.approval === null) return ok(false);
    draft = desk.approval.hash;
    const saved = await store.savePaper(paperWith(desk, { approval: null }, by, at));
    return saved.ok ? ok(true) : saved;
  });
  if (done.ok && done.value) await store.addAudit({ at, by, act: 'charter-approved', about: [], detail: { draft, approved: false } });
  return done;
}

/** The document as it comes into force: the next number, today's date. It lacks nothing, or it would have been stopped. */
async function nextEdition(deps: DraftDeps, { draft, published }: Desk): Promise<Charter> {
  const dayOf = await companyDays(deps);
  const { id, version } = published.charter;
  const edition = { id, version: version + 1, date: dayOf(deps.clock().toISOString()) };
  return charterSchema.parse(charterOf(draft, edition, deps.content.charter.document));
}

/** Keeps the document and its note, which nobody names until the company does: a publication cut short here has not happened. */
async function keepEdition({ store, content }: DraftDeps, charter: Charter, note: EditionNote): Promise<Result<string>> {
  const hash = hashOf(charter);
  await content.keep(note.follows);
  await store.putDocument(hash, charter);
  const before = await store.paper('charter-edition', hash);
  const paper = {
    kind: 'charter-edition',
    id: hash,
    version: before?.version ?? 0,
    savedAt: note.publishedAt,
    savedBy: note.publishedBy,
  } as const;
  const saved = await store.savePaper({ ...paper, body: note });
  return saved.ok ? ok(hash) : saved;
}

/**
 * Puts the approved draft into force: the company names it in one act, and every play, exam and acceptance begun from then on is under
 * it. ERR_DRAFT_CHANGED, ERR_CHARTER_NOT_APPROVED, ERR_CHARTER_STOPPED { problems }. @param hash of the draft that was read
 */
export async function publish(deps: DraftDeps, by: string, hash: string): Promise<Result<{ hash: string; version: number }>> {
  const { store, clock } = deps;
  const at = clock().toISOString();
  const done = await again<{ hash: string; version: number }>(async () => {
    const company = await store.company();
    if (!company) return fail('ERR_SETUP_REQUIRED');
    const desk = await openDesk(deps);
    const { approval, published } = desk;
    if (desk.hash !== hash) return fail('ERR_DRAFT_CHANGED');
    const stop = stopped(desk, deps.content);
    if (stop) return stop;
    if (approval?.hash !== hash) return fail('ERR_CHARTER_NOT_APPROVED');
    const charter = await nextEdition(deps, desk);
    const note = { follows: published.hash, publishedAt: at, publishedBy: by, approvedAt: approval.at, approvedBy: approval.by };
    const kept = await keepEdition(deps, charter, note);
    if (!kept.ok) return kept;
    const changed = await store.changeCompany({ ...company, charterHash: kept.value });
    return changed.ok ? ok({ hash: kept.value, version: charter.version }) : changed;
  });
  if (done.ok) await store.addAudit({ at, by, act: 'charter-published', about: [], detail: { ...done.value } });
  return done;
}
