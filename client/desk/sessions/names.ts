import { ROUND_KINDS } from '../../../content/engine/session/plan-schema.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { locale } from '../../i18n.ts';
import { td } from '../texts.ts';
import type { PlanRow } from './requests.ts';

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** A day and an hour as a table says them, on this device's clock. */
export const momentOf = (iso: string): string =>
  new Intl.DateTimeFormat(TAGS[locale.value], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** A day and an hour as the organisation's clocks have them; named where this device's differ. @param zone IANA */
export function whenOf(iso: string, zone: string, language: Locale = locale.value): string {
  const moment = new Date(iso);
  const said = (timeZone?: string) =>
    new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'full', timeStyle: 'short', timeZone }).format(moment);
  const there = said(zone);
  return there === said() ? there : `${there} (${zone.replaceAll('_', ' ')})`;
}

/** What a plan is made of: "2 débats · 3 questions". */
export const kindsOf = (rounds: readonly { kind: string }[]): string =>
  ROUND_KINDS.flatMap((kind) => {
    const count = rounds.filter((round) => round.kind === kind).length;
    return count === 0 ? [] : [td(`sessions.kindsOf.${kind}`, { count })];
  }).join(' · ');

export const kindName = (kind: string): string => {
  const known = ROUND_KINDS.find((one) => one === kind);
  return known ? td(`sessions.kinds.${known}`) : kind;
};

/** Where a plan comes from: "Partagé par Inès Moreau". */
export function originOf({ made, shared, by }: Pick<PlanRow, 'made' | 'shared' | 'by'>): string {
  if (made === 'shared' && by !== null) return td('sessions.sharedBy', { name: by });
  return td(made === 'mine' && shared ? 'sessions.mineShared' : `sessions.made.${made}`);
}
