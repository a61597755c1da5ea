import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Whatever answers a press by itself, or is being read with a purpose. */
const OWN = 'a, button, summary, label, input, dialog, header';

/**
 * A press on the picture or on the text goes on, as it does in any story one taps through. It is a short cut of the button, which stays:
 * nothing happens where there is none, on another control, or while a text is being selected.
 */
export function useTapOn(region: RefObject<HTMLElement | null>, on: () => void): void {
  useLayoutEffect(() => {
    const screen = region.current?.closest<HTMLElement>('.shell') ?? region.current;
    const tap = (event: MouseEvent) => {
      if ((event.target as Element).closest(OWN)) return;
      if (getSelection()?.isCollapsed === false) return;
      on();
    };
    screen?.addEventListener('click', tap);
    return () => screen?.removeEventListener('click', tap);
  });
}
