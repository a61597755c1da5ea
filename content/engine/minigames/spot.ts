import { z } from 'zod';
import type { Minigame } from '../minigames.ts';
import { OUTCOMES, SPOT, spotSchema } from './spot/authored.ts';
import type { CaseKind, Look, Outcome, SpotAuthored } from './spot/authored.ts';
import { dealSpot } from './spot/deal.ts';
import { playSpot } from './spot/play.ts';
import { factsOfSpot, scoreSpot } from './spot/score.ts';
import type { SpotState } from './spot/state.ts';
import { viewSpot } from './spot/view.ts';

const id = z.string().max(40);

/**
 * `commit` closes the look at a case: bit n of `marks` is its nth part. Then `name` the rule of each mark, in their order,
 * and `predict` what follows. After the verdict, `next`, or the case's other look (`twin`) where it is offered.
 */
export const spotMoveSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('commit'),
    case: id,
    marks: z
      .number()
      .int()
      .min(0)
      .max(2 ** SPOT.parts - 1),
  }),
  z.strictObject({ do: z.literal('name'), part: id, rule: id }),
  z.strictObject({ do: z.literal('predict'), outcome: z.enum(OUTCOMES) }),
  z.strictObject({ do: z.literal('twin') }),
  z.strictObject({ do: z.literal('next') }),
]);
export type SpotMove = z.infer<typeof spotMoveSchema>;

/** What the player sees; texts are in the game's file. */
export type SpotView = {
  phase: SpotState['phase'];
  /** 1-based position among the cases, and how many there are. */
  position: number;
  length: number;
  /** The present case and its look, or null when done. */
  case: string | null;
  look: Look | null;
  kind: CaseKind | null;
  /** This is the other look of a case already judged. */
  twin: boolean;
  /** The nine parts, guilty or not. */
  parts: string[];
  /** Committed marks; none while one still looks. */
  marks: string[];
  /** The mark whose rule is asked for, and the four to choose from. */
  naming: string | null;
  rules: string[];
  outcomes: Outcome[];
  verdict: null | {
    risks: { part: string; rule: string }[];
    named: { part: string; rule: string }[];
    outcome: Outcome;
    predicted: Outcome;
    /** The real decision, its day (ISO date), and whether a judge weighs more since. */
    decision: string;
    date: string;
    weighsMore: boolean;
    facts: string[];
    points: number;
    maximum: number;
    percent: number;
    mayTwin: boolean;
  };
  /** Once done: each case at its best, 0-100. */
  closed: { case: string; percent: number }[];
  score: number | null;
};

/** Mark what is risky, only that, and foresee what follows: six cases, one of them clean. */
export const spot = {
  kind: 'spot',
  authored: spotSchema as z.ZodType<SpotAuthored>,
  move: spotMoveSchema,
  deal: dealSpot,
  play: playSpot,
  view: viewSpot,
  done: (state) => state.phase === 'done',
  score: scoreSpot,
  facts: factsOfSpot,
} satisfies Minigame<SpotState, SpotMove, SpotView, SpotAuthored>;
