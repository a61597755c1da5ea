import type { CastMember, Emotion, Place, PlayerFace } from '../content/engine/vocabulary.ts';

/**
 * What the page may ask of the picture behind it. No Phaser here: the page imports this file, and the stage itself
 * only through `() => import('../game/stage.ts')`. The page never waits for the stage: text first, picture when it comes.
 */

/** The drawn scenes that have a day and a night: the seven places, the wings of the last one, and a plain office. */
const ROOMS = ['cafe', 'sorting-office', 'camera', 'house', 'newsstand', 'tower', 'backstage', 'stage', 'office'] as const;
/** The tables of the mini-games, named as their kind: seen from above, the host leans in. */
const TABLES = ['sort', 'spot', 'profile', 'compose', 'triage'] as const;
const isTable = (place: string): boolean => (TABLES as readonly string[]).includes(place);
/** Where a mini-game of this kind is played: its own table, or the place it belongs to. */
export const gameScene = (kind: string, place: string): string => (isTable(kind) ? kind : place);
/** The hall on its feet at the curtain call, as warmly for each answer. */
const BOWS = ['bow-yes', 'bow-later', 'bow-no'] as const;
/** All drawn scenes. Any other word is shown as the office. */
export const SCENES = [...ROOMS, ...TABLES, ...BOWS, 'rays', 'map'] as const;

/** Someone who may stand on the stage: the cast, or the player's own face. */
export type Standing = CastMember | 'player';

/** The one visible thing that happens after a choice. Same closed list as `shows` in a scenario. */
export const HAPPENINGS = [
  'phone-buzz',
  'thumbs-up',
  'paper-flies',
  'coffee',
  'door',
  'stamp',
  'silence',
  'laughter',
  'lights',
  'crowd-turns',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export type Tray = 'free' | 'ask' | 'never';

export type SceneSpec = {
  /** A scene of `SCENES`. */
  place: string;
  night: boolean;
  /** Left to right. `at` is 0-1 of the width (default: see `spots`); `flip` looks left (default: the right half does). */
  cast: { who: Standing; mood: Emotion; at?: number; flip?: boolean }[];
  /** The face drawn for `who: 'player'`. */
  player?: PlayerFace | null;
  /** Map only: finished places (lit, peopled) and places that may be entered; the others are drawn calm. */
  alive?: Place[];
  open?: Place[];
  /** `sort` only: where the page's three buttons lie, so that trays stand behind them. 0-1 of the slot: middle, top edge, width. */
  trays?: Record<Tray, { x: number; y: number; w: number }>;
};

/**
 * The picture. Every call is safe at any moment, before the first `show` and after `destroy` too: it then does nothing.
 * Numbers: `ms` milliseconds, `x` and `y` 0-1 of the slot.
 */
export interface Stage {
  /** Resolves once drawn. The same place and people again only changes faces. Rejects if a picture cannot be loaded. */
  show(spec: SceneSpec): Promise<void>;
  mood(who: Standing, mood: Emotion): void;
  /** Moves the mouth for `ms`, at most 4000. */
  talk(who: Standing, ms: number): void;
  /** Closes every mouth. */
  hush(): void;
  burst(kind: 'confetti' | 'stars', x?: number, y?: number): void;
  happen(effect: Happening): void;
  /** `sort`: a tray takes an idea in; then the three trays spill. */
  swallow(tray: Tray): void;
  spill(): void;
  /** Cuts instead of motion: no idle, parallax, confetti or tween. */
  setMotion(reduced: boolean): void;
  destroy(): void;
}

/** In `client/game/stage.ts`. Rejects when nothing can be drawn: the page then shows `poster(place, night)`. */
export type MountStage = (slot: HTMLElement, options: { reduced: boolean }) => Promise<Stage>;

/** Addresses of still pictures: a scene without its people, a face of 128 px, the picture of a post idea, a badge. */
export const poster = (place: string, night = false): string => {
  const scene = (SCENES as readonly string[]).includes(place) ? place : 'office';
  const dark = night && (ROOMS as readonly string[]).includes(scene);
  return `/art/scenes/${scene}${dark ? '-night' : ''}-poster.webp`;
};
export const avatar = (who: CastMember | PlayerFace, mood: Emotion = 'neutral'): string => `/art/cast/${who}-${mood}.webp`;
export const picture = (id: string): string => `/art/pictures/${id}.svg`;
/** A place's building alone, and the picture at the head of a page. */
export const building = (place: Place): string => `/art/map/${place}.svg`;
export const header = (name: 'road' | 'codex' | 'dispatch' | 'arrival' | `act-${1 | 2 | 3 | 4}`): string => `/art/ornaments/${name}.svg`;
export const badgePicture = (id: string | 'locked'): string => `/art/badges/${id}.svg`;

/** A slot this low or narrow (phone, 200 % zoom) shows people closer, cropped at the chest. */
export const isCompact = (width: number, height: number): boolean => width < 620 || height < 360;

const SPOTS: Record<number, number[]> = { 0: [], 1: [0.2], 2: [0.185, 0.815], 3: [0.13, 0.365, 0.865], 4: [0.12, 0.335, 0.675, 0.885] };
const COMPACT_SPOTS: Record<number, number[]> = { 0: [], 1: [0.28], 2: [0.27, 0.75], 3: [0.18, 0.5, 0.83], 4: [0.14, 0.38, 0.63, 0.87] };

/** Default places of `count` people, left to right, 0-1 of the slot's width. `place` matters for the desk and the reward. */
export function spots(count: number, compact: boolean, place = ''): number[] {
  if (isTable(place) && count === 1) return [compact ? 0.2 : 0.115];
  if (place === 'rays' && count === 2) return [0.13, 0.87];
  const table = compact ? COMPACT_SPOTS : SPOTS;
  return table[count] ?? Array.from({ length: count }, (_, i) => (i + 0.6) / (count + 0.2));
}

/** Height of a bust and where its bottom edge lies, in px of a slot of `width` x `height`. */
export function bust(count: number, width: number, height: number, place = ''): { size: number; bottom: number } {
  const compact = isCompact(width, height);
  if (isTable(place)) {
    if (!compact) return { size: Math.min(height, width * 1.25) * 0.64, bottom: height * 1.05 + 10 };
    // The host leans in from the top left, over the card.
    const band = Math.min(height, width * 0.6);
    return { size: band * 1.3, bottom: band * 1.46 };
  }
  const crowd = count > 2 ? (compact ? 0.8 : 0.86) : 1;
  if (!compact) return { size: Math.min(height, width * 0.62) * 0.8 * crowd, bottom: height * 1.04 + 10 };
  // On a low band people stay large: one sees heads and shoulders, never a row of dolls.
  const size = Math.max(Math.min(height, width * 1.25) * 1.02, Math.min(width * 0.56, 232)) * crowd;
  return { size, bottom: Math.max(height * 1.1 + 10, size * 1.06 + 6) };
}
