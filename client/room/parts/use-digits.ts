import { useLayoutEffect } from 'preact/hooks';
import { usePage } from '../../ui/context.tsx';

const TYPED = 'input, textarea, select, [contenteditable]';

/**
 * Digits 1-5 for the options of the question on screen. They work anywhere on the page but in a field or a dialog, and only
 * where the settings allow single keys (WCAG 2.1.4).
 */
export function useDigits(count: number, choose: (at: number) => void): void {
  const { game } = usePage();
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      const at = event.target as Element | null;
      if (!/^[1-9]$/.test(event.key) || Number(event.key) > count || at?.closest?.(`${TYPED}, dialog`)) return;
      if (!game.settings.current.value.shortcuts) return;
      event.preventDefault();
      choose(Number(event.key) - 1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
