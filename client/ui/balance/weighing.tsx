import { useState } from 'preact/hooks';
import type { BalanceMove, BalanceView } from '../../../content/engine/minigames/balance.ts';
import { usePage } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { Rich } from '../parts/rich.tsx';
import type { Reason } from './model.ts';
import type { BalanceTexts, Say } from './texts.ts';
import { Weights } from './weights.tsx';
import type { Hold } from './weights.tsx';

export type PartProps = { state: BalanceView; texts: BalanceTexts; say: Say; onMove(move: BalanceMove): void };

/** Round 1: nine stones, wherever they weigh. */
export function Weighing({ state, texts, say, onMove }: PartProps) {
  const { play } = usePage();
  const weigh = (reason: Reason, by: 1 | -1): void => {
    play(by > 0 ? 'drop' : 'pick');
    onMove({ do: 'weigh', argument: reason.id, stones: reason.stones + by });
  };
  const hold: Hold = {
    stones: (reason) => reason.stones,
    mayTake: (reason) => reason.stones > 0 && state.mayTakeBack,
    mayPut: (reason) => state.inHand > 0 && reason.stones < state.most,
    take: (reason) => weigh(reason, -1),
    put: (reason) => weigh(reason, 1),
  };
  const ready = state.inHand === 0;
  return (
    <>
      <Weights reasons={state.arguments} texts={texts} say={say} hold={hold} most={state.most} compact={false} />
      <div class="close-row">
        <p id="to-lay">
          {!ready && say('toLay', { count: state.inHand })} {state.mayTakeBack ? say('piles') : say('stays')}
        </p>
        <button
          type="button"
          class="cta go"
          aria-disabled={!ready}
          aria-describedby="to-lay"
          onClick={() => ready && onMove({ do: 'settle' })}
        >
          {say('settle')} <Icon name="arrow-right" />
        </button>
      </div>
    </>
  );
}

/** Round 2: what has just been learned, and one stone that may move for it. */
export function News({ state, texts, say, onMove }: PartProps) {
  const { play } = usePage();
  const [held, setHeld] = useState<Reason | null>(null);
  const labelOf = (reason: Reason): string => texts.arguments[reason.id]?.label ?? reason.id;
  const hold: Hold = {
    stones: (reason) => reason.stones - Number(held?.id === reason.id),
    mayTake: (reason) => held === null && reason.stones > 0,
    mayPut: (reason) => held !== null && (reason.id === held.id || reason.stones < state.most),
    take(reason) {
      play('pick');
      setHeld(reason);
      announce(say('held', { label: labelOf(reason) }));
    },
    put(reason) {
      play('drop');
      if (held !== null && held.id !== reason.id) onMove({ do: 'shift', from: held.id, to: reason.id });
      setHeld(null);
    },
  };
  return (
    <>
      <div class="news">
        <h2 id="news">{say('fact')}</h2>
        <p>
          <Rich text={texts.facts[state.fact ?? ''] ?? ''} />
        </p>
      </div>
      <Weights reasons={state.arguments} texts={texts} say={say} hold={hold} most={state.most} compact />
      <div class="close-row">
        <p id="to-lay">{held ? say('held', { label: labelOf(held) }) : say('toMove')}</p>
        {held ? (
          <button type="button" class="cta ghost go" onClick={() => hold.put(held)}>
            <Icon name="arrow-clockwise" /> {say('putBack')}
          </button>
        ) : (
          <button type="button" class="cta go" onClick={() => onMove({ do: 'keep' })}>
            {say('keep')} <Icon name="arrow-right" />
          </button>
        )}
      </div>
    </>
  );
}
