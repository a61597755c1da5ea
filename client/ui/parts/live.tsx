import { signal } from '@preact/signals';

const said = signal({ text: '', turn: 0 });

/** Says a sentence to screen readers, politely; the same sentence twice is said twice. */
export function announce(text: string): void {
  said.value = { text, turn: said.value.turn + 1 };
}

/** The one live region of the page. */
export function Live() {
  const { text, turn } = said.value;
  return (
    <div class="vh" role="status" aria-live="polite" aria-atomic="true">
      <span key={turn}>{text}</span>
    </div>
  );
}
