import { BALANCE, SIDES, balanceSchema } from '../minigames/balance/authored.ts';
import type { BalanceAuthored } from '../minigames/balance/authored.ts';
import { ANSWERS } from '../minigames/balance/state.ts';
import type { ModuleContent } from '../schema.ts';
import { LOCALES, VOWS } from '../vocabulary.ts';
import { error, gameFile, repeated, scenarioFile, textFile } from './findings.ts';
import type { Finding } from './findings.ts';
import { textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

const TEXTS = 'client/games/balance';
/** Words of the controls: each language must have what the other has, which the laws of all texts see to. */
const CONTROLS = 'ui.';

const gameOf = ({ module, game }: ModuleContent): BalanceAuthored | null => {
  const read = module.minigame === 'balance' ? balanceSchema.safeParse(game) : null;
  return read?.success === true ? read.data : null;
};

/** A pool that brings other arguments a second time, no score to hope for, and every text, none left over. */
export function balanceLaws(modules: readonly ModuleContent[], texts: Texts): Finding[] {
  return modules.flatMap((module) => {
    const game = gameOf(module);
    return game === null ? [] : [...poolLaws(module, game), ...outcomeLaws(module), ...textLaws(game, texts)];
  });
}

/** Facts that the game shows, by where they stand in `game.yaml`. */
export function factsInBalance(content: ModuleContent): { at: string; facts: string[] }[] {
  const game = gameOf(content);
  if (game === null) return [];
  return [
    ...game.arguments.map(({ id, facts }) => ({ at: `argument "${id}"`, facts })),
    ...game.facts.map(({ id, about }) => ({ at: `fact "${id}"`, facts: [about] })),
  ];
}

function poolLaws({ module }: ModuleContent, game: BalanceAuthored): Finding[] {
  const told = (at: string, message: string): Finding => error(gameFile(module.id), at, message);
  const half = BALANCE.arguments / SIDES.length;
  const few = (list: readonly unknown[], wanted: number, at: string): Finding[] =>
    list.length === wanted ? [] : [told(at, `${list.length}, ${wanted} wanted`)];
  return [
    ...SIDES.flatMap((side) =>
      few(
        game.arguments.filter((one) => one.side === side),
        half,
        `arguments ${side}`,
      ),
    ),
    ...few(game.facts, BALANCE.facts, 'facts'),
    ...few(game.lines, BALANCE.lines, 'lines'),
    ...game.lines
      .filter(({ id }) => !VOWS.some((vow) => vow === id))
      .map(({ id }) => told(`line "${id}"`, 'is no vow that the stage knows')),
    ...game.arguments.filter((one) => one.facts.length === 0).map((one) => told(`argument "${one.id}"`, 'rests on no fact')),
    ...([game.arguments, game.facts, game.lines] as const).flatMap((list) =>
      repeated(list.map((one) => one.id)).map((id) => told(`"${id}"`, 'is there twice')),
    ),
  ];
}

/** An opinion scores nothing: what asks for more than 0 never comes. */
function outcomeLaws({ module, scenario }: ModuleContent): Finding[] {
  return Object.entries(scenario.steps).flatMap(([id, step]) =>
    step.kind === 'minigame' && step.outcomes.some((outcome) => outcome.atLeast > 0)
      ? [error(scenarioFile(module.id), `step "${id}"`, 'waits for a score, and this game gives none')]
      : [],
  );
}

function keysOf(game: BalanceAuthored): string[] {
  const argument = ['label', 'text', ...ANSWERS.flatMap((answer) => [`answers.${answer}`, `replies.${answer}`])];
  return [
    'intro',
    ...['1', '2', '3', 'swapped'].map((round) => `rounds.${round}`),
    'end',
    ...game.arguments.flatMap(({ id }) => argument.map((key) => `arguments.${id}.${key}`)),
    ...game.facts.map(({ id }) => `facts.${id}`),
    ...game.lines.map(({ id }) => `lines.${id}`),
  ];
}

function textLaws(game: BalanceAuthored, texts: Texts): Finding[] {
  const keys = keysOf(game);
  const known = new Set(keys);
  return LOCALES.flatMap((locale) => {
    const found = textsOf(texts, locale, TEXTS);
    const file = textFile(locale, TEXTS);
    return [
      ...keys.filter((key) => (found.get(key) ?? '') === '').map((key) => error(file, key, 'is missing')),
      ...[...found.keys()]
        .filter((key) => !known.has(key) && !key.startsWith(CONTROLS))
        .map((key) => error(file, key, 'belongs to nothing in the content')),
    ];
  });
}
