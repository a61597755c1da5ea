import { standingOf } from './certificates.ts';
import type { StatusAct } from './certificates.ts';
import type { CertificateRules } from './certificate-rules.ts';
import { momentAfter } from './terms.ts';
import type { Level } from './vocabulary.ts';

/**
 * All that HR sees of how far a person has come. In training, ready, declined, failed and withdrawn all read `member`: leaving
 * carries no mark.
 */
export const PERSON_STATUSES = ['invited', 'member', 'certified', 'expiring', 'expired', 'revoked'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** `level` and `expiresAt` (ISO date-time UTC) go with a certificate that its holder has not left. */
export type ShownStatus = { status: PersonStatus; level: Level | null; expiresAt: string | null };

/** @param joined whether they have ever signed in @param at the present moment, ISO date-time UTC */
export function shownStatus(
  rules: Pick<CertificateRules, 'renewalDays'>,
  joined: boolean,
  history: readonly StatusAct[],
  at: string,
): ShownStatus {
  const { state, certificate } = standingOf(rules, history, at);
  if (certificate === null || state === 'none' || state === 'withdrawn') {
    return { status: joined ? 'member' : 'invited', level: null, expiresAt: null };
  }
  return { status: state, level: certificate.level, expiresAt: state === 'revoked' ? null : certificate.endsAt };
}

/** What a row keeps of a history: the last certificate, and how it was ended. */
type StatusRow = {
  joinedAt: string | null;
  level: Level | null;
  expiresAt: string | null;
  ended: 'revoked' | 'withdrawn' | null;
};

/** The same as `shownStatus`, from what a list keeps of a person. */
export function statusOfRow({ renewalDays }: Pick<CertificateRules, 'renewalDays'>, row: StatusRow, at: string): ShownStatus {
  const { level, expiresAt, ended } = row;
  if (level === null || expiresAt === null || ended === 'withdrawn') {
    return { status: row.joinedAt === null ? 'invited' : 'member', level: null, expiresAt: null };
  }
  if (ended === 'revoked') return { status: 'revoked', level, expiresAt: null };
  const status = at >= expiresAt ? 'expired' : at >= momentAfter(expiresAt, -renewalDays) ? 'expiring' : 'certified';
  return { status, level, expiresAt };
}
