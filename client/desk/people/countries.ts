import { locale } from '../../i18n.ts';
import { country } from '../../ui/format.ts';

/** Codes that have a name and are no country: unions, outlying seas, codes for tests. */
const OTHERS = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every country that has a code and a name, by its name in the language on screen. @param known a code that is listed in any case */
export function countries(known: string): { code: string; name: string }[] {
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  // a code that is no longer used is read as the one that took its place
  const inUse = (code: string) => new Intl.Locale('und', { region: code }).region === code;
  const listed = codes.filter((code) => !OTHERS.has(code) && inUse(code) && country(code) !== code);
  const all = known === '' || listed.includes(known) ? listed : [known, ...listed];
  const named = all.map((code) => ({ code, name: country(code) }));
  return named.sort((one, other) => one.name.localeCompare(other.name, locale.value));
}
