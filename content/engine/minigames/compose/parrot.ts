import { drawBelow } from '../../random.ts';
import { LOCALES } from '../../vocabulary.ts';
import type { Locale } from '../../vocabulary.ts';
import { COMPOSE, WRITTEN } from './authored.ts';
import type { Block, ComposeAuthored, Item } from './authored.ts';
import { blockOf } from './blocks.ts';
import { PASTING } from './deal.ts';
import type { Dealt, Draft } from './state.ts';

/** Three words in a row, as they are heard: case and marks do not count. */
function trigramsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}

/** Of the trigrams of a text, the highest share (0-100) that one of the others has too. Fewer than three words repeat nobody. */
function shareOf(text: string, others: readonly ReadonlySet<string>[]): number {
  const own = trigramsOf(text);
  const shared = others.map((known) => own.filter((one) => known.has(one)).length);
  return own.length === 0 ? 0 : Math.floor((100 * Math.max(0, ...shared)) / own.length);
}

/** 0-100: how much of a text, three words at a time, stands in one of the others too. */
export const overlapOf = (text: string, others: readonly string[]): number =>
  shareOf(
    text,
    others.map((other) => new Set(trigramsOf(other))),
  );

const sourceText = (item: Item, locale: Locale): string =>
  [item.source.hook, item.source.angle, item.source.proof].map((block) => block[locale]).join(' ');

/** What colleagues make of the same item, those who paste it apart: they put together what lies at hand. */
function colleaguesOf(item: Item, { edition, salt }: Dealt, { blocks }: ComposeAuthored, locale: Locale): string[] {
  let random = salt;
  const pick = (list: readonly Block[]): string => {
    const drawn = drawBelow(list.length, random);
    random = drawn.random;
    return list[drawn.value]![locale];
  };
  const { hook, angle, proof } = item.source;
  return Array.from({ length: COMPOSE.colleagues - PASTING[edition] }, () =>
    [
      pick([hook, ...blocks.hook]),
      pick([angle, ...blocks.angle]),
      pick([proof, ...blocks.proof]),
      pick(blocks.link),
      pick(blocks.opening),
    ].join(' '),
  );
}

/** A draft as one reads it. */
export function draftText(item: Item, draft: Draft, authored: ComposeAuthored, locale: Locale): string {
  const blocks = WRITTEN.map((slot) => blockOf(authored, item, slot, draft[slot] ?? ''));
  return blocks.flatMap((block) => block?.[locale] ?? []).join(' ');
}

/** What colleagues write depends on the edition alone: it is taken apart once, not at each word that the player changes. */
const known = new WeakMap<Dealt, Map<string, ReadonlySet<string>[]>>();

function othersOf(item: Item, dealt: Dealt, authored: ComposeAuthored, locale: Locale): ReadonlySet<string>[] {
  const kept = known.get(dealt) ?? new Map<string, ReadonlySet<string>[]>();
  known.set(dealt, kept);
  const name = `${item.id} ${locale}`;
  const others =
    kept.get(name) ?? [sourceText(item, locale), ...colleaguesOf(item, dealt, authored, locale)].map((one) => new Set(trigramsOf(one)));
  kept.set(name, others);
  return others;
}

/** The highest overlap of a text with the source and with twenty colleagues, in one language. */
export const parrotOf = (text: string, item: Item, dealt: Dealt, authored: ComposeAuthored, locale: Locale): number =>
  shareOf(text, othersOf(item, dealt, authored, locale));

/** 0-100. The mean of the languages: whoever plays in one is judged as whoever plays in the other. */
export function meterOf(item: Item, draft: Draft, dealt: Dealt, authored: ComposeAuthored): number {
  const each = LOCALES.map((locale) => parrotOf(draftText(item, draft, authored, locale), item, dealt, authored, locale));
  return Math.floor(each.reduce((sum, one) => sum + one, 0) / each.length);
}
