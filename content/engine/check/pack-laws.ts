import type { Card } from '../card-schema.ts';
import { LOCALES } from '../vocabulary.ts';
import { error, packFile, repeated } from './findings.ts';
import type { Finding } from './findings.ts';
import { settingLaws } from './text-laws.ts';

/**
 * A pack's cards stand nowhere else, and are well set. That nothing outside relies on them needs no law of its own: all other laws
 * know everyone's cards only, as a pack may be off.
 */
export function packLaws(cards: readonly Card[]): Finding[] {
  const twice = repeated(cards.map(({ id }) => id));
  return cards.flatMap(({ id, pack, source }) => {
    if (pack === undefined) return [];
    const set = LOCALES.flatMap((locale) => settingLaws(packFile(pack), `${id}.source.${locale}`, source[locale], locale));
    return twice.includes(id) ? [error(packFile(pack), id, 'is there twice'), ...set] : set;
  });
}
