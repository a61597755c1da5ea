import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../content/engine/errors.ts';
import type { HostView } from '../../content/engine/session/views.ts';
import type { Line } from './line.ts';
import { momentOf } from './parts/use-stage.ts';
import type { Act } from './way.ts';

/** Sends an act of the host; what was refused is said in a sentence. */
export type Send = (act: Act) => void;

/** What became of a press while another was on its way: it follows, it is the same one, or the room has gone on since. */
export type Told = 'follows' | 'same' | 'passed' | null;
type Waiting = { act: Act; seen: string };

/** What the one button does depends on what is on screen. */
const seenOf = (view: HostView): string => `${momentOf(view)} ${view.next}`;
const same = (one: Waiting, other: Waiting): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * One act at a time, in the order of the presses. The same act pressed again at the same moment of the room, while it is on its way, is
 * a finger that bounced: it is not done twice, and that is said. `next` waits only for the moment that it was pressed for.
 */
export function useSend(line: Line<HostView>): { on: Act | null; told: Told; error: ErrorCode | null; send: Send } {
  const [on, setOn] = useState<Act | null>(null);
  const [told, setTold] = useState<Told>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const going = useRef<Waiting | null>(null);
  const queue = useRef<Waiting[]>([]);
  const isOpen = line.state.value.way === 'open';
  // What had failed for want of a connection is no news any more.
  useEffect(() => {
    if (isOpen) setError(null);
  }, [isOpen]);
  const seen = (): string => {
    const view = line.view.peek();
    return view ? seenOf(view) : '';
  };
  function start(pressed: Waiting | null): void {
    going.current = pressed;
    setOn(pressed?.act ?? null);
    if (pressed) void line.act(pressed.act).then((answer) => after(answer));
  }
  function after(answer: Awaited<ReturnType<typeof line.act>>): void {
    if (!answer.ok) {
      // What was pressed on top of an act that failed was meant for what it would have brought.
      queue.current = [];
      setError(answer.code);
    }
    const following = queue.current.shift() ?? null;
    const passed = following?.act.type === 'next' && following.seen !== seen();
    setTold(passed ? 'passed' : queue.current.length > 0 ? 'follows' : null);
    start(passed ? null : following);
  }
  const send: Send = (act) => {
    setError(null);
    const pressed = { act, seen: seen() };
    if (going.current === null) {
      setTold(null);
      return start(pressed);
    }
    // The room may be seen to go on before the act that made it is known to be done.
    const known = [going.current, ...queue.current].some((one) => same(one, pressed));
    if (!known) queue.current.push(pressed);
    setTold(known ? 'same' : 'follows');
  };
  return { on, told, error, send };
}
