import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { createInstance } from 'i18next';
import type { FormatterModule } from 'i18next';
import { fail, ok } from '../content/engine/errors.ts';
import type { ErrorCode, Result } from '../content/engine/errors.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import type account from '../locales/fr/client/account.json';
import type glass from '../locales/fr/client/glass.json';
import type room from '../locales/fr/client/room.json';
import type ui from '../locales/fr/client/ui.json';

/**
 * Texts are fetched at run time from `locales/<lang>/client/`, so that content changes without a rebuild. A language is
 * shown only once every file in use has come: the screen never mixes two.
 */
export type FetchTexts = (locale: Locale, file: string) => Promise<Result<unknown>>;

type Plural<K extends string> = K extends `${infer Base}_${'one' | 'other' | 'many'}` ? Base : K;
/** Every text of a file, by its path in it. */
export type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${Leaves<T[K]>}` }[keyof T & string];
/** Every text of the interface, by its path in `ui.json`; plural endings left out. */
export type TextKey = Leaves<typeof ui>;
/** Every text about accounts, by its path in `account.json`. */
export type AccountKey = Leaves<typeof account>;
/** Every text about the glass wall and one's data, by its path in `glass.json`. */
export type GlassKey = Leaves<typeof glass>;
/** Every text of a session in a room, by its path in `room.json`. */
export type RoomKey = Leaves<typeof room>;

const OWN = ['ui', 'errors'];
/** Files whose texts are asked for one by one; the others are content, taken whole. */
const BY_KEY = [...OWN, 'desk', 'account', 'glass', 'room'];

/** Every number in a text as its language groups it: 10 040, 10,040. What is no count, a year say, is passed as a string. */
const NUMBERS: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB') : String(value),
};
const i18n = createInstance().use(NUMBERS);
const shown = signal<Locale>('fr');
const revision = signal(0);
const files = new Map<string, unknown>();
const asked = new Set<string>(OWN);
const loading = new Set<string>();
let fetchTexts: FetchTexts = () => Promise.resolve(fail('ERR_UNAVAILABLE'));

/** The language on screen. */
export const locale: ReadonlySignal<Locale> = shown;

const at = (language: Locale, file: string): string => `${language}/${file}`;

async function load(language: Locale, file: string): Promise<Result<null>> {
  if (files.has(at(language, file))) return ok(null);
  const answer = await fetchTexts(language, file);
  if (!answer.ok) return answer;
  files.set(at(language, file), answer.value);
  if (BY_KEY.includes(file)) i18n.addResourceBundle(language, file, answer.value);
  return ok(null);
}

/** Starts with one language. Fails with ERR_UNAVAILABLE when its texts cannot be had. */
export async function startTexts(fetcher: FetchTexts, language: Locale): Promise<Result<null>> {
  fetchTexts = fetcher;
  shown.value = language;
  files.clear();
  loading.clear();
  asked.clear();
  for (const file of OWN) asked.add(file);
  const interpolation = { escapeValue: false, alwaysFormat: true };
  await i18n.init({ lng: language, fallbackLng: 'fr', ns: OWN, defaultNS: 'ui', resources: {}, interpolation });
  return changeLocale(language);
}

/** Shows another language once all its texts in use are here; on failure the present one stays. */
export async function changeLocale(language: Locale): Promise<Result<null>> {
  const answers = await Promise.all([...asked].map((file) => load(language, file)));
  // A place without texts in this language is a content fault, not a reason to keep the whole page in the other one.
  const missing = answers.slice(0, OWN.length).find((answer) => !answer.ok);
  if (missing) return missing;
  await i18n.changeLanguage(language);
  shown.value = language;
  revision.value += 1;
  return ok(null);
}

/** A text of the interface. Components that call it are drawn again when the language changes. */
export function t(key: TextKey, values?: Record<string, string | number>): string {
  void revision.value;
  return i18n.t(key, values ?? {});
}

/** A text of HR's desk, once its file has come: see `textsOf`. */
export function deskText(key: string, values?: Record<string, string | number>): string {
  void revision.value;
  return i18n.t(`desk:${key}`, values ?? {});
}

/** A text about accounts; `textsOf('account')` fetches them. */
export function ta(key: AccountKey, values?: Record<string, string | number>): string {
  void revision.value;
  return i18n.t(`account:${key}`, values ?? {});
}

/** A text about the glass wall and one's data; `textsOf('glass')` fetches them. */
export function tg(key: GlassKey, values?: Record<string, string | number>): string {
  void revision.value;
  return i18n.t(`glass:${key}`, values ?? {});
}

/** A text of a session in a room; `textsOf('room')` fetches them. */
export function tr(key: RoomKey, values?: Record<string, string | number>): string {
  void revision.value;
  return i18n.t(`room:${key}`, values ?? {});
}

/** The sentence that says what to do about a failure. */
export function errorText(code: ErrorCode, values?: Record<string, string | number>): string {
  void revision.value;
  return i18n.t(`errors:${code}`, values ?? {});
}

/**
 * A file of content texts in the language on screen, or null until it has come. Asking for it keeps it in step with
 * later changes of language.
 */
export function textsOf<T>(file: string): T | null {
  void revision.value;
  const language = shown.value;
  const found = files.get(at(language, file));
  if (found !== undefined) return found as T;
  if (!asked.has(file) || !loading.has(at(language, file))) void fetchOnce(language, file);
  return null;
}

async function fetchOnce(language: Locale, file: string): Promise<void> {
  asked.add(file);
  const place = at(language, file);
  if (loading.has(place)) return;
  loading.add(place);
  const answer = await load(language, file);
  // A failure may be tried again by the next drawing of the page, not by this one.
  if (answer.ok) revision.value += 1;
  setTimeout(() => loading.delete(place), answer.ok ? 0 : 3000);
}

/** Asks for a file before it is needed. */
export function warmTexts(file: string): void {
  void fetchOnce(shown.value, file);
}
