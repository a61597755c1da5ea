import { useEffect, useRef, useState } from 'preact/hooks';
import { ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { inParts } from './in-parts.ts';

/**
 * Asks for many people part by part. What is done stays done: after a failure, the next try goes on from there; when its component
 * leaves, no further part is asked for. `done`: people asked for so far, of `all`; `send` says when all are.
 */
export function useParts(people: Iterable<string>) {
  const [all] = useState(() => [...people]);
  const [done, setDone] = useState(0);
  const asking = useAsking();
  const isHere = useRef(true);
  useEffect(() => () => void (isHere.current = false), []);
  const send = (one: (part: string[]) => Promise<Result<unknown>>, over?: () => void) =>
    asking.ask(async () => {
      let at = done;
      for (const part of inParts(all.slice(done))) {
        if (!isHere.current) break;
        const answer = await one(part);
        if (!answer.ok) return answer;
        at += part.length;
        setDone(at);
      }
      if (at === all.length) over?.();
      return ok(null);
    });
  return { busy: asking.busy, error: asking.error, all: all.length, done, isOver: done === all.length, send };
}
