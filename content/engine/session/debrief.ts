import type { ModuleId } from '../vocabulary.ts';
import type { Round } from './plan-schema.ts';
import { campsOf, countsOf, teamShares } from './show-result.ts';
import type { Closed, Played, SessionDeps, SessionState } from './state.ts';
import { decisionsTaken, endingTold } from './taken.ts';
import type { Count, RoomResult, TeamShare } from './views.ts';
import { shownWords } from './words.ts';

type Decision = {
  /** The step of the cut. */
  step: string;
  offered: string[];
  chosen: string | null;
  /** Ballots of the room, the second where there was one. Null: too few votes to show. */
  ballots: (Count[] | null)[];
  /** Rewound here: the option that was seen in the place of it. */
  instead: string | null;
  /** Played on the other road, after a rewind. */
  other: boolean;
};

/** What is kept of a round: counts, and words that the host has let through. */
export type RoundDebrief = { id: string; topic: string; articles: string[]; facts: string[]; votes: number } & (
  | { kind: 'quiz'; right: string; counts: Count[] | null; share: number | null }
  | { kind: 'debate'; again: boolean; before: Count[] | null; after: Count[] | null; camps: RoomResult['camps'] }
  | { kind: 'words'; words: { text: string; times: number }[] }
  | { kind: 'story'; cut: string; decisions: Decision[]; ending: string | null }
);

/** What is kept of a session once it is over: ids and counts. No seat, no name, nothing that could lead back to one. */
export type Debrief = {
  plan: string;
  topic: string;
  startedAt: number | null;
  endedAt: number | null;
  /** Phones that were in the room. */
  seats: number;
  /** Rounds that were played, in their order. */
  rounds: RoundDebrief[];
  /** Of each topic asked: quizzes with votes enough to show, and their right answers in a hundred; null, and all quizzes, where none has. */
  topics: { topic: string; quizzes: number; share: number | null }[];
  teams: TeamShare[] | null;
  pot: number;
  articles: string[];
  next: ModuleId;
};

/** A session told in counts. */
export function debriefOf(deps: SessionDeps, state: SessionState): Debrief {
  const { plan, order, played } = state;
  const rounds = order.flatMap((id, at): RoundDebrief[] => {
    const round = plan.rounds.find((one) => one.id === id)!;
    return wasPlayed(played[at]!) ? [roundOf(deps, state, round, at)] : [];
  });
  return {
    plan: plan.id,
    topic: plan.topic,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    seats: state.seats.filter((seat) => !seat.removed).length,
    rounds,
    topics: topicsOf(rounds),
    teams: teamShares(state),
    pot: state.pot,
    articles: [...new Set([...plan.articles, ...rounds.flatMap((round) => round.articles)])],
    next: plan.next,
  };
}

/** A round that was voted on, or written in; not one that was skipped. */
export const wasPlayed = ({ closed, words }: Played): boolean => closed.length > 0 || words !== null;

function roundOf(deps: SessionDeps, state: SessionState, round: Round, at: number): RoundDebrief {
  const played = state.played[at]!;
  const ballots = played.closed[0] ?? [];
  const base = {
    id: round.id,
    topic: round.topic ?? state.plan.topic,
    articles: round.articles,
    facts: round.facts,
    votes: votesOf(played),
  };
  switch (round.kind) {
    case 'quiz':
      return { ...base, kind: round.kind, right: round.right, counts: countsOf(ballots[0]), share: rightShare(ballots[0], round.right) };
    case 'debate':
      return {
        ...base,
        kind: round.kind,
        again: ballots.length === 2,
        before: countsOf(ballots[0]),
        after: ballots.length === 2 ? countsOf(ballots[1]) : null,
        camps: ballots.length === 2 ? campsOf(ballots[0]!, ballots[1]!) : null,
      };
    case 'words':
      return { ...base, kind: round.kind, words: shownWords(played.words ?? []) };
    case 'story':
      return { ...base, kind: round.kind, cut: round.cut, ...roadOf(deps, { ...state, at }) };
  }
}

/** The most that voted in one ballot of the round, or wrote a word. */
const votesOf = ({ closed, words, taken }: Played): number =>
  words === null
    ? Math.max(0, ...[...closed, ...(taken?.closed ?? [])].flat().map((ballot) => ballot.votes))
    : words.reduce((sum, word) => sum + word.times, 0);

function rightShare(closed: Closed | undefined, right: string): number | null {
  return countsOf(closed)?.find((count) => count.option === right)?.share ?? null;
}

function roadOf(deps: SessionDeps, state: SessionState): { decisions: Decision[]; ending: string | null } {
  const { rewound, chosen: road } = state.played[state.at]!;
  const decisions = decisionsTaken(deps, state).map(({ step, offered, chosen, ballots, other }, index) => ({
    step,
    offered,
    chosen,
    ballots: ballots.map(countsOf),
    instead: rewound === index + 1 ? (road[index] ?? null) : null,
    other,
  }));
  return { decisions, ending: endingTold(deps, state)?.step ?? null };
}

/** The right share of a topic counts every vote once: a question that few answered weighs as few. */
function topicsOf(rounds: readonly RoundDebrief[]): Debrief['topics'] {
  const topics = [...new Set(rounds.map((round) => round.topic))];
  return topics.flatMap((topic) => {
    const quizzes = rounds.flatMap((round) => (round.kind === 'quiz' && round.topic === topic ? [round] : []));
    if (quizzes.length === 0) return [];
    const shown = quizzes.flatMap(({ counts, right }) => (counts === null ? [] : [{ counts, right }]));
    const all = shown.reduce((sum, { counts }) => sum + counts.reduce((votes, count) => votes + count.votes, 0), 0);
    const right = shown.reduce((sum, one) => sum + (one.counts.find((count) => count.option === one.right)?.votes ?? 0), 0);
    return [{ topic, quizzes: shown.length || quizzes.length, share: all === 0 ? null : Math.round((100 * right) / all) }];
  });
}
