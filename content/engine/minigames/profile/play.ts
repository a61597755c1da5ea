import type { Result } from '../../errors.ts';
import { fail, ok } from '../../errors.ts';
import type { Charter } from '../../schema.ts';
import type { ProfileMove } from '../profile.ts';
import { VISITORS, editsOf } from './authored.ts';
import type { ProfileAuthored } from './authored.ts';
import { MOST_CHANGES, briefOf, minutesLeft, withEdit } from './state.ts';
import type { ProfileState } from './state.ts';

const refuse = (reason: string): Result<never> => fail('ERR_MOVE_REFUSED', { reason });

/** One move. ERR_MOVE_REFUSED with a `reason`: phase, edit, minutes, changes. */
export function playProfile(state: ProfileState, move: ProfileMove, _charter: Charter, authored: ProfileAuthored): Result<ProfileState> {
  if (move.do === 'next') return goOn(state);
  if (state.phase !== 'building') return refuse('phase');
  if (move.do === 'open') return ok(opened(state));
  if (state.changes >= MOST_CHANGES) return refuse('changes');
  return move.do === 'make' ? make(state, move.edit, authored) : undo(state, move.edit);
}

/** Adds an edit, in place of another of the same field: that one's minutes come back first. */
function make(state: ProfileState, edit: string, authored: ProfileAuthored): Result<ProfileState> {
  const brief = briefOf(authored, state.dealt[state.at]);
  if (brief === undefined || !editsOf(brief).has(edit) || state.made.includes(edit)) return refuse('edit');
  const made = withEdit(state.made, edit);
  return minutesLeft(brief, made) < 0 ? refuse('minutes') : ok({ ...state, made, changes: state.changes + 1 });
}

function undo(state: ProfileState, edit: string): Result<ProfileState> {
  if (!state.made.includes(edit)) return refuse('edit');
  return ok({ ...state, made: state.made.filter((one) => one !== edit), changes: state.changes + 1 });
}

/** The door is open: nothing can be undone, and the visitors come one after the other. */
function opened(state: ProfileState): ProfileState {
  const door = { brief: state.dealt[state.at] ?? '', made: state.made };
  return { ...state, phase: 'visit', visitor: 0, doors: [...state.doors, door] };
}

/** From a visitor to the next, to the reckoning, to the next profile. */
function goOn(state: ProfileState): Result<ProfileState> {
  if (state.phase === 'visit') {
    const visitor = state.visitor + 1;
    return ok(visitor < VISITORS.length ? { ...state, visitor } : { ...state, phase: 'told' });
  }
  if (state.phase !== 'told') return refuse('phase');
  const at = state.at + 1;
  return ok(at < state.dealt.length ? { ...state, phase: 'building', at, made: [], changes: 0 } : { ...state, phase: 'done' });
}
