import { useLayoutEffect, useRef } from 'preact/hooks';
import { CRITERIA } from '../../../content/engine/minigames/compose/authored.ts';
import type { Closed } from '../../../content/engine/minigames/compose/state.ts';
import { Because } from '../parts/because.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import type { Part } from './model.ts';

/** The six criteria, each in a sentence. */
function Criteria({ closed, part }: { closed: Closed; part: Part }) {
  const { texts, say } = part;
  const { criteria } = closed;
  if (criteria === null) return null;
  return (
    <ul class="criteria">
      {CRITERIA.map((name) => {
        const points = criteria[name];
        return (
          <li key={name} class={`p${points}`}>
            <p class="d">
              {texts.criteria[name].name}
              <span class="dots" aria-hidden="true">
                {[0, 1].map((at) => (
                  <i key={at} class={at < points ? 'on' : ''} />
                ))}
              </span>
              <span class="vh">{say('of', { points })}</span>
            </p>
            <p class="small">
              <Rich text={texts.criteria[name][points === 2 ? '2' : points === 1 ? '1' : '0']} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Messages that called for a hand and had none. */
function Left({ closed, part }: { closed: Closed; part: Part }) {
  const { state, texts, say } = part;
  const left = closed.rows.filter(({ row, with: done }) => done === 'wait' && state.best[row] !== 'wait');
  const missed = closed.criteria !== null && closed.criteria.aftermath < 2 ? left : [];
  if (missed.length === 0) return null;
  return (
    <div class="left">
      <h3>{say('left')}</h3>
      <ul>
        {missed.map(({ row }) => (
          <li key={row} class="small">
            {say('wanted', { from: texts.rows[row]?.from ?? row, deed: say(`do.${state.best[row] ?? 'wait'}`) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an edition was worth, and why. */
export function Verdict(part: Part) {
  const { state, texts, say, authored, charter, onMove } = part;
  const box = useRef<HTMLDivElement>(null);
  const { closed } = state;
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  if (closed === null) return null;
  const passed = closed.reason !== null;
  const tone = closed.points >= 9 ? 'good' : closed.points >= 6 ? 'mid' : 'bad';
  const title = passed ? say(closed.points === 12 ? 'passedRight' : 'passedWrong') : say('verdict', { points: closed.points });
  const { criteria } = closed;
  const facts =
    criteria === null ? [authored.facts.pass] : [...new Set(CRITERIA.filter((one) => criteria[one] < 2).map((one) => authored.facts[one]))];
  const last = state.position === state.length;
  return (
    <div class={`why verdict ${tone}`} ref={box} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp points" aria-hidden="true">
        <b class="d">{closed.points}</b>
      </span>
      <div class="words">
        <h2 id="verdict">{title}</h2>
        {closed.leak && (
          <p class="after">
            <Rich text={say('leak')} />
          </p>
        )}
        {passed && (
          <p class="after">
            <Rich text={texts.reasons[closed.reason ?? '']?.why ?? ''} />
          </p>
        )}
        <Criteria closed={closed} part={part} />
        <Left closed={closed} part={part} />
        <Because articles={[]} facts={facts} charter={charter} />
      </div>
      <button type="button" class="cta go" onClick={() => onMove({ do: 'next' })}>
        {say(last ? 'finish' : 'next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** 75 is where the second star begins, 60 where a place is passed. */
const bandOf = (score: number): 'high' | 'middle' | 'low' => (score >= 75 ? 'high' : score >= 60 ? 'middle' : 'low');

/** The stand closes: what the three editions were worth. */
export function Shut({ state, texts, say, onNext }: Part & { onNext(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  const score = state.score ?? 0;
  return (
    <div class="why good shut" ref={box} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp points" aria-hidden="true">
        <b class="d">{score}</b>
      </span>
      <div class="words">
        <h2 id="verdict">{say('score', { score })}</h2>
        <p class="after">
          <Rich text={texts.end[bandOf(score)]} />
        </p>
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {say('continue')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}
