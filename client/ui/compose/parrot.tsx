import { useMemo, useState } from 'preact/hooks';
import type { Item } from '../../../content/engine/minigames/compose/authored.ts';
import { parrotOf } from '../../../content/engine/minigames/compose/parrot.ts';
import { locale } from '../../i18n.ts';
import { Icon } from '../parts/icon.tsx';
import { parrotBand } from './model.ts';
import type { Part } from './model.ts';
import type { Say } from './texts.ts';

/** A parrot that opens its beak as it recognises more. */
const Bird = ({ meter }: { meter: number }) => (
  <svg class="bird" viewBox="0 0 64 64" aria-hidden="true">
    <path class="tail" d="M22 44l-8 18M28 46l-2 17" />
    <path class="body" d="M20 20C20 6 46 4 48 20c2 16-8 30-20 30-8 0-10-14-8-30z" />
    <path class="wing" d="M24 28c8-2 14 6 10 18-8 2-14-6-10-18z" />
    <path class="beak" d="M44 16c10-2 14 4 10 10-4-1-8-2-11-2z" />
    <path
      class="beak"
      d="M43 25c4 0 7 1 9 2-1 4-6 6-9 3z"
      style={{ transform: `rotate(${Math.round(meter / 4)}deg)`, transformOrigin: '43px 25px' }}
    />
    <circle class="eye" cx="38" cy="17" r="4" />
  </svg>
);

/** How much is repeated, 0-100, with what that means in words. */
export function Meter({ meter, say, mean = false }: { meter: number; say: Say; mean?: boolean }) {
  const band = parrotBand(meter);
  return (
    <div class={`parrot ${band.toLowerCase()}`}>
      <Bird meter={meter} />
      <div>
        <p class="of">
          <b class="d">{say('parrotValue', { value: meter })}</b>
        </p>
        <span class="track" aria-hidden="true">
          <i style={{ width: `${meter}%` }} />
        </span>
        <p class="small">
          {say(`parrot${band}`)}
          {mean && <span class="vh"> {say('parrotMean')}</span>}
        </p>
      </div>
    </div>
  );
}

/** Own typing: the parrot listens, nothing is kept, sent or scored. */
export function Practice({ part, item }: { part: Part; item: Item }) {
  const [text, setText] = useState('');
  const { say, state, authored } = part;
  const colleagues = useMemo(() => ({ edition: state.edition, items: [], offers: NO_OFFERS, salt: 0 }), [state.edition]);
  const heard = parrotOf(text, item, colleagues, authored, locale.value);
  return (
    <details class="practice">
      <summary>
        <Icon name="keyboard" /> {say('typing')}
      </summary>
      <p class="small" id="practice-hint">
        {say('typingHint')}
      </p>
      <label class="vh" for="practice">
        {say('typingLabel')}
      </label>
      <textarea
        id="practice"
        rows={3}
        maxLength={1200}
        aria-describedby="practice-hint"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Meter meter={heard} say={say} />
    </details>
  );
}

const NO_OFFERS = { hook: [], angle: [], proof: [], link: [], opening: [], picture: [] };
