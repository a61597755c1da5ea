import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Act } from '../../../content/engine/minigames/triage/authored.ts';
import { usePage } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { Heat, Sender } from './inbox.tsx';
import type { OpenMessage } from './model.ts';
import { senderOf } from './texts.ts';
import type { Say, TriageTexts } from './texts.ts';

type Props = { message: OpenMessage; texts: TriageTexts; say: Say; onAct(act: Act): void; onBack(): void };

/** One message, whole, and the four things that may be done about it. Reading costs nothing. */
export function Message({ message, texts, say, onAct, onBack }: Props) {
  const { game, play } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const keys = game.settings.current.value.shortcuts;
  const words = texts.messages[message.id];
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [message.id]);
  return (
    <div class="reader">
      <article class="letter" ref={box} tabIndex={-1} aria-labelledby="sender">
        <Sender message={message} texts={texts} size={52} />
        <div>
          <h3 id="sender" class="d">
            {senderOf(texts, message)}
          </h3>
          <p>
            <Rich text={words?.text ?? ''} />
          </p>
        </div>
        <Heat heat={message.heat} say={say} />
      </article>
      <h3 class="question" id="question">
        <Icon name="chat-circle" />
        {say('ask')}
      </h3>
      <div class="choices n4" role="group" aria-labelledby="question">
        {message.options.map(({ act, ready }, i) => (
          <button
            key={act}
            type="button"
            class="choice"
            aria-disabled={!ready}
            onPointerEnter={() => play('hover')}
            onClick={() => ready && onAct(act)}
          >
            <span class={`kbd${keys ? '' : ' plain'}`} aria-hidden="true">
              {i + 1}
            </span>
            <span class="label">
              <b class="d">{say(act)}</b>
              {words?.[act] && <q>{words[act]}</q>}
              {!ready && <span class="wait">{say(act === 'relay' ? 'notYet' : 'done')}</span>}
            </span>
          </button>
        ))}
      </div>
      <button type="button" class="cta ghost back" onClick={onBack}>
        <Icon name="arrow-left" /> {say('back')}
      </button>
    </div>
  );
}
