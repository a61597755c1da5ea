import { LANGUAGE_TAGS } from '../../content/attestation.ts';
import { codeInUse, codesInUse } from '../../content/countries.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';

const LANGUAGES = ['fr', 'en'];
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of codesInUse()) {
    for (const language of LANGUAGES) {
      const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
      if (name && !names.has(plain(name))) names.set(plain(name), code);
    }
  }
  return names;
}

let names: Map<string, string> | null = null;

/** `fr`, `France`, `Allemagne` → the two-letter code; null when it is no country that we know. */
export function countryCode(text: string): string | null {
  if (/^[a-z]{2}$/i.test(text)) return codeInUse(text.toUpperCase());
  names ??= namesOfCountries();
  return names.get(plain(text)) ?? null;
}

/** The code as its readers call the country; the code itself where it is no country that we know. */
export function nameOfCountry(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(LANGUAGE_TAGS[locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
