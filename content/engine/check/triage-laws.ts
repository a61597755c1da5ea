import { SPOKEN, TRIAGE, WAVES, triageSchema } from '../minigames/triage/authored.ts';
import type { Act, Message, TriageAuthored } from '../minigames/triage/authored.ts';
import { messagesOf } from '../minigames/triage/state.ts';
import type { ModuleContent } from '../schema.ts';
import { LOCALES, THREADS, THREAD_NAMES } from '../vocabulary.ts';
import { error, gameFile, repeated, textFile } from './findings.ts';
import type { Finding } from './findings.ts';
import { textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

const TEXTS = 'client/games/triage';
/** Words of the controls: each language must have what the other has, which the laws of all texts see to. */
const CONTROLS = 'ui.';

const gameOf = ({ module, game }: ModuleContent): TriageAuthored | null => {
  const read = module.minigame === 'triage' ? triageSchema.safeParse(game) : null;
  return read?.success === true ? read.data : null;
};

/** Crises enough for another night, a message for every value of the season's threads, and every text, none left over. */
export function triageLaws(modules: readonly ModuleContent[], texts: Texts): Finding[] {
  return modules.flatMap((module) => {
    const game = gameOf(module);
    return game === null ? [] : [...poolLaws(module, game), ...threadLaws(module, game), ...textLaws(game, texts)];
  });
}

/** Facts that the game shows, by where they stand in `game.yaml`. */
export function factsInTriage(content: ModuleContent): { at: string; facts: string[] }[] {
  const game = gameOf(content);
  return game === null ? [] : messagesOf(game).map(({ id, facts }) => ({ at: `message "${id}"`, facts }));
}

function poolLaws({ module }: ModuleContent, game: TriageAuthored): Finding[] {
  const told = (at: string, message: string): Finding => error(gameFile(module.id), at, message);
  const few = (list: readonly unknown[], wanted: number, at: string): Finding[] =>
    list.length === wanted ? [] : [told(at, `${list.length}, ${wanted} wanted`)];
  const helpers = game.allies.filter(({ when }) => when === undefined);
  return [
    ...few(game.crises, TRIAGE.crises, 'crises'),
    ...game.crises.flatMap(({ id, waves }) => WAVES.flatMap((wave) => few(waves[wave], TRIAGE.own[wave], `crisis "${id}", wave ${wave}`))),
    ...WAVES.flatMap((wave) => few(game.common[wave], TRIAGE.common[wave], `common, wave ${wave}`)),
    ...(helpers.length < TRIAGE.allies.high ? [told('allies', `${TRIAGE.allies.high} who always may help are wanted`)] : []),
    ...messagesOf(game)
      .filter((one) => one.facts.length === 0)
      .map((one) => told(`message "${one.id}"`, 'rests on no fact')),
    ...repeated([...messagesOf(game), ...game.crises].map((one) => one.id)).map((id) => told(`"${id}"`, 'is there twice')),
  ];
}

/** Whatever was decided before, the thread has something to say, and one thing only. */
function threadLaws({ module }: ModuleContent, { returns, allies }: TriageAuthored): Finding[] {
  const told = (at: string, message: string): Finding => error(gameFile(module.id), at, message);
  const foreign = [...returns, ...allies.flatMap(({ when }) => when ?? [])].flatMap(({ thread, is }) =>
    is.filter((value) => !(THREADS[thread] as readonly string[]).includes(value)).map((value) => told(thread, `has no value "${value}"`)),
  );
  const counts = THREAD_NAMES.flatMap((thread) =>
    THREADS[thread].flatMap((value) => {
      const found = returns.filter((one) => one.thread === thread && (one.is as readonly string[]).includes(value)).length;
      return found === 1 ? [] : [told(`returns, ${thread} ${value}`, `${found} messages, 1 wanted`)];
    }),
  );
  return [...foreign, ...counts];
}

const messageKeys = ({ id, who, options }: Message): string[] =>
  ['text', 'why', ...(who === undefined ? ['from'] : []), ...Object.keys(options).filter((act) => SPOKEN.includes(act as Act))].map(
    (key) => `messages.${id}.${key}`,
  );

const keysOf = (game: TriageAuthored): string[] => [
  ...game.crises.flatMap(({ id }) => ['title', 'official', ...WAVES.map((wave) => `waves.${wave}`)].map((key) => `crises.${id}.${key}`)),
  ...messagesOf(game).flatMap(messageKeys),
  ...game.allies.map(({ who }) => `allies.${who}`),
];

function textLaws(game: TriageAuthored, texts: Texts): Finding[] {
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
