import { GRACE_DAYS } from '../../content/engine/charter/acceptance.ts';
import { askedOf, asksNothing } from '../../content/engine/charter/difference.ts';
import { refresherOf } from '../../content/engine/charter/refresher.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { statusOfRow } from '../../content/engine/person-status.ts';
import type { CertificateRules } from '../../content/engine/certificate-rules.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { PublishedEdition } from '../charter-editions.ts';
import type { PersonRow } from '../stores/nouns/people.ts';

/** A number of people; null: fewer than five of them, or all but fewer than five, which would tell of somebody. */
export type Figure = number | null;
/** Those who accepted that version in that language. */
type Readers = { version: number; locale: Locale; refresher: boolean };
export type Consequences = {
  /** Whether anybody who accepted a charter of the house would have to accept again. */
  asks: boolean;
  of: Readers[];
  again: Figure;
  /** Of those, how many would have changed rules to practise. */
  refresher: Figure;
  /** Of those, how many have a certificate in force. */
  holders: Figure;
  graceDays: number;
};

const LEAST = 5;
const figureOf = (count: number, all: number): Figure => (count >= LEAST && all - count >= LEAST ? count : null);

/** What those who read the one in that language would have to do under the other. */
function readersOf({ hash, charter }: PublishedEdition, after: Charter, locale: Locale) {
  const asks = !asksNothing(askedOf(charter, after, locale));
  const refresher = asks && refresherOf(charter, after, locale).questions.length > 0;
  return { key: `${hash} ${locale}`, version: charter.version, locale, asks, refresher };
}

/** The last charter of the house that a row says yes to, and the language. */
function acceptedBy({ progress, locale }: PersonRow, hashes: readonly string[]): string | null {
  const hash = hashes.findLast((one) => progress.accepted.includes(one));
  if (hash === undefined) return null;
  const at = progress.accepted.lastIndexOf(hash);
  return `${hash} ${progress.acceptedIn?.[at] ?? locale}`;
}

/** What publishing that charter would ask of people: told of groups, never of one of them. @param at ISO date-time UTC */
export function consequencesOf(
  editions: readonly PublishedEdition[],
  after: Charter,
  rows: readonly PersonRow[],
  { rules, at }: { rules: CertificateRules; at: string },
): Consequences {
  const readers = editions.flatMap((edition) => LOCALES.map((locale) => readersOf(edition, after, locale)));
  const asked = new Map(readers.filter(({ asks }) => asks).map((one) => [one.key, one]));
  const hashes = editions.map(({ hash }) => hash);
  const counts = { again: 0, refresher: 0, holders: 0, allHolders: 0 };
  for (const row of rows) {
    const { status } = statusOfRow(rules, row, at);
    const holds = status === 'certified' || status === 'expiring';
    const accepted = acceptedBy(row, hashes);
    const found = accepted === null ? undefined : asked.get(accepted);
    if (holds) counts.allHolders += 1;
    if (!found) continue;
    counts.again += 1;
    if (found.refresher) counts.refresher += 1;
    if (holds) counts.holders += 1;
  }
  return {
    asks: asked.size > 0,
    of: [...asked.values()].map(({ version, locale, refresher }) => ({ version, locale, refresher })),
    again: asked.size === 0 ? 0 : figureOf(counts.again, rows.length),
    refresher: readers.some(({ refresher }) => refresher) ? figureOf(counts.refresher, rows.length) : 0,
    holders: asked.size === 0 ? 0 : figureOf(counts.holders, counts.allHolders),
    graceDays: GRACE_DAYS,
  };
}
