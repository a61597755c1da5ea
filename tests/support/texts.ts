import { readFileSync } from 'node:fs';
import type { Locale } from '../../content/engine/vocabulary.ts';

export type StepTexts = {
  ask?: string;
  title?: string;
  price?: string;
  hook?: string;
  lines?: Record<string, string>;
  options?: Record<string, { label: string; title: string; after: string; why: string }>;
};
export type ModuleTexts = { title: string; steps: Record<string, StepTexts>; keep: string[] };

const read = (locale: Locale, file: string): unknown => JSON.parse(readFileSync(`locales/${locale}/client/${file}.json`, 'utf8'));

export const moduleTexts = (locale: Locale, module: string): ModuleTexts => read(locale, `modules/${module}`) as ModuleTexts;

/** A text of the interface by its path in `ui.json`; throws when there is none. */
export function ui(locale: Locale, path: string): string {
  const found = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], read(locale, 'ui'));
  if (typeof found !== 'string') throw new Error(`ui.json of ${locale} has no text ${path}.`);
  return found;
}

/** As it is read: no marks of stress, every space a plain one. */
export const plain = (text: string): string => text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
