import type { TriageView } from '../../../content/engine/minigames/triage.ts';
import { CLOCKS } from '../../session/settings.ts';
import type { Clock } from '../../session/settings.ts';
import { usePage } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { Rich } from '../parts/rich.tsx';
import type { Say, TriageTexts } from './texts.ts';

type Props = { state: TriageView; texts: TriageTexts; say: Say };

/** What this wave is about, who has come to help, and what reading costs. */
export function Wave({ state, texts, say }: Props) {
  const crisis = texts.crises[state.crisis];
  return (
    <aside class="wave" aria-labelledby="crisis">
      <h2 id="crisis" class="d">
        {crisis?.title}
      </h2>
      <p>
        <Rich text={crisis?.waves[state.wave] ?? ''} />
      </p>
      {state.ally && (
        <p class="ally">
          <Face who={state.ally} mood="happy" size={48} />
          <span>
            {texts.allies[state.ally]} <b>{say('helps')}.</b>
          </span>
        </p>
      )}
      {state.official && <p class="said">{crisis?.official}</p>}
      {state.wave === 2 && !state.official && <p class="small">{say('officialWait')}</p>}
      <p class="small">{say('read')}</p>
    </aside>
  );
}

/** The clock on the wall: off, slow or normal. */
export function ClockChoice({ say }: { say: Say }) {
  const { game } = usePage();
  const { current, change } = game.settings;
  return (
    <label class="clock">
      {say('clock')}
      <select
        value={current.value.clock}
        title={say('clockHint')}
        onChange={(event) => change({ clock: event.currentTarget.value as Clock })}
      >
        {CLOCKS.map((clock) => (
          <option key={clock} value={clock}>
            {say(clock)}
          </option>
        ))}
      </select>
    </label>
  );
}
