import type { Charter, Idea } from '../../schema.ts';
import { lessPairs, mixUnits, takeByZone } from './deck.ts';
import type { Unit } from './deck.ts';
import { SORT_FULL, countZones, pairsOf, usableIdeas } from './pool.ts';
import type { SortState } from './state.ts';

/**
 * After a spill: the round once more, with ideas never seen, then with those of the spilled round not placed yet.
 * Ideas already placed stay in the score and never come back. Drawn from the state's own salt: nothing else is random.
 */
export function redealRound(state: SortState, charter: Charter): SortState {
  const byId = new Map(usableIdeas(charter).map((idea) => [idea.id, idea]));
  const spilled = state.rounds[state.round];
  const left = [...state.spare, ...spilled.slice(state.at + 1)].flatMap((id) => byId.get(id) ?? []);
  const candidates = state.round === 3 ? left.filter((idea) => idea.details.length > 0) : left;
  const units = unitsOf(
    state,
    spilled.flatMap((id) => byId.get(id) ?? []),
    candidates,
  );
  const mixed = mixUnits(units, state.salt);
  return {
    ...state,
    phase: 'placing',
    at: 0,
    rounds: { ...state.rounds, [state.round]: mixed.value },
    spare: left.flatMap((idea) => (mixed.value.includes(idea.id) ? [] : [idea.id])),
    called: false,
    leaks: 0,
    redealt: [...state.redealt, state.round],
    salt: mixed.random,
  };
}

function unitsOf(state: SortState, spilled: readonly Idea[], candidates: readonly Idea[]): Unit[] {
  const size = spilled.length;
  const pairs = state.round === 2 ? pairsOf(candidates).slice(0, Math.min(SORT_FULL.pairs, Math.floor(size / 2))) : [];
  const used = pairs.flat();
  const rest = untwinnedFirst(
    state,
    candidates.filter((idea) => !used.includes(idea)),
  );
  const singles = takeByZone(rest, lessPairs(countZones(spilled), pairs), size - used.length);
  return [...pairs, ...singles.map((idea): Unit => [idea])];
}

/** Halves whose twin has been placed come last: its answer would give theirs away. */
function untwinnedFirst(state: SortState, ideas: readonly Idea[]): Idea[] {
  const placed = new Set(state.placed.map((one) => one.idea));
  const rank = (idea: Idea): number => (idea.twin === undefined ? 0 : placed.has(idea.twin) ? 2 : 1);
  return [...ideas].sort((one, other) => rank(one) - rank(other));
}
