import type { Result } from '../../errors.ts';
import { fail, ok } from '../../errors.ts';
import type { Charter, Idea } from '../../schema.ts';
import type { SortMove } from '../sort.ts';
import { redealRound } from './redeal.ts';
import { ROUNDS, SPILL, isLeak, presentIdea } from './state.ts';
import type { Placed, SortState } from './state.ts';

type Place = Extract<SortMove, { do: 'place' }>;
const refuse = (reason: string): Result<never> => fail('ERR_MOVE_REFUSED', { reason });

/** One move. ERR_MOVE_REFUSED with a `reason`: phase, idea, calls, detail, ask. */
export function playSort(state: SortState, move: SortMove, charter: Charter): Result<SortState> {
  if (move.do === 'next') return goOn(state, charter);
  if (state.phase !== 'placing') return refuse('phase');
  const present = presentIdea(state);
  const idea = charter.ideas.find(({ id }) => id === present);
  if (idea === undefined || move.idea !== idea.id) return refuse('idea');
  return move.do === 'call' ? call(state) : place(state, move, idea, charter);
}

function call(state: SortState): Result<SortState> {
  if (state.callsLeft === 0 || state.called) return refuse('calls');
  return ok({ ...state, called: true, callsLeft: state.callsLeft - 1 });
}

function place(state: SortState, move: Place, idea: Idea, charter: Charter): Result<SortState> {
  const reason = unfit(state, move, idea, charter);
  if (reason !== null) return refuse(reason);
  const placed = judge(state, move, idea, charter);
  const leaks = state.leaks + Number(isLeak(placed));
  const spills = isLeak(placed) && leaks === SPILL && !state.redealt.includes(state.round);
  return ok({ ...state, phase: spills ? 'spilled' : 'feedback', leaks, placed: [...state.placed, placed] });
}

/** Round 3 asks for the detail, and on the *ask* tray for the person; nowhere else may they be given. */
function unfit(state: SortState, move: Place, idea: Idea, charter: Charter): string | null {
  const last = state.round === 3;
  if (last !== (move.detail !== undefined)) return 'detail';
  if (move.detail !== undefined && !idea.details.some((detail) => detail.id === move.detail)) return 'detail';
  if ((last && move.tray === 'ask') !== (move.ask !== undefined)) return 'ask';
  if (move.ask !== undefined && !charter.contacts.some((contact) => contact.id === move.ask)) return 'ask';
  return null;
}

function judge(state: SortState, move: Place, idea: Idea, charter: Charter): Placed {
  const owner = charter.articles.find((article) => article.id === idea.article)?.owner;
  const found = move.detail === idea.decides && (idea.zone !== 'ask' || move.ask === owner);
  const points = trayPoints(move, idea) + Number(state.round === 3 && found);
  return {
    idea: idea.id,
    round: state.round,
    tray: move.tray,
    zone: idea.zone,
    sure: move.sure,
    called: state.called,
    detail: move.detail ?? null,
    ask: move.ask ?? null,
    points: state.called ? Math.min(points, 2) : points,
    maximum: state.round === 3 ? 4 : 3,
  };
}

/** Right and sure 3, right and unsure 2, wrong and unsure 0, wrong and sure -2; a *never* left free costs one more. */
function trayPoints(move: Place, idea: Idea): number {
  if (move.tray === idea.zone) return move.sure ? 3 : 2;
  const leaked = idea.zone === 'never' && move.tray === 'free';
  return (move.sure ? -2 : 0) - Number(leaked);
}

function goOn(state: SortState, charter: Charter): Result<SortState> {
  if (state.phase === 'spilled') return ok(skipEmpty(redealRound(state, charter)));
  if (state.phase !== 'feedback') return refuse('phase');
  return ok(skipEmpty({ ...state, phase: 'placing', at: state.at + 1, called: false }));
}

/** Past the last idea of a round comes the next round that has ideas, then the end. */
function skipEmpty(state: SortState): SortState {
  if (state.at < state.rounds[state.round].length) return state;
  const next = ROUNDS.find((round) => round > state.round && state.rounds[round].length > 0);
  return next === undefined ? { ...state, phase: 'done', called: false } : { ...state, round: next, at: 0, leaks: 0 };
}
