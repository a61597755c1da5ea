import { z } from 'zod';
import type { Minigame } from '../minigames.ts';
import { ZONES } from '../vocabulary.ts';
import type { Zone } from '../vocabulary.ts';
import { dealSort } from './sort/deal.ts';
import { playSort } from './sort/play.ts';
import { factsOfSort, scoreSort } from './sort/score.ts';
import type { SortState } from './sort/state.ts';
import { viewSort } from './sort/view.ts';

/**
 * `place` an idea on a tray with a stamp; round 3 also names the `detail` that decided and, for *ask*, whom to `ask`;
 * `call` asks the host to show the article of the present idea; `next` leaves the feedback (or the spilled tray).
 */
export const sortMoveSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('place'),
    idea: z.string().max(40),
    tray: z.enum(ZONES),
    sure: z.boolean(),
    detail: z.string().max(40).optional(),
    ask: z.string().max(40).optional(),
  }),
  z.strictObject({ do: z.literal('call'), idea: z.string().max(40) }),
  z.strictObject({ do: z.literal('next') }),
]);
export type SortMove = z.infer<typeof sortMoveSchema>;

/** What the player sees. Zones, deciding details and owners of ideas not yet placed are never in it. */
export type SortView = {
  round: 1 | 2 | 3;
  phase: 'placing' | 'feedback' | 'spilled' | 'done';
  /** 1-based position of the idea in its round, and the round's length. */
  position: number;
  length: number;
  placed: number;
  total: number;
  points: number;
  callsLeft: number;
  leaks: number;
  /** The present idea (its texts are in the charter), or null when done. Twins are shown together. */
  idea: string | null;
  twin: string | null;
  /** The article shown by the host, or by the feedback. */
  article: string | null;
  details: string[];
  contacts: string[];
  feedback: null | {
    tray: Zone;
    sure: boolean;
    right: boolean;
    zone: Zone;
    points: number;
    detail: { chosen: string; decides: string } | null;
    ask: { chosen: string; owner: string } | null;
    leak: boolean;
    needlessQuestion: boolean;
  };
  score: number | null;
};

/** Right tray, and know how sure you are: three trays, three rounds, two stamps, two calls to the host. */
export const sort = {
  kind: 'sort',
  move: sortMoveSchema,
  deal: dealSort,
  play: playSort,
  view: viewSort,
  done: (state) => state.phase === 'done',
  score: scoreSort,
  facts: factsOfSort,
} satisfies Minigame<SortState, SortMove, SortView>;
