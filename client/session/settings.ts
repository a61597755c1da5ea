import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { read, write } from './shelf.ts';
import type { Shelf } from './shelf.ts';

export const TEXT_SIZES = [100, 115, 130, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
/** The crisis clock, for atmosphere only: nothing waits for it. */
export const CLOCKS = ['off', 'slow', 'normal'] as const;
export type Clock = (typeof CLOCKS)[number];
export const MOTIONS = ['system', 'reduced', 'full'] as const;
export type Motion = (typeof MOTIONS)[number];

/** What a person set on this device. Sound is off until asked for. */
export type Settings = {
  locale: Locale;
  sound: boolean;
  motion: Motion;
  textSize: TextSize;
  /** Single keys 1-5 inside the game (WCAG 2.1.4: they can be turned off). */
  shortcuts: boolean;
  clock: Clock;
};

export type SettingsStore = {
  current: ReadonlySignal<Settings>;
  change(change: Partial<Settings>): void;
};

const KEY = 'pv.settings';

function oneOf<T>(list: readonly T[], value: unknown, otherwise: T): T {
  return list.includes(value as T) ? (value as T) : otherwise;
}

function tidy(found: Partial<Settings>, languages: readonly string[]): Settings {
  const first = languages.map((language) => language.slice(0, 2)).find((code) => LOCALES.includes(code as Locale));
  return {
    locale: oneOf(LOCALES, found.locale, (first as Locale | undefined) ?? 'fr'),
    sound: found.sound === true,
    motion: oneOf(MOTIONS, found.motion, 'system'),
    textSize: oneOf(TEXT_SIZES, found.textSize, 100),
    shortcuts: found.shortcuts !== false,
    clock: oneOf(CLOCKS, found.clock, 'off'),
  };
}

/**
 * Settings kept on this device, shared by its tabs.
 * @param languages the browser's languages, best first: they choose the language of the first visit
 */
export function openSettings(shelf: Shelf, languages: readonly string[]): SettingsStore {
  const current = signal(tidy(read<Partial<Settings>>(shelf, KEY) ?? {}, languages));
  shelf.watch((key) => {
    if (key === KEY) current.value = tidy(read<Partial<Settings>>(shelf, KEY) ?? {}, languages);
  });
  return {
    current,
    change(change) {
      current.value = { ...current.value, ...change };
      write(shelf, KEY, current.value);
    },
  };
}
