import type { ComposeMove, ComposeView } from '../../../content/engine/minigames/compose.ts';
import { SET, WRITTEN } from '../../../content/engine/minigames/compose/authored.ts';
import type { ComposeAuthored, Item, Slot, Written } from '../../../content/engine/minigames/compose/authored.ts';
import { blockOf, itemOf } from '../../../content/engine/minigames/compose/blocks.ts';
import type { Draft } from '../../../content/engine/minigames/compose/state.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import type { CastView, PlayView } from '../../../content/engine/view.ts';
import { locale } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import type { ComposeTexts, Say } from './texts.ts';

export type ComposeStep = Extract<PlayView, { kind: 'minigame'; game: 'compose' }>;

/** What every part of the game is given. */
export type Part = {
  state: ComposeView;
  authored: ComposeAuthored;
  charter: Charter;
  host: CastView[number]['who'] | undefined;
  texts: ComposeTexts;
  say: Say;
  onMove(move: ComposeMove): void;
};

/** The content check has read it. */
export const authoredOf = (player: Player): ComposeAuthored => player.content.game as ComposeAuthored;

const isWritten = (slot: Slot): slot is Written => (WRITTEN as readonly Slot[]).includes(slot);

/** A block as it is read in the language on screen. */
export function blockText({ authored, texts }: Pick<Part, 'authored' | 'texts'>, item: Item, slot: Slot, id: string, draft: Draft): string {
  const language: Locale = locale.value;
  if (isWritten(slot)) return blockOf(authored, item, slot, id)?.[language] ?? '';
  if (slot === 'picture') return texts.pictures[id] ?? id;
  if (slot === 'tags') return texts.tags[id] ?? id;
  if (slot === 'hour') return texts.hours[id] ?? id;
  if (id !== 'described') return texts.alts[id] ?? id;
  return draft.picture === 'mine' ? (texts.items[item.id]?.alt ?? '') : (texts.alts[draft.picture ?? ''] ?? '');
}

/** The drawing behind each kind of picture. */
export function pictureOf(item: Item, draft: Draft): string | null {
  const pictures: Record<string, string> = { mine: item.picture, found: 'bike-ride-sunday', group: 'team-breakfast' };
  return pictures[draft.picture ?? ''] ?? null;
}

/** The two sheets of a post: its text, and what goes around it. */
export const SHEETS = { text: WRITTEN, around: SET } as const;
export type Sheet = keyof typeof SHEETS;

export const itemIn = (part: Pick<Part, 'authored'>, id: string | null): Item | undefined => itemOf(part.authored, id);

/** What the parrot makes of it: from 30 on half an echo, above 60 a whole one. */
export const parrotBand = (meter: number): 'Low' | 'Middle' | 'High' => (meter > 60 ? 'High' : meter >= 30 ? 'Middle' : 'Low');
