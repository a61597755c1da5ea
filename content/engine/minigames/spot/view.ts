import type { Charter } from '../../schema.ts';
import type { SpotView } from '../spot.ts';
import { OUTCOMES, WEIGHS_SINCE } from './authored.ts';
import type { SpotAuthored } from './authored.ts';
import { mayTwin } from './play.ts';
import { scoreSpot } from './score.ts';
import { bestPercents, caseOf, present } from './state.ts';
import type { SpotState } from './state.ts';

/** What the player sees. Risks, their number and what follows are in it only once the case is judged. */
export function viewSpot(state: SpotState, _charter: Charter, authored: SpotAuthored): SpotView {
  const dealt = present(state);
  const file = dealt && caseOf(authored, dealt.case);
  const { phase, marks, named } = state;
  return {
    phase,
    position: Math.min(state.at + 1, state.dealt.length),
    length: state.dealt.length,
    case: dealt?.case ?? null,
    look: dealt?.look ?? null,
    kind: file?.kind ?? null,
    twin: state.twin,
    parts: file?.parts ?? [],
    marks,
    naming: phase === 'naming' ? (marks[named.length] ?? null) : null,
    rules: phase === 'naming' ? (file?.rules ?? []) : [],
    outcomes: phase === 'predicting' ? [...OUTCOMES] : [],
    verdict: verdictOf(state, authored),
    closed: phase === 'done' ? bestPercents(state).map((percent, at) => ({ case: state.dealt[at]?.case ?? '', percent })) : [],
    score: phase === 'done' ? scoreSpot(state).score : null,
  };
}

function verdictOf(state: SpotState, authored: SpotAuthored): SpotView['verdict'] {
  const last = state.phase === 'verdict' ? state.judged.at(-1) : undefined;
  const look = last && caseOf(authored, last.case)?.looks[last.look];
  const decision = look && authored.decisions.find((one) => one.id === look.decision);
  if (last === undefined || look === undefined || decision === undefined) return null;
  const factOf = (rule: string): string[] => authored.rules.filter((one) => one.id === rule).map((one) => one.fact);
  const risks = Object.entries(look.risks).map(([part, rule]) => ({ part, rule }));
  return {
    risks,
    named: last.marks.map((part, at) => ({ part, rule: last.named[at] ?? '' })),
    outcome: look.outcome,
    predicted: last.predicted,
    decision: decision.id,
    date: decision.date,
    weighsMore: decision.date < WEIGHS_SINCE,
    facts: [...new Set([...risks.flatMap(({ rule }) => factOf(rule)), decision.fact])],
    points: last.points,
    maximum: last.maximum,
    percent: last.percent,
    mayTwin: mayTwin(state),
  };
}
