import { z } from 'zod';
import type { Minigame } from '../minigames.ts';
import type { PlayerFace } from '../vocabulary.ts';
import { profileSchema } from './profile/authored.ts';
import type { BriefKind, Field, Flaw, Levels, ProfileAuthored, Visitor } from './profile/authored.ts';
import { dealProfile } from './profile/deal.ts';
import { playProfile } from './profile/play.ts';
import { factsOfProfile, scoreProfile } from './profile/score.ts';
import type { Check } from './profile/score.ts';
import type { ProfileState } from './profile/state.ts';
import { viewProfile } from './profile/view.ts';

const id = z.string().max(40);

/** `make` an edit (it takes the place of another of its field), `undo` it, `open` the door; then `next` from visitor to visitor. */
export const profileMoveSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('make'), edit: id }),
  z.strictObject({ do: z.literal('undo'), edit: id }),
  z.strictObject({ do: z.literal('open') }),
  z.strictObject({ do: z.literal('next') }),
]);
export type ProfileMove = z.infer<typeof profileMoveSchema>;

/** An edit that may be made: its minutes, whether it is made, and whether it could be made or undone now. */
export type Offer = { id: string; minutes: number; made: boolean; may: boolean };

export type ProfileView = {
  phase: ProfileState['phase'];
  /** 1-based position among the profiles of this game, and how many there are. */
  position: number;
  length: number;
  /** The profile in hand; its texts are in the game's file. Null when all are done. */
  brief: null | {
    id: string;
    kind: BriefKind;
    faces: PlayerFace[];
    wants: Visitor;
    minutes: { left: number; all: number };
    /** False once the door is open, or after more changes than anybody needs. */
    mayChange: boolean;
    /** `art` is what the field shows now (photo and banner). */
    fields: { id: Field; made: string | null; art: string | null; edits: Offer[] }[];
    switches: Offer[];
  };
  /** Dated counters. */
  limits: ProfileAuthored['limits'];
  /** What each visitor gives points for. */
  table: Record<Visitor, Partial<Levels>>;
  /** Visitors who have come, the last one at the door. */
  visits: { who: Visitor; double: boolean; checks: Check[] }[];
  reckoning: null | {
    points: number;
    of: number;
    flaws: { item: string; flaw: Flaw }[];
    brought: { item: string; gives: Partial<Levels> }[];
    facts: string[];
  };
  points: number;
  maximum: number;
  score: number | null;
};

/** Make a fictional person findable by the right people and dull to a scammer: three profiles, twelve minutes each, four visitors. */
export const profile = {
  kind: 'profile',
  authored: profileSchema as unknown as z.ZodType<ProfileAuthored>,
  move: profileMoveSchema,
  deal: dealProfile,
  play: playProfile,
  view: viewProfile,
  done: (state) => state.phase === 'done',
  score: scoreProfile,
  facts: factsOfProfile,
} satisfies Minigame<ProfileState, ProfileMove, ProfileView, ProfileAuthored>;
