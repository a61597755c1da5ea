import { useRef, useState } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { announce } from '../../ui/parts/live.tsx';
import { td } from '../texts.ts';
import { MOST_ROUNDS, moved, roundOf } from './composing.ts';
import type { Picked } from './composing.ts';
import type { PickedRound, PlanRow } from './requests.ts';

/** The plan under way: its rounds in order. What is done to it is said aloud. */
export function usePicked(rounds: readonly PickedRound[], plans: readonly PlanRow[]) {
  const last = useRef(rounds.length);
  const [picked, setPicked] = useState<Picked[]>(() => rounds.map((round, key) => ({ ...round, key })));
  const name = (round: PickedRound) => roundOf(plans, round)?.title[locale.value] ?? '';
  return {
    picked,
    /** False: the plan is full. */
    add(round: PickedRound): boolean {
      if (picked.length >= MOST_ROUNDS) return false;
      last.current += 1;
      setPicked([...picked, { ...round, key: last.current }]);
      announce(td('sessions.composer.added', { title: name(round) }));
      return true;
    },
    move(at: number, by: -1 | 1): void {
      const round = picked[at];
      if (!round || !picked[at + by]) return;
      setPicked(moved(picked, at, by));
      announce(td('sessions.composer.moved', { title: name(round), at: at + by + 1, of: picked.length }));
    },
    time(at: number, seconds: number | null): void {
      setPicked(picked.map((round, i) => (i === at ? { ...round, seconds } : round)));
    },
    takeOut(at: number): void {
      const round = picked[at];
      setPicked(picked.filter((_, i) => i !== at));
      if (round) announce(td('sessions.composer.taken', { title: name(round) }));
    },
  };
}
