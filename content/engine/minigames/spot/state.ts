import type { Look, Outcome, SpotAuthored, SpotCase } from './authored.ts';

/** One case of this game, and how it looks. */
export type Dealt = { case: string; look: Look };

/** A case once judged. `at` is its place among the six; a twin has the place of its first look. */
export type Judged = Dealt & {
  at: number;
  marks: string[];
  /** The rule named for each mark, in the order of `marks`. */
  named: string[];
  predicted: Outcome;
  points: number;
  maximum: number;
  /** floor(100 x points / maximum), points never under 0. */
  percent: number;
};

/** Plain JSON. */
export type SpotState = {
  phase: 'looking' | 'naming' | 'predicting' | 'verdict' | 'done';
  dealt: Dealt[];
  /** 0-based position among the dealt. */
  at: number;
  /** The present look is the twin of one already judged. */
  twin: boolean;
  /** Committed parts of the present case, in the order of its parts. */
  marks: string[];
  named: string[];
  judged: Judged[];
};

export const caseOf = (authored: SpotAuthored, id: string): SpotCase | undefined => authored.cases.find((one) => one.id === id);

/** The present case as it looks now; undefined once all are judged. */
export function present(state: SpotState): Dealt | undefined {
  const dealt = state.dealt[state.at];
  return dealt && state.twin ? { case: dealt.case, look: otherLook(dealt.look) } : dealt;
}

export const otherLook = (look: Look): Look => (look === 'a' ? 'b' : 'a');

/** The better of a case's two looks, in the order dealt; 0 for a case not judged yet. */
export const bestPercents = (state: SpotState): number[] =>
  state.dealt.map((_, at) => Math.max(0, ...state.judged.filter((one) => one.at === at).map((one) => one.percent)));
