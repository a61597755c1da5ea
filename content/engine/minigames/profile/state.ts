import { fieldOf, PROFILE, editsOf } from './authored.ts';
import type { Brief, ProfileAuthored } from './authored.ts';

/** A profile whose door has been opened: which brief, and the edits it was opened with. */
export type Door = { brief: string; made: string[] };

/** Plain JSON. */
export type ProfileState = {
  phase: 'building' | 'visit' | 'told' | 'done';
  /** The three briefs of this game, in the order drawn. */
  dealt: string[];
  /** 0-based position among them. */
  at: number;
  /** Edits of the present profile, in the order made. */
  made: string[];
  /** Edits made and undone so far on the present profile. */
  changes: number;
  /** 0-based position among the visitors. */
  visitor: number;
  doors: Door[];
  /** Orders the two edits of each field. */
  salt: number;
};

/** Beyond so many changes a profile stays as it is: every game ends, and a log has room for the story around it. */
export const MOST_CHANGES = 60;

export const briefOf = (authored: ProfileAuthored, id: string | undefined): Brief | undefined =>
  authored.briefs.find((one) => one.id === id);

/** Minutes that the edits made cost. */
export function spent(brief: Brief, made: readonly string[]): number {
  const edits = editsOf(brief);
  return made.reduce((sum, id) => sum + (edits.get(id)?.minutes ?? 0), 0);
}

export const minutesLeft = (brief: Brief, made: readonly string[]): number => PROFILE.minutes - spent(brief, made);

/** What the edits made become with one more: it takes the place of another of its field. */
export const withEdit = (made: readonly string[], edit: string): string[] => [
  ...made.filter((one) => fieldOf(one) !== fieldOf(edit)),
  edit,
];
