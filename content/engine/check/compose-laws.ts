import { COMPOSE, CRITERIA, EDITIONS, FIXED, SET, SHARES, WRITTEN, composeSchema, kindOf } from '../minigames/compose/authored.ts';
import type { ComposeAuthored, Feature, Item, Kind } from '../minigames/compose/authored.ts';
import { HALF } from '../minigames/compose/feed.ts';
import { overlapOf } from '../minigames/compose/parrot.ts';
import type { ModuleContent } from '../schema.ts';
import { LOCALES } from '../vocabulary.ts';
import type { Locale } from '../vocabulary.ts';
import { error, gameFile, repeated, textFile } from './findings.ts';
import type { Finding } from './findings.ts';
import { textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

const TEXTS = 'client/games/compose';
/** Words of the controls: each language must have what the other has, which the laws of all texts see to. */
const CONTROLS = 'ui.';
/** Editions whose own item should differ from play to play. */
const SPECIAL = 2;

const gameOf = ({ module, game }: ModuleContent): ComposeAuthored | null => {
  const read = module.minigame === 'compose' ? composeSchema.safeParse(game) : null;
  return read?.success === true ? read.data : null;
};

/** Enough items for any seed, a feed whose every row can be called for, words that are one's own in both languages, every text. */
export function composeLaws(modules: readonly ModuleContent[], texts: Texts): Finding[] {
  return modules.flatMap((module) => {
    const game = gameOf(module);
    if (game === null) return [];
    const told = (at: string, message: string): Finding => error(gameFile(module.module.id), at, message);
    return [...poolLaws(game, told), ...rowLaws(game, told), ...reasonLaws(game, told), ...voiceLaws(game, told), ...wordLaws(game, texts)];
  });
}

/** Facts that the game shows, by where they stand in `game.yaml`. */
export function factsInCompose(content: ModuleContent): { at: string; facts: string[] }[] {
  const game = gameOf(content);
  if (game === null) return [];
  return [
    ...game.rows.map(({ id, fact }) => ({ at: `row "${id}"`, facts: [fact] })),
    ...Object.entries(game.facts).map(([id, fact]) => ({ at: `facts.${id}`, facts: [fact] })),
  ];
}

type Tell = (at: string, message: string) => Finding;

function poolLaws({ items, blocks }: ComposeAuthored, told: Tell): Finding[] {
  const common = items.filter((one) => one.edition === undefined);
  const wanted = (kind: Kind): number => EDITIONS.reduce((sum, edition) => sum + SHARES[edition][kind], 0);
  const kinds = Object.keys(SHARES.own) as Kind[];
  const few = (found: number, least: number, at: string): Finding[] =>
    found >= least ? [] : [told(at, `${found}, at least ${least} wanted`)];
  const plain = blocks.link.filter((one) => one.gives.includes('disclosed')).length;
  return [
    // One more of each kind than is dealt: another seed brings others.
    ...kinds.flatMap((kind) => few(common.filter((one) => kindOf(one) === kind).length, wanted(kind) + 1, `items, ${kind}`)),
    ...(['copies', 'claim'] as const).flatMap((edition) =>
      few(items.filter((one) => one.edition === edition).length, SPECIAL, `items, ${edition}`),
    ),
    ...(plain === 1 ? [] : [told('blocks.link', `${plain} say the link plainly, 1 wanted`)]),
    ...items
      .filter((one) => one.edition === 'claim' && !claims(one))
      .map((one) => told(`item "${one.id}"`, 'claims nothing, or has no sentence that somebody vouches for')),
    ...[items, blocks.hook, blocks.angle, blocks.proof, blocks.link, blocks.opening].flatMap((list) =>
      repeated(list.map((one) => one.id)).map((id) => told(`"${id}"`, 'is there twice')),
    ),
  ];
}

/** The approved text claims too much, and asking brings better. */
const claims = ({ source, checked, asked }: Item): boolean =>
  source.proof.gives.includes('unproved') && checked !== undefined && asked === 2;

function rowLaws(game: ComposeAuthored, told: Tell): Finding[] {
  const roles = new Set(game.rows.map((row) => row.role));
  const possible = featuresIn(game);
  const dead = game.rows.filter((row) => row.needs.some((one) => !possible.has(one) || row.forbids.includes(one)));
  return [
    ...(roles.size < COMPOSE.roles ? [told('rows', `${roles.size} roles, at least ${COMPOSE.roles} wanted`)] : []),
    ...dead.map((row) => told(`row "${row.id}"`, 'can never be called for')),
    ...repeated(game.rows.map((row) => row.id)).map((id) => told(`row "${id}"`, 'is there twice')),
  ];
}

function featuresIn({ items, blocks }: ComposeAuthored): Set<Feature> {
  const written = items.flatMap((one) => [
    one,
    ...Object.values(one.source),
    ...Object.values(one.own),
    ...(one.checked ? [one.checked] : []),
  ]);
  const shared = WRITTEN.flatMap((slot) => blocks[slot]);
  const fixed = SET.flatMap((slot) => Object.values<readonly Feature[]>(FIXED[slot]).flat());
  return new Set([...[...written, ...shared].flatMap((one) => one.gives), ...fixed, 'own', 'pasted', 'empty', 'praise', 'echo']);
}

/** Passing is a decision too: some reasons hold and some do not, in each edition. */
function reasonLaws({ reasons }: ComposeAuthored, told: Tell): Finding[] {
  return EDITIONS.flatMap((edition) => {
    const offered = reasons.filter((one) => one.offered.includes(edition));
    const sound = offered.filter((one) => one.sound.includes(edition)).length;
    return sound > 0 && sound < offered.length ? [] : [told('reasons', `${sound} of ${offered.length} hold in "${edition}"`)];
  });
}

/** One's own words must sound one's own to the parrot, and a pasted sentence pasted, in each language. */
function voiceLaws({ items, blocks }: ComposeAuthored, told: Tell): Finding[] {
  const anybody = (locale: Locale): string[] => WRITTEN.flatMap((slot) => blocks[slot].map((one) => one[locale]));
  return items.flatMap((item) =>
    LOCALES.flatMap((locale) => {
      const source = Object.values(item.source).map((one) => one[locale]);
      const own = [...Object.values(item.own), ...(item.checked ? [item.checked] : [])].map((one) => one[locale]);
      const echoed = own.filter((one) => overlapOf(one, [source.join(' '), ...anybody(locale)]) >= HALF);
      const short = source.filter((one) => overlapOf(one, [one]) === 0);
      return [
        ...echoed.map((one) => told(`item "${item.id}"`, `is said to be one’s own, and repeats others: ${one}`)),
        ...short.map((one) => told(`item "${item.id}"`, `is too short to be repeated: ${one}`)),
      ];
    }),
  );
}

function keysOf(game: ComposeAuthored): string[] {
  const row = ({ id, best }: ComposeAuthored['rows'][number]): string[] =>
    ['from', 'text', 'wrong', ...(best === 'wait' ? [] : ['right'])].map((key) => `rows.${id}.${key}`);
  return [
    'intro',
    ...EDITIONS.flatMap((edition) => [`editions.${edition}.title`, `editions.${edition}.brief`]),
    ...game.items.flatMap(({ id }) => ['title', 'answer', 'alt'].map((key) => `items.${id}.${key}`)),
    ...Object.keys(FIXED.picture).map((id) => `pictures.${id}`),
    ...['found', 'group', 'vague', 'blank'].map((id) => `alts.${id}`),
    ...Object.keys(FIXED.tags).map((id) => `tags.${id}`),
    ...Object.keys(FIXED.hour).map((id) => `hours.${id}`),
    ...game.reasons.flatMap(({ id }) => [`reasons.${id}.label`, `reasons.${id}.why`]),
    ...game.rows.flatMap(row),
    ...CRITERIA.flatMap((one) => ['name', '0', '1', '2'].map((key) => `criteria.${one}.${key}`)),
    ...['high', 'middle', 'low'].map((band) => `end.${band}`),
  ];
}

function wordLaws(game: ComposeAuthored, texts: Texts): Finding[] {
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
