import { createHash } from 'node:crypto';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import { openAccount } from './auth.ts';
import type { RouteDeps } from './deps.ts';
import { join } from './identity.ts';
import type { InvitationDeps } from './invitations.ts';
import { noteRole, openInvitation, roleAtJoining } from './invitations.ts';
import type { Checks, Claims, Identity, Issuer } from './issuer.ts';
import type { IssuerSettings } from './issuer-settings.ts';
import { findLink, makeLink, spendLink } from './links.ts';
import { again } from './people.ts';
import { newPerson } from './stores/defaults.ts';
import type { Person } from './stores/nouns/people.ts';

type IssuerDeps = InvitationDeps & Pick<RouteDeps, 'signIn'> & { issuer: Issuer };

/** A person has ten minutes to come back from the issuer. */
const VALID_MS = 10 * 60_000;
const NOBODY = 'nobody';

/** An account is known by issuer and subject, never by its e-mail: two issuers, or two people, may claim the same one. */
const rowId = ({ iss, sub }: Identity) =>
  `issuer-${createHash('sha256')
    .update(JSON.stringify([iss, sub]))
    .digest('hex')}`;

/** Begins a sign-in. @returns where the browser goes, and what its cookie holds until it comes back */
export async function beginIssuer(deps: IssuerDeps, invitation: string | null): Promise<Result<{ url: string; cookie: string }>> {
  const begun = await deps.issuer.begin();
  if (!begun.ok) return begun;
  const token = await makeLink(deps, 'issuer', NOBODY, VALID_MS, JSON.stringify(begun.value.checks));
  return ok({ url: begun.value.url, cookie: `${token}.${invitation ?? ''}` });
}

const sameAddress = (one: string | null, other: string) => one?.toLowerCase() === other.toLowerCase();

async function keepIdentity({ store, clock }: IssuerDeps, identity: Identity, person: string): Promise<void> {
  const at = clock().toISOString();
  const row = { id: rowId(identity), accountId: identity.sub, providerId: identity.iss, userId: person, createdAt: at, updatedAt: at };
  const kept = await store.auth.create('account', row);
  if (!kept.ok) throw new Error(`an issuer's account was there already: ${kept.code}`);
}

/** Somebody invited: their invitation and the issuer must name the same address, and the issuer must not doubt it. */
async function joinInvited(deps: IssuerDeps, identity: Identity, token: string): Promise<Result<Person>> {
  const found = await openInvitation(deps, token);
  if (!found.ok) return found;
  const { link, person } = found.value;
  if (!sameAddress(identity.email, person.email) || identity.verified === false) return fail('ERR_ISSUER_MISMATCH');
  const role = await roleAtJoining(deps, link, person);
  if (!(await spendLink(deps, link))) return fail('ERR_INVITATION_USED');
  const joined = await join(deps, person, { password: null, locale: person.locale, role });
  if (!joined.ok) return joined;
  await noteRole(deps, person, role);
  await keepIdentity(deps, identity, person.id);
  return joined;
}

/** Somebody new whom the issuer brings. An address that is on the list already waits for its own invitation. */
async function joinNew(deps: IssuerDeps, identity: Identity): Promise<Result<Person>> {
  const { store, auth, clock, newId } = deps;
  if (identity.email === null || identity.verified === false) return fail('ERR_ISSUER_UNLINKED');
  const company = await store.company();
  const at = clock().toISOString();
  const { email } = identity;
  const known = { id: newId(), name: identity.name ?? email, email, role: 'member', locale: company?.locale ?? 'fr' } as const;
  const person = await store.createPerson(newPerson({ ...known, createdAt: at, joinedAt: at }));
  if (!person.ok) return fail('ERR_ISSUER_UNLINKED');
  await openAccount(auth, store, person.value, null, clock());
  await keepIdentity(deps, identity, person.value.id);
  return person;
}

const holds = (claims: Claims, claim: string, value: string): boolean => {
  const told = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return told === value || (Array.isArray(told) && told.includes(value));
};

/** Role and team as the issuer has them, where the settings say so. An administrator stays one, and nobody becomes one. */
function withClaims(person: Person, { roles, teamClaim }: IssuerSettings, claims: Claims): Person {
  const claimed = roles.find(({ claim, value }) => holds(claims, claim, value))?.role ?? 'member';
  const role = roles.length === 0 || person.role === 'admin' ? person.role : claimed;
  const told = teamClaim !== null && Object.hasOwn(claims, teamClaim) ? claims[teamClaim] : null;
  const team = typeof told === 'string' && told.trim() !== '' ? told.trim().slice(0, 80) : person.team;
  return { ...person, role, team };
}

async function applyClaims(deps: IssuerDeps, id: string, identity: Identity): Promise<Result<Person>> {
  const { store, clock, signIn, issuer } = deps;
  let before: Person | null = null;
  const changed = await again(async () => {
    const person = await store.person(id);
    if (!person) return fail('ERR_PERSON_UNKNOWN');
    before = person;
    const next = withClaims(person, issuer.settings, identity.claims);
    return next.role === person.role && next.team === person.team ? ok(person) : store.savePerson(next);
  });
  const from = (before as Person | null)?.role;
  if (!changed.ok || from === undefined || from === changed.value.role) return changed;
  signIn.forgetPerson(id);
  const detail = { from, to: changed.value.role };
  await store.addAudit({ at: clock().toISOString(), by: null, act: 'role-changed', about: [id], detail });
  return changed;
}

async function personOf(deps: IssuerDeps, identity: Identity, invitation: string): Promise<Result<Person>> {
  const [row] = await deps.store.auth.find('account', [{ field: 'id', value: rowId(identity) }]);
  const person = row && (await deps.store.person(String(row['userId'])));
  if (person?.joinedAt) return ok(person);
  if (invitation !== '') return joinInvited(deps, identity, invitation);
  return deps.issuer.settings.brings === 'anyone' ? joinNew(deps, identity) : fail('ERR_ISSUER_UNLINKED');
}

/**
 * Ends a sign-in that began in this browser, once.
 * ERR_ISSUER_STATE, ERR_ISSUER_REFUSED, ERR_ISSUER_UNLINKED, ERR_ISSUER_MISMATCH, and those of an invitation.
 * @param cookie what `beginIssuer` left in this browser @param query what the issuer sent back
 */
export async function finishIssuer(deps: IssuerDeps, cookie: string | null, query: string): Promise<Result<Person>> {
  const [token = '', invitation = ''] = (cookie ?? '').split('.');
  const link = await findLink(deps.store, 'issuer', token);
  if (!link || link.closesAt <= deps.clock().toISOString() || !(await spendLink(deps, link))) return fail('ERR_ISSUER_STATE');
  const identity = await deps.issuer.finish(query, JSON.parse(link.note) as Checks);
  if (!identity.ok) return identity;
  const person = await personOf(deps, identity.value, invitation);
  return person.ok ? applyClaims(deps, person.value.id, identity.value) : person;
}
