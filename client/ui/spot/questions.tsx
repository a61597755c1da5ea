import { usePage } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { nameOf, seenOf } from './model.ts';
import type { PartProps } from './model.ts';
import { outcomeText } from './texts.ts';

type Asked = { ask: string; options: { id: string; label: string }[]; onPick(id: string): void };

function Ask({ ask, options, onPick }: Asked) {
  const { game, play } = usePage();
  const keys = game.settings.current.value.shortcuts;
  return (
    <>
      <h2 class="question" id="question">
        <Icon name="question" />
        <span>
          <Rich text={ask} />
        </span>
      </h2>
      <div class="choices one" role="group" aria-labelledby="question">
        {options.map(({ id, label }, i) => (
          <button key={id} type="button" class="choice" onPointerEnter={() => play('hover')} onClick={() => onPick(id)}>
            <span class={`kbd${keys ? '' : ' plain'}`} aria-hidden="true">
              {i + 1}
            </span>
            <span class="label">
              <Rich text={label} />
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

/** The rule of the mark that is shown. */
export function Naming({ state, texts, say, onMove }: PartProps) {
  const part = state.naming ?? '';
  return (
    <div class="pages">
      <div class="looked">
        <h3>{nameOf(state, texts, part)}</h3>
        <p>
          <Rich text={seenOf(state, texts, part)} />
        </p>
      </div>
      <Ask
        key={part}
        ask={say('nameIt')}
        options={state.rules.map((id) => ({ id, label: texts.rules[id] ?? id }))}
        onPick={(rule) => onMove({ do: 'name', part, rule })}
      />
    </div>
  );
}

/** What follows. */
export function Predicting({ state, say, onMove }: PartProps) {
  return (
    <div class="pages">
      <Ask
        ask={say('predict')}
        options={state.outcomes.map((id) => ({ id, label: outcomeText(id, say) }))}
        onPick={(id) => {
          const outcome = state.outcomes.find((one) => one === id);
          if (outcome) onMove({ do: 'predict', outcome });
        }}
      />
    </div>
  );
}
