import type { SpotAuthored, SpotCase, Look, Outcome } from './minigames/spot/authored.ts';
import { LOOKS, OUTCOMES } from './minigames/spot/authored.ts';
import { usableIdeas } from './minigames/sort/pool.ts';
import type { PlayEvent } from './log.ts';
import type { Charter, Idea } from './schema.ts';
import { SITUATION_OPTIONS } from './situations.ts';
import type { Situation, SituationOption } from './situations.ts';
import type { Mark, Zone } from './vocabulary.ts';

/** What a dispatch asks: a situation written for it, or something lent by a game: an idea to sort, a case to foresee. */
export const ITEM_KINDS = ['situation', 'idea', 'case'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A dot stands in no situation's own id. */
const ideaName = (id: string): string => `idea.${id}`;
export const caseName = (id: string, look: Look): string => `case.${id}.${look}`;
export const kindOf = (situation: string): ItemKind => ITEM_KINDS.find((kind) => situation.startsWith(`${kind}.`)) ?? 'situation';

/** Trays as options: the right one, then the one that costs time or asks for nothing, then the one that harms or forbids. */
const TRAY_OPTIONS: Record<Zone, SituationOption> = { free: 'a', ask: 'b', never: 'c' };
const TRAY_MARKS: Record<Zone, Situation['options']> = {
  free: { a: 2, b: 1, c: 0 },
  ask: { a: 0, b: 2, c: 1 },
  never: { a: 0, b: 1, c: 2 },
};
export const trayOptions = <T>(trays: Record<Zone, T>): Record<SituationOption, T> =>
  ({ [TRAY_OPTIONS.free]: trays.free, [TRAY_OPTIONS.ask]: trays.ask, [TRAY_OPTIONS.never]: trays.never }) as Record<SituationOption, T>;

/** The cards that sorting an idea recalls: its own, else those of its article. */
const cardsOfIdea = ({ facts, article }: Idea, { articles }: Charter): readonly string[] =>
  facts.length > 0 ? facts : (articles.find((one) => one.id === article)?.facts ?? []);

/** The ideas of a charter as situations, one for each card that they recall. */
export const lentIdeas = (charter: Charter): Situation[] =>
  usableIdeas(charter).flatMap((idea) =>
    cardsOfIdea(idea, charter).map((card) => ({ id: ideaName(idea.id), card, options: TRAY_MARKS[idea.zone] })),
  );
export const ideaOf = (charter: Charter, situation: string): Idea | undefined =>
  charter.ideas.find((idea) => ideaName(idea.id) === situation);

/** Foreseeing the other of two lawful ends, or of two harmful ones, is half right. */
const LAWFUL: readonly Outcome[] = ['nothing', 'falls'];
const isLawful = (outcome: Outcome): boolean => LAWFUL.includes(outcome);

/** The three ends offered for one look of a case, in their fixed order: what followed, its like, and one of the others. */
export function endsOffered({ looks }: SpotCase, look: Look): Outcome[] {
  const { outcome } = looks[look];
  const others = OUTCOMES.filter((one) => isLawful(one) !== isLawful(outcome));
  const left = others[LOOKS.indexOf(look)];
  return OUTCOMES.filter((one) => one !== left);
}

function markOfEnd(outcome: Outcome, followed: Outcome): Mark {
  if (outcome === followed) return 2;
  return isLawful(outcome) === isLawful(followed) ? 1 : 0;
}

/** The cases whose parts are words, both looks of each, as situations: one for each card that they recall. A photo needs its picture. */
export const lentCases = ({ cases, rules, decisions }: SpotAuthored): Situation[] =>
  cases
    .filter(({ kind }) => kind !== 'photo')
    .flatMap((file) =>
      LOOKS.flatMap((look) => {
        const { risks, outcome, decision } = file.looks[look];
        const ends = endsOffered(file, look);
        const options = Object.fromEntries(SITUATION_OPTIONS.map((id, at) => [id, markOfEnd(ends[at]!, outcome)])) as Situation['options'];
        const facts = [
          ...rules.filter(({ id }) => Object.values(risks).includes(id)).map(({ fact }) => fact),
          ...decisions.filter(({ id }) => id === decision).map(({ fact }) => fact),
        ];
        return [...new Set(facts)].map((card) => ({ id: caseName(file.id, look), card, options }));
      }),
    );

/** What somebody has met of both games, whichever place or attempt it was in. Empty: that game was never played. */
export type Met = { ideas: ReadonlySet<string>; cases: ReadonlySet<string> };

/** @param logs the events of every attempt of a person */
export function metIn(logs: readonly (readonly PlayEvent[])[]): Met {
  const moves = logs.flatMap((events) => events.flatMap((event) => (event.type === 'move' ? [event.move] : [])));
  const named = (key: 'idea' | 'case'): Set<string> => new Set(moves.flatMap((move) => (typeof move[key] === 'string' ? [move[key]] : [])));
  return { ideas: named('idea'), cases: named('case') };
}

/** Of what the games lend, what this person never met there; nothing of a game they have not played yet. */
export function unmet(lent: readonly Situation[], met: Met): Situation[] {
  return lent.filter(({ id }) => {
    const [kind, name = ''] = id.split('.');
    const known = kind === 'idea' ? met.ideas : met.cases;
    return known.size > 0 && !known.has(name);
  });
}
