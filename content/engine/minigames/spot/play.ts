import type { Result } from '../../errors.ts';
import { fail, ok } from '../../errors.ts';
import type { Charter } from '../../schema.ts';
import type { SpotMove } from '../spot.ts';
import { SPOT } from './authored.ts';
import type { SpotAuthored } from './authored.ts';
import { judge } from './judge.ts';
import { caseOf, present } from './state.ts';
import type { SpotState } from './state.ts';

type Of<Do extends SpotMove['do']> = Extract<SpotMove, { do: Do }>;
const refuse = (reason: string): Result<never> => fail('ERR_MOVE_REFUSED', { reason });

/** One move. ERR_MOVE_REFUSED with a `reason`: phase, case, part, rule, twin. */
export function playSpot(state: SpotState, move: SpotMove, _charter: Charter, authored: SpotAuthored): Result<SpotState> {
  switch (move.do) {
    case 'commit':
      return commit(state, move, authored);
    case 'name':
      return name(state, move, authored);
    case 'predict':
      return state.phase === 'predicting' ? ok(judge(state, move.outcome, authored)) : refuse('phase');
    case 'twin':
      return mayTwin(state) ? ok({ ...state, ...FRESH, twin: true }) : refuse(state.phase === 'verdict' ? 'twin' : 'phase');
    case 'next':
      return goOn(state);
  }
}

const FRESH = { phase: 'looking', marks: [], named: [] } as const satisfies Partial<SpotState>;

/** Bit n of `marks` is the nth of the nine parts. Nothing marked goes straight to the prediction. */
function commit(state: SpotState, move: Of<'commit'>, authored: SpotAuthored): Result<SpotState> {
  if (state.phase !== 'looking') return refuse('phase');
  const dealt = present(state);
  if (dealt === undefined || dealt.case !== move.case) return refuse('case');
  const marks = caseOf(authored, dealt.case)?.parts.filter((_, at) => (move.marks >> at) % 2 === 1) ?? [];
  return ok({ ...state, phase: marks.length === 0 ? 'predicting' : 'naming', marks, named: [] });
}

/** The rule of the next mark, in their order. */
function name(state: SpotState, move: Of<'name'>, authored: SpotAuthored): Result<SpotState> {
  if (state.phase !== 'naming') return refuse('phase');
  if (move.part !== state.marks[state.named.length]) return refuse('part');
  if (!caseOf(authored, present(state)?.case ?? '')?.rules.includes(move.rule)) return refuse('rule');
  const named = [...state.named, move.rule];
  return ok({ ...state, named, phase: named.length < state.marks.length ? 'naming' : 'predicting' });
}

/** A case badly read offers its other look, once. */
export function mayTwin(state: SpotState): boolean {
  const last = state.judged.at(-1);
  return state.phase === 'verdict' && !state.twin && last !== undefined && last.percent < SPOT.offer;
}

function goOn(state: SpotState): Result<SpotState> {
  if (state.phase !== 'verdict') return refuse('phase');
  const at = state.at + 1;
  if (at < state.dealt.length) return ok({ ...state, ...FRESH, at, twin: false });
  return ok({ ...state, ...FRESH, phase: 'done', at, twin: false });
}
