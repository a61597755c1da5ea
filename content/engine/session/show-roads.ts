import type { Locale } from '../vocabulary.ts';
import { keeper } from './kept.ts';
import { mayRewind } from './rounds.ts';
import type { SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import { decisionsTaken } from './taken.ts';
import type { HostOwn, RoomOutcome } from './views.ts';

const keepRoads = keeper<HostOwn['roads']>();

/** Where a story could still be seen to go another way. */
export function showRoads(deps: SessionDeps, state: SessionState, locale: Locale): HostOwn['roads'] {
  if (state.place !== 'outcome' || playedOf(state).rewound !== null) return null;
  const key = JSON.stringify([state.at, playedOf(state).chosen]);
  return keepRoads(state.plan, locale, key, () =>
    decisionsTaken(deps, state).map(({ step, offered }, index) => ({
      decision: index + 1,
      ask: wordsOf(deps, state, locale, step).ask,
      options: offered
        .filter((option) => mayRewind(state, option, index + 1))
        .map((id) => ({ id, label: wordsOf(deps, state, locale, step).label(id) })),
    })),
  );
}

/** What the rewound room sees: which question, and what is done instead. */
export function showInstead(deps: SessionDeps, state: SessionState, locale: Locale): RoomOutcome['instead'] {
  const { rewound, chosen } = playedOf(state);
  const decision = decisionsTaken(deps, state)[(rewound ?? 0) - 1];
  if (rewound === null || decision === undefined) return null;
  const words = wordsOf(deps, state, locale, decision.step);
  return { ask: words.ask, label: words.label(chosen[rewound - 1]!) };
}

function wordsOf(deps: SessionDeps, state: SessionState, locale: Locale, step: string): { ask: string; label(option: string): string } {
  const round = roundOf(state);
  const texts = round.kind === 'story' ? deps.cut(round.cut).texts[locale].steps[step] : undefined;
  return { ask: texts?.ask ?? '', label: (option) => texts?.options?.[option]?.label ?? '' };
}
