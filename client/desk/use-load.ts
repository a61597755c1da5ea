import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../content/engine/errors.ts';

export type Loaded<T> = {
  /** The last answer, kept while the next one is on its way; null before the first. */
  value: T | null;
  /** Why the last request gave nothing. */
  failure: Failure | null;
  busy: boolean;
  /** Asks again. */
  again(): void;
};

/**
 * Asks when first shown, and whenever `key` changes. An answer that comes after a newer question is dropped.
 * @param key what the question depends on, as a string
 */
export function useLoad<T>(load: () => Promise<Result<T>>, key: string): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'again'>>({ value: null, failure: null, busy: true });
  const turn = useRef(0);
  const ask = () => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, busy: true }));
    void load().then((answer) => {
      if (mine !== turn.current) return;
      setState((before) =>
        answer.ok ? { value: answer.value, failure: null, busy: false } : { value: before.value, failure: answer, busy: false },
      );
    });
  };
  useEffect(() => {
    ask();
    return () => {
      turn.current += 1;
    };
  }, [key]);
  return { ...state, again: ask };
}
