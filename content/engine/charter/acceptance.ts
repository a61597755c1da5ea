import { isInForce } from '../certificates.ts';
import type { Standing } from '../certificates.ts';
import type { Acceptance } from '../record.ts';
import type { Charter } from '../schema.ts';
import { momentAfter } from '../terms.ts';
import { askedOf, asksNothing } from './difference.ts';

/** Days for which a certificate stays in force after a rule has changed, before its holder has agreed to it. */
export const GRACE_DAYS = 30;

/** A charter as it was published. `publishedAt`: ISO date-time UTC. */
export type Edition = { hash: string; publishedAt: string; charter: Charter };
/** Enough of an acceptance to know what was agreed to. */
export type Agreed = Pick<Acceptance, 'sha256' | 'locale' | 'at'>;

/**
 * Where a person stands with the charter in force.
 * `none`: never agreed to any of these. `current`: their yes stands, perhaps to an older text that differs by nothing that binds.
 * `due`: a rule has changed and the grace runs; `overdue`: it is over.
 */
export type Agreement =
  { state: 'none' } | { state: 'current'; to: Agreed } | { state: 'due' | 'overdue'; to: Agreed; since: string; until: string };

/**
 * @param editions every charter that was in force, the one in force last
 * @param agreed every yes of the person, in any order; those to other documents count for nothing
 * @param at the present moment, ISO date-time UTC
 */
export function agreementOf(editions: readonly Edition[], agreed: readonly Agreed[], at: string): Agreement {
  const present = editions.at(-1);
  const index = editions.findLastIndex(({ hash }) => agreed.some(({ sha256 }) => sha256 === hash));
  const accepted = editions[index];
  const to = agreed.findLast(({ sha256 }) => sha256 === accepted?.hash);
  if (present === undefined || accepted === undefined || to === undefined) return { state: 'none' };
  const asks = ({ charter }: Edition): boolean => !asksNothing(askedOf(accepted.charter, charter, to.locale));
  if (!asks(present)) return { state: 'current', to };
  // The grace runs from the first edition since which the rules have differed without a break.
  const later = editions.slice(index + 1);
  const { publishedAt: since } = later[later.findLastIndex((one) => !asks(one)) + 1] ?? present;
  const until = momentAfter(since, GRACE_DAYS);
  return { state: at < until ? 'due' : 'overdue', to, since, until };
}

/**
 * What a standing is worth under the charter: once the grace is over a certificate is in force no more, and it is again with a new
 * yes. To anybody else it has ended like any other: why is its holder's alone.
 */
export function standingUnder(agreement: Agreement, standing: Standing): Standing {
  const { state, certificate } = standing;
  if (agreement.state !== 'overdue' || certificate === null || !isInForce(state)) return standing;
  return { ...standing, state: 'expired', certificate: { ...certificate, endsAt: agreement.until } };
}
