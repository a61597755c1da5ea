import type { Locale } from '../vocabulary.ts';
import type { CommonView, RoomLine } from './views.ts';

/** Places of a debate's line that no position names; they count from 1. */
const BETWEEN: Record<Locale, Record<string, string>> = {
  fr: { '2': 'plutôt 1', '3': 'entre les deux', '4': 'plutôt 5' },
  en: { '2': 'rather 1', '3': 'in between', '4': 'rather 5' },
};

/** The moment as text, for a call without a projector: what to paste in its chat. */
export function showMoment({ title, phase, round, stage, ask, result, outcome, explained }: CommonView, locale: Locale): string {
  const percent = locale === 'fr' ? '\u00a0%' : '%';
  if (phase !== 'round' || round === null || stage === null) return title;
  const shares = stage.name === 'revealed' ? (result?.counts ?? []) : [];
  const labelled = (ask?.options ?? []).flatMap(({ id, label }, index) => {
    const share = shares.find((one) => one.option === id);
    const name = /^\d$/.test(id) ? id : String.fromCodePoint(65 + index);
    if (share === undefined && label === '') return [];
    return [
      [`${name}.`, label === '' ? (BETWEEN[locale][id] ?? '') : label, share === undefined ? '' : `(${share.share}${percent})`]
        .filter((part) => part !== '')
        .join(' '),
    ];
  });
  const words = (result?.words ?? []).map(({ text, times }) => (times > 1 ? `${text} × ${times}` : text));
  const parts: Record<string, readonly string[]> = {
    intro: [...said(ask?.lines ?? []), ask?.ask ?? ''],
    open: [ask?.ask ?? '', ...labelled],
    revealed: [ask?.ask ?? '', ...labelled, ...words],
    outcome: [
      outcome?.instead ? `${outcome.instead.ask} → ${outcome.instead.label}` : '',
      outcome?.title ?? '',
      outcome?.after ?? '',
      ...said(outcome?.lines ?? []),
    ],
    explained: [explained?.text ?? '', ...(explained?.articles ?? []).map((article) => article.title)],
  };
  return [round.title, ...(parts[stage.name] ?? [])]
    .filter((part) => part !== '')
    .join('\n')
    .replaceAll('**', '');
}

/** A message on a phone says itself whom it is from. */
const said = (lines: readonly RoomLine[]): string[] =>
  lines.map(({ who, name, text }) => (name === '' || who === 'phone' ? text : `${name} — ${text}`));
