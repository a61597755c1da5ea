import type { BankItem } from '../bank.ts';
import type { Card } from '../card-schema.ts';
import { SITUATION_OPTIONS, soundOption } from '../situations.ts';
import type { Situation } from '../situations.ts';
import { LOCALES, PILLARS, SECTOR_PACKS } from '../vocabulary.ts';
import type { Locale } from '../vocabulary.ts';
import { CARDS_FILE, error, packFile, repeated, textFile } from './findings.ts';
import type { Finding } from './findings.ts';
import { sentencesIn, textsOf, wordsIn } from './texts.ts';
import type { Texts } from './texts.ts';

/** Two lines of situation, a button, a short why: in words and sentences. */
const MOST = { situation: 45, label: 18, why: 3 };
/** A run of words that two texts share only by copying. */
const COPIED_WORDS = 8;
/** Of the right options, the largest share that one place may hold. */
const PLACE_SHARE = 0.4;

/** Where situations and their texts are: those of a pack by its name, the others by pillar. */
export const SITUATION_SHELVES: readonly string[] = [...PILLARS, ...SECTOR_PACKS.map((pack) => `packs/${pack}`)];
export const shelfOf = ({ pack, pillar }: Card): string => (pack === undefined ? pillar : `packs/${pack}`);
const situationsFile = ({ pack, pillar }: Card): string => (pack === undefined ? `content/situations/${pillar}.yaml` : packFile(pack));
export const situationTexts = (shelf: string): string => `server/situations/${shelf}`;

/** Every card has a situation; none is the exam's; neither place nor length gives the right option away. */
export function situationLaws(
  situations: readonly Situation[],
  cards: readonly Card[],
  bank: readonly BankItem[],
  texts: Texts,
): Finding[] {
  if (situations.length === 0) return [];
  const known = new Map(cards.map((card) => [card.id, card]));
  const covered = new Set(situations.map((situation) => situation.card));
  return [
    ...cards.filter((card) => !covered.has(card.id)).map((card) => error(CARDS_FILE, card.id, 'has no situation for the dispatches')),
    ...repeated(situations.map((one) => one.id)).map((id) => error('content/situations', id, 'is there twice')),
    ...situations.flatMap((situation) => nameLaws(situation, known.get(situation.card))),
    ...placeLaws(situations),
    ...LOCALES.flatMap((locale) => lengthLaws(situations, texts, locale)),
    ...LOCALES.flatMap((locale) => sizeLaws(situations, texts, locale)),
    ...LOCALES.flatMap((locale) => copyLaws(bank, texts, locale)),
  ];
}

function nameLaws({ id, card }: Situation, known: Card | undefined): Finding[] {
  if (known === undefined) return [error('content/situations', id, `the fact ${card} is no card`)];
  const begins = `${card.toLowerCase()}-`;
  return id.startsWith(begins) ? [] : [error(situationsFile(known), id, `must begin with "${begins}"`)];
}

function placeLaws(situations: readonly Situation[]): Finding[] {
  return SITUATION_OPTIONS.flatMap((option) => {
    const share = situations.filter((situation) => soundOption(situation) === option).length / situations.length;
    const told = `"${option}" is the right option in ${Math.round(100 * share)} of 100 situations: at most ${100 * PLACE_SHARE}`;
    return share > PLACE_SHARE ? [error('content/situations', 'options', told)] : [];
  });
}

const textsAll = (texts: Texts, locale: Locale): Map<string, string> =>
  new Map(SITUATION_SHELVES.flatMap((shelf) => [...textsOf(texts, locale, situationTexts(shelf))]));

/** The right option is the longest no more often than chance would have it. */
function lengthLaws(situations: readonly Situation[], texts: Texts, locale: Locale): Finding[] {
  const found = textsAll(texts, locale);
  const length = (id: string, option: string): number => found.get(`${id}.options.${option}`)?.length ?? 0;
  const longest = situations.filter((situation) => {
    const sound = soundOption(situation);
    return SITUATION_OPTIONS.every((option) => option === sound || length(situation.id, option) < length(situation.id, sound));
  });
  if (longest.length <= situations.length / 3) return [];
  const told = `the right option is the longest in ${longest.length} of ${situations.length} situations: at most a third`;
  return [error(`locales/${locale}/server/situations`, 'options', told)];
}

function sizeLaws(situations: readonly Situation[], texts: Texts, locale: Locale): Finding[] {
  const found = textsAll(texts, locale);
  const file = `locales/${locale}/server/situations`;
  return situations.flatMap(({ id }) => {
    const words = wordsIn(found.get(`${id}.situation`) ?? '');
    const long = SITUATION_OPTIONS.filter((option) => wordsIn(found.get(`${id}.options.${option}`) ?? '') > MOST.label);
    return [
      ...(words > MOST.situation ? [error(file, id, `a situation of ${words} words, ${MOST.situation} at most`)] : []),
      ...long.map((option) => error(file, id, `option "${option}" has more than ${MOST.label} words`)),
      ...(sentencesIn(found.get(`${id}.why`) ?? '') > MOST.why ? [error(file, id, `explains in more than ${MOST.why} sentences`)] : []),
    ];
  });
}

const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(text: string): string[] {
  const words = plainWords(text);
  return words.slice(COPIED_WORDS - 1).map((_, at) => words.slice(at, at + COPIED_WORDS).join(' '));
}

/** What a dispatch shows is never what the exam will ask. */
function copyLaws(bank: readonly BankItem[], texts: Texts, locale: Locale): Finding[] {
  if (bank.length === 0) return [];
  const exam = new Set(PILLARS.flatMap((pillar) => [...textsOf(texts, locale, `server/bank/${pillar}`).values()].flatMap(runsOf)));
  return SITUATION_SHELVES.flatMap((shelf) =>
    [...textsOf(texts, locale, situationTexts(shelf))].flatMap(([key, text]) => {
      const run = runsOf(text).find((one) => exam.has(one));
      return run === undefined ? [] : [error(textFile(locale, situationTexts(shelf)), key, `the exam has these words too: "${run}"`)];
    }),
  );
}
