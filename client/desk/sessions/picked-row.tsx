import arrowDown from '@phosphor-icons/core/assets/bold/arrow-down-bold.svg?raw';
import dots from '@phosphor-icons/core/assets/bold/dots-six-vertical-bold.svg?raw';
import arrowUp from '@phosphor-icons/core/assets/bold/arrow-up-bold.svg?raw';
import { locale } from '../../i18n.ts';
import { Drawing, Icon } from '../../ui/parts/icon.tsx';
import { looksOf } from '../parts/use-drag.ts';
import type { Dragged } from '../parts/use-drag.ts';
import { td } from '../texts.ts';
import { CLOCKS } from './composing.ts';
import type { Picked, Round } from './composing.ts';
import { kindName } from './names.ts';

type Props = {
  round: Picked;
  told: Round | null;
  at: number;
  of: number;
  /** A round that is being moved by its grip. */
  dragged: Dragged | null;
  onMove(by: -1 | 1): void;
  onTime(seconds: number | null): void;
  onOut(): void;
};

function ClockChoice({ round, title, onTime }: Pick<Props, 'round' | 'onTime'> & { title: string }) {
  const clocks = [...new Set([...CLOCKS, ...(round.seconds === null ? [] : [round.seconds])])].toSorted((a, b) => a - b);
  return (
    <select
      aria-label={td('sessions.composer.clock', { title })}
      value={String(round.seconds ?? '')}
      onChange={(event) => onTime(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    >
      <option value="">{td('sessions.composer.clockOff')}</option>
      {clocks.map((seconds) => (
        <option key={seconds} value={String(seconds)}>
          {td('sessions.composer.clockOf', { count: seconds })}
        </option>
      ))}
    </select>
  );
}

/** A round of the plan under way: its clock, its place, its way out. Every act is a button; the grip only adds to them. */
export function PickedRow({ round, told, at, of, dragged, onMove, onTime, onOut }: Props) {
  const title = told?.title[locale.value] ?? round.round;
  const way = (by: -1 | 1, name: 'up' | 'down', off: boolean) => (
    <button
      type="button"
      class="desk-button"
      data-way={name}
      aria-disabled={off}
      aria-label={td(`sessions.composer.${name}`, { title })}
      onClick={() => !off && onMove(by)}
    >
      <Drawing svg={by === -1 ? arrowUp : arrowDown} />
    </button>
  );
  return (
    <li data-round={round.key} {...looksOf(dragged, at)}>
      <p class="composer-round">
        <span class="desk-grip" data-grip aria-hidden="true" title={td('sessions.composer.grip')}>
          <Drawing svg={dots} />
        </span>
        <span class="preview-kind">{kindName(told?.kind ?? '')}</span>
        <b>{td('sessions.roundAt', { at: at + 1, title })}</b>
        <span class="note">{td('sessions.minutes', { count: told?.minutes ?? 0 })}</span>
      </p>
      <div class="composer-ways">
        <ClockChoice round={round} title={title} onTime={onTime} />
        {way(-1, 'up', at === 0)}
        {way(1, 'down', at === of - 1)}
        <button type="button" class="desk-button" data-way="out" aria-label={td('sessions.composer.out', { title })} onClick={onOut}>
          <Icon name="x" />
        </button>
      </div>
    </li>
  );
}
