import type { MinigameFacts } from '../../minigames.ts';
import type { Charter } from '../../schema.ts';
import { COMPOSE, CRITERIA } from './authored.ts';
import type { ComposeAuthored, Criterion, Feature, Item } from './authored.ts';
import { ECHO, HALF, rowOf } from './feed.ts';
import type { Closed, ComposeState } from './state.ts';

/** What a post is judged on: what it carries, how much it echoes, whether somebody was asked, how its feed was handled. */
export type Judged = { item: Item; features: readonly Feature[]; meter: number; asked: boolean; aftermath: number };

/** Six criteria, 0-2 each. */
export function judge({ item, features, meter, asked, aftermath }: Judged): Record<Criterion, number> {
  const has = (...names: Feature[]): boolean => names.some((name) => features.includes(name));
  const off = (cost: number, ...names: Feature[]): number => cost * names.filter((name) => features.includes(name)).length;
  const floor = (points: number): number => Math.max(0, points);
  const angle = has('own') ? 2 : 0;
  return {
    choice: has('unproved') ? 0 : worthOf(item, asked),
    angle: meter > ECHO ? 0 : Math.min(angle, meter >= HALF ? 1 : 2),
    disclosure: has('posing') ? 0 : !item.praises || has('disclosed') ? 2 : has('hashtag') ? 1 : 0,
    rights: floor(2 - off(2, 'found-picture', 'group-picture', 'unasked-person') - off(1, 'uncredited', 'tagging')),
    access: floor(2 - off(2, 'undescribed') - off(1, 'flat-tags', 'many-tags')),
    aftermath,
  };
}

/** A needless question makes the item a day late: one point less. */
function worthOf(item: Item, asked: boolean): number {
  if (!asked) return item.worth;
  return item.asked ?? Math.max(0, item.worth - 1);
}

/** Points of a post, a leak capping them. */
export function pointsOf(criteria: Record<Criterion, number>, leak: boolean): number {
  const sum = CRITERIA.reduce((total, one) => total + criteria[one], 0);
  return leak ? Math.min(sum, COMPOSE.leak) : sum;
}

/** Twelve an edition: those closed over all that were dealt. */
export function scoreCompose(state: ComposeState): { points: number; maximum: number; score: number } {
  const points = state.closed.reduce((sum, one) => sum + one.points, 0);
  const maximum = state.editions.length * COMPOSE.best;
  return { points, maximum, score: maximum === 0 ? 0 : Math.floor((100 * points) / maximum) };
}

/** Criteria and messages met make cards met; full marks and the right hand make theirs sound. */
export function factsOfCompose(state: ComposeState, _charter: Charter, authored: ComposeAuthored): MinigameFacts {
  const met = state.closed.flatMap((one) => factsBehind(one, authored, false));
  const sound = state.closed.flatMap((one) => factsBehind(one, authored, true));
  const asked = state.closed.some(
    (one) => one.asked !== null && authored.items.some((item) => item.id === one.asked && item.edition === 'claim'),
  );
  const passed = state.closed.some((one) => one.item === null && one.points === COMPOSE.best);
  return {
    cleanRounds: 0,
    sureRight: 0,
    sureWrong: 0,
    cardsMet: [...new Set(met)].sort(),
    cardsSound: [...new Set(sound)].sort(),
    deeds: [...(asked ? (['proof-asked'] as const) : []), ...(passed ? (['turn-passed'] as const) : [])],
  };
}

function factsBehind(closed: Closed, authored: ComposeAuthored, soundOnly: boolean): string[] {
  const { facts } = authored;
  if (closed.criteria === null) return soundOnly && closed.points < COMPOSE.best ? [] : [facts.pass];
  const { criteria } = closed;
  const judged = CRITERIA.filter((one) => !soundOnly || criteria[one] === 2).map((one) => facts[one]);
  const rows = closed.rows.filter((one) => !soundOnly || one.with === rowOf(authored, one.row).best);
  return [...judged, ...rows.map((one) => rowOf(authored, one.row).fact)];
}
