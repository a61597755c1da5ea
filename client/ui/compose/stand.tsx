import { useState } from 'preact/hooks';
import type { Item } from '../../../content/engine/minigames/compose/authored.ts';
import { locale } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { itemIn } from './model.ts';
import type { Part } from './model.ts';

/** One of the five, as it lies on the stand. */
function OnTheStand({ part, item }: { part: Part; item: Item }) {
  const { state, texts, say, onMove } = part;
  const { play } = usePage();
  const language = locale.value;
  const { title = item.id, answer = '' } = texts.items[item.id] ?? {};
  return (
    <li class={`item${item.edition ? ' stamped' : ''}`}>
      <h3 id={`item-${item.id}`}>{title}</h3>
      {item.edition && <span class="approved d">{say('approved')}</span>}
      <p>
        <Rich text={[item.source.hook, item.source.angle, item.source.proof].map((block) => block[language]).join(' ')} />
      </p>
      {state.asked === item.id && (
        <div class="answered" role="group" aria-label={say('answer')}>
          <p>
            <Icon name="chat-circle" /> <Rich text={answer} />
          </p>
        </div>
      )}
      <div class="acts">
        <button
          type="button"
          class="cta"
          aria-label={say('take', { title })}
          onClick={() => {
            play('pick');
            onMove({ do: 'take', item: item.id });
          }}
        >
          {say('takeShort')}
        </button>
        {state.mayAsk && (
          <button type="button" class="pill" aria-label={say('ask', { title })} onClick={() => onMove({ do: 'ask', item: item.id })}>
            <Icon name="question" /> {say('askShort')}
          </button>
        )}
      </div>
    </li>
  );
}

/** Passing costs nothing; the reason is for oneself. */
function Passing({ state, texts, say, onMove }: Part) {
  const [reason, setReason] = useState<string | null>(null);
  return (
    <form
      class="passing"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) onMove({ do: 'pass', reason });
      }}
    >
      <fieldset class="options">
        <legend>{say('pass')}</legend>
        <p class="small">{say('passWhy')}</p>
        {state.reasons.map((id) => (
          <label key={id}>
            <input type="radio" name="reason" checked={reason === id} onChange={() => setReason(id)} />
            <span>
              <Rich text={texts.reasons[id]?.label ?? id} />
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="cta ghost" aria-disabled={reason === null} aria-describedby={reason === null ? 'pass-first' : undefined}>
        {say('passGo')}
      </button>
      {reason === null && (
        <span class="vh" id="pass-first">
          {say('passFirst')}
        </span>
      )}
    </form>
  );
}

/** Five items, one question, one choice or none. */
export function Stand(part: Part) {
  const { state, say } = part;
  const items = state.items.flatMap((id) => itemIn(part, id) ?? []);
  return (
    <section class="stand" aria-label={say('stand')}>
      <ul>
        {items.map((item) => (
          <OnTheStand key={item.id} part={part} item={item} />
        ))}
        <li class="item pass">
          <Passing {...part} />
        </li>
      </ul>
    </section>
  );
}
