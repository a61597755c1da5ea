import type { BankItem } from '../bank.ts';
import { ERROR_CODES } from '../errors.ts';
import type { Badge } from '../badge-schema.ts';
import type { Card } from '../card-schema.ts';
import type { ModuleContent, Step } from '../schema.ts';
import { SITUATION_OPTIONS } from '../situations.ts';
import type { Situation } from '../situations.ts';
import { typeFaults } from '../typography.ts';
import { LOCALES, PILLARS } from '../vocabulary.ts';
import type { Locale } from '../vocabulary.ts';
import { error, textFile, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import { SITUATION_SHELVES, shelfOf, situationTexts } from './situation-laws.ts';
import { cutKeys, cutTextsFile, planKeys, planTextsFile } from './session-texts.ts';
import type { Keys } from './session-texts.ts';
import type { CutContent } from '../session/cut-schema.ts';
import type { PlanContent } from '../session/plan-schema.ts';
import { OPTION_KEYS, moduleTexts, sentencesIn, textsOf, wordsIn } from './texts.ts';
import type { Texts } from './texts.ts';

/** What a language has, and what it still needs. */
export type Coverage = { keys: number; missing: number };

const SENTENCES_TO_KEEP = 3;

/** All that has texts. */
type Told = {
  modules: readonly ModuleContent[];
  cards: readonly Card[];
  badges: readonly Badge[];
  bank: readonly BankItem[];
  situations: readonly Situation[];
  plans: readonly PlanContent[];
  cuts: readonly CutContent[];
  texts: Texts;
};

/** Every text that content needs is there in both languages, none is left over, and each is well set. */
export function textLaws(told: Told): Finding[] {
  const { texts } = told;
  return expectedFiles(told).flatMap(({ name, keys }) => LOCALES.flatMap((locale) => fileLaws(texts, locale, name, keys)));
}

/** Texts counted over all files of one language. */
export function coverageOf(findings: readonly Finding[], texts: Texts, locale: Locale): Coverage {
  const keys = Object.keys(texts[locale]).reduce((sum, name) => sum + textsOf(texts, locale, name).size, 0);
  const missing = findings.filter((one) => one.file.startsWith(`locales/${locale}/`) && one.message === MISSING).length;
  return { keys, missing };
}

const MISSING = 'is missing';

function expectedFiles({ modules, cards, badges, bank, situations, plans, cuts, texts }: Told): { name: string; keys: Keys }[] {
  const shelves = new Map(cards.map((card) => [card.id, shelfOf(card)]));
  const content = [
    ...modules.map((module) => ({ name: moduleTexts(module.module.id), keys: moduleKeys(module) })),
    ...PILLARS.map((pillar) => ({
      name: `server/bank/${pillar}`,
      keys: { must: bank.filter((item) => item.pillar === pillar).flatMap(bankKeys), may: [] },
    })),
    ...SITUATION_SHELVES.map((shelf) => ({
      name: situationTexts(shelf),
      keys: { must: situations.filter(({ card }) => shelves.get(card) === shelf).flatMap(situationKeys), may: [] },
    })),
    ...plans.map((plan) => ({ name: planTextsFile(plan.id), keys: planKeys(plan) })),
    ...cuts.map((cut) => ({ name: cutTextsFile(cut.id), keys: cutKeys(cut) })),
    { name: 'client/cards', keys: { must: cards.flatMap(({ id }) => CARD_KEYS.map((key) => `${id}.${key}`)), may: [] } },
    { name: 'client/badges', keys: { must: badges.flatMap(({ id }) => [`${id}.name`, `${id}.why`]), may: [] } },
    {
      name: 'client/errors',
      keys: { must: [...ERROR_CODES], may: [...new Set(LOCALES.flatMap((locale) => [...textsOf(texts, locale, 'client/errors').keys()]))] },
    },
  ];
  const known = new Set(content.map(({ name }) => name));
  // Files that content knows nothing of, such as the interface's: each language must have what the other has.
  const others = [...new Set(LOCALES.flatMap((locale) => Object.keys(texts[locale])))].filter((name) => !known.has(name));
  return [...content, ...others.map((name) => ({ name, keys: { must: sharedKeys(texts, name), may: [] } }))];
}

const CARD_KEYS = ['title', 'rule', 'do', 'dont', 'misconception'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Plural forms differ by language: a text with any of them is there. */
function sharedKeys(texts: Texts, name: string): string[] {
  return [...new Set(LOCALES.flatMap((locale) => [...textsOf(texts, locale, name).keys()].map((key) => key.replace(PLURAL, ''))))];
}

const bankKeys = ({ id, options }: BankItem): string[] => [
  `${id}.situation`,
  `${id}.ask`,
  ...options.flatMap((option) => [`${id}.options.${option.id}.label`, `${id}.options.${option.id}.why`]),
];

const situationKeys = ({ id }: Situation): string[] => [
  `${id}.situation`,
  `${id}.why`,
  ...SITUATION_OPTIONS.map((option) => `${id}.options.${option}`),
];

function moduleKeys({ scenario }: ModuleContent): Keys {
  const steps = Object.entries(scenario.steps);
  return {
    must: [
      'title',
      'place',
      'summary',
      ...Array.from({ length: SENTENCES_TO_KEEP }, (_, index) => `keep.${index}`),
      ...steps.flatMap(([id, step]) => stepKeys(step).map((key) => `steps.${id}.${key}`)),
    ],
    may: steps.flatMap(([id, step]) => (step.kind === 'branch' ? [] : [`steps.${id}.title`, `steps.${id}.ask`])),
  };
}

function stepKeys(step: Step): string[] {
  const lines = 'lines' in step ? step.lines.map((line) => `lines.${line.id}`) : [];
  if (step.kind === 'ending') return ['title', 'price', 'hook', ...lines];
  if (step.kind === 'message') return ['from', 'text', ...step.options.map((option) => `options.${option.id}.label`)];
  if (step.kind !== 'choice') return lines;
  const options = step.options.flatMap((option) => OPTION_KEYS.map((key) => `options.${option.id}.${key}`));
  return ['ask', ...lines, ...options];
}

function fileLaws(texts: Texts, locale: Locale, name: string, keys: Keys): Finding[] {
  const file = textFile(locale, name);
  const found = textsOf(texts, locale, name);
  const bases = new Set([...found.keys()].map((key) => key.replace(PLURAL, '')));
  const missing = keys.must.filter((key) => (found.get(key) ?? '') === '' && !(bases.has(key) && !found.has(key)));
  const allowed = new Set([...keys.must, ...keys.may]);
  const unknown = [...found.keys()].filter((key) => !allowed.has(key) && !allowed.has(key.replace(PLURAL, '')));
  return [
    ...missing.map((key) => error(file, key, MISSING)),
    ...unknown.map((key) => error(file, key, 'belongs to nothing in the content')),
    ...[...found].flatMap(([key, text]) => settingLaws(file, key, text, locale)),
    ...(/^(client\/modules|server\/sessions\/cuts)\//.test(name) ? [...found].flatMap(([key, text]) => toneLaws(file, key, text)) : []),
  ];
}

/** How a text is set. Only whole pairs of ** stress words. */
export function settingLaws(file: string, key: string, text: string, locale: Locale): Finding[] {
  const stars = text.split('**').length % 2 === 0 ? [error(file, key, 'a ** is never closed')] : [];
  const capital = locale === 'fr' && BARE_CAPITAL.test(text) ? [warning(file, key, 'a capital may need its accent (É, À)')] : [];
  return [...typeFaults(text, locale).map((fault) => error(file, key, fault)), ...stars, ...capital];
}

const BARE_CAPITAL =
  /(?<!\p{L})(?:E(?:cri|cout|quip|tat|tait|tre\b|vit|chang|dit|tap|nerg|col|tud)|A(?=\u00a0| (?:la|toi|vous|qui|quoi|ton|ta|tes|partir|chaque|plus)\b))/u;

/** At most three sentences of explanation; a verdict in a few words, never right or wrong. */
function toneLaws(file: string, key: string, text: string): Finding[] {
  if (key.endsWith('.why') && sentencesIn(text) > 3) return [warning(file, key, 'explains in more than three sentences')];
  if (!/\.options\.[^.]+\.title$/.test(key)) return [];
  const words = wordsIn(text);
  const judges = /^(?:correct|incorrect|juste|faux|right|wrong|(?:bonne|mauvaise) réponse|(?:good|bad) answer)[\s\u00a0.!…]*$/i.test(text);
  return [
    ...(words > 6 ? [warning(file, key, `a verdict of ${words} words, five at most wanted`)] : []),
    ...(judges ? [warning(file, key, 'says right or wrong: the faces judge, the text explains')] : []),
  ];
}
