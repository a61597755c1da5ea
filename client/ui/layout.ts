import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/**
 * `wide`: words over a full picture. `narrow`: a column under the picture (phones, 200 % zoom, large text).
 * `low`: the picture on the left, words on the right (a phone lying down).
 */
export type Layout = 'wide' | 'narrow' | 'low';

/** Which layout suits a window, in px; `text` is the size of one rem over 16: larger text needs a larger window. */
export function layoutOf(width: number, height: number, text: number): Layout {
  const [w, h] = [width / text, height / text];
  if (h < 500 && w >= 600) return 'low';
  return w < 920 || h < 560 ? 'narrow' : 'wide';
}

/** `much`: nothing need be left out; `little`: the rows keep what matters; `tiny`: 320 px and the like. */
export function roomOf(width: number, text: number): 'much' | 'little' | 'tiny' {
  const w = width / text;
  return w < 380 ? 'tiny' : w < 1180 ? 'little' : 'much';
}

const now = signal<Layout>('wide');
/** The layout of the window now. */
export const layout: ReadonlySignal<Layout> = now;

/**
 * Measures the window and writes `data-layout` and `data-room` on the document. Media queries cannot do it: they do not
 * see the text size chosen in the settings.
 */
export function measureLayout(): void {
  const root = document.documentElement;
  const text = Number.parseFloat(getComputedStyle(root).fontSize) / 16 || 1;
  now.value = layoutOf(window.innerWidth, window.innerHeight, text);
  root.dataset.layout = now.value === 'wide' ? 'wide' : 'small';
  root.dataset.low = String(now.value === 'low');
  root.dataset.room = roomOf(window.innerWidth, text);
}
