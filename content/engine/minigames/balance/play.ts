import type { Result } from '../../errors.ts';
import { fail, ok } from '../../errors.ts';
import type { Charter } from '../../schema.ts';
import type { BalanceMove } from '../balance.ts';
import { BALANCE } from './authored.ts';
import type { BalanceAuthored } from './authored.ts';
import { MOST_WEIGHINGS, defended, inHand } from './state.ts';
import type { BalanceState } from './state.ts';

type Of<Do extends BalanceMove['do']> = Extract<BalanceMove, { do: Do }>;
const refuse = (reason: string): Result<never> => fail('ERR_MOVE_REFUSED', { reason });

/** One move. ERR_MOVE_REFUSED with a `reason`: phase, argument, stones, line. */
export function playBalance(state: BalanceState, move: BalanceMove, _charter: Charter, authored: BalanceAuthored): Result<BalanceState> {
  switch (move.do) {
    case 'weigh':
      return weigh(state, move);
    case 'settle':
      return settle(state);
    case 'shift':
      return shift(state, move, authored);
    case 'keep':
      return state.phase === 'fact' ? ok(learned(state, null, authored)) : refuse('phase');
    case 'answer':
      return answer(state, move);
    case 'draw':
      return draw(state, move, authored);
    case 'next':
      return goOn(state);
  }
}

/** Sets the stones of one argument. */
function weigh(state: BalanceState, { argument, stones }: Of<'weigh'>): Result<BalanceState> {
  if (state.phase !== 'weighing') return refuse('phase');
  const before = state.stones[argument];
  if (before === undefined) return refuse('argument');
  const stays = state.weighings >= MOST_WEIGHINGS;
  if (stones === before || stones - before > inHand(state) || (stays && stones < before)) return refuse('stones');
  return ok({ ...state, stones: { ...state.stones, [argument]: stones }, weighings: state.weighings + 1 });
}

/** All nine laid: round 2. */
function settle(state: BalanceState): Result<BalanceState> {
  if (state.phase !== 'weighing') return refuse('phase');
  return inHand(state) === 0 ? ok({ ...state, phase: 'fact', at: 0 }) : refuse('stones');
}

function shift(state: BalanceState, { from, to }: Of<'shift'>, authored: BalanceAuthored): Result<BalanceState> {
  if (state.phase !== 'fact') return refuse('phase');
  const [given, taken] = [state.stones[from], state.stones[to]];
  if (given === undefined || taken === undefined || from === to) return refuse('argument');
  if (given === 0 || taken === BALANCE.most) return refuse('stones');
  const moved = { ...state, stones: { ...state.stones, [from]: given - 1, [to]: taken + 1 } };
  return ok(learned(moved, { from, to }, authored));
}

/** On to the next fact; after the last one the sceptic takes up three arguments. */
function learned(state: BalanceState, change: BalanceState['shifts'][number], authored: BalanceAuthored): BalanceState {
  const after = { ...state, shifts: [...state.shifts, change], at: state.at + 1 };
  return after.at < authored.facts.length ? after : { ...after, phase: 'doubt', at: 0, doubts: defended(after) };
}

function answer(state: BalanceState, move: Of<'answer'>): Result<BalanceState> {
  if (state.phase !== 'doubt') return refuse('phase');
  if (move.argument !== state.doubts[state.at]) return refuse('argument');
  return ok({ ...state, phase: 'reply', answers: [...state.answers, { argument: move.argument, with: move.with }] });
}

/** Leaves the sceptic's reply. */
function goOn(state: BalanceState): Result<BalanceState> {
  if (state.phase !== 'reply') return refuse('phase');
  const at = state.at + 1;
  return ok(at < state.doubts.length ? { ...state, phase: 'doubt', at } : { ...state, phase: 'line', at: 0 });
}

function draw(state: BalanceState, { line }: Of<'draw'>, authored: BalanceAuthored): Result<BalanceState> {
  if (state.phase !== 'line') return refuse('phase');
  return authored.lines.some((one) => one.id === line) ? ok({ ...state, phase: 'done', line }) : refuse('line');
}
