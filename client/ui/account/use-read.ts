import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode, Result } from '../../../content/engine/errors.ts';

/** What stands behind the `#` of the address: it never reaches the server with the page. */
export const tokenInAddress = (): string => location.hash.replace(/^#/, '');

type Read<T> = { value: T | null; error: ErrorCode | null; again(): void };

/** Asks once when first shown, and whenever it is told to. */
export function useRead<T>(load: () => Promise<Result<T>>): Read<T> {
  const [state, setState] = useState<Omit<Read<T>, 'again'>>({ value: null, error: null });
  const again = () =>
    void load().then((answer) =>
      setState((before) => (answer.ok ? { value: answer.value, error: null } : { value: before.value, error: answer.code })),
    );
  useEffect(again, []);
  return { ...state, again };
}
