import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { SortMove, SortView } from '../../../content/engine/minigames/sort.ts';
import type { Charter, Idea } from '../../../content/engine/schema.ts';
import type { PlayView } from '../../../content/engine/view.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import type { Player } from '../../session/player.ts';

export type SortStep = Extract<PlayView, { kind: 'minigame'; game: 'sort' }>;

/** What the player has in hand before stamping: nothing of it is in the log yet. */
export type Hand = { idea: string; tray: Zone | null; detail: string | null; ask: string | null };

export type Hands = Signal<Hand | null>;
export const emptyHands = (): Hands => signal<Hand | null>(null);

/** The hand for the present idea: another idea empties it. */
export function handFor(hands: Hands, idea: string): Hand {
  const held = hands.value;
  return held?.idea === idea ? held : { idea, tray: null, detail: null, ask: null };
}

/** What is still missing before the stamp: the tray, then in round 3 the detail, then whom to ask. */
export function missing(hand: Hand, round: SortView['round']): 'tray' | 'detail' | 'ask' | null {
  if (hand.tray === null) return 'tray';
  if (round < 3) return null;
  if (hand.detail === null) return 'detail';
  return hand.tray === 'ask' && hand.ask === null ? 'ask' : null;
}

/** The one move that buttons, keys and drag all end in. Null while something is missing. */
export function placing(hand: Hand, round: SortView['round'], sure: boolean): SortMove | null {
  if (missing(hand, round) !== null || hand.tray === null) return null;
  const { idea, tray, detail, ask } = hand;
  const last = round === 3 && detail !== null ? { detail, ...(tray === 'ask' && ask !== null ? { ask } : {}) } : {};
  return { do: 'place', idea, tray, sure, ...last };
}

export const ideaOf = (charter: Charter, id: string | null): Idea | null => charter.ideas.find((idea) => idea.id === id) ?? null;

/** Where an idea of this play was found to belong, once placed; null before. */
export function foundZone(player: Player, idea: string): Zone | null {
  const { beats, view } = player.told.value;
  const views = [...beats.map((beat) => beat.view), view];
  const at = beats.findIndex(({ event }) => event.type === 'move' && event.move.do === 'place' && event.move.idea === idea);
  const after = at < 0 ? undefined : views[at + 1];
  return after?.kind === 'minigame' && after.game === 'sort' ? (after.state.feedback?.zone ?? null) : null;
}
