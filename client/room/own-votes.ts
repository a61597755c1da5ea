import type { SeatView } from '../../content/engine/session/views.ts';
import type { OwnVotes } from './seat-shelf.ts';

/** The question now on screen, as this phone keeps its answer. */
export const questionOf = ({ round, stage }: Pick<SeatView, 'round' | 'stage'>): string =>
  round ? `${round.id} ${stage?.decision ?? 1} ${stage?.ballot ?? 1}` : '';

/** The first vote on the question of which there is a second now. */
export const firstOf = ({ round, stage }: Pick<SeatView, 'round' | 'stage'>): string =>
  questionOf({ round, stage: stage && { ...stage, ballot: 1 } });

/**
 * What this phone keeps of a view: its votes while they are open, and at reveal whether each was right. The server forgets both.
 * The same object when nothing is new.
 */
export function keptAfter(kept: OwnVotes, view: SeatView): OwnVotes {
  const { round, stage, mine, result } = view;
  if (!round || !stage) return kept;
  const question = questionOf(view);
  if (stage.name === 'open' && mine?.option && kept.votes[question] !== mine.option)
    return { ...kept, votes: { ...kept.votes, [question]: mine.option } };
  const vote = kept.votes[question];
  const key = result?.key ?? null;
  if (round.kind === 'quiz' && key !== null && vote !== undefined && kept.right[round.id] !== (vote === key))
    return { ...kept, right: { ...kept.right, [round.id]: vote === key } };
  return kept;
}

/** One point a question that was answered rightly; never one for being fast. */
export const pointsOf = ({ right }: OwnVotes): number => Object.values(right).filter(Boolean).length;

/** Cards of a question that this phone has just missed, and has not sent to its own record yet. */
export function missedIn(kept: OwnVotes, { round, explained }: SeatView): string[] {
  if (round?.kind !== 'quiz' || !explained || kept.right[round.id] !== false) return [];
  return explained.cards.map(({ id }) => id).filter((id) => !kept.missed.includes(id));
}
