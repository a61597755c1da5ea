import { z } from 'zod';
import type { CertificateRules } from '../content/engine/certificate-rules.ts';
import { fail } from '../content/engine/errors.ts';
import { statusOfRow } from '../content/engine/person-status.ts';
import type { ShownStatus } from '../content/engine/person-status.ts';
import { REMINDER_KINDS, isTooSoon } from '../content/engine/reminders.ts';
import type { ReminderKind } from '../content/engine/reminders.ts';
import type { RouteDeps } from './deps.ts';
import { invitationAgain } from './invitations.ts';
import { rowsAsSeen } from './lapses.ts';
import { mailLooks } from './mail-looks.ts';
import { composeMail } from './mail-texts.ts';
import type { MailBody } from './mail-texts.ts';
import { optOutLink } from './mail-tokens.ts';
import { textsFrom } from './pdf/words.ts';
import { again } from './people.ts';
import { listNow, statusNow } from './people-list.ts';
import { currentRules } from './rules.ts';
import type { Person, PersonRow } from './stores/nouns/people.ts';
import { TIME_ZONE, longDay } from './time-zone.ts';

export type ReminderDeps = Pick<RouteDeps, 'store' | 'content' | 'auth' | 'settings' | 'clock' | 'newId' | 'mail' | 'log'>;

/** People whose reminder waits, asked for in one go. A paper of kind `reminders`, on disk before it is acknowledged. */
const batchSchema = z.strictObject({
  kind: z.enum(REMINDER_KINDS),
  askedAt: z.string(),
  waiting: z.array(z.string()),
  /** How often the mail server has refused some of them, and when they are tried again. */
  tries: z.number().int(),
  notBefore: z.string(),
});
export type Batch = z.infer<typeof batchSchema>;
/** People in one paper. */
const BATCH = 500;

/** The batch that a paper holds; null for a setting. */
export const batchOf = (body: unknown): Batch | null => batchSchema.safeParse(body).data ?? null;

type Standing = Pick<Person, 'invitedAt' | 'joinedAt'>;
/** What somebody may be reminded of, by what HR sees of them. */
const kindOf = ({ status }: ShownStatus, { invitedAt, joinedAt }: Standing): ReminderKind | null =>
  status === 'expiring' && joinedAt !== null ? 'expiring' : status === 'invited' && invitedAt !== null ? 'invited' : null;

/** The same for a row of the list. */
export const kindOfRow = (rules: Pick<CertificateRules, 'renewalDays'>, row: PersonRow, at: string): ReminderKind | null =>
  kindOf(statusOfRow(rules, row, at), row);

type Told = { person: Person; status: ShownStatus; kind: ReminderKind | null };

async function told(deps: ReminderDeps, id: string): Promise<Told | null> {
  const person = await deps.store.person(id);
  if (!person) return null;
  const status = await statusNow(await listNow(deps), person);
  return { person, status, kind: kindOf(status, person) };
}

/**
 * Marks a person as reminded, on disk, before a mail is handed over: whatever breaks afterwards, nobody is written to twice.
 * @param since when it was asked for
 * @returns whom to write to; null when there is nothing to say any more, it is too soon, or they want none
 */
export async function claim(deps: ReminderDeps, id: string, kind: ReminderKind, since: string): Promise<Told | null> {
  let found: Told | null = null;
  const claimed = await again(async () => {
    found = await told(deps, id);
    if (!found || found.kind !== kind) return fail('ERR_PERSON_UNKNOWN');
    const { person } = found;
    const at = deps.clock().toISOString();
    const { remindedAt } = person.mails;
    if (isTooSoon(remindedAt, at) || (remindedAt !== null && remindedAt >= since)) return fail('ERR_PERSON_UNKNOWN');
    return deps.store.savePerson({ ...person, mails: { ...person.mails, remindedAt: at } });
  });
  return claimed.ok && claimed.value.remindable ? found : null;
}

/** Takes a claim back after the mail server has refused: the date is again what it was. */
export async function release({ store }: ReminderDeps, { person }: Told): Promise<void> {
  await again(async () => {
    const now = await store.person(person.id);
    if (!now) return fail('ERR_PERSON_UNKNOWN');
    return store.savePerson({ ...now, mails: { ...now.mails, remindedAt: person.mails.remindedAt } });
  });
}

/** What a reminder says to one person, in their language: never a score, only what its reader knows. */
export async function reminderText(deps: ReminderDeps, { person, status, kind }: Told): Promise<MailBody> {
  const { projectDir, origins } = deps.settings;
  const company = await deps.store.company();
  const timeZone = company?.timeZone ?? TIME_ZONE;
  const values = { name: person.name, company: company?.name ?? '', level: '', until: '' };
  const [optOut, looks] = await Promise.all([optOutLink(deps, person.id), mailLooks(deps.store)]);
  if (kind === 'invited') {
    const { link, until } = await invitationAgain(deps, person, timeZone);
    return composeMail(projectDir, 'remindInvited', person.locale, { ...values, until }, { link, optOut, looks });
  }
  const until = longDay(person.locale, timeZone, status.expiresAt ?? '');
  const level = textsFrom(projectDir, person.locale, 'ui')(`status.levels.${status.level}`);
  const link = `${origins[0] ?? ''}/status`;
  return composeMail(projectDir, 'remindExpiring', person.locale, { ...values, until, level }, { link, optOut, looks });
}

/** Keeps people in the queue. @param by null when the product itself asks */
export async function enqueue(deps: ReminderDeps, by: string | null, kind: ReminderKind, ids: string[], at: string): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const body: Batch = { kind, askedAt: at, waiting: ids.slice(from, from + BATCH), tries: 0, notBefore: at };
    const paper = { kind: 'reminders' as const, id: deps.newId(), version: 0, savedAt: at, savedBy: by ?? '', body };
    const kept = await deps.store.savePaper(paper);
    if (!kept.ok) throw new Error(`a new batch of reminders was there already: ${kept.code}`);
  }
  if (ids.length > 0) await deps.store.addAudit({ at, by, act: 'reminders-sent', about: ids, detail: { kind, count: ids.length } });
}

/** A reminder for HR to send itself, where nothing is mailed. */
export type ReminderToCopy = { person: string; name: string; email: string; subject: string; text: string };
/** `soon`: reminded less than a week ago, or, where HR sends itself, wants none. `idle`: there is nothing to remind of. */
export type Asked = { asked: number; soon: number; idle: number; texts: ReminderToCopy[] };

/**
 * Reminds people of what waits for them: queued, on disk, when mails are sent; otherwise as texts to copy. Who wants none is told to
 * nobody as long as the server sends: they get nothing, and the answer is the same.
 */
export async function askReminders(deps: ReminderDeps, by: string, ids: string[]): Promise<Asked> {
  const at = deps.clock().toISOString();
  const queues: Record<ReminderKind, string[]> = { invited: [], expiring: [] };
  const asked: Asked = { asked: 0, soon: 0, idle: 0, texts: [] };
  for (const id of new Set(ids)) {
    const one = await told(deps, id);
    if (!one) continue;
    if (one.kind === null) asked.idle += 1;
    else if (isTooSoon(one.person.mails.remindedAt, at)) asked.soon += 1;
    else queues[one.kind].push(id);
  }
  for (const kind of REMINDER_KINDS) {
    const waiting = queues[kind];
    if (deps.mail) await enqueue(deps, by, kind, waiting, at);
    else asked.texts.push(...(await textsFor(deps, by, kind, waiting, at)));
  }
  const wanted = queues.invited.length + queues.expiring.length;
  asked.asked = deps.mail ? wanted : asked.texts.length;
  return { ...asked, soon: asked.soon + wanted - asked.asked };
}

async function textsFor(deps: ReminderDeps, by: string, kind: ReminderKind, ids: string[], at: string): Promise<ReminderToCopy[]> {
  const texts: ReminderToCopy[] = [];
  for (const id of ids) {
    const claimed = await claim(deps, id, kind, at);
    if (!claimed) continue;
    const { subject, text } = await reminderText(deps, claimed);
    const { name, email } = claimed.person;
    texts.push({ person: id, name, email, subject, text });
  }
  if (texts.length > 0) {
    const about = texts.map(({ person }) => person);
    await deps.store.addAudit({ at, by, act: 'reminders-sent', about, detail: { kind, count: about.length } });
  }
  return texts;
}

/** Everyone who may be reminded of something now, found in memory. */
export async function remindable(deps: ReminderDeps): Promise<Record<ReminderKind, string[]>> {
  const at = deps.clock().toISOString();
  const { document: rules } = await currentRules(deps);
  const found: Record<ReminderKind, string[]> = { invited: [], expiring: [] };
  for (const row of await rowsAsSeen(deps, at)) {
    const kind = kindOfRow(rules, row, at);
    if (kind) found[kind].push(row.id);
  }
  return found;
}
