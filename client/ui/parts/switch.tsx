import { useId } from 'preact/hooks';

type Props = { label: string; hint: string; on: boolean; onToggle(on: boolean): void };

/** Something that is on or off, and what that means. */
export function Switch({ label, hint, on, onToggle }: Props) {
  const id = useId();
  return (
    <div class="switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-describedby={id}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p class="hint" id={id}>
        {hint}
      </p>
    </div>
  );
}
