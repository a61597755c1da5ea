import { isClean } from './authored.ts';
import type { Look, Outcome, SpotAuthored, SpotCase } from './authored.ts';
import { caseOf, present } from './state.ts';
import type { SpotState } from './state.ts';

/** Points of one case: a risk found, a false alarm, its rule, the prediction, a clean case left alone. */
export const WORTH = { risk: 2, alarm: -1, rule: 1, prediction: 1, alone: 5 } as const;

/** The present case with its prediction, judged. */
export function judge(state: SpotState, predicted: Outcome, authored: SpotAuthored): SpotState {
  const dealt = present(state);
  const file = dealt && caseOf(authored, dealt.case);
  // A case that the content no longer has cannot be dealt from that content.
  if (dealt === undefined || file === undefined) throw new Error('a case is judged that was never dealt');
  const { marks, named } = state;
  const maximum = mostPoints(file, dealt.look);
  const points = Math.max(0, pointsOf(file, dealt.look, { marks, named, predicted }));
  const percent = Math.floor((100 * points) / maximum);
  const judged = { ...dealt, at: state.at, marks, named, predicted, points, maximum, percent };
  return { ...state, phase: 'verdict', judged: [...state.judged, judged] };
}

/** All that a look of a case can bring. */
export const mostPoints = (file: SpotCase, look: Look): number =>
  isClean(file, look)
    ? WORTH.alone + WORTH.prediction
    : Object.keys(file.looks[look].risks).length * (WORTH.risk + WORTH.rule) + WORTH.prediction;

function pointsOf(file: SpotCase, look: Look, done: { marks: readonly string[]; named: readonly string[]; predicted: Outcome }): number {
  const { risks, outcome } = file.looks[look];
  const marked = done.marks.map((part, at) => {
    const rule = risks[part];
    return rule === undefined ? WORTH.alarm : WORTH.risk + (done.named[at] === rule ? WORTH.rule : 0);
  });
  const alone = isClean(file, look) && done.marks.length === 0 ? WORTH.alone : 0;
  return marked.reduce((sum: number, one) => sum + one, alone) + (done.predicted === outcome ? WORTH.prediction : 0);
}
