import { ROUND_KINDS } from '../../../content/engine/session/plan-schema.ts';
import { locale } from '../../i18n.ts';
import { td } from '../texts.ts';

/** A day and an hour as a table says them. */
export const whenOf = (iso: string): string =>
  new Intl.DateTimeFormat(locale.value === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

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
