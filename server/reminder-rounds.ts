import { z } from 'zod';
import { isDueBetween } from '../content/engine/reminders.ts';
import { isWorkingTime, leavingDay } from '../content/engine/working-hours.ts';
import type { LocalMoment } from '../content/engine/working-hours.ts';
import { batchOf, claim, enqueue, kindOfRow, release, reminderText } from './reminders.ts';
import type { Batch, ReminderDeps } from './reminders.ts';
import { rowsAsSeen } from './lapses.ts';
import { currentRules } from './rules.ts';
import type { Paper } from './stores/nouns/papers.ts';
import { companyZone, momentIn } from './time-zone.ts';
import { oneByOne } from './turns.ts';

/** Mails handed over at once: see the mailer. */
const AT_ONCE = 3;
/** Rounds before a refused mail is given up: 1, 2, 4 and 8 hours apart. */
const TRIES = 5;
const HOUR_MS = 3600 * 1000;

const AUTOMATIC = 'automatic';
/** Whether ends of certificates are told by themselves, and up to which moment they have been. */
const automaticSchema = z.strictObject({ on: z.boolean(), until: z.string() });

const here = async ({ store, clock }: ReminderDeps): Promise<LocalMoment> => momentIn(await companyZone({ store }), clock().toISOString());

/** The day on which what waits leaves; null when it leaves now. */
export async function leavesOn(deps: ReminderDeps): Promise<string | null> {
  const moment = await here(deps);
  return isWorkingTime(moment) ? null : leavingDay(moment);
}

async function automaticPaper({ store }: ReminderDeps): Promise<{ version: number; on: boolean; until: string }> {
  const paper = await store.paper('reminders', AUTOMATIC);
  const read = automaticSchema.safeParse(paper?.body);
  return read.success && paper ? { version: paper.version, ...read.data } : { version: paper?.version ?? 0, on: false, until: '' };
}

export const isAutomatic = async (deps: ReminderDeps): Promise<boolean> => (await automaticPaper(deps)).on;

/** From now on: what has passed already is not told any more. ERR_VERSION_CONFLICT when somebody changed it at the same moment. */
export async function setAutomatic(deps: ReminderDeps, by: string, on: boolean) {
  const at = deps.clock().toISOString();
  const { version } = await automaticPaper(deps);
  const saved = await deps.store.savePaper({
    kind: 'reminders',
    id: AUTOMATIC,
    version,
    savedAt: at,
    savedBy: by,
    body: { on, until: at },
  });
  if (saved.ok) await deps.store.addAudit({ at, by, act: 'company-changed', about: [], detail: { automaticReminders: on } });
  return saved;
}

/** Queues whoever has come to one of the days before the end since the last look, once an hour. Queued first: a stop in between tells nobody twice. */
async function lookAhead(deps: ReminderDeps): Promise<void> {
  const at = deps.clock().toISOString();
  const { version, on, until } = await automaticPaper(deps);
  if (!on || Date.parse(at) - Date.parse(until) < HOUR_MS) return;
  const { document: rules } = await currentRules(deps);
  const due = (await rowsAsSeen(deps, at)).filter(
    (row) => kindOfRow(rules, row, at) === 'expiring' && row.expiresAt !== null && isDueBetween(row.expiresAt, until, at),
  );
  const ids = due.map(({ id }) => id);
  await enqueue(deps, null, 'expiring', ids, at);
  await deps.store.savePaper({ kind: 'reminders', id: AUTOMATIC, version, savedAt: at, savedBy: '', body: { on, until: at } });
}

/** True unless the mail server has refused it. */
async function remindOne(deps: ReminderDeps, { kind, askedAt }: Batch, id: string): Promise<boolean> {
  const claimed = await claim(deps, id, kind, askedAt);
  if (!claimed || !deps.mail) return true;
  const sent = await deps.mail.send({ to: claimed.person.email, ...(await reminderText(deps, claimed)) });
  if (!sent.ok) await release(deps, claimed);
  return sent.ok;
}

/** Sends what it can; the rest stays on disk for a later round. */
async function sendBatch(deps: ReminderDeps, paper: Paper, batch: Batch): Promise<void> {
  const failed: string[] = [];
  let next = 0;
  for (; next < batch.waiting.length && isWorkingTime(await here(deps)); next += AT_ONCE) {
    const some = batch.waiting.slice(next, next + AT_ONCE);
    const done = await Promise.all(some.map((id) => remindOne(deps, batch, id)));
    failed.push(...some.filter((_, at) => !done[at]));
  }
  const tries = batch.tries + (failed.length > 0 ? 1 : 0);
  const waiting = [...(tries < TRIES ? failed : []), ...batch.waiting.slice(next)];
  if (tries >= TRIES && failed.length > 0) deps.log(new Error(`${failed.length} reminders were given up: the mail server refused each`));
  if (waiting.length === 0) return void (await deps.store.removePaper('reminders', paper.id, paper.version));
  const now = deps.clock();
  const notBefore = new Date(now.getTime() + (failed.length > 0 ? 2 ** (tries - 1) * HOUR_MS : 0)).toISOString();
  await deps.store.savePaper({ ...paper, savedAt: now.toISOString(), body: { ...batch, waiting, tries, notBefore } });
}

async function round(deps: ReminderDeps): Promise<void> {
  if (!deps.mail || !isWorkingTime(await here(deps))) return;
  await lookAhead(deps);
  const at = deps.clock().toISOString();
  for (const paper of await deps.store.papers('reminders')) {
    const batch = batchOf(paper.body);
    if (batch && batch.notBefore <= at) await sendBatch(deps, paper, batch);
  }
}

/** One round after the other: two at once would undo each other's queue. */
const inTurn = oneByOne();

/** Sends the reminders that wait, in working hours; at other times it does nothing. */
export const sendReminders = (deps: ReminderDeps): Promise<void> => inTurn(() => round(deps));

/** How many people wait in the queue. */
export async function waitingReminders({ store }: ReminderDeps): Promise<number> {
  return (await store.papers('reminders')).reduce((sum, { body }) => sum + (batchOf(body)?.waiting.length ?? 0), 0);
}

/** Empties the queue. @returns how many waited */
export const dropReminders = ({ store }: Pick<ReminderDeps, 'store'>): Promise<number> =>
  inTurn(async () => {
    let dropped = 0;
    for (const { id, version, body } of await store.papers('reminders')) {
      const batch = batchOf(body);
      if (batch && (await store.removePaper('reminders', id, version)).ok) dropped += batch.waiting.length;
    }
    return dropped;
  });
