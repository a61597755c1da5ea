import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TriageView } from '../../../content/engine/minigames/triage.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import { usePage } from '../context.tsx';
import { minus, signed } from '../format.ts';
import { Because } from '../parts/because.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { verdictOf } from './model.ts';
import { senderOf } from './texts.ts';
import type { Say, TriageTexts } from './texts.ts';

type Props = { state: TriageView; texts: TriageTexts; say: Say; onNext(): void };

/** Takes the focus when it comes, so that it is read. */
function useArrival(key: string) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [key]);
  return box;
}

/** What the last turn did, and why. Messages left together are told by the first of them. */
export function Outcome({ state, texts, say, charter, onNext }: Props & { charter: Charter }) {
  const { play } = usePage();
  const told = state.told;
  const worst = told.toSorted((one, other) => one.points - other.points)[0];
  const box = useArrival(`${state.wave} ${state.turn}`);
  useEffect(() => {
    if (worst) play(verdictOf(worst).tone === 'bad' ? 'bad' : 'good');
  }, [state.wave, state.turn]);
  if (!worst) return null;
  const { key, tone } = verdictOf(worst);
  const points = told.reduce((sum, one) => sum + one.points, 0);
  const others = told.filter((one) => one !== worst);
  return (
    <div class={`why ${tone}`} ref={box} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp points" role="img" aria-label={minus(points)}>
        <b class="d">{signed(points)}</b>
      </span>
      <div class="words">
        <h2 id="verdict">{say(key)}</h2>
        <p class="small">
          {say('about', { from: senderOf(texts, { id: worst.message, who: worst.who }) })}{' '}
          {others.length > 0 && say('also', { count: others.length })}
        </p>
        <p class="after">
          <Rich text={texts.messages[worst.message]?.why ?? ''} />
        </p>
        {worst.half && <p class="small">{say('stillReport')}</p>}
        <Because articles={[]} facts={[...new Set(told.flatMap((one) => one.facts))]} charter={charter} />
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {say('next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** Between two waves: what was handled, what expired, and whether the thread closed by itself. */
export function WaveOver({ state, say, onNext }: Omit<Props, 'texts'>) {
  const box = useArrival(`over ${state.wave}`);
  const ended = state.ended;
  if (!ended) return null;
  return (
    <div
      class={`why ${ended.boiled ? 'bad' : ended.expired > 0 ? 'mid' : 'good'}`}
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="over"
    >
      <span class="stamp" aria-hidden="true">
        <Icon name="flame" />
      </span>
      <div class="words">
        <h2 id="over">{say('waveOver', { wave: state.wave })}</h2>
        <p class="after">
          {say('handled', { count: ended.handled })}
          {ended.expired > 0 && `, ${say('expired', { count: ended.expired })}`}.
        </p>
        <p class="small">{ended.boiled ? say('boiled') : ended.expired === 0 && say('calm')}</p>
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {say(state.wave === 3 ? 'finish' : 'nextWave')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** The night is over: what it was worth. */
export function NightOver({ state, say, onNext }: Omit<Props, 'texts'>) {
  const score = state.score ?? 0;
  const box = useArrival('done');
  return (
    <div class="why" ref={box} tabIndex={-1} role="group" aria-labelledby="night">
      <span class="stamp points" aria-hidden="true">
        <b class="d">{score}</b>
      </span>
      <div class="words">
        <h2 id="night">{say('end')}</h2>
        <p class="after">{say('score', { score })}</p>
        <p class="small">{say('endText')}</p>
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {say('next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}
