import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../content/attestation.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { filled } from '../console-texts.ts';

type Tree = { [key: string]: string | Tree };

/** Texts of a file of the client, each by its path; a path that leads to no text is answered itself. */
export function textsFrom(project: string, locale: Locale, file: string) {
  const tree = JSON.parse(readFileSync(join(project, 'locales', locale, 'client', `${file}.json`), 'utf8')) as Tree;
  return (key: string, values: Record<string, string | number> = {}): string => {
    const found = key.split('.').reduce<Tree | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), tree);
    return filled(typeof found === 'string' ? found : key, values);
  };
}

/** The sentences of an attestation, read now: a text that was edited is printed at once. */
export function wordsIn(project: string, locale: Locale): Words {
  const names = textsFrom(project, locale, 'ui');
  return { text: textsFrom(project, locale, 'attestation'), place: (module) => names(`modules.${module}.title`) };
}
