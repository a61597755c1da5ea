import { useState } from 'preact/hooks';
import type { ErrorCode, Result } from '../../content/engine/errors.ts';

/** One attempt at a time; a failure is said in a sentence. */
export function useAsking(): { busy: boolean; error: ErrorCode | null; ask(request: () => Promise<Result<unknown>>): void } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  return {
    busy,
    error,
    ask(request) {
      if (busy) return;
      setBusy(true);
      setError(null);
      void request().then((answer) => {
        setBusy(false);
        if (!answer.ok) setError(answer.code);
      });
    },
  };
}
