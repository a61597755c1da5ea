import type { RoomWord, SessionState } from './state.ts';
import { playedOf, withPlayed } from './state.ts';

/**
 * One word for all who wrote the same, whatever its capitals and its signs, as most of them wrote it; in an order that says nothing of who
 * wrote when.
 */
export function gatherWords(texts: readonly (string | null)[]): RoomWord[] {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    if (text === null) continue;
    const same = found.get(sameAs(text));
    if (same) same.push(text);
    else found.set(sameAs(text), [text]);
  }
  const words = [...found].sort(([one], [other]) => byCodePoint(one, other)).map(([, same]) => same);
  return words.map((same, index) => ({ id: `w${index + 1}`, text: mostWritten(same), times: same.length, shown: false, group: null }));
}

/** Of two that are level, the first by code point. */
function mostWritten(texts: readonly string[]): string {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const [first] = [...times].sort(([one, a], [other, b]) => b - a || byCodePoint(one, other));
  return first![0];
}

const sameAs = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim() || text;
/** The same order on every machine, whatever its language. */
const byCodePoint = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const change = (state: SessionState, ids: readonly string[], changed: Partial<RoomWord>): SessionState => {
  const wanted = new Set(ids);
  const words = playedOf(state).words?.map((word) => (wanted.has(word.id) ? { ...word, ...changed } : word)) ?? null;
  return withPlayed(state, { words });
};

export const approve = (state: SessionState, ids: readonly string[], shown: boolean): SessionState => change(state, ids, { shown });
export const group = (state: SessionState, ids: readonly string[], into: string | null): SessionState =>
  change(state, ids, { group: into });

/** What the room sees: words let through, those of one group as one, the most frequent first. */
export function shownWords(words: readonly RoomWord[]): { text: string; times: number }[] {
  const shown = new Map<string, number>();
  for (const { text, times, shown: seen, group: into } of words) {
    if (seen) shown.set(into ?? text, (shown.get(into ?? text) ?? 0) + times);
  }
  const list = [...shown].map(([text, times]) => ({ text, times }));
  return list.sort((one, other) => other.times - one.times || byCodePoint(one.text, other.text));
}
