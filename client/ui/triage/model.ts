import type { TriageView } from '../../../content/engine/minigames/triage.ts';
import type { PlayView } from '../../../content/engine/view.ts';
import type { Say, UiKey } from './texts.ts';

export type TriageStep = Extract<PlayView, { kind: 'minigame'; game: 'triage' }>;
export type OpenMessage = TriageView['open'][number];
export type Told = TriageView['told'][number];

/** What is on the panel beside the list: the wave, a message, several to leave, or what the last turn did. */
export type Panel = { at: 'wave' } | { at: 'message'; id: string } | { at: 'leaving'; picked: string[] } | { at: 'told' };

/** A verdict in a few words, and its colour. */
export function verdictOf({ points, lost, half }: Told): { key: UiKey; tone: 'good' | 'mid' | 'bad' } {
  if (half) return { key: 'vHalf', tone: 'good' };
  if (lost) return { key: 'vLost', tone: 'bad' };
  if (points < 0) return { key: 'vFuel', tone: 'bad' };
  if (points === 0) return { key: 'v0', tone: 'mid' };
  return points === 1 ? { key: 'v1', tone: 'mid' } : { key: 'v2', tone: 'good' };
}

/** "2 new, 7 open", or what is open where nothing is new. */
export function countText({ open }: TriageView, say: Say): string {
  const fresh = open.filter((one) => one.fresh).length;
  const all = say('openCount', { count: open.length });
  return fresh > 0 ? `${say('newCount', { count: fresh })}, ${all}` : all;
}

/** What a screen reader hears after a turn. */
export const summary = (state: TriageView, say: Say): string =>
  `${countText(state, say)}. ${say('heat', { heat: state.heat, boil: state.boil })}.`;
