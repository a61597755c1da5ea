import type { SpotMove, SpotView } from '../../../content/engine/minigames/spot.ts';
import type { PlayView } from '../../../content/engine/view.ts';
import type { Say, SpotTexts } from './texts.ts';

export type SpotStep = Extract<PlayView, { kind: 'minigame'; game: 'spot' }>;
export type PartProps = { state: SpotView; texts: SpotTexts; say: Say; onMove(move: SpotMove): void };
export type Verdict = NonNullable<SpotView['verdict']>;

/** What is looked at and marked on this page: nothing is written before the opinion is given. */
export type Hands = { looked: string | null; marks: readonly string[] };
export const EMPTY: Hands = { looked: null, marks: [] };

/** What a part is called: in a picture by what one sees, in a text by where it stands. */
export const nameOf = ({ case: id }: SpotView, texts: SpotTexts, part: string): string =>
  texts.cases[id ?? '']?.names?.[part] ?? texts.slots[part] ?? part;

/** What one sees there, in this look of the case. */
export function seenOf({ case: id, look }: SpotView, texts: SpotTexts, part: string): string {
  const file = texts.cases[id ?? ''];
  return (look && file?.[look].seen[part]) ?? file?.seen[part] ?? '';
}

/** The same parts as the engine wants them: bit n is the nth of the nine. */
export const bitsOf = (parts: readonly string[], marks: readonly string[]): number =>
  parts.reduce((sum, part, at) => sum + (marks.includes(part) ? 2 ** at : 0), 0);

/** How a part came out: found, missed, suspected for nothing; null where there was nothing to say. */
export function fateOf(verdict: Verdict | null, part: string): 'found' | 'missed' | 'alarm' | null {
  if (verdict === null) return null;
  const risky = verdict.risks.some((one) => one.part === part);
  const marked = verdict.named.some((one) => one.part === part);
  return risky ? (marked ? 'found' : 'missed') : marked ? 'alarm' : null;
}
