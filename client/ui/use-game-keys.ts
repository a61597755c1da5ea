import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { usePage } from './context.tsx';

type Keys = { digit(n: number): void; enter(): void };

const TYPED = 'input, textarea, select, [contenteditable]';

/**
 * Single keys of the game: 1-9, and Enter on the text being read. They work only while the focus is inside the game
 * region, never in a field or a dialog, and digits only where the setting allows (WCAG 2.1.4).
 */
export function useGameKeys(region: RefObject<HTMLElement | null>, keys: Keys): void {
  const { game } = usePage();
  // Before the picture is painted: a key pressed as soon as a question is seen must be heard, and for that question.
  useLayoutEffect(() => {
    const here = region.current;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      const at = event.target as HTMLElement;
      if (at.closest('dialog')) return;
      if (event.key === 'Enter' && at.tabIndex === -1) {
        event.preventDefault();
        keys.enter();
      }
      if (!/^[1-9]$/.test(event.key) || at.closest(TYPED) || !game.settings.current.value.shortcuts) return;
      event.preventDefault();
      keys.digit(Number(event.key));
    };
    here?.addEventListener('keydown', press);
    return () => here?.removeEventListener('keydown', press);
  });
}
