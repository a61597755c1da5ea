import { useRef, useState } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { announce } from '../../ui/parts/live.tsx';
import { td } from '../texts.ts';
import { MOST_ROUNDS, placed, roundOf } from './composing.ts';
import type { Picked } from './composing.ts';
import type { PickedRound, PlanRow } from './requests.ts';

/** The plan under way: its rounds in order. What is done to it is said aloud. */
export function usePicked(rounds: readonly PickedRound[], plans: readonly PlanRow[]) {
  const last = useRef(rounds.length);
  const [picked, setPicked] = useState<Picked[]>(() => rounds.map((round, key) => ({ ...round, key })));
  const [taken, setTaken] = useState<{ round: Picked; at: number; title: string } | null>(null);
  const name = (round: PickedRound) => roundOf(plans, round)?.title[locale.value] ?? '';
  return {
    picked,
    /** False: the plan is full. */
    add(round: PickedRound): boolean {
      if (picked.length >= MOST_ROUNDS) return false;
      last.current += 1;
      setPicked([...picked, { ...round, key: last.current }]);
      setTaken(null);
      announce(td('sessions.composer.added', { title: name(round) }));
      return true;
    },
    move(from: number, to: number): void {
      const round = picked[from];
      if (!round || !picked[to]) return;
      setPicked(placed(picked, from, to));
      setTaken(null);
      announce(td('sessions.composer.moved', { title: name(round), at: to + 1, of: picked.length }));
    },
    time(at: number, seconds: number | null): void {
      setPicked(picked.map((round, i) => (i === at ? { ...round, seconds } : round)));
    },
    takeOut(at: number): void {
      const round = picked[at];
      if (!round) return;
      setPicked(picked.toSpliced(at, 1));
      setTaken({ round, at, title: name(round) });
      announce(td('sessions.composer.taken', { title: name(round) }));
    },
    /** What was taken out last, until something else is done with the list. */
    taken,
    putBack(): void {
      if (!taken) return;
      setPicked(picked.toSpliced(taken.at, 0, taken.round));
      setTaken(null);
      announce(td('sessions.composer.back', { title: taken.title, at: taken.at + 1, of: picked.length + 1 }));
    },
  };
}
