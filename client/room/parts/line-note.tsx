import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { tr } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import type { LineState } from '../line.ts';
import { useNow } from './use-now.ts';

type Props = { state: ReadonlySignal<LineState>; onRetry(): void };

/** Says that the connection is lost, when the next try is, and that nothing is. */
export function LineNote({ state, onRetry }: Props) {
  const now = state.value;
  const lost = now.way === 'lost';
  const was = useRef(false);
  const time = useNow(lost, 500);
  useEffect(() => {
    // Said once a loss, not at every try.
    if (lost && !was.current) announce(tr('line.lostNow'));
    if (now.way === 'open' && was.current) announce(tr('line.back'));
    if (lost) was.current = true;
    if (now.way === 'open') was.current = false;
  }, [now.way]);
  if (!lost && !(was.current && now.way === 'opening')) return null;
  const seconds = lost ? Math.ceil((now.nextAt - time) / 1000) : 0;
  return (
    <div class="line-note">
      <Icon name="wifi-slash" />
      <p>{seconds > 0 ? tr('line.lost', { count: seconds }) : tr('line.lostNow')}</p>
      <button type="button" class="pill" onClick={onRetry}>
        {tr('line.retry')}
      </button>
    </div>
  );
}
