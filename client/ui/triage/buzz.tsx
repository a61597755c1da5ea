import type { TriageView } from '../../../content/engine/minigames/triage.ts';
import type { Clock } from '../../session/settings.ts';
import { Icon } from '../parts/icon.tsx';
import type { Say } from './texts.ts';

/** The heat of the whole thread, a segment a degree. */
export function Buzz({ state, say }: { state: TriageView; say: Say }) {
  const label = say('heat', { heat: state.heat, boil: state.boil });
  return (
    <span class={`chip buzz${state.heat * 3 >= state.boil * 2 ? ' hot' : ''}`} role="img" aria-label={label}>
      <Icon name="flame" />
      <b class="d">{say('buzz')}</b>
      <span class="segments">
        {Array.from({ length: state.boil }, (_, i) => (
          <i key={i} class={i < state.heat ? 'on' : ''} />
        ))}
      </span>
      <b class="d">{state.heat}</b>
    </span>
  );
}

/** A ring that empties in each turn. It decides nothing and is said to nobody. */
export const Ring = ({ clock, turn }: { clock: Exclude<Clock, 'off'>; turn: number }) => (
  <svg class={`ring ${clock}`} viewBox="0 0 48 48" aria-hidden="true" key={turn}>
    <circle cx="24" cy="24" r="19" />
    <circle class="left" cx="24" cy="24" r="19" pathLength="100" />
    <path d="M24 14V25L31 29" />
  </svg>
);
