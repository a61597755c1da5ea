import type { MinigameFacts } from '../../minigames.ts';
import type { Charter } from '../../schema.ts';
import { isClean } from './authored.ts';
import type { SpotAuthored } from './authored.ts';
import { bestPercents, caseOf } from './state.ts';
import type { Judged, SpotState } from './state.ts';

/** The mean of the cases' percentages: each case weighs the same, however many risks it hides. */
export function scoreSpot(state: SpotState): { points: number; maximum: number; score: number } {
  const points = bestPercents(state).reduce((sum, one) => sum + one, 0);
  const maximum = state.dealt.length * 100;
  return { points, maximum, score: maximum === 0 ? 0 : Math.floor((100 * points) / maximum) };
}

/** Rules and decisions of the cases judged make cards met; a rule rightly named, or a clean case left alone, a sound one. */
export function factsOfSpot(state: SpotState, _charter: Charter, authored: SpotAuthored): MinigameFacts {
  const factOfRule = (rule: string): string[] => authored.rules.filter((one) => one.id === rule).map((one) => one.fact);
  const factOfDecision = (id: string): string[] => authored.decisions.filter((one) => one.id === id).map((one) => one.fact);
  const lookOf = (one: Judged) => caseOf(authored, one.case)?.looks[one.look];
  const alone = state.judged.filter((one) => leftAlone(one, authored));
  const met = state.judged.flatMap((one) => [
    ...Object.values(lookOf(one)?.risks ?? {}).flatMap(factOfRule),
    ...factOfDecision(lookOf(one)?.decision ?? ''),
  ]);
  const named = state.judged.flatMap((one) =>
    one.marks.flatMap((part, at) => (lookOf(one)?.risks[part] === one.named[at] ? factOfRule(one.named[at] ?? '') : [])),
  );
  return {
    cleanRounds: 0,
    sureRight: 0,
    sureWrong: 0,
    leftAlone: alone.length,
    cardsMet: distinct(met),
    cardsSound: distinct([...named, ...alone.flatMap((one) => factOfDecision(lookOf(one)?.decision ?? ''))]),
  };
}

function leftAlone(one: Judged, authored: SpotAuthored): boolean {
  const file = caseOf(authored, one.case);
  return file !== undefined && one.marks.length === 0 && isClean(file, one.look);
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
