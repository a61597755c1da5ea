import type { Locale } from '../vocabulary.ts';
import { answeredOf, awaitedOf } from './ballots.ts';
import { keeper } from './kept.ts';
import { showAsk } from './show-ask.ts';
import { showExplained } from './show-explained.ts';
import { showOutcome } from './show-outcome.ts';
import { showResult } from './show-result.ts';
import type { PlanTexts } from './plan-schema.ts';
import { storyNow } from './questions.ts';
import type { SessionDeps, SessionState } from './state.ts';
import { inRound, playedOf, roundOf } from './state.ts';
import type { CommonView, StageName } from './views.ts';

const keepView = keeper<CommonView>();
const keepRound = keeper<CommonView['round']>();
const keepStage = keeper<CommonView['stage']>();

/**
 * What every screen shows, in one language. It is the same object for the same state, and its parts are the same objects for as
 * long as they say the same: a server puts them in words once for all phones.
 */
export function commonView(deps: SessionDeps, state: SessionState, locale: Locale): CommonView {
  return keepView(state, locale, '', () => show(deps, state, locale));
}

function show(deps: SessionDeps, state: SessionState, locale: Locale): CommonView {
  const { plan } = deps.texts(locale);
  const { place, code, clock } = state;
  const round = inRound(state);
  return {
    code,
    title: plan.title,
    teamNames: teamNamesOf(plan, state),
    phase: place === 'lobby' || place === 'ended' ? place : 'round',
    round: round ? showRound(deps, state, locale) : null,
    stage: round ? showStage(deps, state, locale) : null,
    clock,
    ask: round ? showAsk(deps, state, locale) : null,
    ...countsOf(state),
    result: showResult(state, locale),
    outcome: round ? showOutcome(deps, state, locale) : null,
    explained: round ? showExplained(deps, state, locale) : null,
  };
}

/** Names are for the number of teams that the plan was written for: of another number they would say something else. */
export const teamNamesOf = ({ teams }: PlanTexts, state: SessionState): readonly string[] | null =>
  teams?.length === state.teams ? teams : null;

function countsOf(state: SessionState): Pick<CommonView, 'answered' | 'awaited' | 'present' | 'seats'> {
  let present = 0;
  let seats = 0;
  for (const { here, removed } of state.seats) {
    if (removed) continue;
    seats += 1;
    if (here) present += 1;
  }
  return { answered: answeredOf(state), awaited: awaitedOf(state), present, seats };
}

function showRound(deps: SessionDeps, state: SessionState, locale: Locale): CommonView['round'] {
  const { id, kind } = roundOf(state);
  const at = state.at + 1;
  const of = state.order.length;
  const title = deps.texts(locale).plan.rounds[id]?.title ?? '';
  return keepRound(state.plan, locale, JSON.stringify([id, at, of]), () => ({ id, at, of, kind, title }));
}

function showStage(deps: SessionDeps, state: SessionState, locale: Locale): CommonView['stage'] {
  const { decision, ballot } = playedOf(state);
  const stage = { name: state.place as StageName, decision, decisions: decisionsOf(deps, state), ballot, paused: state.paused };
  return keepStage(state.plan, locale, JSON.stringify(stage), () => stage);
}

/** Decisions of the longest road from here; those taken, once it has ended. */
function decisionsOf(deps: SessionDeps, state: SessionState): number {
  const round = roundOf(state);
  const story = storyNow(deps, state);
  if (round.kind !== 'story' || story === null) return 1;
  if (story.ending !== null) return story.scenes.length;
  const { plan } = deps.cut(round.cut).program;
  return story.scenes.length - 1 + (plan.decisionsFrom[story.scenes.at(-1)!.step] ?? 0);
}
