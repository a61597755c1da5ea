import type { Locale } from './vocabulary.ts';

/** U+00A0, named because nobody can see it. */
export const NBSP = '\u00a0';

/** What must not be touched inside a text: code between backquotes, addresses, what the text library fills in. */
const UNTOUCHED = /(`[^`]*`|\b(?:https?:\/\/|www\.)\S+|\{+[^}]*\}+|\$t\([^)]*\)|<\/?[^>]+>)/;
const SPACE = '[ \\u00a0\\u202f]';

/** A text as its language is set: quotes, apostrophes, ellipses, and in French the no-break spaces. */
export function setType(text: string, locale: Locale): string {
  const fix = locale === 'fr' ? fixFrench : fixEnglish;
  return text
    .split(UNTOUCHED)
    .map((part, index) => (index % 2 === 1 ? part : fix(part)))
    .join('');
}

/** What is wrong with the setting of a text, one short sentence each; empty when `setType` would change nothing. */
export function typeFaults(text: string, locale: Locale): string[] {
  const faults = locale === 'fr' ? FRENCH_FAULTS : ENGLISH_FAULTS;
  const bare = text.split(UNTOUCHED).filter((_, index) => index % 2 === 0);
  return faults.filter(([pattern]) => bare.some((part) => pattern.test(part))).map(([, message]) => message);
}

const FRENCH_FAULTS: readonly [RegExp, string][] = [
  [/"/, 'straight quotes " instead of « »'],
  [/[“”]/, 'English quotes “ ” instead of « »'],
  [/'/, "straight apostrophe ' instead of ’"],
  [/\.\.\./, 'three dots instead of …'],
  [/[^\s\u00a0:;?!][:;?!](?=[\s\u00a0*)»]|$)/, 'no space before : ; ? or !'],
  [/[ \u202f][:;?!%»]/, 'a space before : ; ? ! % or » that may break the line (U+00A0 wanted)'],
  [/\d%/, 'no space before %'],
  [/«(?!\u00a0)/, 'no U+00A0 after «'],
  [/(?<!\u00a0)»/, 'no U+00A0 before »'],
];

const ENGLISH_FAULTS: readonly [RegExp, string][] = [
  [/"/, 'straight quotes " instead of “ ”'],
  [/'/, "straight apostrophe or quote ' instead of ’ or ‘ ’"],
  [/[«»]/, 'French quotes « » instead of “ ”'],
  [/\.\.\./, 'three dots instead of …'],
];

function fixFrench(text: string): string {
  return text
    .replace(/\.\.\./g, '…')
    .replace(/'/g, '’')
    .replace(/["“]([^"”]*)["”]/g, `«${NBSP}$1${NBSP}»`)
    .replace(new RegExp(`«${SPACE}*`, 'g'), `«${NBSP}`)
    .replace(new RegExp(`${SPACE}*»`, 'g'), `${NBSP}»`)
    .replace(new RegExp(`(?<=[^\\s\\u00a0:;?!])${SPACE}*(?=[:;?!]+(?:[\\s\\u00a0*)»]|$))`, 'g'), NBSP)
    .replace(new RegExp(`${SPACE}+(?=[:;?!])`, 'g'), NBSP)
    .replace(new RegExp(`(?<=\\d)${SPACE}*%`, 'g'), `${NBSP}%`)
    .replace(new RegExp(`${SPACE}%`, 'g'), `${NBSP}%`)
    .replace(new RegExp(`(?<=\\d)${SPACE}h(?=${SPACE}?\\d|\\b)`, 'g'), `${NBSP}h`)
    .replace(new RegExp(`(?<=\\d${NBSP}h)${SPACE}(?=\\d)`, 'g'), NBSP)
    .replace(new RegExp(`(?<=\\d)${SPACE}(?=\\d{3}(?!\\d))`, 'g'), NBSP);
}

function fixEnglish(text: string): string {
  return text
    .replace(/\.\.\./g, '…')
    .replace(/(^|[\s([—–*])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([—–*“])'(?=\p{L})/gu, '$1‘')
    .replace(/'/g, '’');
}
