import { useRef, useState } from 'preact/hooks';
import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';

export type Drag = { x: number; y: number; over: Zone | null };

type Handlers = {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  onPointerCancel(event: PointerEvent): void;
};

/** Under so many px a press is a tap, not a drag. */
const SLACK = 8;

/** The tray under a point, found by its `data-tray` button; a little larger than it looks, for thumbs. */
function trayAt(x: number, y: number): Zone | null {
  for (const zone of ZONES) {
    const box = document.querySelector(`[data-tray="${zone}"]`)?.getBoundingClientRect();
    if (box && x > box.left - 10 && x < box.right + 10 && y > box.top - 24 && y < box.bottom + 24) return zone;
  }
  return null;
}

/** Dragging a card onto a tray, with mouse, pen or finger: a shortcut for the tray's own button, never the only way. */
export function useDrag(onPick: () => void, onDrop: (tray: Zone) => void): { drag: Drag | null; handlers: Handlers } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<{ x: number; y: number; id: number; moved: boolean } | null>(null);
  const stop = () => {
    start.current = null;
    setDrag(null);
  };
  return {
    drag,
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary) return;
        start.current = { x: event.clientX, y: event.clientY, id: event.pointerId, moved: false };
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      },
      onPointerMove(event) {
        const from = start.current;
        if (from?.id !== event.pointerId) return;
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        if (!from.moved && Math.hypot(x, y) < SLACK) return;
        if (!from.moved) onPick();
        from.moved = true;
        setDrag({ x, y, over: trayAt(event.clientX, event.clientY) });
      },
      onPointerUp(event) {
        const from = start.current;
        if (from?.id !== event.pointerId) return;
        const tray = from.moved ? trayAt(event.clientX, event.clientY) : null;
        stop();
        if (tray) onDrop(tray);
      },
      // The system took the finger back (a scroll, a call): the card returns, nothing is decided.
      onPointerCancel: stop,
    },
  };
}
