import { Drawing } from '../../ui/parts/icon.tsx';

type Choice<T extends string> = { value: T; name: string; hint: string; icon: string };
type Props<T extends string> = { legend: string; group: string; value: T; choices: Choice<T>[]; onPick(value: T): void };

/** A few ways to choose from, each with a drawing and a line of explanation: native radio buttons. */
export const ChoiceCards = <T extends string>({ legend, group, value, choices, onPick }: Props<T>) => (
  <fieldset class="charter-choice">
    <legend>{legend}</legend>
    <div class="choices">
      {choices.map((one) => (
        <label key={one.value} data-value={one.value}>
          <input type="radio" name={group} value={one.value} checked={value === one.value} onChange={() => onPick(one.value)} />
          <Drawing svg={one.icon} />
          <span>
            <b>{one.name}</b>
            <small>{one.hint}</small>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
