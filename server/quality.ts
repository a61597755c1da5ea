import type { BankItem } from '../content/engine/bank.ts';
import { editionOf, qualityOf } from '../content/engine/item-quality.ts';
import type { ItemFlag, ItemQuality, ToldItem } from '../content/engine/item-quality.ts';
import { LOCALES } from '../content/engine/vocabulary.ts';
import type { Locale, Pillar } from '../content/engine/vocabulary.ts';
import type { Content } from './content.ts';
import type { Store } from './stores/store.ts';

export type QualityDeps = { store: Store; content: Content };

/** In words, for a reader whose own exams have shown them the situation with its explanations already. */
type Words = Record<Locale, { situation: string; wrong: string | null }>;
/** `letter`: the place of the option in the bank, which no exam shows: it tells the bank's authors which, and a candidate nothing. */
export type QualityRow = {
  item: string;
  pillar: Pillar;
  crisis: boolean;
  count: number;
  right: ItemQuality['right'];
  separation: number | null;
  wrong: { letter: string; share: ItemQuality['right'] } | null;
  flags: ItemFlag[];
  words: Words | null;
};
/** `waiting`: situations of which nothing can be told yet. */
export type Quality = { rows: QualityRow[]; waiting: number };

/** The situations, in their edition, that a person's exams have explained to them. */
async function explainedTo({ store, content }: QualityDeps, person: string): Promise<Set<string>> {
  const known = new Set<string>();
  for (const exam of await store.examsOf(person)) {
    if (exam.finishedAt === null) continue;
    const bank = (await content.bankBy(exam.bankHash)) ?? [];
    const met = new Set(exam.answers.flat().map(({ item }) => item));
    for (const item of bank) if (met.has(item.id)) known.add(keyOf(item));
  }
  return known;
}
const keyOf = (item: BankItem): string => `${item.id} ${editionOf(item)}`;

function wordsOf({ content }: Pick<QualityDeps, 'content'>, item: BankItem, wrong: ItemQuality['wrong']): Words {
  const texts = content.bankTexts.document.bankTexts;
  const one = (locale: Locale) => {
    const text = texts[locale][item.id];
    return { situation: text?.situation ?? item.id, wrong: (wrong && text?.options[wrong.option]?.label) ?? null };
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, one(locale)])) as Words;
}

function rowOf(deps: QualityDeps, item: BankItem, { told }: ToldItem, explained: ReadonlySet<string>): QualityRow {
  const { wrong, ...figures } = qualityOf(item, told);
  const letterOf = (option: string) => 'ABCD'.charAt(item.options.findIndex(({ id }) => id === option));
  return {
    item: item.id,
    pillar: item.pillar,
    crisis: item.crisis,
    ...figures,
    wrong: wrong && { letter: letterOf(wrong.option), share: wrong.share },
    words: explained.has(keyOf(item)) ? wordsOf(deps, item, wrong) : null,
  };
}

/** What may be said of today's situations, to one reader: the words of those alone that they have been examined on. */
export async function qualityFor(deps: QualityDeps, reader: string): Promise<Quality> {
  const [tallies, explained] = await Promise.all([deps.store.itemTallies(), explainedTo(deps, reader)]);
  const told = new Map(tallies.map((one) => [`${one.item} ${one.edition}`, one]));
  const { bank } = deps.content.bank.document;
  const rows = bank.flatMap((item) => {
    const tally = told.get(keyOf(item));
    return tally ? [rowOf(deps, item, tally, explained)] : [];
  });
  return { rows, waiting: bank.length - rows.length };
}
