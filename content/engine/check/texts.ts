import type { Locale } from '../vocabulary.ts';

/** Texts of each language by file: `client/ui`, `client/modules/charter`, `server/bank/law` …; each a nested object of strings. */
export type Texts = Record<Locale, Record<string, unknown>>;

/** Every string of a text file by dotted path. Arrays count by position. Whatever is not a text is an empty one. */
export function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map([[path, '']]);
  const parts = Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, path === '' ? key : `${path}.${key}`)]);
  return new Map(parts);
}

/** The file of a module's texts. */
export const moduleTexts = (module: string): string => `client/modules/${module}`;

/** The texts of one file in one language. */
export const textsOf = (texts: Texts, locale: Locale, name: string): Map<string, string> => flatten(texts[locale][name] ?? {});

/** Words of a text as a reader counts them; the marks of stress are no words. */
export const wordsIn = (text: string): number =>
  text
    .replaceAll('*', '')
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word)).length;

/** Sentences of a text, by their ends. */
export const sentencesIn = (text: string): number =>
  text.split(/[.!?…]+["»”’)]*(?:[\s\u00a0]|$)/).filter((part) => /\p{L}/u.test(part)).length;

/** An option's button, its verdict, what then happens, and why. */
export const OPTION_KEYS = ['label', 'title', 'after', 'why'] as const;
