import type { BalanceView } from '../../../content/engine/minigames/balance.ts';
import type { CastMember } from '../../../content/engine/vocabulary.ts';
import type { CastView, PlayView } from '../../../content/engine/view.ts';
import type { Say } from './texts.ts';

export type BalanceStep = Extract<PlayView, { kind: 'minigame'; game: 'balance' }>;
export type Reason = BalanceView['arguments'][number];

const SCEPTIC: CastMember = 'nina';

/** The tilt in a sentence: what each side pulls, and which way the beam goes. */
export function tiltText({ pull, leaning }: BalanceView, say: Say): string {
  return say(leaning > 0 ? 'tiltFor' : leaning < 0 ? 'tiltAgainst' : 'tiltEven', pull);
}

/** Degrees of the beam, left down above 0: a small lean is seen at once, the largest never touches the table. */
export function tiltAngle(leaning: number): number {
  const amount = Math.abs(leaning);
  return Math.sign(leaning) * Math.round((170 * amount) / (amount + 8)) * 0.1;
}

/** Who doubts, and who explains, with the side of the stage they stand on. */
export function voices(cast: CastView): { sceptic: CastMember; host: CastMember | undefined; side: 'start' | 'end' } {
  const at = Math.max(
    0,
    cast.findIndex((one) => one.who !== SCEPTIC),
  );
  return { sceptic: SCEPTIC, host: cast[at]?.who, side: at > 0 ? 'end' : 'start' };
}
