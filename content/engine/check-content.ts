import type { BankItem } from './bank.ts';
import { articleLaws } from './check/article-laws.ts';
import { balanceLaws } from './check/balance-laws.ts';
import { bankLaws } from './check/bank-laws.ts';
import type { CertificateRules } from './certificate-rules.ts';
import { cardLaws } from './check/card-laws.ts';
import { cutLaws } from './check/cut-laws.ts';
import { sessionLaws } from './check/session-laws.ts';
import type { CutContent } from './session/cut-schema.ts';
import type { PlanContent } from './session/plan-schema.ts';
import { charterLaws, documentTexts } from './check/charter-laws.ts';
import { composeLaws } from './check/compose-laws.ts';
import { packLaws } from './check/pack-laws.ts';
import { profileLaws } from './check/profile-laws.ts';
import { CERTIFICATES_FILE, error, gameFile, moduleFile, sentence, warning } from './check/findings.ts';
import type { Finding } from './check/findings.ts';
import { conditionalSteps, habitLaws, memoryLaws } from './check/habit-laws.ts';
import { labelLaws } from './check/label-laws.ts';
import { messageLaws } from './check/message-laws.ts';
import { lineLaws, pathLaws, walksOf } from './check/path-laws.ts';
import { readingLaws } from './check/reading-laws.ts';
import { reviewLaws } from './check/review-laws.ts';
import { scenarioLaws } from './check/scenario-laws.ts';
import { situationLaws } from './check/situation-laws.ts';
import { spotLaws } from './check/spot-laws.ts';
import { coverageOf, textLaws } from './check/text-laws.ts';
import type { Coverage } from './check/text-laws.ts';
import { OPTION_KEYS, moduleTexts, textsOf } from './check/texts.ts';
import type { Texts } from './check/texts.ts';
import { triageLaws } from './check/triage-laws.ts';
import type { Badge } from './badge-schema.ts';
import type { Card } from './card-schema.ts';
import type { Charter, ModuleContent } from './schema.ts';
import type { Reviews } from './reviews.ts';
import type { Situation } from './situations.ts';
import { LOCALES } from './vocabulary.ts';
import type { Locale } from './vocabulary.ts';

/** Everything authored. `charter` is null when its file is broken. */
export type Authored = {
  modules: readonly ModuleContent[];
  charter: Charter | null;
  cards: readonly Card[];
  badges: readonly Badge[];
  /** Null when its file is broken. */
  certificates: CertificateRules | null;
  bank: readonly BankItem[];
  /** Null when its file is missing or broken. */
  reviews: Reviews | null;
  /** Of a text; the engine stays pure. */
  digest: (text: string) => string;
  situations: readonly Situation[];
  plans: readonly PlanContent[];
  cuts: readonly CutContent[];
  texts: Texts;
};

export type ContentReport = {
  modules: { id: string; steps: number; endings: number; conditionalSteps: number; options: number; explained: number }[];
  charterArticles: number;
  bankItems: number;
  situations: number;
  cards: number;
  locales: Record<Locale, Coverage>;
  errors: string[];
  warnings: string[];
  sessions: { plans: number; cuts: number };
};

/** Judges all content: an error breaks a law, a warning is a matter of taste; each names file and place. */
export function checkContent(authored: Authored): ContentReport {
  const { modules, charter, cards, badges, certificates, bank, situations, plans, cuts, texts } = authored;
  const everyones = cards.filter(({ pack }) => pack === undefined);
  const findings = [
    ...modules.flatMap((module) => moduleLaws(module, authored)),
    ...(charter === null ? [] : [...charterLaws(charter), ...articleLaws(modules, charter)]),
    ...cardLaws(modules, charter, everyones, badges),
    ...packLaws(cards),
    ...balanceLaws(modules, texts),
    ...spotLaws(modules, texts),
    ...profileLaws(modules, texts),
    ...composeLaws(modules, texts),
    ...triageLaws(modules, texts),
    ...bankLaws(bank, charter, everyones),
    ...reviewLaws(bank, authored.reviews, texts, authored.digest),
    ...labelLaws(bank, texts),
    ...situationLaws(situations, cards, bank, texts),
    ...sessionLaws({ ...authored, cards: everyones }),
    ...cuts.flatMap((cut) => cutLaws(cut, charter, everyones)),
    ...documentTexts(CERTIFICATES_FILE, certificates),
    ...textLaws(authored),
    ...readingLaws(texts),
  ];
  return {
    modules: modules.map((module) => countModule(module, texts)),
    charterArticles: charter?.articles.length ?? 0,
    bankItems: authored.bank.length,
    situations: situations.length,
    cards: cards.length,
    locales: Object.fromEntries(LOCALES.map((locale) => [locale, coverageOf(findings, texts, locale)])) as Record<Locale, Coverage>,
    errors: sentencesOf(findings, 'error'),
    warnings: sentencesOf(findings, 'warning'),
    sessions: { plans: plans.length, cuts: cuts.length },
  };
}

const sentencesOf = (findings: readonly Finding[], level: Finding['level']): string[] => [
  ...new Set(findings.filter((finding) => finding.level === level).map(sentence)),
];

/** Paths are walked only where the scenario is sound: a broken name or a cycle would hide the rest. */
function moduleLaws(content: ModuleContent, { modules, charter, texts }: Authored): Finding[] {
  const own = [
    ...scenarioLaws(content),
    ...memoryLaws(content),
    ...roadLaws(content, modules),
    ...documentTexts(gameFile(content.module.id), content.game),
  ];
  const unsound = own.some(({ level, message }) => level === 'error' && /is no step|comes back to itself/.test(message));
  if (unsound) return own;
  const { walks, findings } = walksOf(content, charter);
  if (walks.length === 0) return [...own, ...findings];
  return [
    ...own,
    ...findings,
    ...pathLaws(content, walks),
    ...lineLaws(content, charter),
    ...habitLaws(content, walks, texts),
    ...messageLaws(content, walks, texts),
  ];
}

function roadLaws({ module }: ModuleContent, modules: readonly ModuleContent[]): Finding[] {
  const same = modules.filter((other) => other.module.order === module.order).length;
  const later = module.after.filter((id) => modules.some((other) => other.module.id === id && other.module.order >= module.order));
  return [
    ...(same > 1 ? [error(moduleFile(module.id), 'order', `another module is number ${module.order} too`)] : []),
    ...later.map((id) => error(moduleFile(module.id), 'after', `"${id}" comes later on the road`)),
    ...(module.cards.length === 0 ? [warning(moduleFile(module.id), 'cards', 'the place gives no card')] : []),
  ];
}

/** An option is explained when its four texts are there in both languages, with an article and a fact. */
function countModule({ module, scenario }: ModuleContent, texts: Texts): ContentReport['modules'][number] {
  const found = LOCALES.map((locale) => textsOf(texts, locale, moduleTexts(module.id)));
  const steps = Object.entries(scenario.steps);
  const options = steps.flatMap(([id, step]) => (step.kind === 'choice' ? step.options.map((option) => ({ id, option })) : []));
  const explained = options.filter(
    ({ id, option }) =>
      option.articles.length > 0 &&
      option.facts.length > 0 &&
      OPTION_KEYS.every((key) => found.every((one) => (one.get(`steps.${id}.options.${option.id}.${key}`) ?? '') !== '')),
  );
  return {
    id: module.id,
    steps: steps.length,
    endings: steps.filter(([, step]) => step.kind === 'ending').length,
    conditionalSteps: conditionalSteps(scenario),
    options: options.length,
    explained: explained.length,
  };
}
