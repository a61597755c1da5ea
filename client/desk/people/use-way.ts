import { useRef } from 'preact/hooks';

/** A way by keyboard from a row that one has just chosen to what can be done with it, and back to that row. */
export function useWay() {
  const acts = useRef<HTMLElement>(null);
  const from = useRef<HTMLElement | null>(null);
  return {
    acts,
    /** Nothing chosen: nowhere to go. */
    go(box: HTMLElement) {
      const first = acts.current?.querySelector('button');
      if (!first) return;
      from.current = box;
      first.focus();
    },
    back(event: KeyboardEvent) {
      // A dialog that the actions have opened closes by itself.
      if (event.key === 'Escape' && !(event.target as Element).closest('dialog')) from.current?.focus();
    },
    /** The actions are about to leave with the choice: whoever stood there goes back to the row, or to the table. */
    leave() {
      const table = acts.current?.parentElement?.querySelector<HTMLElement>('.desk-table');
      if (acts.current?.contains(document.activeElement)) (from.current?.isConnected ? from.current : table)?.focus();
    },
  };
}
