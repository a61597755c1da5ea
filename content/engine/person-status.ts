import type { Standing } from './certificates.ts';
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

/** @param joined whether they have ever signed in @param standing under the charter too: what their own page says */
export function shownStatus(joined: boolean, { state, certificate }: Standing): ShownStatus {
  if (certificate === null || state === 'none' || state === 'withdrawn') {
    return { status: joined ? 'member' : 'invited', level: null, expiresAt: null };
  }
  return { status: state, level: certificate.level, expiresAt: state === 'revoked' ? null : certificate.endsAt };
}

/** What a row keeps of a history: the last certificate, and how it was ended. */
export type StatusRow = {
  joinedAt: string | null;
  level: Level | null;
  expiresAt: string | null;
  ended: 'revoked' | 'withdrawn' | null;
};

/**
 * The same status as `shownStatus`, from what a list keeps of a person, once `underLapses` has read it. Dates are compared with two moments found once: a list reads
 * a hundred thousand.
 */
export function statusReader({ renewalDays }: Pick<CertificateRules, 'renewalDays'>, at: string): (row: StatusRow) => PersonStatus {
  const soon = momentAfter(at, renewalDays);
  return ({ joinedAt, level, expiresAt, ended }) => {
    if (level === null || expiresAt === null || ended === 'withdrawn') return joinedAt === null ? 'invited' : 'member';
    if (ended === 'revoked') return 'revoked';
    return expiresAt > soon ? 'certified' : expiresAt > at ? 'expiring' : 'expired';
  };
}

/** When the certificate of that row ends, whatever the moment; null when there is none to show. */
export const shownEnd = ({ level, expiresAt, ended }: StatusRow): string | null => (level === null || ended !== null ? null : expiresAt);

/** The same as `shownStatus`, from a row. */
export function statusOfRow(rules: Pick<CertificateRules, 'renewalDays'>, row: StatusRow, at: string): ShownStatus {
  const status = statusReader(rules, at)(row);
  return { status, level: status === 'invited' || status === 'member' ? null : row.level, expiresAt: shownEnd(row) };
}
