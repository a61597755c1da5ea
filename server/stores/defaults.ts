import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Particulars } from '../../content/engine/particulars.ts';
import type { Company } from './nouns/company.ts';
import type { Person } from './nouns/people.ts';

type PersonNeeds = Pick<Person, 'id' | 'name' | 'email' | 'role' | 'locale' | 'createdAt'>;
type CompanyNeeds = Pick<Company, 'name' | 'locale' | 'timeZone' | 'charterHash' | 'setUpAt'>;

/** A person of whom no more is known than that: not invited yet, and never signed in. */
export const newPerson = (known: PersonNeeds & Partial<Person>): Person => ({
  team: null,
  site: null,
  country: null,
  face: null,
  invitedAt: null,
  joinedAt: null,
  seenAt: null,
  remindable: true,
  mails: { digest: true, named: false, remindedAt: null, digestOf: null },
  version: 0,
  ...known,
});

const noParticulars = (): Particulars => {
  const none = { contact: '', basis: '', hosting: '', council: '' };
  return { fr: { ...none }, en: { ...none } };
};

/** A company that has chosen nothing more than that: every language, the shipped rules, no looks of its own. */
export const newCompany = (known: CompanyNeeds & Partial<Company>): Company => ({
  locales: [...LOCALES],
  rulesHash: null,
  logo: null,
  colours: null,
  particulars: noParticulars(),
  version: 0,
  ...known,
});

/**
 * A person kept before there were invitations, who has been there since their creation; before there were mails unasked; or before
 * the last sign-in was kept, which then counts from the first.
 */
export function upgradedPerson(kept: Person): Person {
  if (kept.joinedAt !== undefined && kept.mails !== undefined && kept.seenAt !== undefined) return kept;
  const joinedAt = kept.joinedAt === undefined ? kept.createdAt : kept.joinedAt;
  return newPerson({ ...kept, joinedAt, seenAt: kept.seenAt === undefined ? joinedAt : kept.seenAt });
}

export const upgradedCompany = (kept: Company): Company =>
  kept.version === undefined || kept.particulars === undefined ? newCompany(kept) : kept;
