import type { TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  label: string;
  name: string;
  type?: 'text' | 'email' | 'password';
  value: string;
  hint?: string;
  autoComplete: string;
  onInput(value: string): void;
};

/** A labelled field. */
export function Field({ label, name, type = 'text', value, hint, autoComplete, onInput }: Props) {
  const id = useId();
  const common = {
    id,
    name,
    value,
    required: true,
    autoComplete,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'email' && <input type="email" {...common} />}
      {type === 'password' && <input type="password" {...common} />}
      {type === 'text' && <input type="text" {...common} />}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
