import { fail, ok } from '../content/engine/errors.ts';
import type { ErrorCode, Result } from '../content/engine/errors.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import type { RouteDeps } from './deps.ts';
import { join } from './identity.ts';
import { isLoopback } from './loopback.ts';
import { isTheirs } from './people-list.ts';
import { isProof } from './proofs.ts';
import type { Link } from './links.ts';
import { closeLinks, findLink, makeLink, spendLink } from './links.ts';
import { mailLooks } from './mail-looks.ts';
import { composeMail } from './mail-texts.ts';
import { checkPassword } from './passwords.ts';
import { again } from './people.ts';
import { newRecoveryCode } from './recovery-codes.ts';
import type { Person } from './stores/nouns/people.ts';
import { longDay } from './time-zone.ts';

export type InvitationDeps = Pick<RouteDeps, 'store' | 'auth' | 'settings' | 'clock' | 'newId' | 'mail' | 'companyName'>;

const DAY_MS = 24 * 3600 * 1000;
/** An invitation opens for a week. */
const VALID_DAYS = 7;
/** Mails handed to the mail server at once. */
const AT_ONCE = 10;

/** `link`: to be copied, null once it has been mailed. `refused`: why this person was not invited. */
export type Invited = { person: string; link: string | null; refused: ErrorCode | null };

/** `here`: links begin with an address that opens on the server's own machine alone. */
export type InvitationWays = { mailed: boolean; address: string; here: boolean };

/** The link page takes the token behind the `#`, so that no log of a proxy holds it. */
const addressOf = (origin: string | undefined, token: string) => `${origin ?? ''}/invitation#${token}`;

/** How invitations reach people, as HR is told before sending any. */
export function invitationWays({ mail, settings }: Pick<InvitationDeps, 'mail' | 'settings'>): InvitationWays {
  const address = settings.origins[0] ?? '';
  return { mailed: mail !== undefined, address, here: address !== '' && isLoopback(new URL(address).hostname) };
}

/** The last day that a link made now opens. */
const lastDay = ({ clock }: Pick<InvitationDeps, 'clock'>, locale: Locale, timeZone: string) =>
  longDay(locale, timeZone, new Date(clock().getTime() + VALID_DAYS * DAY_MS).toISOString());

async function markInvited({ store, clock }: InvitationDeps, id: string): Promise<Result<Person>> {
  return again(async () => {
    const person = await store.person(id);
    if (!person) return fail('ERR_PERSON_UNKNOWN');
    if (person.joinedAt !== null) return fail('ERR_PERSON_JOINED');
    return store.savePerson({ ...person, invitedAt: clock().toISOString() });
  });
}

/** True once the mail server has taken the invitation. */
async function mailed(deps: InvitationDeps, person: Person, link: string): Promise<boolean> {
  if (!deps.mail) return false;
  const timeZone = (await deps.store.company())?.timeZone ?? 'UTC';
  const until = lastDay(deps, person.locale, timeZone);
  const values = { name: person.name, company: await deps.companyName(), until };
  const body = composeMail(deps.settings.projectDir, 'invitation', person.locale, values, { link, looks: await mailLooks(deps.store) });
  return (await deps.mail.send({ to: person.email, ...body })).ok;
}

/**
 * One more link to an invitation that stands, for somebody who has not come. What was sent before stays open until its own day:
 * should this one not arrive, nothing is lost. @returns the link, and the last day it opens in the person's language
 */
export async function invitationAgain(
  deps: Pick<InvitationDeps, 'store' | 'settings' | 'clock' | 'newId'>,
  person: Person,
  timeZone: string,
): Promise<{ link: string; until: string }> {
  const token = await makeLink(deps, 'invitation', person.id, VALID_DAYS * DAY_MS);
  const until = lastDay(deps, person.locale, timeZone);
  return { link: addressOf(deps.settings.origins[0], token), until };
}

/** What an invitation remembers: who made it, and whether its link was shown to them rather than mailed. */
type Making = { by: string; copied: boolean };
const NOT_KNOWN: Making = { by: '', copied: true };
const makingOf = ({ note }: Link): Making => (note === '' ? NOT_KNOWN : (JSON.parse(note) as Making));

async function linkFor(deps: InvitationDeps, id: string, making: Making): Promise<string> {
  await closeLinks(deps, id, ['invitation']);
  const token = await makeLink(deps, 'invitation', id, VALID_DAYS * DAY_MS, JSON.stringify(making));
  return addressOf(deps.settings.origins[0], token);
}

async function inviteOne(deps: InvitationDeps, by: string, id: string): Promise<Invited> {
  const person = await markInvited(deps, id);
  if (!person.ok) return { person: id, link: null, refused: person.code };
  if (deps.mail && (await mailed(deps, person.value, await linkFor(deps, id, { by, copied: false }))))
    return { person: id, link: null, refused: null };
  // Whoever copies a link can open it: this one does less than the one that nobody but the person would have seen.
  return { person: id, link: await linkFor(deps, id, { by, copied: true }), refused: null };
}

/**
 * Invites people who have never signed in, leaving out whoever does not exist; an invitation before this one closes. Somebody who has signed in is refused
 * (ERR_PERSON_JOINED): no link of HR's opens an account in use. A mail that could not be sent leaves a link to copy.
 * @param by who invites
 */
export async function invite(deps: InvitationDeps, by: string, ids: string[]): Promise<Result<Invited[]>> {
  const all: Invited[] = [];
  const wanted = [...new Set(ids)];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    all.push(...(await Promise.all(wanted.slice(at, at + AT_ONCE).map((id) => inviteOne(deps, by, id)))));
  }
  // An id that is nobody's is not said back: it may be the id of something that is not HR's to know.
  const known = all.filter(({ refused }) => refused !== 'ERR_PERSON_UNKNOWN');
  const about = all.filter(({ refused }) => refused === null).map(({ person }) => person);
  if (about.length > 0) await deps.store.addAudit({ at: deps.clock().toISOString(), by, act: 'people-invited', about, detail: {} });
  return ok(known);
}

/** Closes the open invitations of people. @returns how many were open */
export async function withdrawInvitations(deps: InvitationDeps, by: string, ids: string[]): Promise<number> {
  const closed: string[] = [];
  for (const id of new Set(ids)) if ((await closeLinks(deps, id, ['invitation'])) > 0) closed.push(id);
  if (closed.length > 0)
    await deps.store.addAudit({ at: deps.clock().toISOString(), by, act: 'invitations-withdrawn', about: closed, detail: {} });
  return closed.length;
}

/** The open invitation of a token and whom it is for. ERR_INVITATION_UNKNOWN, _EXPIRED, _USED, _WITHDRAWN. Changes nothing. */
export async function openInvitation(
  { store, clock }: Pick<InvitationDeps, 'store' | 'clock'>,
  token: string,
): Promise<Result<{ link: Link; person: Person }>> {
  const link = await findLink(store, 'invitation', token);
  const person = link && (await store.person(link.person));
  if (!link || !person) return fail('ERR_INVITATION_UNKNOWN');
  if (link.state === 'used' || person.joinedAt !== null) return fail('ERR_INVITATION_USED');
  if (link.state === 'withdrawn') return fail('ERR_INVITATION_WITHDRAWN');
  return link.closesAt <= clock().toISOString() ? fail('ERR_INVITATION_EXPIRED') : ok({ link, person });
}

/**
 * Whether the link alone is not enough: it was shown to whoever made it, and the person left with something that was issued to
 * them. They prove themselves by the recovery code or the password they had.
 */
export const needsProof = async (
  { store }: Pick<InvitationDeps, 'store'>,
  { link, person }: { link: Link; person: Person },
): Promise<boolean> => makingOf(link).copied && (await isTheirs(store, person));

/**
 * The role that somebody joins with. One that only administrators give is not handed on by anybody else's invitation: such a person
 * joins as a member, and an administrator gives the role again.
 */
export async function roleAtJoining({ store }: Pick<InvitationDeps, 'store'>, link: Link, { role }: Person): Promise<Person['role']> {
  if (role !== 'hr' && role !== 'admin') return role;
  return (await store.person(makingOf(link).by))?.role === 'admin' ? role : 'member';
}

/** Tells in the log that a role was not handed on. */
export async function noteRole(
  { store, clock }: Pick<InvitationDeps, 'store' | 'clock'>,
  before: Person,
  role: Person['role'],
): Promise<void> {
  if (role === before.role) return;
  const detail = { from: before.role, to: role };
  await store.addAudit({ at: clock().toISOString(), by: null, act: 'role-changed', about: [before.id], detail });
}

type Acceptance = { token: string; password: string; locale: Locale; proof?: string | undefined };

/**
 * Opens the account of the person invited, with a password of their own. Of two answers to one invitation one is served.
 * Those of `openInvitation`, ERR_PASSWORD_WEAK; ERR_PROOF_NEEDED: see `needsProof`.
 * @returns the person, and their recovery code to be shown once
 */
export async function acceptInvitation(
  deps: InvitationDeps,
  { token, password, locale, proof = '' }: Acceptance,
): Promise<Result<{ person: Person; recoveryCode: string }>> {
  const found = await openInvitation(deps, token);
  if (!found.ok) return found;
  const { link, person } = found.value;
  if ((await needsProof(deps, found.value)) && !(await isProof(deps, person.id, proof))) return fail('ERR_PROOF_NEEDED');
  const checked = checkPassword(password, [person.name, person.email, await deps.companyName()]);
  if (!checked.ok) return checked;
  const role = await roleAtJoining(deps, link, person);
  if (!(await spendLink(deps, link))) return fail('ERR_INVITATION_USED');
  const joined = await join(deps, person, { password: checked.value, locale, role });
  if (!joined.ok) return joined.code === 'ERR_PERSON_JOINED' ? fail('ERR_INVITATION_USED') : joined;
  await noteRole(deps, person, role);
  return ok({ person: joined.value, recoveryCode: await newRecoveryCode(deps, person.id) });
}
