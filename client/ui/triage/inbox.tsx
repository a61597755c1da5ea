import type { TriageView } from '../../../content/engine/minigames/triage.ts';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { countText } from './model.ts';
import type { OpenMessage, Panel } from './model.ts';
import { senderOf } from './texts.ts';
import type { Say, TriageTexts } from './texts.ts';

type Props = { state: TriageView; texts: TriageTexts; say: Say };

/** A colleague's face, or the initial of somebody who has none here. */
export function Sender({ message, texts, size }: { message: Pick<OpenMessage, 'id' | 'who'>; texts: TriageTexts; size: number }) {
  if (message.who !== null) return <Face who={message.who} size={size} />;
  return (
    <span class={`initial c${message.id.length % 3}`} aria-hidden="true">
      {senderOf(texts, message).slice(0, 1)}
    </span>
  );
}

/** Up to three flames. */
export const Heat = ({ heat, say }: { heat: number; say: Say }) => (
  <span class={`heat h${heat}`} role="img" aria-label={say('messageHeat', { heat })}>
    {[1, 2, 3].map((degree) => (
      <i key={degree} class={degree <= heat ? 'on' : ''} />
    ))}
  </span>
);

function Row({ message, texts, say, news }: { message: OpenMessage; texts: TriageTexts; say: Say; news: boolean }) {
  return (
    <>
      <Sender message={message} texts={texts} size={40} />
      <span class="line">
        <span class="hd">
          <b class="d">{senderOf(texts, message)}</b>
          {news && message.fresh && <span class="tag new">{say('fresh')}</span>}
          {message.captured && <span class="tag kept">{say('captured')}</span>}
        </span>
        <span class="tx">
          <Rich text={texts.messages[message.id]?.text ?? ''} />
        </span>
      </span>
      <Heat heat={message.heat} say={say} />
    </>
  );
}

const mayLeave = (message: OpenMessage): boolean => message.options.some((option) => option.act === 'leave');

/** The messages, in an order that does not change. While several are left, each may be ticked instead of opened. */
export function Inbox({
  state,
  texts,
  say,
  panel,
  onOpen,
  onPick,
}: Props & { panel: Panel; onOpen(id: string): void; onPick(id: string): void }) {
  // Where everything is new, the count says so.
  const news = state.open.some((one) => !one.fresh);
  const leaving = panel.at === 'leaving' ? panel.picked : null;
  return (
    <section class="inbox" aria-labelledby="inbox">
      <h2 id="inbox" tabIndex={-1}>
        <span class="d">{say('inbox')}</span> <span class="count">{countText(state, say)}</span>
      </h2>
      {state.official && <Official state={state} texts={texts} say={say} />}
      <ol>
        {state.open.map((message) => (
          <li key={message.id}>
            {leaving === null ? (
              <button
                type="button"
                class={`row${message.fresh ? ' fresh' : ''}`}
                aria-current={panel.at === 'message' && panel.id === message.id}
                onClick={() => onOpen(message.id)}
              >
                <Row message={message} texts={texts} say={say} news={news} />
              </button>
            ) : (
              <label class={`row${mayLeave(message) ? '' : ' off'}`}>
                <input
                  type="checkbox"
                  checked={leaving.includes(message.id)}
                  disabled={!mayLeave(message) || (leaving.length >= state.leaves && !leaving.includes(message.id))}
                  onChange={() => onPick(message.id)}
                />
                <Row message={message} texts={texts} say={say} news={news} />
              </label>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the company itself has said. */
function Official({ state, texts, say }: Props) {
  return (
    <details class="official">
      <summary>
        <Icon name="megaphone-simple" />
        {say('officialOut')}
      </summary>
      <p>{texts.crises[state.crisis]?.official}</p>
    </details>
  );
}
