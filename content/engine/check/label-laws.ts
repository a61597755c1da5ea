import type { BankItem } from '../bank.ts';
import { LOCALES, PILLARS } from '../vocabulary.ts';
import { error, textFile } from './findings.ts';
import type { Finding } from './findings.ts';
import { textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

/** In a pillar's situations, the longest label is the sound one no more often than chance would have it, nor is the shortest. */
export function labelLaws(bank: readonly BankItem[], texts: Texts): Finding[] {
  return LOCALES.flatMap((locale) =>
    PILLARS.flatMap((pillar) => {
      const name = `server/bank/${pillar}`;
      const labels = textsOf(texts, locale, name);
      const items = bank.filter((item) => item.pillar === pillar && item.options.length > 0);
      const chance = items.reduce((sum, { options }) => sum + options.filter((one) => one.mark === 2).length / options.length, 0);
      const most = Math.ceil(chance * MARGIN);
      return (['longest', 'shortest'] as const).flatMap((which) => {
        const sound = items.filter((item) => extreme(item, labels, which).mark === 2).length;
        if (sound <= most) return [];
        return [
          error(
            textFile(locale, name),
            'labels',
            `the ${which} label is sound in ${sound} of ${items.length}, chance is ${chance.toFixed(1)}`,
          ),
        ];
      });
    }),
  );
}

/** What luck alone may add over so few situations. */
const MARGIN = 1.4;

type Option = BankItem['options'][number];

function extreme(item: BankItem, labels: ReadonlyMap<string, string>, which: 'longest' | 'shortest'): Option {
  const length = (option: Option): number => labels.get(`${item.id}.options.${option.id}.label`)?.length ?? 0;
  const beats = (one: Option, other: Option) => (which === 'longest' ? length(one) > length(other) : length(one) < length(other));
  return item.options.reduce((best, option) => (beats(option, best) ? option : best));
}
