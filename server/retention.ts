import { personGoesAt } from '../content/engine/retention.ts';
import type { Retention } from '../content/engine/retention.ts';
import { momentAfter } from '../content/engine/terms.ts';
import type { RouteDeps } from './deps.ts';
import { currentRules } from './rules.ts';
import { sweepSessions } from './sessions/retention.ts';
import type { PersonRow } from './stores/nouns/people.ts';
import type { ForgetBefore, Forgotten } from './stores/nouns/retention.ts';
import type { Store } from './stores/store.ts';

/** How many of each kind of data a sweep has found too old. */
export type Swept = Record<keyof Forgotten | 'signIns' | 'people', number>;
export type SweepDeps = Pick<RouteDeps, 'store' | 'content' | 'clock'> & {
  /** Asked between two people: the rest then waits for the next sweep. */
  isStopped?: () => boolean;
};

const nothing = (): Swept => ({ playLogs: 0, openPlays: 0, examAnswers: 0, dispatchAnswers: 0, signIns: 0, people: 0 });

const before = (retention: Retention, at: string): ForgetBefore => ({
  playLogs: momentAfter(at, -retention.playLogs),
  openPlays: momentAfter(at, -retention.openPlays),
  examAnswers: momentAfter(at, -retention.examAnswers),
  dispatchAnswers: momentAfter(at, -retention.dispatchAnswers),
});

/**
 * Erases what has been kept for longer than the rules in force say. Whatever it has done is done for good, and it may be cut off and
 * run again at any moment: it looks at dates only. What it has found is noted in the audit log, in counts.
 */
export async function sweepOld(deps: SweepDeps): Promise<Swept> {
  const { store, clock, isStopped = () => false } = deps;
  const swept = nothing();
  if (!(await store.company())) return swept;
  await sweepSessions(deps);
  const { retention } = (await currentRules(deps)).document;
  const at = clock().toISOString();
  swept.signIns = await endOldSessions(store, momentAfter(at, -retention.signIns));
  const rows = await store.rowsOfPeople();
  const over = new Map<string, PersonRow>();
  for (const row of rows) if (!isStopped() && (await isOver(store, row, retention, at))) over.set(row.id, row);
  // Together, for each erasure by itself would write all of the index; whoever has come or was invited again meanwhile stays.
  const isAsFound = ({ id, joinedAt, invitedAt }: PersonRow) =>
    over.get(id)?.joinedAt === joinedAt && over.get(id)?.invitedAt === invitedAt;
  if (!isStopped()) swept.people = (await store.erasePeople([...over.keys()], isAsFound)).length;
  for (const { id, hasStarted } of rows) {
    if (isStopped()) break;
    if (hasStarted && !over.has(id)) await forgetOf(store, id, before(retention, at), swept);
  }
  if (swept.playLogs + swept.openPlays + swept.examAnswers + swept.dispatchAnswers > 0) await store.settleForgotten();
  if (Object.values(swept).some((count) => count > 0))
    await store.addAudit({ at, by: null, act: 'data-swept', about: [], detail: { ...swept } });
  return swept;
}

async function endOldSessions({ auth }: Store, date: string): Promise<number> {
  const ids = await auth.olderThan('session', 'createdAt', date);
  return ids.length === 0 ? 0 : auth.remove('session', ids);
}

async function forgetOf(store: Store, person: string, until: ForgetBefore, swept: Swept): Promise<void> {
  const forgotten = await store.forgetDetail(person, until);
  for (const [kind, ids] of Object.entries(forgotten ?? {})) swept[kind as keyof Forgotten] += ids.length;
}

/** Whether a person's time is over. What the row does not say is read only of those whose time may be. */
async function isOver(store: Store, row: PersonRow, retention: Retention, at: string): Promise<boolean> {
  const endsAt = row.ended === 'withdrawn' ? null : row.expiresAt;
  const { role, invitedAt, joinedAt } = row;
  const longest = { role, createdAt: '', invitedAt, joinedAt, seenAt: null, endsAt };
  const mayBe = joinedAt === null ? (endsAt ?? '') < at : personGoesAt(longest, retention) <= at;
  const person = mayBe ? await store.person(row.id) : null;
  return person !== null && personGoesAt({ ...person, endsAt }, retention) <= at;
}
