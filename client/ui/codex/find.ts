import type { Card } from '../../../content/engine/card-schema.ts';
import type { CardRecord } from '../../../content/engine/record.ts';
import type { Pillar } from '../../../content/engine/vocabulary.ts';
import type { CardTexts } from '../parts/card-text.tsx';

/** How far a card has come: met, behind a sound decision, recalled days later. Each holds the next. */
export const STATES = ['met', 'sound', 'recalled'] as const;
export type CardState = (typeof STATES)[number];

export type Wanted = { words: string; pillar: Pillar | 'all'; state: CardState };
export const ALL: Wanted = { words: '', pillar: 'all', state: 'met' };

/** Lower case, without accents: "déjà" is found by "deja", "œuvre" by "oeuvre". */
export const plain = (text: string): string =>
  text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');

export const stateOf = ({ soundAt, recalledAt }: CardRecord): CardState =>
  recalledAt !== null ? 'recalled' : soundAt !== null ? 'sound' : 'met';

/** Every word is somewhere in the texts, in any order. */
export function isEverywhere(words: string, texts: readonly string[]): boolean {
  const whole = plain(texts.join(' '));
  return plain(words)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

const hasWords = (card: Card, texts: CardTexts, words: string): boolean =>
  isEverywhere(words, [card.id, ...Object.values(texts[card.id] ?? {}), card.source.fr, card.source.en]);

/** The cards wanted, in the order of the fact base. */
export function foundIn(
  cards: readonly Card[],
  met: Record<string, CardRecord>,
  texts: CardTexts,
  { words, pillar, state }: Wanted,
): Card[] {
  const far = (card: Card): number => STATES.indexOf(stateOf(met[card.id] ?? { metAt: '', soundAt: null, recalledAt: null }));
  return cards.filter(
    (card) => (pillar === 'all' || card.pillar === pillar) && far(card) >= STATES.indexOf(state) && hasWords(card, texts, words),
  );
}
