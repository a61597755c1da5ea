import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DispatchView } from '../../api.ts';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { useCards } from '../parts/because.tsx';
import { CardText, cardTexts } from '../parts/card-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { useGameKeys } from '../use-game-keys.ts';

type Item = DispatchView['items'][number];
const FEELS = { 2: 'good', 1: 'mid', 0: 'bad' } as const;

/** A text of one line or more. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line) => (
      <p key={line}>
        <Rich text={line} />
      </p>
    ))}
  </>
);

/** What the answer was worth, which one holds, why, and the card behind it. */
function Verdict({ item, last, onNext }: { item: Item; last: boolean; onNext(): void }) {
  const box = useRef<HTMLDivElement>(null);
  const cards = useCards();
  const { answer, card } = item;
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (!answer) return null;
  const language = locale.value;
  return (
    <div class={`verdict ${FEELS[answer.mark]}`} ref={box} tabIndex={-1} aria-label={t(`dispatch.marks.${answer.mark}`)}>
      <p class="said d">
        <Icon name={answer.mark === 2 ? 'check-circle' : answer.mark === 1 ? 'info' : 'warning-diamond'} />
        {t(`dispatch.marks.${answer.mark}`)}
      </p>
      {answer.mark < 2 && (
        <p>
          {t('dispatch.holds')} <b>{item.texts[language].options[answer.sound]}</b>
        </p>
      )}
      <Lines text={answer.why[language]} />
      <details class="behind">
        <summary>
          <Icon name="cards" />
          <span>{cardTexts()?.[card]?.title ?? t('card.short', { id: card })}</span>
        </summary>
        <CardText id={card} card={cards?.find((one) => one.id === card)} />
      </details>
      <button type="button" class="cta" onClick={onNext}>
        {t(last ? 'dispatch.finish' : 'dispatch.following')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** One situation: two lines, three answers; once chosen, the verdict comes from the server. */
export function Situation({ dispatch, at, onNext }: { dispatch: DispatchView; at: number; onNext(): void }) {
  const { game, play } = usePage();
  const region = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const item = dispatch.items[at];
  const answer = item?.answer ?? null;
  const choose = (option: Item['options'][number] | undefined) => {
    if (busy || answer || !option) return;
    setBusy(true);
    setError(null);
    void game.session.answerDispatch(dispatch.id, at, option).then((done) => {
      setBusy(false);
      if (!done.ok) return setError(done.code);
      play(done.value.items[at]?.answer?.mark === 2 ? 'good' : 'bad');
    });
  };
  useGameKeys(region, { digit: (n) => choose(item?.options[n - 1]), enter: () => answer && onNext() });
  if (!item) return null;
  const told = item.texts[locale.value];
  return (
    <section class="situation" aria-label={t('dispatch.region')} ref={region}>
      {item.kind !== 'situation' && <p class="lent">{t(`dispatch.lent.${item.kind}`)}</p>}
      <div class={`two-lines of-${item.kind}`}>
        <Lines text={told.situation} />
      </div>
      {error && <Alert code={error} />}
      <div class="answers" role="group" aria-label={t(`dispatch.asks.${item.kind}`)}>
        {item.options.map((option, i) => (
          <button
            key={option}
            type="button"
            class={`choice${answer?.option === option ? ' mine' : ''}${answer?.sound === option ? ' holds' : ''}`}
            aria-disabled={busy || answer !== null}
            aria-pressed={answer ? answer.option === option : undefined}
            onClick={() => choose(option)}
          >
            <span class="kbd" aria-hidden="true">
              {i + 1}
            </span>
            <span class="label">
              <Rich text={told.options[option]} />
            </span>
          </button>
        ))}
      </div>
      {answer && <Verdict item={item} last={at + 1 === dispatch.items.length} onNext={onNext} />}
    </section>
  );
}
