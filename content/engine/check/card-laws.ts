import type { Badge } from '../badge-schema.ts';
import { messagesOf } from '../diagnostic.ts';
import type { Card } from '../card-schema.ts';
import type { Charter, ModuleContent } from '../schema.ts';
import { LOCALES } from '../vocabulary.ts';
import { factsInBalance } from './balance-laws.ts';
import { factsInProfile } from './profile-laws.ts';
import { factsInCompose } from './compose-laws.ts';
import { BADGES_FILE, CARDS_FILE, CHARTER_FILE, error, gameFile, moduleFile, repeated, scenarioFile, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import { factsInSpot } from './spot-laws.ts';
import { settingLaws } from './text-laws.ts';
import { factsInTriage } from './triage-laws.ts';

type Named = { file: string; at: string; facts: readonly string[]; articles: readonly string[] };

/** Facts, articles and badges that content names must exist; cards that a place gives must be winnable there. */
export function cardLaws(
  modules: readonly ModuleContent[],
  charter: Charter | null,
  cards: readonly Card[],
  badges: readonly Badge[],
): Finding[] {
  const facts = new Set(cards.map((card) => card.id));
  const articles = charter === null ? null : new Set(charter.articles.map((article) => article.id));
  const named = [...modules.flatMap(namesInModule), ...(charter === null ? [] : namesInCharter(charter))];
  return [
    ...modules.flatMap((content) => aboutLaws(content, facts)),
    ...named.flatMap(({ file, at, facts: ids }) =>
      ids.filter((id) => !facts.has(id)).map((id) => error(file, at, `the fact ${id} is no card of ${CARDS_FILE}`)),
    ),
    ...named.flatMap(({ file, at, articles: ids }) =>
      ids.filter((id) => articles !== null && !articles.has(id)).map((id) => error(file, at, `the charter has no article ${id}`)),
    ),
    ...repeated(cards.map((card) => card.id)).map((id) => error(CARDS_FILE, id, 'is there twice')),
    ...repeated(badges.map((badge) => badge.id)).map((id) => error(BADGES_FILE, id, 'is there twice')),
    ...cards.flatMap((card) =>
      LOCALES.flatMap((locale) => settingLaws(CARDS_FILE, `${card.id}.source.${locale}`, card.source[locale], locale)),
    ),
    ...modules.flatMap((module) => [...badgeLaws(module, badges), ...winLaws(module, charter)]),
  ];
}

/** What a message is about is a card of the season, wherever it is won: nothing is said of it in the place itself. */
function aboutLaws({ module, scenario }: ModuleContent, facts: ReadonlySet<string>): Finding[] {
  const file = scenarioFile(module.id);
  return messagesOf(scenario)
    .filter(([, step]) => !facts.has(step.about))
    .map(([id, step]) => error(file, `step "${id}"`, `the fact ${step.about} is no card of ${CARDS_FILE}`));
}

function namesInModule(content: ModuleContent): Named[] {
  const { module, scenario } = content;
  const file = scenarioFile(module.id);
  const steps = Object.entries(scenario.steps).flatMap(([id, step]): Named[] => {
    const own = 'facts' in step ? [{ file, at: `step "${id}"`, facts: step.facts, articles: [] }] : [];
    if (step.kind !== 'choice') return own;
    const options = step.options.map((option) => ({
      file,
      at: `step "${id}", option "${option.id}"`,
      facts: option.facts,
      articles: [...option.articles, ...(option.needs === undefined ? [] : [option.needs.article])],
    }));
    return [...own, ...options];
  });
  const shown = [
    ...factsInBalance(content),
    ...factsInSpot(content),
    ...factsInProfile(content),
    ...factsInCompose(content),
    ...factsInTriage(content),
  ];
  const game = shown.map(({ at, facts }) => ({
    file: gameFile(module.id),
    at,
    facts,
    articles: [],
  }));
  return [{ file: moduleFile(module.id), at: 'cards', facts: module.cards, articles: [] }, ...steps, ...game];
}

function namesInCharter({ articles, ideas }: Charter): Named[] {
  return [
    ...articles.map(({ id, facts }) => ({ file: CHARTER_FILE, at: `article "${id}"`, facts, articles: [] })),
    ...ideas.map(({ id, facts }) => ({ file: CHARTER_FILE, at: `idea "${id}"`, facts, articles: [] })),
  ];
}

function badgeLaws({ module }: ModuleContent, badges: readonly Badge[]): Finding[] {
  if (module.badge === null || badges.some((badge) => badge.id === module.badge)) return [];
  return [error(moduleFile(module.id), 'badge', `"${module.badge}" is not in ${BADGES_FILE}`)];
}

/** A card that nothing shows is never won; a fact shown without its card is never kept. */
function winLaws(content: ModuleContent, charter: Charter | null): Finding[] {
  const { module } = content;
  const told = new Set(
    namesInModule(content)
      .slice(1)
      .flatMap((named) => named.facts),
  );
  const sorted = new Set(module.minigame === 'sort' && charter !== null ? namesInCharter(charter).flatMap((named) => named.facts) : []);
  const lost = module.cards.filter((card) => !told.has(card) && !sorted.has(card));
  const unkept = [...told].filter((fact) => !module.cards.includes(fact));
  return [
    ...repeated(module.cards).map((card) => error(moduleFile(module.id), 'cards', `${card} is there twice`)),
    ...lost.map((card) => error(moduleFile(module.id), 'cards', `${card} is shown by no step, option or post idea: it can never be won`)),
    ...unkept.map((fact) => warning(moduleFile(module.id), 'cards', `the story teaches ${fact} but gives no card for it`)),
  ];
}
