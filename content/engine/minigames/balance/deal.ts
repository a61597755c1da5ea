import { nextRandom, shuffle } from '../../random.ts';
import type { Charter } from '../../schema.ts';
import { BALANCE, SIDES } from './authored.ts';
import type { Entering } from '../../minigames.ts';
import type { BalanceAuthored } from './authored.ts';
import type { BalanceState } from './state.ts';

/** Deals four arguments a side; another seed brings others, another play swaps the chairs. */
export function dealBalance(
  _charter: Charter,
  random: number,
  authored: BalanceAuthored,
  { again }: Pick<Entering, 'again'>,
): { state: BalanceState; random: number } {
  const shuffled = shuffle(authored.arguments, random);
  const drawn = SIDES.flatMap((side) => shuffled.value.filter((one) => one.side === side).slice(0, BALANCE.side));
  const dealt = shuffled.value.filter((one) => drawn.includes(one)).map((one) => one.id);
  const salt = nextRandom(shuffled.random);
  const state: BalanceState = {
    phase: 'weighing',
    dealt,
    stones: Object.fromEntries(dealt.map((id) => [id, 0])),
    weighings: 0,
    at: 0,
    shifts: [],
    doubts: [],
    answers: [],
    line: null,
    salt: salt.value,
    ...(again && { swapped: true as const }),
  };
  return { state, random: salt.random };
}
