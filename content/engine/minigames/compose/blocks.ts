import { shuffle } from '../../random.ts';
import { FIXED, SET, SLOTS, WRITTEN } from './authored.ts';
import type { Block, ComposeAuthored, Feature, Item, Slot, Written } from './authored.ts';
import type { ComposeState, Dealt, Draft } from './state.ts';
import { dealtOf } from './state.ts';

export const itemOf = (authored: ComposeAuthored, id: string | null): Item | undefined => authored.items.find((one) => one.id === id);

const isWritten = (slot: Slot): slot is Written => (WRITTEN as readonly Slot[]).includes(slot);

/** A block of text by its id: `source`, `own`, `checked`, or one that anybody may write. */
export function blockOf(authored: ComposeAuthored, item: Item, slot: Written, id: string): Block | undefined {
  if (id === 'own' && slot !== 'link') return item.own[slot];
  if (id === 'source' && slot !== 'link' && slot !== 'opening') return item.source[slot];
  if (id === 'checked' && slot === 'proof') return item.checked;
  return authored.blocks[slot].find((one) => one.id === id);
}

/** What may stand in each slot of the present draft, in an order of its own for each edition; a post without picture has no description. */
export function optionsOf(state: ComposeState, authored: ComposeAuthored): Partial<Record<Slot, string[]>> {
  const item = itemOf(authored, state.item);
  if (item === undefined) return {};
  const dealt = dealtOf(state);
  const options = SLOTS.map((slot, at): [Slot, string[]] => {
    const ids = [...idsOf(slot, dealt), ...(slot === 'proof' && state.asked === item.id && item.checked !== undefined ? ['checked'] : [])];
    return [slot, shuffle(ids, (dealt.salt + at * 0x9e37) >>> 0).value];
  });
  return Object.fromEntries(options.filter(([slot]) => slot !== 'alt' || hasPicture(state.draft)));
}

function idsOf(slot: Slot, { offers }: Dealt): string[] {
  if (slot === 'link' || slot === 'picture') return offers[slot];
  if (slot === 'opening') return ['own', ...offers.opening];
  if (isWritten(slot)) return ['source', 'own', ...offers[slot]];
  return Object.keys(FIXED[slot]);
}

export const hasPicture = ({ picture }: Draft): boolean => picture !== undefined && picture !== 'none';

/** Slots still empty; a post goes out whole. */
export function lacking(draft: Draft): Slot[] {
  return SLOTS.filter((slot) => draft[slot] === undefined && (slot !== 'alt' || hasPicture(draft)));
}

/** All that the post carries, the echo apart, which the meter tells. */
export function featuresOf(item: Item, draft: Draft, asked: boolean, authored: ComposeAuthored): Feature[] {
  const cleared = asked && (item.asked ?? 0) > item.worth;
  const written = WRITTEN.flatMap((slot): readonly Feature[] => {
    const id = draft[slot] ?? '';
    const block = blockOf(authored, item, slot, id);
    const angle: Feature[] = slot === 'angle' ? [id === 'own' ? 'own' : id === 'source' ? 'pasted' : 'empty'] : [];
    return [...angle, ...(block?.gives ?? [])];
  });
  const set = SET.flatMap((slot): readonly Feature[] => {
    const table: Record<string, readonly Feature[]> = FIXED[slot];
    return table[draft[slot] ?? ''] ?? [];
  });
  return [...new Set([...written, ...set, ...(cleared ? [] : item.gives), ...(item.praises ? (['praise'] as const) : [])])];
}
