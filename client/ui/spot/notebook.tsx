import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { bitsOf, nameOf, seenOf } from './model.ts';
import type { Hands, PartProps } from './model.ts';

type Props = PartProps & { hands: Hands; onToggle(part: string): void };

/** What is being looked at, and whether it is marked. */
function Looked({ state, texts, say, hands, onToggle }: Props) {
  const part = hands.looked;
  if (part === null) {
    return (
      <p class="hint">
        <Icon name="lightbulb" />
        <span>
          {state.position === 1 && !state.twin && `${texts.intro} `}
          {say('hint')}
        </span>
      </p>
    );
  }
  const marked = hands.marks.includes(part);
  return (
    <div class="looked">
      <h3>{nameOf(state, texts, part)}</h3>
      <p>
        <Rich text={seenOf(state, texts, part)} />
      </p>
      <button type="button" class={`pill mark${marked ? ' on' : ''}`} onClick={() => onToggle(part)}>
        <Icon name={marked ? 'x' : 'warning-diamond'} />
        {say(marked ? 'unmark' : 'mark')}
      </button>
    </div>
  );
}

/** The notebook while one looks: what is seen, what is marked, and the button that closes the look. */
export function Notebook(props: Props) {
  const { state, texts, say, hands, onToggle, onMove } = props;
  const count = hands.marks.length;
  const commit = () => state.case && onMove({ do: 'commit', case: state.case, marks: bitsOf(state.parts, hands.marks) });
  return (
    <div class="pages">
      <h2>{say('notebook')}</h2>
      <Looked {...props} />
      {count > 0 && (
        <ul class="marks" aria-label={say('marks', { count })}>
          {state.parts
            .filter((part) => hands.marks.includes(part))
            .map((part) => (
              <li key={part}>
                <Icon name="warning-diamond" />
                <span>{nameOf(state, texts, part)}</span>
                <button
                  type="button"
                  class="off"
                  aria-label={say('unmarkOne', { name: nameOf(state, texts, part) })}
                  onClick={() => onToggle(part)}
                >
                  <Icon name="x" />
                </button>
              </li>
            ))}
        </ul>
      )}
      <div class="foot-of">
        <p class="small">{say('training')}</p>
        <button type="button" class="cta go" onClick={commit}>
          {say(count === 0 ? 'commitNone' : 'commit')} <Icon name="arrow-right" />
        </button>
      </div>
    </div>
  );
}
