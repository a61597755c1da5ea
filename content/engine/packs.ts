import { z } from 'zod';
import { cardSchema } from './card-schema.ts';
import type { Card } from './card-schema.ts';
import { situationsSchema } from './situations.ts';
import type { Situation } from './situations.ts';
import { SECTOR_PACKS } from './vocabulary.ts';
import type { SectorPack } from './vocabulary.ts';

/** `content/packs/<id>.yaml`: facts that only some companies need, and their situations for the dispatches. */
export const packSchema = z
  .strictObject({
    id: z.enum(SECTOR_PACKS),
    cards: z.array(cardSchema).min(1),
    situations: situationsSchema.min(1),
  })
  .refine(({ cards, situations }) => situations.every(({ card }) => cards.some(({ id }) => id === card)), {
    path: ['situations'],
    message: 'each is on a card of the same pack, or it would be there with the pack off',
  });
export type Pack = z.infer<typeof packSchema>;

/** The cards of a pack, which say whose they are. */
export const cardsOfPack = ({ id, cards }: Pack): Card[] => cards.map((card) => ({ ...card, pack: id }));

/** What the rules' page says of a pack before it is switched. */
export type PackView = { id: SectorPack; teaches: string[]; situations: number };

/** Everyone's, and those of the packs that are on. */
export const isOn = ({ pack }: Card, packs: readonly SectorPack[]): boolean => pack === undefined || packs.includes(pack);

/** The cards to be read now: everyone's, those of the packs that are on, and whatever this person has met already. */
export const cardsTold = (cards: readonly Card[], packs: readonly SectorPack[], met: Readonly<Record<string, unknown>>): Card[] =>
  cards.filter((card) => isOn(card, packs) || card.id in met);

/** The situations that may be drawn while these packs are on. */
export function situationsTold<T extends Situation>(situations: readonly T[], cards: readonly Card[], packs: readonly SectorPack[]): T[] {
  const off = new Set(cards.filter((card) => !isOn(card, packs)).map(({ id }) => id));
  return situations.filter(({ card }) => !off.has(card));
}

/** Each pack that there is, with what it brings. */
export function packsIn(cards: readonly Card[], situations: readonly Situation[]): PackView[] {
  return SECTOR_PACKS.flatMap((id): PackView[] => {
    const own = cards.filter(({ pack }) => pack === id).map((card) => card.id);
    return own.length === 0 ? [] : [{ id, teaches: own, situations: situations.filter(({ card }) => own.includes(card)).length }];
  });
}
