import type { Locale } from '../vocabulary.ts';
import { keeper } from './kept.ts';
import { storyNow } from './questions.ts';
import { chosenNow, isRewound } from './rounds.ts';
import { showLines } from './show-ask.ts';
import { showInstead } from './show-roads.ts';
import type { SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import type { RoomOutcome } from './views.ts';

const keepOutcome = keeper<RoomOutcome | null>();

/** What follows from what the room has chosen, and at last the story's ending. */
export function showOutcome(deps: SessionDeps, state: SessionState, locale: Locale): RoomOutcome | null {
  if (state.place !== 'outcome') return null;
  const { decision, chosen, ending, rewound } = playedOf(state);
  const key = JSON.stringify([state.at, decision, chosen, ending, rewound]);
  return keepOutcome(state.plan, locale, key, () => (ending ? endingOf(deps, state, locale) : consequenceOf(deps, state, locale)));
}

function consequenceOf(deps: SessionDeps, state: SessionState, locale: Locale): RoomOutcome | null {
  const round = roundOf(state);
  const option = chosenNow(state);
  const story = storyNow(deps, state);
  if (round.kind !== 'story' || option === null || story === null) return null;
  const step = story.scenes[playedOf(state).decision - 1]!.step;
  const texts = deps.cut(round.cut).texts[locale].steps[step]?.options?.[option];
  const rewound = isRewound(state);
  const instead = rewound ? showInstead(deps, state, locale) : null;
  return { title: texts?.title ?? '', after: texts?.after ?? '', lines: [], ending: false, rewound, instead };
}

function endingOf(deps: SessionDeps, state: SessionState, locale: Locale): RoomOutcome | null {
  const round = roundOf(state);
  const ending = storyNow(deps, state)?.ending ?? null;
  if (round.kind !== 'story' || ending === null) return null;
  const texts = deps.cut(round.cut).texts[locale].steps[ending.step];
  const lines = showLines(deps, state, locale, ending.lines);
  return {
    title: texts?.title ?? '',
    after: texts?.price ?? '',
    lines,
    ending: true,
    rewound: playedOf(state).taken !== null,
    instead: null,
  };
}
