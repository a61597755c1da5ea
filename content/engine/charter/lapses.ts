import type { StatusAct } from '../certificates.ts';
import type { StatusRow } from '../person-status.ts';
import { LOCALES } from '../vocabulary.ts';
import type { Locale } from '../vocabulary.ts';
import { agreementOf } from './acceptance.ts';
import type { Agreed, Agreement, Edition } from './acceptance.ts';

/** The yes to a charter that each certificate was issued on: a certificate keeps it, whatever the record has forgotten since. */
const issuedOn = (history: readonly StatusAct[]): Agreed[] =>
  history.flatMap((one) =>
    one.act === 'issued'
      ? [{ sha256: one.certificate.charter.sha256, locale: one.certificate.acceptance.locale, at: one.certificate.acceptance.at }]
      : [],
  );

/** What the yes behind somebody's certificate is worth. @param at ISO date-time UTC */
export const certifiedUnder = (
  editions: readonly Edition[],
  history: readonly StatusAct[],
  acceptances: readonly Agreed[],
  at: string,
): Agreement => agreementOf(editions, [...issuedOn(history), ...acceptances], at);

/** A charter and the language that it was read in, in one word. */
export const yesKey = (sha256: string, locale: Locale): string => `${sha256} ${locale}`;

/** Which yes is worth nothing any more, as plain data: lists of many people are read by it. */
export type Lapses = {
  /** Every charter that was in force, the last one last. */
  hashes: readonly string[];
  /** By `yesKey`: when the grace was over. */
  ends: Readonly<Record<string, string>>;
};
export const NO_LAPSES: Lapses = { hashes: [], ends: {} };
export const hasLapses = ({ ends }: Lapses): boolean => Object.keys(ends).length > 0;

/** Found by `agreementOf`, so that lists say what everyone's own page says. @param at ISO date-time UTC */
export function lapsesAt(editions: readonly Edition[], at: string): Lapses {
  const ends = editions.flatMap(({ hash }) =>
    LOCALES.flatMap((locale): [string, string][] => {
      const agreement = agreementOf(editions, [{ sha256: hash, locale, at }], at);
      return agreement.state === 'overdue' ? [[yesKey(hash, locale), agreement.until]] : [];
    }),
  );
  return { hashes: editions.map(({ hash }) => hash), ends: Object.fromEntries(ends) };
}

/** What a list keeps of every yes. */
export type Yeses = { issuedOn?: string[]; progress: { accepted: string[]; acceptedIn?: Locale[] }; locale: Locale };

/** When the yes to the latest charter lapsed; null while it stands, and where there was none. */
function lapseReader({ hashes, ends }: Lapses): (row: Yeses) => string | null {
  const places = new Map(hashes.map((hash, place) => [hash, place]));
  return ({ issuedOn: issued = [], progress: { accepted, acceptedIn }, locale }) => {
    let [best, place] = ['', -1];
    for (const key of [...issued, ...accepted.map((hash, at) => yesKey(hash, acceptedIn?.[at] ?? locale))]) {
      const here = places.get(key.slice(0, key.indexOf(' '))) ?? -1;
      if (here >= place && here >= 0) [best, place] = [key, here];
    }
    return ends[best] ?? null;
  };
}

/** The row as its holder's own page has it: a certificate in force whose yes has lapsed ended with the grace. */
export function underLapses(lapses: Lapses, at: string): <T extends StatusRow & Yeses>(row: T) => T {
  if (!hasLapses(lapses)) return (row) => row;
  const lapseOf = lapseReader(lapses);
  return (row) => {
    const isOver = row.level === null || row.expiresAt === null || row.ended !== null || row.expiresAt <= at;
    const expiresAt = isOver ? null : lapseOf(row);
    return expiresAt === null ? row : { ...row, expiresAt };
  };
}
