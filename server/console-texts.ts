import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../content/engine/vocabulary.ts';

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** The operator's language, from the usual variables. */
export const operatorLocale = (env: Record<string, string | undefined>): Locale =>
  /^fr/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'fr' : 'en';

/** Puts `{{name}}` values into a text. */
export const filled = (text: string, values: Record<string, string | number> = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A file of texts for the server's own use: one flat object. A missing file leaves the keys to be read. */
export function serverTexts(project: string, locale: Locale, file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(project, 'locales', locale, 'server', `${file}.json`), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

/** Speaks to whoever runs the server, in sentences of `locales/<lang>/server/console.json`. */
export function sayFor(project: string, locale: Locale): Say {
  const texts = serverTexts(project, locale, 'console');
  return (key, values) => filled(texts[key] ?? `${key} ${JSON.stringify(values ?? {})}`, values);
}
