import { isStop } from '../../../content/engine/charter/problems.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { td } from '../texts.ts';
import type { DeskKey } from '../texts.ts';

const fieldName = (field: string | undefined): string => (field === undefined ? '' : td(`charter.fields.${field}` as DeskKey));

/** A problem as a sentence that says what to do. */
export const problemText = ({ code, field, locale, zone, level, count, least }: CharterProblem): string =>
  td(`charter.problems.${code}` as DeskKey, {
    field: fieldName(field),
    language: locale === undefined ? '' : td(`charter.locales.${locale}`),
    zone: zone === undefined ? '' : t(`zones.${zone}.name`),
    level: level === undefined ? '' : t(`status.levels.${level}`),
    count: count ?? 0,
    least: least ?? 0,
  });

/** What is said under a text, by language; `stops`: nothing is published while it stands. */
export type Said = Partial<Record<Locale, { text: string; stops: boolean }>>;

/** The sentences to say under a text in both languages. One that nobody has begun in either language says nothing yet. */
export function saidOf(problems: readonly CharterProblem[], field: string, idea?: string): Said {
  const here = problems.filter((one) => one.field === field && one.idea === idea);
  const isBlank = here.filter(({ code }) => code === 'text-missing').length === LOCALES.length;
  const said = (locale: Locale) => here.find((one) => one.locale === locale) ?? here.find((one) => one.locale === undefined);
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const one = said(locale);
      return one === undefined || isBlank ? [] : [[locale, { text: problemText(one), stops: isStop(one) }]];
    }),
  );
}

/** How many there are of each sort. */
export const counted = (problems: readonly CharterProblem[]): { stops: number; notes: number } => {
  const stops = problems.filter(isStop).length;
  return { stops, notes: problems.length - stops };
};
