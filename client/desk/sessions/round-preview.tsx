import { locale } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { Rich } from '../../ui/parts/rich.tsx';
import { td } from '../texts.ts';
import { kindName } from './names.ts';
import type { WholePlan } from './requests.ts';

type Props = { whole: WholePlan; id: string };
type Quiz = Extract<WholePlan['plan']['rounds'][number], { kind: 'quiz' }>;

/** The decisions of a story, in the order they are written. */
function Story({ whole, cut }: { whole: WholePlan; cut: string }) {
  const words = whole.cuts.find(({ id }) => id === cut)?.texts[locale.value];
  const decisions = Object.values(words?.steps ?? {}).filter(({ options }) => options !== undefined);
  return (
    <ol class="preview-story">
      {decisions.map(({ ask, options }, at) => (
        <li key={at}>
          <p>
            <b>{td('sessions.decision', { at: at + 1 })}</b> <Rich text={ask ?? ''} />
          </p>
          <ul>
            {Object.entries(options ?? {}).map(([id, { label }]) => (
              <li key={id}>
                <Rich text={label} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const Options = ({ round, labels }: { round: Quiz; labels: Record<string, string> | undefined }) => (
  <ul class="preview-options">
    {round.options.map((option) => (
      <li key={option} class={option === round.right ? 'right' : ''}>
        <Rich text={labels?.[option] ?? option} />
        {option === round.right && (
          <span class="desk-tag sound">
            <Icon name="check" />
            {td('sessions.key')}
          </span>
        )}
      </li>
    ))}
  </ul>
);

/** A round as it will be played, with its key and its explanation: only whoever runs it sees this. */
export function RoundPreview({ whole, id }: Props) {
  const round = whole.plan.rounds.find((one) => one.id === id);
  const words = whole.texts[locale.value].rounds[id];
  if (!round || !words) return null;
  const asked = words.intro ?? words.ask;
  return (
    <div class="preview-round">
      {asked && (
        <p class="preview-ask">
          <Rich text={asked} />
        </p>
      )}
      {round.kind === 'debate' && (
        <p>
          {words.left} ↔ {words.right}
        </p>
      )}
      {round.kind === 'quiz' && <Options round={round} labels={words.options} />}
      {round.kind === 'story' && <Story whole={whole} cut={round.cut} />}
      <p class="note">
        <b>{td('sessions.explain')}</b> <Rich text={words.explain} />
      </p>
    </div>
  );
}

/** The running order, each round to unfold. */
export function RoundList({ whole }: { whole: WholePlan }) {
  return (
    <ol class="preview-rounds">
      {whole.plan.rounds.map(({ id, kind, minutes, seconds }, at) => (
        <li key={id}>
          <details>
            <summary>
              <span class="preview-kind">{kindName(kind)}</span>
              <b>{td('sessions.roundAt', { at: at + 1, title: whole.texts[locale.value].rounds[id]?.title ?? id })}</b>
              <span class="note">
                {id === whole.plan.spare ? td('sessions.spare') : td('sessions.minutes', { count: minutes })}
                {' · '}
                {seconds === null ? td('sessions.noClock') : td('sessions.seconds', { count: seconds })}
              </span>
            </summary>
            <RoundPreview whole={whole} id={id} />
          </details>
        </li>
      ))}
    </ol>
  );
}
