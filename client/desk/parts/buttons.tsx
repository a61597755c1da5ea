import type { ComponentChildren } from 'preact';
import { td } from '../texts.ts';

type Props = {
  /** What is done. */
  yes: string;
  busy: boolean;
  /** It cannot be undone. */
  danger?: boolean;
  /** Without it the button submits its form. */
  onYes?: () => void;
  onCancel(): void;
  /** Some of it is done for good: leaving it takes nothing back. */
  begun?: boolean;
  /** Another way, between the two. */
  children?: ComponentChildren;
};

/** The end of a dialog or a form: do it, or leave it. */
export const YesOrCancel = ({ yes, busy, danger = false, onYes, onCancel, begun = false, children }: Props) => (
  <div class="desk-actions">
    <button type={onYes ? 'button' : 'submit'} class={`desk-button ${danger ? 'danger' : 'main'}`} aria-disabled={busy} onClick={onYes}>
      {yes}
    </button>
    {children}
    <button type="button" class="desk-button" onClick={onCancel}>
      {td(begun ? 'people.stop' : 'people.cancel')}
    </button>
  </div>
);
