import { shuffle } from '../../random.ts';
import type { Charter, Idea } from '../../schema.ts';
import type { SortView } from '../sort.ts';
import { scoreSort } from './score.ts';
import { ROUNDS, isLeak, isNeedlessQuestion, presentIdea } from './state.ts';
import type { Placed, SortState } from './state.ts';

/** What the player sees: of ideas not yet placed, never the zone, the deciding detail or the owner. */
export function viewSort(state: SortState, charter: Charter): SortView {
  const round = state.rounds[state.round];
  const present = presentIdea(state);
  const idea = charter.ideas.find(({ id }) => id === present);
  const judged = state.phase === 'feedback' || state.phase === 'spilled' ? state.placed.at(-1) : undefined;
  const asksDetail = idea !== undefined && state.round === 3;
  const { points, score } = scoreSort(state);
  return {
    round: state.round,
    phase: state.phase,
    position: Math.min(state.at + 1, round.length),
    length: round.length,
    placed: state.placed.length,
    total: state.placed.length + ideasLeft(state),
    points,
    callsLeft: state.callsLeft,
    leaks: state.leaks,
    idea: idea?.id ?? null,
    twin: idea?.twin !== undefined && round.includes(idea.twin) ? idea.twin : null,
    article: idea !== undefined && (state.called || judged !== undefined) ? idea.article : null,
    details: asksDetail ? orderedDetails(idea, state) : [],
    contacts: asksDetail ? charter.contacts.map((contact) => contact.id) : [],
    feedback: judged === undefined || idea === undefined ? null : feedbackOf(judged, idea, charter),
    score: state.phase === 'done' ? score : null,
  };
}

function ideasLeft(state: SortState): number {
  if (state.phase === 'done') return 0;
  const later = ROUNDS.filter((round) => round > state.round).reduce((sum, round) => sum + state.rounds[round].length, 0);
  const length = state.rounds[state.round].length;
  if (state.phase === 'spilled') return later + length;
  return later + length - state.at - Number(state.phase === 'feedback');
}

/** An order of its own for each idea, so that the place of a detail says nothing. The salt only changes with a redeal. */
function orderedDetails(idea: Idea, state: SortState): string[] {
  const ids = idea.details.map((detail) => detail.id).sort();
  return shuffle(ids, (state.salt + state.at * 0x9e37) >>> 0).value;
}

function feedbackOf(placed: Placed, idea: Idea, charter: Charter): NonNullable<SortView['feedback']> {
  const owner = charter.articles.find((article) => article.id === idea.article)?.owner ?? '';
  return {
    tray: placed.tray,
    sure: placed.sure,
    right: placed.tray === placed.zone,
    zone: placed.zone,
    points: placed.points,
    detail: placed.detail === null ? null : { chosen: placed.detail, decides: idea.decides ?? '' },
    ask: placed.ask === null ? null : { chosen: placed.ask, owner },
    leak: isLeak(placed),
    needlessQuestion: isNeedlessQuestion(placed),
  };
}
