import { CASE_KINDS, LOOKS, SPOT, WEIGHS_SINCE, cleanLooks, spotSchema } from '../minigames/spot/authored.ts';
import type { SpotAuthored, SpotCase } from '../minigames/spot/authored.ts';
import type { ModuleContent } from '../schema.ts';
import { LOCALES } from '../vocabulary.ts';
import { error, gameFile, repeated, textFile } from './findings.ts';
import type { Finding } from './findings.ts';
import { textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

const TEXTS = 'client/games/spot';
/** Words of the controls: each language must have what the other has, which the laws of all texts see to. */
const CONTROLS = 'ui.';

const gameOf = ({ module, game }: ModuleContent): SpotAuthored | null => {
  const read = module.minigame === 'spot' ? spotSchema.safeParse(game) : null;
  return read?.success === true ? read.data : null;
};

/** Enough cases for a second play, risks among their own parts and rules, enough real decisions, and every text. */
export function spotLaws(modules: readonly ModuleContent[], texts: Texts): Finding[] {
  return modules.flatMap((module) => {
    const game = gameOf(module);
    return game === null
      ? []
      : [...poolLaws(module, game), ...game.cases.flatMap((one) => caseLaws(module, game, one)), ...textLaws(game, texts)];
  });
}

/** Facts that the game shows, by where they stand in `game.yaml`. */
export function factsInSpot(content: ModuleContent): { at: string; facts: string[] }[] {
  const game = gameOf(content);
  if (game === null) return [];
  return [
    ...game.rules.map(({ id, fact }) => ({ at: `rule "${id}"`, facts: [fact] })),
    ...game.decisions.map(({ id, fact }) => ({ at: `decision "${id}"`, facts: [fact] })),
  ];
}

function poolLaws({ module }: ModuleContent, game: SpotAuthored): Finding[] {
  const told = (at: string, message: string): Finding => error(gameFile(module.id), at, message);
  const used = new Set(game.cases.flatMap(({ looks }) => LOOKS.map((look) => looks[look].decision)));
  const unused = game.decisions.filter(({ id }) => !used.has(id));
  const later = game.cases.filter(({ kind }) => kind !== CASE_KINDS[0]);
  const twice = CASE_KINDS.filter((kind) => game.cases.filter((one) => one.kind === kind).length < SPOT.kind * 2);
  return [
    ...(game.cases.length < SPOT.pool ? [told('cases', `${game.cases.length}, at least ${SPOT.pool} wanted`)] : []),
    ...twice.map((kind) => told('cases', `"${kind}" deals the same two at each play, ${SPOT.kind * 2} wanted`)),
    ...(later.some((one) => cleanLooks(one).length > 0) ? [] : [told('cases', 'none without a picture has a clean look')]),
    ...(used.size < SPOT.decisions ? [told('decisions', `${used.size} told, at least ${SPOT.decisions} wanted`)] : []),
    ...unused.map(({ id }) => told(`decision "${id}"`, 'is told by no case')),
    ...([game.rules, game.decisions, game.cases] as const).flatMap((list) =>
      repeated(list.map((one) => one.id)).map((id) => told(`"${id}"`, 'is there twice')),
    ),
  ];
}

/** What a case names is its own; a clean look ends well for whoever spoke; no two marks of a look tell their rules apart by the list. */
function caseLaws({ module }: ModuleContent, game: SpotAuthored, one: SpotCase): Finding[] {
  const told = (message: string): Finding => error(gameFile(module.id), `case "${one.id}"`, message);
  const rules = new Set(game.rules.map(({ id }) => id));
  const looks = LOOKS.flatMap((look) => {
    const { changed, risks, outcome, decision } = one.looks[look];
    const parts = [...changed, ...Object.keys(risks)].filter((part) => !one.parts.includes(part));
    const foreign = Object.values(risks).filter((rule) => !one.rules.includes(rule));
    const harsh = cleanLooks(one).includes(look) && (outcome === 'stands' || outcome === 'correct');
    return [
      ...parts.map((part) => told(`look ${look}: "${part}" is none of its parts`)),
      ...foreign.map((rule) => told(`look ${look}: "${rule}" is none of its rules`)),
      ...(game.decisions.some(({ id }) => id === decision) ? [] : [told(`look ${look}: "${decision}" is no decision`)]),
      ...(harsh ? [told(`look ${look}: nothing is risky, and yet it ends badly`)] : []),
    ];
  });
  return [
    ...looks,
    ...one.rules.filter((rule) => !rules.has(rule)).map((rule) => told(`"${rule}" is no rule`)),
    ...[...repeated(one.parts), ...repeated(one.rules)].map((name) => told(`"${name}" is there twice`)),
    ...(LOOKS.every((look) => one.looks[look].changed.length === 0) ? [told('its two looks are the same')] : []),
  ];
}

function caseKeys({ id, kind, parts, looks }: SpotCase): string[] {
  const own = (part: string): string[] => LOOKS.filter((look) => looks[look].changed.includes(part)).map((look) => `${look}.seen.${part}`);
  const seen = parts.flatMap((part) => (own(part).length === LOOKS.length ? own(part) : [...own(part), `seen.${part}`]));
  const names = kind === 'photo' ? parts.map((part) => `names.${part}`) : [];
  return ['title', 'brief', 'a.why', 'b.why', ...names, ...seen].map((key) => `cases.${id}.${key}`);
}

function keysOf(game: SpotAuthored): string[] {
  const slots = game.cases.flatMap(({ kind, parts }) => (kind === 'photo' ? [] : parts));
  const since = game.decisions.some(({ date }) => date < WEIGHS_SINCE) ? ['ui.weighs'] : [];
  return [
    'intro',
    ...since,
    ...game.rules.map(({ id }) => `rules.${id}`),
    ...[...new Set(slots)].map((slot) => `slots.${slot}`),
    ...game.decisions.flatMap(({ id }) => ['court', 'source', 'told'].map((key) => `decisions.${id}.${key}`)),
    ...game.cases.flatMap(caseKeys),
  ];
}

function textLaws(game: SpotAuthored, texts: Texts): Finding[] {
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
