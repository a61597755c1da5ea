import { ITEM_FLAGS } from '../../../content/engine/item-quality.ts';
import type { ItemFlag, ToldShare } from '../../../content/engine/item-quality.ts';
import type { Locale, Pillar } from '../../../content/engine/vocabulary.ts';
import { locale, t } from '../../i18n.ts';
import { figure, percent } from '../format.ts';
import type { Column, Sort } from '../parts/table.tsx';
import { td } from '../texts.ts';
import { FlagTag } from './flag-tag.tsx';

export type QualityRow = {
  item: string;
  pillar: Pillar;
  crisis: boolean;
  count: number;
  right: ToldShare;
  separation: number | null;
  wrong: { letter: string; share: ToldShare } | null;
  flags: ItemFlag[];
  words: Record<Locale, { situation: string; wrong: string | null }> | null;
};

/** A share in words: never more exact than it was told. */
const share = ({ percent: of, edge }: ToldShare): string => {
  const text = percent(of / 100);
  return edge === null ? text : td(`quality.${edge}`, { share: text });
};

const Situation = ({ item, pillar, crisis, words }: QualityRow) => (
  <>
    {item}
    <span class="note">
      {t(`pillars.${pillar}`)}
      {crisis && ` · ${td('quality.crisis')}`}
    </span>
    {words && <span class="note words">{words[locale.value].situation}</span>}
  </>
);

/** The bar says what the words beside it say. */
const Right = ({ right }: QualityRow) => (
  <>
    {share(right)}
    <span class="desk-share" aria-hidden="true">
      <i style={{ width: `${right.percent}%` }} />
    </span>
  </>
);

const Wrong = ({ wrong, words }: QualityRow) =>
  wrong === null ? (
    <span class="note">{td('quality.nothingStandsOut')}</span>
  ) : (
    <>
      {td('quality.option', { letter: wrong.letter, share: share(wrong.share) })}
      {words?.[locale.value].wrong && <span class="note words">{words[locale.value].wrong}</span>}
    </>
  );

const Flags = ({ flags }: QualityRow) =>
  flags.length === 0 ? (
    <span class="note">{td('quality.sound')}</span>
  ) : (
    <span class="quality-tags">
      {flags.map((flag) => (
        <FlagTag key={flag} flag={flag} />
      ))}
    </span>
  );

export const columnsOf = (): Column<QualityRow>[] => [
  { key: 'item', head: td('quality.heads.item'), names: true, sortable: true, cell: Situation },
  { key: 'flags', head: td('quality.heads.flags'), sortable: true, cell: Flags },
  { key: 'right', head: td('quality.heads.right'), sortable: true, cell: Right },
  {
    key: 'separation',
    head: td('quality.heads.separation'),
    numeric: true,
    sortable: true,
    cell: ({ separation }) => (separation === null ? td('quality.untold') : figure(separation)),
  },
  { key: 'wrong', head: td('quality.heads.wrong'), cell: Wrong },
  { key: 'count', head: td('quality.heads.count'), numeric: true, sortable: true, spare: true, cell: ({ count }) => figure(count) },
];

/** The gravest flag first; what has none last. */
const gravity = ({ flags }: QualityRow): number => {
  const first = ITEM_FLAGS.findIndex((flag) => flags.includes(flag));
  return first < 0 ? ITEM_FLAGS.length : first;
};
const VALUES: Record<string, (row: QualityRow) => number | string> = {
  item: ({ item }) => item,
  flags: gravity,
  right: ({ right }) => right.percent,
  separation: ({ separation }) => separation ?? 2,
  count: ({ count }) => count,
};

/** Equals stay in the order of the bank. */
export function sorted(rows: readonly QualityRow[], { key, descending }: Sort): QualityRow[] {
  const valueOf = VALUES[key] ?? gravity;
  const turn = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    return left === right ? 0 : left < right ? -turn : turn;
  });
}
