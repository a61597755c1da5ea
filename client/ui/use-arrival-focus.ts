import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * The button that led to a game is gone when the game comes: the focus goes to the game, which is read from its top and hears
 * its keys at once. What took the focus by itself, as a verdict does after a reload, keeps it.
 */
export function useArrivalFocus(region: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const here = region.current;
    if (here?.contains(document.activeElement)) return;
    here?.focus({ preventScroll: true });
    window.scrollTo?.({ top: 0 });
  }, []);
}
