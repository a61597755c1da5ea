import { LANGUAGE_TAGS } from '../../content/attestation.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { filled, serverTexts } from '../console-texts.ts';
import { textsFrom } from '../pdf/words.ts';

export type Words = Record<string, string | number>;
/** How a sheet speaks: its own sentences, the client's texts, and dates where the company is. */
export type Saying = ReturnType<typeof sayingOf>;

/** @param file of `locales/<lang>/server/`, flat */
export function sayingOf(project: string, locale: Locale, timeZone: string, file: string) {
  const own = serverTexts(project, locale, file);
  const opened = new Map<string, ReturnType<typeof textsFrom>>();
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { timeZone, ...options });
  const [days, moments] = [format({ dateStyle: 'long' }), format({ dateStyle: 'long', timeStyle: 'short' })];
  return {
    locale,
    say: (key: string, values: Words = {}): string => filled(own[key] ?? key, values),
    /** A text of a file of the client; null when it has none there, as for content that has changed since. */
    of(file: string, key: string, values: Words = {}): string | null {
      const texts = opened.get(file) ?? textsFrom(project, locale, file);
      opened.set(file, texts);
      const found = texts(key, values);
      // A sheet stresses nothing.
      return found === key ? null : found.replaceAll('**', '');
    },
    day: (iso: string): string => days.format(new Date(iso)),
    moment: (iso: string): string => moments.format(new Date(iso)),
  };
}
