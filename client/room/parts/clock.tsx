import type { CommonView } from '../../../content/engine/session/views.ts';
import { tr } from '../../i18n.ts';
import { useNow } from './use-now.ts';

type Props = { clock: CommonView['clock']; ahead: number };

/** Whole seconds left; null where no clock runs or waits. */
export function secondsLeft(clock: CommonView['clock'], now: number): number | null {
  if (!clock) return null;
  if (clock.endsAt !== null) return Math.max(0, Math.ceil((clock.endsAt - now) / 1000));
  return clock.leftMs === null ? null : Math.ceil(clock.leftMs / 1000);
}

const shown = (seconds: number): string =>
  seconds < 100 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The time by which a clock is read; it moves only while that clock runs. */
const useTime = (clock: CommonView['clock'], ahead: number): number => useNow(typeof clock?.endsAt === 'number') + ahead;

/** The clock has run out, and the vote is still open: one may answer until the host closes it. */
export function useClockOver({ clock, stage }: CommonView, ahead: number): boolean {
  const left = secondsLeft(clock, useTime(clock, ahead));
  return stage?.name === 'open' && !stage.paused && left === 0;
}

/** A ring that empties. It closes nothing and scores nothing; at its end one may still answer. */
export function Clock({ clock, ahead }: Props) {
  const left = secondsLeft(clock, useTime(clock, ahead));
  if (clock === null || left === null) return null;
  const share = Math.min(1, (left * 1000) / Math.max(1, clock.ofMs));
  return (
    <span
      class={`room-clock${left === 0 ? ' over' : ''}`}
      role="timer"
      aria-label={left === 0 ? tr('clockOver') : tr('clock', { time: `${left} s` })}
    >
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle class="track" cx="22" cy="22" r="19" />
        <circle class="rest" cx="22" cy="22" r="19" pathLength={1} stroke-dasharray={`${share} 1`} />
      </svg>
      <b aria-hidden="true">{shown(left)}</b>
    </span>
  );
}
