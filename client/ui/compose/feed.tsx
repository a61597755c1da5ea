import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComposeView } from '../../../content/engine/minigames/compose.ts';
import { usePage } from '../context.tsx';
import { Because } from '../parts/because.tsx';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { Rich } from '../parts/rich.tsx';
import { blockText, itemIn } from './model.ts';
import type { Part } from './model.ts';
import { Preview } from './preview.tsx';

type Message = ComposeView['feed'][number];

const DEEDS = ['answer', 'correct', 'route'] as const;
const DEED_ICONS: Record<(typeof DEEDS)[number], IconName> = { answer: 'chat-circle', correct: 'check', route: 'share-fat' };

/** What brought this message: the block itself, in its own words. */
function Cause({ part, message }: { part: Part; message: Message }) {
  const { state, say, texts } = part;
  const item = itemIn(part, state.item);
  const slot = message.because;
  const id = slot === 'item' ? undefined : state.draft[slot];
  const text =
    slot === 'item' ? texts.items[state.item ?? '']?.title : item && id !== undefined ? blockText(part, item, slot, id, state.draft) : '';
  return (
    <p class="cause">
      {say('because', { slot: say(`slots.${slot}`) })} {text && <q>{text}</q>}
    </p>
  );
}

function Message({ part, message }: { part: Part; message: Message }) {
  const { state, texts, say, charter, onMove } = part;
  const { play } = usePage();
  const { from = message.id, text = '', right = '', wrong = '' } = texts.rows[message.id] ?? {};
  const { handled } = message;
  return (
    <li class={`message ${message.effect > 0 ? 'warm' : message.effect < 0 ? 'cold' : 'plain'}`}>
      <span class="who" aria-hidden="true">
        {from.charAt(0)}
      </span>
      <div class="body">
        <p class="from d">{from}</p>
        <p>
          <Rich text={text} />
        </p>
        <Cause part={part} message={message} />
        {handled === null && state.handsLeft > 0 && (
          <div class="acts" role="group" aria-label={say('hands', { from })}>
            {DEEDS.map((deed) => (
              <button
                key={deed}
                type="button"
                class="pill"
                aria-label={say('doTo', { deed: say(`do.${deed}`), from })}
                onClick={() => {
                  play('tap');
                  onMove({ do: 'handle', row: message.id, with: deed });
                }}
              >
                <Icon name={DEED_ICONS[deed]} /> {say(`do.${deed}`)}
              </button>
            ))}
          </div>
        )}
        {handled !== null && (
          <div class={`outcome ${message.right ? 'good' : 'mid'}`} tabIndex={-1}>
            <p>
              <b class="d">
                {say(`do.${handled}`)} · {say(message.right ? 'ok' : 'ko')}
              </b>{' '}
              <Rich text={message.right ? right : wrong} />
            </p>
            {message.fact && <Because articles={[]} facts={[message.fact]} charter={charter} />}
          </div>
        )}
      </div>
    </li>
  );
}

/** Five days, told one by one; two moves for all of them. */
export function Feed(part: Part) {
  const { state, say, onMove } = part;
  const list = useRef<HTMLDivElement>(null);
  const { play } = usePage();
  const handled = state.feed.filter((one) => one.handled !== null).length;
  const days = Array.from({ length: state.day }, (_, i) => i + 1);
  const today = state.feed.filter((one) => one.day === state.day).length;
  useLayoutEffect(() => {
    // A new day is read from its beginning; what was done is read where it was done.
    list.current?.querySelector<HTMLElement>(`[data-day="${state.day}"]`)?.focus();
    announce(say('feedOpens', { day: state.day, count: say('messages', { count: today }) }));
    if (today > 0) play('tap');
  }, [state.day]);
  useLayoutEffect(() => {
    if (handled > 0) [...(list.current?.querySelectorAll<HTMLElement>('.outcome') ?? [])].at(-1)?.focus();
  }, [handled]);
  const last = state.day === state.days;
  return (
    <div class="living">
      <div class="table">
        <h2>{say('feed')}</h2>
        <div class="days" ref={list}>
          {days.map((day) => {
            const messages = state.feed.filter((one) => one.day === day);
            return (
              <section key={day} class="day" aria-labelledby={`day-${day}`}>
                <h3 id={`day-${day}`} data-day={day} tabIndex={-1}>
                  {say('day', { day })}
                </h3>
                {messages.length === 0 ? (
                  <p class="small">{say('nothing')}</p>
                ) : (
                  <ol>
                    {messages.map((message) => (
                      <Message key={message.id} part={part} message={message} />
                    ))}
                  </ol>
                )}
              </section>
            );
          })}
        </div>
        <div class="perch">
          <p>
            <Icon name="hand-tap" /> {state.handsLeft > 0 ? say('handsLeft', { count: state.handsLeft }) : say('noHands')}
          </p>
          <button type="button" class="cta go" onClick={() => onMove({ do: 'next' })}>
            {say(last ? 'toVerdict' : 'nextDay')} <Icon name="arrow-right" />
          </button>
        </div>
      </div>
      <Preview part={part} />
    </div>
  );
}
