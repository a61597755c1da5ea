import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A row in somebody's hand: where it came from, where it would go, and how far it is from its place, CSS px. */
export type Dragged = { from: number; to: number; by: number };
/** `top`: of the row, below the top of its list. `held`: of the pointer, below the top of the row. */
type Grip = { from: number; top: number; held: number; pointer: number };

/**
 * Where a row that is held would go: below every row whose middle is above the pointer.
 * @param middles of the rows, CSS px @param from the row that is held @param y of the pointer
 */
export const placeAt = (middles: readonly number[], from: number, y: number): number =>
  middles.filter((middle, at) => at !== from && middle < y).length;

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.children].filter((row) => row instanceof HTMLElement);

function gripAt(list: HTMLElement, event: PointerEvent): Grip | null {
  const grip = event.target instanceof Element && event.target.closest('[data-grip]');
  const row = grip ? rowsOf(list).find((one) => one.contains(grip)) : undefined;
  if (!row || event.button > 0) return null;
  const { top } = row.getBoundingClientRect();
  const from = rowsOf(list).indexOf(row);
  return { from, top: top - list.getBoundingClientRect().top, held: event.clientY - top, pointer: event.pointerId };
}

function draggedAt(list: HTMLElement, { from, top, held }: Grip, y: number): Dragged {
  const middles = rowsOf(list).map((row) => {
    const { top: above, height } = row.getBoundingClientRect();
    return above + height / 2;
  });
  return { from, to: placeAt(middles, from, y), by: y - held - top - list.getBoundingClientRect().top };
}

/**
 * The rows of a list put in another place with a mouse, a pen or a finger, by their grip (`data-grip`). It only adds to the buttons,
 * which are everyone's way. Let go outside of the list, a row goes to its nearest place; Escape, and whatever takes the pointer away, leaves all as it was.
 */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (from: number, to: number) => void): Dragged | null {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useLayoutEffect(() => {
    const there = list.current;
    if (!there) return undefined;
    const grip: { now: Grip | null } = { now: null };
    const stop = () => {
      grip.now = null;
      setDragged(null);
    };
    const down = (event: PointerEvent) => {
      grip.now = gripAt(there, event);
      if (!grip.now) return;
      // no text is chosen meanwhile
      event.preventDefault();
      there.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (grip.now?.pointer !== event.pointerId) return;
      const next = draggedAt(there, grip.now, event.clientY);
      setDragged(next);
      rowsOf(there)[next.to]?.scrollIntoView({ block: 'nearest' });
    };
    const up = (event: PointerEvent) => {
      if (grip.now?.pointer !== event.pointerId) return;
      const { from, to } = draggedAt(there, grip.now, event.clientY);
      stop();
      if (from !== to) drop.current(from, to);
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && stop();
    const life = new AbortController();
    const { signal } = life;
    there.addEventListener('pointerdown', down, { signal });
    there.addEventListener('pointermove', move, { signal });
    there.addEventListener('pointerup', up, { signal });
    there.addEventListener('pointercancel', stop, { signal });
    window.addEventListener('keydown', key, { signal });
    return () => life.abort();
  }, []);
  return dragged;
}

/** How a row is drawn while one is moved: the one that is held, and the line where it would go. */
export function looksOf(dragged: Dragged | null, at: number) {
  if (!dragged) return {};
  if (dragged.from === at) return { class: 'row-held', style: { transform: `translateY(${dragged.by}px)` } };
  if (dragged.to !== at || dragged.from === dragged.to) return {};
  return { class: dragged.to < dragged.from ? 'goes-above' : 'goes-below' };
}
