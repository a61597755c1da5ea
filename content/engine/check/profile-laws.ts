import { BRIEF_KINDS, CRITERIA, FIELDS, PROFILE, SWITCHES, TABLE, editsOf, profileSchema } from '../minigames/profile/authored.ts';
import type { Brief, Item, ProfileAuthored } from '../minigames/profile/authored.ts';
import { pointsOf } from '../minigames/profile/score.ts';
import type { ModuleContent } from '../schema.ts';
import { LOCALES } from '../vocabulary.ts';
import { error, gameFile, repeated, textFile } from './findings.ts';
import type { Finding } from './findings.ts';
import { textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

const TEXTS = 'client/games/profile';
/** Words of the controls and of the list to print: each language must have what the other has, which the laws of all texts see to. */
const FREE = ['ui.', 'checklist.'];
/** Briefs of each kind: another seed brings another person. */
const EACH_KIND = 2;
/** Minutes within which one discreet brief at least is worth everything. */
const MINIMAL = 7;
/** Points that a profile left as it was may be worth: under half. */
const UNTOUCHED = 7;

const gameOf = ({ module, game }: ModuleContent): ProfileAuthored | null => {
  const read = module.minigame === 'profile' ? profileSchema.safeParse(game) : null;
  return read?.success === true ? (read.data as ProfileAuthored) : null;
};

/** Briefs that can be won within the budget, not by doing nothing, and every text, none left over. */
export function profileLaws(modules: readonly ModuleContent[], texts: Texts): Finding[] {
  return modules.flatMap((content) => {
    const game = gameOf(content);
    return game === null ? [] : [...poolLaws(content.module.id, game), ...textLaws(game, texts)];
  });
}

/** Facts that the game shows, by where they stand in `game.yaml`. */
export function factsInProfile(content: ModuleContent): { at: string; facts: string[] }[] {
  return gameOf(content)?.briefs.map(({ id, facts }) => ({ at: `brief "${id}"`, facts })) ?? [];
}

function poolLaws(module: string, { briefs }: ProfileAuthored): Finding[] {
  const told = (at: string, message: string): Finding => error(gameFile(module), at, message);
  const kinds = BRIEF_KINDS.map((kind) => ({ kind, count: briefs.filter((one) => one.kind === kind).length }));
  const judged = briefs.map((brief) => ({ brief, worths: worthsOf(brief) }));
  const minimal = judged.some(({ brief, worths }) => brief.kind === 'quiet' && worths.some(isMinimal));
  return [
    ...repeated(briefs.map((one) => one.id)).map((id) => told(`"${id}"`, 'is there twice')),
    ...kinds.filter(({ count }) => count < EACH_KIND).map(({ kind, count }) => told(`briefs ${kind}`, `${count}, ${EACH_KIND} wanted`)),
    ...(minimal ? [] : [told('briefs quiet', `none is worth ${PROFILE.most} points in ${MINIMAL} minutes`)]),
    ...judged.flatMap(({ brief, worths }) => briefLaws(brief, worths).map((message) => told(`brief "${brief.id}"`, message))),
  ];
}

function briefLaws(brief: Brief, worths: readonly Worth[]): string[] {
  const minutes = [...editsOf(brief).values()].reduce((sum, edit) => sum + edit.minutes, 0);
  const best = worths.reduce((most, { points }) => Math.max(most, points), -Infinity);
  const untouched = pointsOf(brief, []);
  return [
    ...(minutes === PROFILE.allMinutes ? [] : [`its edits cost ${minutes} minutes, ${PROFILE.allMinutes} wanted`]),
    ...(best === PROFILE.most ? [] : [`its best profile within ${PROFILE.minutes} minutes is worth ${best}, ${PROFILE.most} wanted`]),
    ...(untouched <= UNTOUCHED ? [] : [`is worth ${untouched} points with nothing done, ${UNTOUCHED} at most wanted`]),
    ...(new Set(brief.faces).size === brief.faces.length ? [] : ['has the same face twice']),
    ...allItems(brief)
      .filter(({ item }) => item.flaw !== undefined && Object.values(item.gives).some((by) => by > 0))
      .map(({ id }) => `"${id}" is flawed, and gives something all the same`),
  ];
}

/** Every item by the name that its flaw has in the texts: a field as it is, its two edits, the switches. */
const allItems = (brief: Brief): { id: string; item: Item }[] => [
  ...FIELDS.map((field) => ({ id: field, item: brief.fields[field].start })),
  ...[...editsOf(brief)].map(([id, item]) => ({ id, item })),
];

/** What a profile within the budget is worth, and what it costs. */
type Worth = { points: number; minutes: number };
const isMinimal = ({ points, minutes }: Worth): boolean => points === PROFILE.most && minutes <= MINIMAL;

const worthsOf = (brief: Brief): Worth[] => profilesOf(brief).map(({ made, minutes }) => ({ points: pointsOf(brief, made), minutes }));

/** Every profile that the budget allows, with its minutes. */
export function profilesOf(brief: Brief): { made: string[]; minutes: number }[] {
  const cost = editsOf(brief);
  const ways = [...FIELDS.map((field) => [`${field}-a`, `${field}-b`]), ...SWITCHES.map((one) => [one])];
  return ways.reduce<{ made: string[]; minutes: number }[]>(
    (all, edits) => [
      ...all,
      ...edits.flatMap((edit) => {
        const more = cost.get(edit)?.minutes ?? 0;
        return all
          .filter(({ minutes }) => minutes + more <= PROFILE.minutes)
          .map(({ made, minutes }) => ({ made: [...made, edit], minutes: minutes + more }));
      }),
    ],
    [{ made: [], minutes: 0 }],
  );
}

function keysOf({ briefs }: ProfileAuthored): string[] {
  const levels = Object.entries(TABLE).flatMap(([who, row]) =>
    CRITERIA.flatMap((criterion) =>
      Array.from({ length: row[criterion] === undefined ? 0 : row[criterion] + 1 }, (_, level) => `visitors.${who}.${criterion}.${level}`),
    ),
  );
  return [
    'intro',
    ...BRIEF_KINDS.map((kind) => `coach.${kind}`),
    ...CRITERIA.map((one) => `criteria.${one}`),
    ...['confidential', 'false', 'borrowed'].map((one) => `flawKinds.${one}`),
    ...[...FIELDS, ...SWITCHES].map((one) => `fields.${one}`),
    ...['dates', 'relations', 'lock'].map((one) => `switches.${one}`),
    ...Object.keys(TABLE).flatMap((who) => [`visitors.${who}.name`, `visitors.${who}.seeks`]),
    ...levels,
    ...briefs.flatMap(keysOfBrief),
  ];
}

function keysOfBrief(brief: Brief): string[] {
  const ways = FIELDS.flatMap((field) => ['start', 'a', 'b'].map((way) => `${field}.${way}`));
  const flawed = allItems(brief).filter(({ item }) => item.flaw !== undefined);
  return [
    'name',
    'job',
    'wish',
    'lesson',
    'skills',
    'groups',
    'request.from',
    'request.text',
    'request.label',
    ...ways,
    ...flawed.map(({ id }) => `flaws.${id}`),
  ].map((key) => `briefs.${brief.id}.${key}`);
}

function textLaws(game: ProfileAuthored, texts: Texts): Finding[] {
  const keys = keysOf(game);
  const known = new Set(keys);
  return LOCALES.flatMap((locale) => {
    const found = textsOf(texts, locale, TEXTS);
    const file = textFile(locale, TEXTS);
    return [
      ...keys.filter((key) => (found.get(key) ?? '') === '').map((key) => error(file, key, 'is missing')),
      ...[...found.keys()]
        .filter((key) => !known.has(key) && !FREE.some((one) => key.startsWith(one)))
        .map((key) => error(file, key, 'belongs to nothing in the content')),
    ];
  });
}
