import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { RouteDeps } from './deps.ts';
import { endSessions } from './identity.ts';
import type { Link } from './links.ts';
import { closeLinks, findLink, makeLink, spendLink } from './links.ts';
import { mailLooks } from './mail-looks.ts';
import { composeMail } from './mail-texts.ts';
import { checkPassword, setPassword } from './passwords.ts';
import { isRecoveryCode, spendRecoveryCode } from './recovery-codes.ts';
import type { Person } from './stores/nouns/people.ts';

export type SignInDeps = Pick<RouteDeps, 'store' | 'auth' | 'settings' | 'clock' | 'newId' | 'mail' | 'companyName' | 'signIn'>;

/** What a mailed link does: signs in, or lets choose a new password. */
export const LINK_PURPOSES = ['sign-in', 'password'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const VALID_MINUTES = 30;
const MAILS = { 'sign-in': 'signIn', password: 'newPassword' } as const;

/** Somebody who may sign in. A person only listed has an invitation for that. */
async function memberOf({ store }: SignInDeps, email: string): Promise<Person | null> {
  const person = await store.personByEmail(email);
  return person?.joinedAt ? person : null;
}

/**
 * Mails a link to whoever may sign in by that address; to nobody else, and without saying so. Only the person ever sees it.
 * ERR_MAIL_OFF without a mail server.
 */
export async function mailLink(deps: SignInDeps, email: string, purpose: LinkPurpose): Promise<Result<null>> {
  if (!deps.mail) return fail('ERR_MAIL_OFF');
  const person = await memberOf(deps, email);
  if (!person) return ok(null);
  await closeLinks(deps, person.id, [purpose]);
  const token = await makeLink(deps, purpose, person.id, VALID_MINUTES * 60_000);
  const values = { name: person.name, company: await deps.companyName(), minutes: VALID_MINUTES };
  const link = `${deps.settings.origins[0] ?? ''}/link#${token}`;
  const body = composeMail(deps.settings.projectDir, MAILS[purpose], person.locale, values, { link, looks: await mailLooks(deps.store) });
  await deps.mail.send({ to: person.email, ...body });
  return ok(null);
}

/** The open link of a token. ERR_LINK_CLOSED. Changes nothing: whoever scans a mail may follow it. */
export async function openLink({ store, clock }: SignInDeps, token: string): Promise<Result<{ link: Link; person: Person }>> {
  for (const purpose of LINK_PURPOSES) {
    const link = await findLink(store, purpose, token);
    const person = link && (await store.person(link.person));
    if (link && person?.joinedAt && link.closesAt > clock().toISOString()) return ok({ link, person });
  }
  return fail('ERR_LINK_CLOSED');
}

/** After a password has changed: whoever was in with the old one is out, and the person is told. */
async function afterNewPassword(deps: SignInDeps, person: Person, but: string | null): Promise<void> {
  await endSessions(deps.store, person.id, but);
  await closeLinks(deps, person.id, [...LINK_PURPOSES]);
  deps.signIn.forgetPerson(person.id);
  if (!deps.mail) return;
  const values = { name: person.name, company: await deps.companyName() };
  const looks = await mailLooks(deps.store);
  void deps.mail.send({ to: person.email, ...composeMail(deps.settings.projectDir, 'passwordChanged', person.locale, values, { looks }) });
}

/**
 * Gives a person another password and ends their sessions. ERR_PASSWORD_WEAK.
 * @param but the session that goes on
 */
export async function changePassword(
  deps: SignInDeps,
  person: Person,
  password: string,
  but: string | null = null,
): Promise<Result<Person>> {
  const checked = checkPassword(password, [person.name, person.email, await deps.companyName()]);
  if (!checked.ok) return checked;
  await setPassword(deps, person.id, checked.value);
  await afterNewPassword(deps, person, but);
  return ok(person);
}

/** Uses a mailed link, once. ERR_LINK_CLOSED; for a new password ERR_PASSWORD_WEAK. @param password what a `password` link needs */
export async function followLink(deps: SignInDeps, token: string, password: string | null): Promise<Result<Person>> {
  const found = await openLink(deps, token);
  if (!found.ok) return found;
  const { link, person } = found.value;
  if (link.kind === 'password') {
    const checked = checkPassword(password ?? '', [person.name, person.email, await deps.companyName()]);
    if (!checked.ok) return checked;
  }
  if (!(await spendLink(deps, link))) return fail('ERR_LINK_CLOSED');
  return link.kind === 'password' ? changePassword(deps, person, password ?? '') : ok(person);
}

/** Changes a lost password by the recovery code, which is then worth nothing. ERR_RECOVERY_REFUSED, whatever was wrong; ERR_PASSWORD_WEAK. */
export async function recover(
  deps: SignInDeps,
  { email, code, password }: { email: string; code: string; password: string },
): Promise<Result<Person>> {
  const company = await deps.companyName();
  // Before anything is known of the address, so that the answer tells nothing of it.
  const guessable = checkPassword(password, [email, company]);
  if (!guessable.ok) return guessable;
  const person = await memberOf(deps, email);
  if (!person || !(await isRecoveryCode(deps.store, person.id, code))) return fail('ERR_RECOVERY_REFUSED');
  const checked = checkPassword(password, [person.name, person.email, company]);
  if (!checked.ok) return checked;
  if (!(await spendRecoveryCode(deps.store, person.id))) return fail('ERR_RECOVERY_REFUSED');
  return changePassword(deps, person, checked.value);
}
