import type { Locale } from '../vocabulary.ts';
import { keeper } from './kept.ts';
import { chosenNow, isRewound } from './rounds.ts';
import type { Closed, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import type { Count, RoomResult, TeamShare } from './views.ts';
import { shownWords } from './words.ts';

const keepResult = keeper<RoomResult | null>();

/** Never anything while a question is open; once all is over, what the room and its teams have made of it. */
export function showResult(state: SessionState, locale: Locale): RoomResult | null {
  const { place } = state;
  if (place === 'lobby' || place === 'intro' || place === 'open') return null;
  if (place === 'ended') return keepResult(state.plan, locale, JSON.stringify([state.pot, state.totals]), () => sumsOf(state));
  const { decision, ballot, closed, chosen, words } = playedOf(state);
  const key = JSON.stringify([state.at, decision, ballot, closed[decision - 1], chosen[decision - 1], words, state.pot, state.totals]);
  return keepResult(state.plan, locale, key, () => resultOf(state));
}

const NOTHING = {
  counts: null,
  before: null,
  camps: null,
  key: null,
  chosen: null,
  again: false,
  tie: false,
  leaders: [],
  words: null,
};

function sumsOf(state: SessionState): RoomResult | null {
  const teams = teamShares(state);
  return teams === null && state.pot === 0 ? null : { ...NOTHING, pot: state.pot, teams };
}

function resultOf(state: SessionState): RoomResult {
  const round = roundOf(state);
  const { decision, closed, words, taken } = playedOf(state);
  const ballots = closed[decision - 1] ?? [];
  const last = ballots.at(-1);
  const story = round.kind === 'story';
  const again = story && ballots.length === 1 && last?.settled === false;
  // Rewound, what the room did choose stays what it chose.
  const road = isRewound(state) ? (taken?.chosen[decision - 1] ?? null) : chosenNow(state);
  const chosen = story && !again ? road : null;
  const tie = story && !again && chosen === null;
  return {
    counts: countsOf(last),
    before: round.kind === 'debate' && ballots.length === 2 ? countsOf(ballots[0]) : null,
    camps: round.kind === 'debate' && ballots.length === 2 ? campsOf(ballots[0]!, ballots[1]!) : null,
    key: round.kind === 'quiz' ? round.right : null,
    chosen,
    again,
    tie,
    leaders: tie ? (last?.leaders ?? []) : [],
    words: words === null ? null : shownWords(words),
    pot: state.pot,
    // of a question that moves them: beside another they would read as what the teams made of that one
    teams: last?.teamed ? teamShares(state) : null,
  };
}

/** Places count from 1, at the left. Null where no team may be shown. */
export function campsOf(first: Closed, second: Closed): RoomResult['camps'] {
  const place = (middle: number | null | undefined) => (middle === null || middle === undefined ? null : middle + 1);
  const camps = second.middles.flatMap((middle, team) => {
    const after = place(middle);
    return after === null ? [] : [{ team, before: place(first.middles[team]), after }];
  });
  return camps.length === 0 ? null : camps;
}

/** Null where too few voted to show a split. */
export function countsOf(closed: Closed | undefined): Count[] | null {
  if (closed === undefined || closed.counts === null) return null;
  const { options, counts, votes } = closed;
  return options.map((option, index) => ({ option, votes: counts[index]!, share: Math.round((100 * counts[index]!) / votes) }));
}

/** Teams that have counted, by their share of right answers. */
export function teamShares({ totals }: SessionState): TeamShare[] | null {
  const shares = totals.flatMap(({ right, of }, team) => (of === 0 ? [] : [{ team, share: Math.round((100 * right) / of) }]));
  return shares.length === 0 ? null : shares;
}
