import type { MinigameFacts } from '../../minigames.ts';
import type { Charter } from '../../schema.ts';
import { ROUNDS, isLeak, isNeedlessQuestion } from './state.ts';
import type { SortState } from './state.ts';

/** Points earned over the most that the ideas placed could earn. */
export function scoreSort(state: SortState): { points: number; maximum: number; score: number } {
  const points = state.placed.reduce((sum, placed) => sum + placed.points, 0);
  const maximum = state.placed.reduce((sum, placed) => sum + placed.maximum, 0);
  return { points, maximum, score: maximum === 0 ? 0 : Math.floor((100 * Math.max(0, points)) / maximum) };
}

/** A round is clean when, over all its ideas, nothing leaked and nothing free was asked about. */
export function factsOfSort(state: SortState, charter: Charter): MinigameFacts {
  const clean = ROUNDS.filter((round) => {
    const placed = state.placed.filter((one) => one.round === round);
    return placed.length > 0 && !placed.some((one) => isLeak(one) || isNeedlessQuestion(one));
  });
  const sure = state.placed.filter((one) => one.sure);
  const right = state.placed.filter((one) => one.tray === one.zone);
  return {
    cleanRounds: clean.length,
    sureRight: sure.filter((one) => one.tray === one.zone).length,
    sureWrong: sure.filter((one) => one.tray !== one.zone).length,
    cardsMet: factsBehind(state.placed, charter),
    cardsSound: factsBehind(right, charter),
  };
}

/** Facts of the ideas and of their articles, which the feedback shows. */
function factsBehind(placed: readonly { idea: string }[], charter: Charter): string[] {
  const facts = placed.flatMap(({ idea: id }) => {
    const idea = charter.ideas.find((one) => one.id === id);
    const article = charter.articles.find((one) => one.id === idea?.article);
    return [...(idea?.facts ?? []), ...(article?.facts ?? [])];
  });
  return [...new Set(facts)].sort();
}
