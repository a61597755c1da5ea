import { SIDES } from '../../../content/engine/minigames/balance/authored.ts';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import type { Reason } from './model.ts';
import type { BalanceTexts, Say } from './texts.ts';

export type Hold = {
  stones(reason: Reason): number;
  mayTake(reason: Reason): boolean;
  mayPut(reason: Reason): boolean;
  take(reason: Reason): void;
  put(reason: Reason): void;
};

type Props = { reasons: readonly Reason[]; texts: BalanceTexts; say: Say; hold: Hold; most: number; compact: boolean };

/** Fewer, how many, more. The buttons stay where they are when they can do nothing: the focus is not lost. */
function Stepper({ reason, label, say, hold, most }: { reason: Reason; label: string; say: Say; hold: Hold; most: number }) {
  const count = hold.stones(reason);
  const [mayTake, mayPut] = [hold.mayTake(reason), hold.mayPut(reason)];
  return (
    <div class="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={say('take', { label })} aria-disabled={!mayTake} onClick={() => mayTake && hold.take(reason)}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 10h12" />
        </svg>
      </button>
      <span class="count">
        {Array.from({ length: most }, (_, i) => (
          <i key={i} class={i < count ? 'on' : ''} aria-hidden="true" />
        ))}
        <span class="vh">{say('stones', { count })}</span>
      </span>
      <button type="button" aria-label={say('put', { label })} aria-disabled={!mayPut} onClick={() => mayPut && hold.put(reason)}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 10h12M10 4v12" />
        </svg>
      </button>
    </div>
  );
}

/** The eight reasons of this game, each with its stones. */
export function Weights({ reasons, texts, say, hold, most, compact }: Props) {
  return (
    <div class={`reasons${compact ? ' compact' : ''}`}>
      {SIDES.map((side) => (
        <section key={side} class={side} aria-labelledby={`side-${side}`}>
          <h2 id={`side-${side}`} class="question">
            <Icon name={side === 'for' ? 'thumbs-up' : 'question'} />
            {say(side)}
          </h2>
          <ul>
            {reasons
              .filter((one) => one.side === side)
              .map((reason, at) => {
                const { label, text } = texts.arguments[reason.id] ?? { label: reason.id, text: '' };
                return (
                  <li key={reason.id} class={`reason c${at + 1}`}>
                    <h3>
                      <Rich text={label} />
                    </h3>
                    {!compact && (
                      <p>
                        <Rich text={text} />
                      </p>
                    )}
                    <Stepper reason={reason} label={label} say={say} hold={hold} most={most} />
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}
