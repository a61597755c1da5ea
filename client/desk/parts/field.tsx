import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };
type Props = {
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, and what to do. */
  error?: string | undefined;
  /** The control itself: spread what is given on an `input`, a `select` or a `textarea`. */
  children: (control: Control) => ComponentChildren;
};

/** A labelled control: `<Field label="…">{(control) => <input {...control} value={…} />}</Field>`. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
