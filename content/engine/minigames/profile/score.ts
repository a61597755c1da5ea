import type { MinigameFacts } from '../../minigames.ts';
import type { Charter } from '../../schema.ts';
import { CAPS, CRITERIA, FIELDS, PROFILE, SWITCHES, TABLE, VISITORS } from './authored.ts';
import type { Brief, Criterion, Item, Levels, ProfileAuthored, Visitor } from './authored.ts';
import { briefOf } from './state.ts';
import type { Door, ProfileState } from './state.ts';

/** What a visitor made of one criterion: points got, of the most there are. */
export type Check = { criterion: Criterion; got: number; of: number };

/** What a profile shows with these edits: each field one way or another, and the switches done. */
export function itemsOf(brief: Brief, made: readonly string[]): { id: string; item: Item }[] {
  const fields = FIELDS.map((field) => {
    const way = (['a', 'b'] as const).find((one) => made.includes(`${field}-${one}`));
    return way === undefined ? { id: field, item: brief.fields[field].start } : { id: `${field}-${way}`, item: brief.fields[field][way] };
  });
  return [...fields, ...SWITCHES.filter((one) => made.includes(one)).map((one) => ({ id: one, item: brief.switches[one] }))];
}

/** How much of each criterion the profile holds, from 0 to what counts at most. */
export function levelsOf(brief: Brief, made: readonly string[]): Levels {
  const items = itemsOf(brief, made);
  const level = (criterion: Criterion): number => {
    const sum = items.reduce((all, { item }) => all + (item.gives[criterion] ?? 0), brief.base[criterion] ?? 0);
    return Math.max(0, Math.min(CAPS[criterion], sum));
  };
  return { role: level('role'), proof: level('proof'), contact: level('contact'), privacy: level('privacy') };
}

/** A visitor's reaction, by the published table. */
export function checksOf(visitor: Visitor, levels: Levels): Check[] {
  return CRITERIA.flatMap((criterion) => {
    const of = TABLE[visitor][criterion];
    return of === undefined ? [] : [{ criterion, got: Math.min(of, levels[criterion]), of }];
  });
}

export const visitorPoints = (visitor: Visitor, levels: Levels): number => checksOf(visitor, levels).reduce((sum, { got }) => sum + got, 0);

/** Points of one profile, at most 15: the brief's visitor counts double, each confidential, false or borrowed item takes three. */
export function pointsOf(brief: Brief, made: readonly string[]): number {
  const levels = levelsOf(brief, made);
  const visits = VISITORS.reduce((sum, one) => sum + visitorPoints(one, levels) * (one === brief.wants ? 2 : 1), 0);
  return visits - PROFILE.flaw * flawsOf(brief, made).length;
}

export const flawsOf = (brief: Brief, made: readonly string[]): { id: string; item: Item }[] =>
  itemsOf(brief, made).filter(({ item }) => item.flaw !== undefined);

const worthOf = (authored: ProfileAuthored, { brief, made }: Door): number => {
  const found = briefOf(authored, brief);
  return found === undefined ? 0 : pointsOf(found, made);
};

export function scoreProfile(state: ProfileState, authored: ProfileAuthored): { points: number; maximum: number; score: number } {
  const points = state.doors.reduce((sum, door) => sum + worthOf(authored, door), 0);
  const maximum = state.dealt.length * PROFILE.most;
  return { points, maximum, score: Math.floor((100 * Math.max(0, points)) / maximum) };
}

/** Facts of the profiles opened make cards met; those of the ones that went well, sound. */
export function factsOfProfile(state: ProfileState, _charter: Charter, authored: ProfileAuthored): MinigameFacts {
  const behind = (doors: readonly Door[]): string[] =>
    [...new Set(doors.flatMap((door) => briefOf(authored, door.brief)?.facts ?? []))].sort();
  const well = state.doors.filter((door) => worthOf(authored, door) >= PROFILE.soundFrom);
  return { cleanRounds: 0, sureRight: 0, sureWrong: 0, cardsMet: behind(state.doors), cardsSound: behind(well) };
}
