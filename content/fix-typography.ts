import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Scalar } from 'yaml';
import { LOCALES } from './engine/vocabulary.ts';
import type { Locale } from './engine/vocabulary.ts';
import { setType } from './engine/typography.ts';

/** Sets the type of every text of the locale files and of the content's own texts, in place. Returns the files it changed. */
export function fixTypography(project: string): string[] {
  const texts = LOCALES.flatMap((locale) => filesUnder(join(project, 'locales', locale), '.json').map((file) => ({ file, locale })));
  const documents = filesUnder(join(project, 'content'), '.yaml');
  const changed = [
    ...texts.filter(({ file, locale }) => rewrite(file, (source) => fixJson(source, locale))).map(({ file }) => file),
    ...documents.filter((file) => rewrite(file, fixYaml)),
  ];
  return changed.map((file) => relative(project, file));
}

/** Only string values change: keys, layout and order stay as the author wrote them. */
export function fixJson(source: string, locale: Locale): string {
  JSON.parse(source);
  return source.replace(/("(?:[^"\\]|\\.)*")(\s*:)?/g, (whole, literal: string, colon: string | undefined) => {
    return colon === undefined ? JSON.stringify(setType(JSON.parse(literal) as string, locale)) : whole;
  });
}

/** Only the `fr` and `en` texts of a document change, each where it stands. */
export function fixYaml(source: string): string {
  const edits: { from: number; to: number; text: string }[] = [];
  const document = parseDocument(source);
  if (document.errors.length > 0) return source;
  visit(document, {
    Map(_, map) {
      for (const pair of map.items) {
        if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value) || isMap(pair.value)) continue;
        const locale = LOCALES.find((one) => one === (pair.key as Scalar).value);
        if (locale !== undefined && typeof pair.value.value === 'string') edits.push(...editOf(source, pair.value, locale));
      }
    },
  });
  return edits
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

function editOf(source: string, scalar: Scalar, locale: Locale): { from: number; to: number; text: string }[] {
  const value = scalar.value as string;
  if (setType(value, locale) === value || !scalar.range) return [];
  const [from, to] = scalar.range;
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  // A quoted text is written again as a double-quoted one; elsewhere the source itself is set, line ends and all.
  return [{ from, to, text: quoted ? JSON.stringify(setType(value, locale)) : setType(source.slice(from, to), locale) }];
}

function filesUnder(folder: string, end: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => join(entry.parentPath, entry.name));
}

function rewrite(file: string, change: (source: string) => string): boolean {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(file, after);
  return after !== before;
}
