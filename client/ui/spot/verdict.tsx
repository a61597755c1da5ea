import type { SpotView } from '../../../content/engine/minigames/spot.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { CastView } from '../../../content/engine/view.ts';
import { longDate } from '../format.ts';
import { Because } from '../parts/because.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { fateOf, nameOf } from './model.ts';
import type { PartProps, Verdict as Told } from './model.ts';
import { outcomeText } from './texts.ts';
import type { Say, SpotTexts } from './texts.ts';

type Props = PartProps & { charter: Charter };

const bandOf = (percent: number): 'high' | 'middle' | 'low' => (percent >= 75 ? 'high' : percent >= 50 ? 'middle' : 'low');
const TONES = { high: 'good', middle: 'mid', low: 'bad' } as const;
const VERDICTS = { high: 'verdictsHigh', middle: 'verdictsMiddle', low: 'verdictsLow' } as const;
const BANDS = { high: 'bandsHigh', middle: 'bandsMiddle', low: 'bandsLow' } as const;

/** Each part that was risky, or that was marked, and how it came out. */
function Fates({ state, texts, say, verdict }: { state: SpotView; texts: SpotTexts; say: Say; verdict: Told }) {
  const told = state.parts.filter((part) => fateOf(verdict, part) !== null);
  return (
    <ul class="fates">
      {verdict.risks.length === 0 && <li class="clean">{say('clean')}</li>}
      {told.map((part) => {
        const fate = fateOf(verdict, part) ?? 'alarm';
        const rule = verdict.risks.find((one) => one.part === part)?.rule;
        const named = verdict.named.find((one) => one.part === part)?.rule;
        return (
          <li key={part} class={fate}>
            <b>
              <Icon name={fate === 'found' ? 'check' : fate === 'missed' ? 'eye' : 'smiley'} />
              {say('fateOf', { fate: say(fate), name: nameOf(state, texts, part) })}
            </b>
            {rule && (
              <span class={named === rule ? 'right' : ''}>
                {say('ruleIs', { rule: texts.rules[rule] ?? rule })} {named === rule && <Icon name="check" />}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The real decision: the day, the court, the source, what was decided, and what a judge weighs since. */
function Decision({ texts, say, verdict, charter }: { texts: SpotTexts; say: Say; verdict: Told; charter: Charter }) {
  const decision = texts.decisions[verdict.decision];
  return (
    <section class="decision" aria-labelledby="decided">
      <h3 id="decided">{say('decided')}</h3>
      <p class="when">
        <Icon name="scroll" />
        <span>
          {longDate(verdict.date)} · {decision?.court}
        </span>
      </p>
      <p>
        <Rich text={decision?.told ?? ''} />
      </p>
      {verdict.weighsMore && (
        <p class="since">
          <Rich text={say('weighs')} />
        </p>
      )}
      <p class="small">
        {decision?.source}. {say('invented')}
      </p>
      <Because articles={[]} facts={verdict.facts} charter={charter} />
    </section>
  );
}

/** What was there, what follows, and what was really decided. */
export function Verdict({ state, texts, say, onMove, charter }: Props) {
  const { verdict } = state;
  const file = texts.cases[state.case ?? ''];
  if (!verdict || !state.look) return null;
  const band = bandOf(verdict.percent);
  const foreseen = verdict.predicted === verdict.outcome;
  return (
    <div class={`pages told ${TONES[band]}`} role="group" aria-labelledby="verdict">
      <div class="result">
        <span class="stamp points" aria-hidden="true">
          <b class="d">{verdict.points}</b>
          <small>/ {verdict.maximum}</small>
        </span>
        <div>
          <h2 id="verdict">{say(VERDICTS[band])}</h2>
          <p class="vh">{say('points', { count: verdict.points, maximum: verdict.maximum })}</p>
          <p class="after">
            <Rich text={file?.[state.look].why ?? ''} />
          </p>
        </div>
      </div>
      <Fates state={state} texts={texts} say={say} verdict={verdict} />
      <p class={`foreseen${foreseen ? ' right' : ''}`}>
        <Icon name={foreseen ? 'check' : 'arrow-right'} />
        <span>
          <b>{say('follows', { outcome: outcomeText(verdict.outcome, say) })}</b>{' '}
          {!foreseen && say('saw', { predicted: outcomeText(verdict.predicted, say) })}
        </span>
      </p>
      <Decision texts={texts} say={say} verdict={verdict} charter={charter} />
      <div class="foot-of">
        <p class="small">{say('training')}</p>
        {verdict.mayTwin && (
          <>
            <p class="small">{say('twinWhy')}</p>
            <button type="button" class="cta ghost" onClick={() => onMove({ do: 'twin' })}>
              <Icon name="arrow-clockwise" /> {say('tryTwin')}
            </button>
          </>
        )}
        <button type="button" class="cta go" onClick={() => onMove({ do: 'next' })}>
          {say(state.position < state.length ? 'next' : 'last')} <Icon name="arrow-right" />
        </button>
      </div>
    </div>
  );
}

type ClosedProps = { state: SpotView; texts: SpotTexts; say: Say; host: CastView[number] | undefined; onNext(): void };

/** All closed: what they were worth, one by one. */
export function Closed({ state, texts, say, host, onNext }: ClosedProps) {
  const score = state.score ?? 0;
  const band = score >= 75 ? 'high' : score >= 60 ? 'middle' : 'low';
  return (
    <div class={`why spot-done ${TONES[band]}`} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp" aria-hidden="true">
        {host && <Face who={host.who} mood={band === 'high' ? 'proud' : band === 'middle' ? 'happy' : 'doubt'} size={100} />}
      </span>
      <div class="words">
        <h2 id="verdict">{say('score', { score })}</h2>
        <p class="after">{say(BANDS[band])}</p>
      </div>
      <ol class="each" aria-label={say('each')}>
        {state.closed.map((one) => (
          <li key={one.case}>
            <span>{texts.cases[one.case]?.title}</span>
            <b>{one.percent}</b>
            <span class="bar" aria-hidden="true">
              <i style={{ width: `${one.percent}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <button type="button" class="cta go" onClick={onNext}>
        {say('continue')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}
