import { isInForce } from '../../content/engine/certificates.ts';
import { GRACE_DAYS } from '../../content/engine/charter/acceptance.ts';
import { askedOf, asksNothing } from '../../content/engine/charter/difference.ts';
import { refresherOf } from '../../content/engine/charter/refresher.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { groupFigures } from '../../content/engine/group-figures.ts';
import type { Chance } from '../../content/engine/group-figures.ts';
import { statusOfRow } from '../../content/engine/person-status.ts';
import type { PersonStatus } from '../../content/engine/person-status.ts';
import type { CertificateRules } from '../../content/engine/certificate-rules.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { acceptedBy } from '../charter-editions.ts';
import type { PublishedEdition } from '../charter-editions.ts';
import type { PersonRow } from '../stores/nouns/people.ts';

/** About so many people; null: fewer than five of them, or all but fewer than five, which would tell of somebody. */
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

type Counted = { row: PersonRow; status: PersonStatus; asked: boolean; refresher: boolean };

/**
 * So many of them, about: what somebody accepted is theirs alone, so that a figure is told as those of play are.
 * @param name of what is counted
 */
function figureOf(people: readonly Counted[], name: string, chance: Chance, counts: (one: Counted) => boolean): Figure {
  const someone = (one: Counted) => ({ id: one.row.id, group: null, seen: one.status === 'invited' ? false : null, counts: counts(one) });
  const { everyone } = groupFigures(people.map(someone), `charter ${name}`, chance);
  return everyone.kind === 'about' || everyone.kind === 'exact' ? everyone.count : null;
}

/** What those who read the one in that language would have to do under the other. */
function readersOf({ hash, charter }: PublishedEdition, after: Charter, locale: Locale) {
  const asks = !asksNothing(askedOf(charter, after, locale));
  const refresher = asks && refresherOf(charter, after, locale).questions.length > 0;
  return { key: `${hash} ${locale}`, version: charter.version, locale, asks, refresher };
}

/** What publishing that charter would ask of people: told of groups, never of one of them. @param at ISO date-time UTC */
export function consequencesOf(
  editions: readonly PublishedEdition[],
  after: Charter,
  rows: readonly PersonRow[],
  { rules, at, chance }: { rules: CertificateRules; at: string; chance: Chance },
): Consequences {
  const readers = editions.flatMap((edition) => LOCALES.map((locale) => readersOf(edition, after, locale)));
  const asked = new Map(readers.filter(({ asks }) => asks).map((one) => [one.key, one]));
  const hashes = editions.map(({ hash }) => hash);
  const people = rows.map((row): Counted => {
    const found = asked.get(acceptedBy(row, hashes) ?? '');
    return { row, status: statusOfRow(rules, row, at).status, asked: found !== undefined, refresher: found?.refresher === true };
  });
  const holders = people.filter(({ status }) => isInForce(status));
  const practises = [...asked.values()].some(({ refresher }) => refresher);
  return {
    asks: asked.size > 0,
    of: [...asked.values()].map(({ version, locale, refresher }) => ({ version, locale, refresher })),
    again: asked.size === 0 ? 0 : figureOf(people, 'again', chance, (one) => one.asked),
    refresher: practises ? figureOf(people, 'refresher', chance, (one) => one.refresher) : 0,
    holders: asked.size === 0 ? 0 : figureOf(holders, 'holders', chance, (one) => one.asked),
    graceDays: GRACE_DAYS,
  };
}
