import { z } from 'zod';
import type { Minigame } from '../minigames.ts';
import type { CastMember } from '../vocabulary.ts';
import { ACTS, triageSchema } from './triage/authored.ts';
import type { Act, TriageAuthored, Wave } from './triage/authored.ts';
import { dealTriage } from './triage/deal.ts';
import { playTriage } from './triage/play.ts';
import { factsOfTriage, scoreTriage } from './triage/score.ts';
import type { TriageState } from './triage/state.ts';
import { viewTriage } from './triage/view.ts';

const id = z.string().max(40);

/** One turn: an `act` on a message, `leave` up to four of them, or `wait`; `next` goes on once a wave is over. */
export const triageMoveSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('act'), message: id, act: z.enum(ACTS).exclude(['leave']) }),
  z.strictObject({ do: z.literal('leave'), message: id, second: id.optional(), third: id.optional(), fourth: id.optional() }),
  z.strictObject({ do: z.literal('wait') }),
  z.strictObject({ do: z.literal('next') }),
]);
export type TriageMove = z.infer<typeof triageMoveSchema>;

/** What the player sees. */
export type TriageView = {
  crisis: string;
  phase: TriageState['phase'];
  wave: Wave;
  /** 1-based, and how many the wave has. */
  turn: number;
  turns: number;
  /** Who gives this wave its extra turn. */
  ally: CastMember | null;
  /** The company's own message is out. */
  official: boolean;
  /** Of all that is open or went wrong, and where the thread closes by itself. */
  heat: number;
  boil: number;
  /** Messages that one *leave* may close. */
  leaves: number;
  /** In a stable order; their texts are in the game's file. An option that is not `ready` waits for the official message, or is done. */
  open: { id: string; who: CastMember | null; heat: number; captured: boolean; fresh: boolean; options: { act: Act; ready: boolean }[] }[];
  /** What the last turn did. `half`: an attack's capture, whose report is still to come. */
  told: { message: string; who: CastMember | null; act: Act; points: number; lost: boolean; half: boolean; facts: string[] }[];
  ended: { handled: number; expired: number; boiled: boolean } | null;
  score: number | null;
};

/** Cool what can be cooled, protect people, leave the rest alone: an inbox in three waves of six turns. */
export const triage = {
  kind: 'triage',
  authored: triageSchema as z.ZodType<TriageAuthored>,
  move: triageMoveSchema,
  deal: dealTriage,
  play: playTriage,
  view: viewTriage,
  done: (state) => state.phase === 'done',
  score: scoreTriage,
  facts: factsOfTriage,
} satisfies Minigame<TriageState, TriageMove, TriageView, TriageAuthored>;
