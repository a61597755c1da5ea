import { shuffle } from '../../random.ts';
import type { Charter } from '../../schema.ts';
import type { BalanceView } from '../balance.ts';
import { BALANCE } from './authored.ts';
import type { BalanceAuthored } from './authored.ts';
import { ANSWERS, MOST_WEIGHINGS, inHand, pullOf } from './state.ts';
import type { Answer, BalanceState } from './state.ts';

const ROUNDS = { weighing: 1, fact: 2, doubt: 3, reply: 3, line: 3, done: 3 } as const;

/** What the player sees. Facts to come are never in it. */
export function viewBalance(state: BalanceState, _charter: Charter, authored: BalanceAuthored): BalanceView {
  const pull = pullOf(state, authored);
  const doubted = state.phase === 'doubt' || state.phase === 'reply';
  const answered = state.phase === 'reply' ? state.answers.at(-1) : undefined;
  return {
    round: ROUNDS[state.phase],
    phase: state.phase,
    position: state.phase === 'fact' || doubted ? state.at + 1 : 0,
    length: state.phase === 'fact' ? authored.facts.length : doubted ? state.doubts.length : 0,
    arguments: state.dealt.flatMap((id) => {
      const side = authored.arguments.find((one) => one.id === id)?.side;
      return side === undefined ? [] : [{ id, side, stones: state.stones[id] ?? 0 }];
    }),
    inHand: inHand(state),
    most: BALANCE.most,
    mayTakeBack: state.weighings < MOST_WEIGHINGS,
    pull,
    leaning: pull.for - pull.against,
    moved: state.shifts.filter((one) => one !== null).length,
    fact: state.phase === 'fact' ? (authored.facts[state.at]?.id ?? null) : null,
    swapped: state.swapped === true,
    doubt: doubted ? (state.doubts[state.at] ?? null) : null,
    answers: state.phase === 'doubt' ? mixed(state) : [],
    answer: answered?.with ?? null,
    behind: answered === undefined ? [] : (authored.arguments.find((one) => one.id === answered.argument)?.facts ?? []),
    lines: state.phase === 'line' ? authored.lines.map((line) => line.id) : [],
    line: state.line,
  };
}

/** An order of its own for each doubt, so that the place of an answer says nothing of its kind. */
const mixed = (state: BalanceState): Answer[] => shuffle(ANSWERS, (state.salt + state.at * 0x9e37) >>> 0).value;
