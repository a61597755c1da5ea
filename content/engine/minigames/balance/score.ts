import type { MinigameFacts } from '../../minigames.ts';
import type { Charter } from '../../schema.ts';
import type { BalanceAuthored } from './authored.ts';
import type { BalanceState } from './state.ts';

/** An opinion has no score. */
export const scoreBalance = (_state: BalanceState): { points: number; maximum: number; score: number } => ({
  points: 0,
  maximum: 0,
  score: 0,
});

/** Arguments shown and facts heard make cards met; doubts answered honestly make theirs sound. The weighing is in none of it. */
export function factsOfBalance(state: BalanceState, _charter: Charter, authored: BalanceAuthored): MinigameFacts {
  const behind = (ids: readonly string[]): string[] => authored.arguments.filter((one) => ids.includes(one.id)).flatMap((one) => one.facts);
  const heard = authored.facts.slice(0, state.shifts.length).map((one) => one.about);
  const honest = state.answers.filter((one) => one.with !== 'promise').map((one) => one.argument);
  return {
    cleanRounds: 0,
    sureRight: 0,
    sureWrong: 0,
    cardsMet: distinct([...behind(state.dealt), ...heard]),
    cardsSound: distinct(behind(honest)),
  };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
