import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import type { Locale } from '../../content/engine/vocabulary.ts';

export type StepTexts = {
  ask?: string;
  title?: string;
  price?: string;
  hook?: string;
  text?: string;
  lines?: Record<string, string>;
  options?: Record<string, { label: string; title: string; after: string; why: string }>;
};
export type ModuleTexts = { title: string; steps: Record<string, StepTexts>; keep: string[] };

const read = (locale: Locale, file: string): unknown => JSON.parse(readFileSync(`locales/${locale}/client/${file}.json`, 'utf8'));

export const moduleTexts = (locale: Locale, module: string): ModuleTexts => read(locale, `modules/${module}`) as ModuleTexts;

const i18n = createInstance();
await i18n.init({
  lng: 'fr',
  ns: ['ui', 'account', 'desk', 'glass', 'room'],
  defaultNS: 'ui',
  resources: Object.fromEntries(
    (['fr', 'en'] as const).map((locale) => [
      locale,
      Object.fromEntries(['ui', 'account', 'desk', 'glass', 'room'].map((file) => [file, read(locale, file) as object])),
    ]),
  ),
  interpolation: { escapeValue: false },
});

/** A text of the interface by its path in `ui.json`, with its values; throws when there is none. */
export function ui(locale: Locale, path: string, values: Record<string, string | number> = {}): string {
  const text = i18n.t(path, { lng: locale, ...values });
  if (text === path) throw new Error(`ui.json of ${locale} has no text ${path}.`);
  return text;
}

/** The same of HR's desk. */
export const desk = (locale: Locale, path: string, values: Record<string, string | number> = {}): string => {
  const text = i18n.t(`desk:${path}`, { lng: locale, ...values });
  if (text === path) throw new Error(`desk.json of ${locale} has no text ${path}.`);
  return text;
};

/** The same of a session in a room. */
export const room = (locale: Locale, path: string, values: Record<string, string | number> = {}): string => {
  const text = i18n.t(`room:${path}`, { lng: locale, ...values });
  if (text === path) throw new Error(`room.json of ${locale} has no text ${path}.`);
  return text;
};

/** As it is read: no marks of stress, every space a plain one. */
export const plain = (text: string): string => text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
