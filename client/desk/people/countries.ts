import { codesInUse } from '../../../content/countries.ts';
import { locale } from '../../i18n.ts';
import { country } from '../../ui/format.ts';

/** Codes that have a name and are no country: unions, outlying seas, codes for tests. */
const OTHERS = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Every country that has a code and a name, by its name in the language on screen. @param known a code that is listed in any case */
export function countries(known: string): { code: string; name: string }[] {
  const listed = codesInUse().filter((code) => !OTHERS.has(code) && country(code) !== code);
  const all = known === '' || listed.includes(known) ? listed : [known, ...listed];
  const named = all.map((code) => ({ code, name: country(code) }));
  return named.sort((one, other) => one.name.localeCompare(other.name, locale.value));
}
