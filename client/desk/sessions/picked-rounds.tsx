import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDrag } from '../parts/use-drag.ts';
import { td } from '../texts.ts';
import { roundOf } from './composing.ts';
import { PickedRow } from './picked-row.tsx';
import type { PlanRow } from './requests.ts';
import type { usePicked } from './use-picked.ts';

type Props = { plans: PlanRow[]; rounds: ReturnType<typeof usePicked>; onChange(work: () => void): void };

/** The focus follows the round that was moved; at the end of its way the button is off, so the other one takes it. */
function useFollow() {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current) list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  return {
    list,
    /** Back to the button that took a round out, once it is there again. */
    back(key: number): void {
      wanted.current = `[data-round="${key}"] [data-way="out"]`;
    },
    follow(key: number, at: number, of: number, by: -1 | 1): void {
      const way = at === 0 ? 'down' : at === of - 1 ? 'up' : by === 1 ? 'down' : 'up';
      wanted.current = `[data-round="${key}"] [data-way="${way}"]`;
    },
  };
}

/** What was taken out last, and the way back: it has the focus, because the button that took it out is gone. */
function Undo({ title, onUndo }: { title: string; onUndo(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <p class="composer-undo">
      <span>{td('sessions.composer.taken', { title })}</span>
      <button type="button" class="desk-button" ref={button} onClick={onUndo}>
        {td('sessions.composer.undo')}
      </button>
    </p>
  );
}

/** The rounds of the plan in their order: moved with buttons or by their grip, taken out and put back. */
export function PickedRounds({ plans, rounds, onChange }: Props) {
  const { picked, move, time, takeOut, taken, putBack } = rounds;
  const { list, follow, back } = useFollow();
  const dragged = useDrag(list, (from, to) => onChange(() => move(from, to)));
  return (
    <>
      <ol class="composer-rounds" ref={list}>
        {picked.map((round, at) => (
          <PickedRow
            key={round.key}
            round={round}
            told={roundOf(plans, round)}
            at={at}
            of={picked.length}
            dragged={dragged}
            onTime={(seconds) => onChange(() => time(at, seconds))}
            onOut={() => onChange(() => takeOut(at))}
            onMove={(by) => {
              follow(round.key, at + by, picked.length, by);
              onChange(() => move(at, at + by));
            }}
          />
        ))}
      </ol>
      {taken && (
        <Undo
          key={taken.round.key}
          title={taken.title}
          onUndo={() => {
            back(taken.round.key);
            onChange(putBack);
          }}
        />
      )}
    </>
  );
}
