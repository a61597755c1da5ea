import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { Icon } from '../parts/icon.tsx';

/** 75 is where the second star begins, 60 where a place is passed. */
const bandOf = (score: number): 'high' | 'middle' | 'low' => (score >= 75 ? 'high' : score >= 60 ? 'middle' : 'low');

/** The pile is empty: what it was worth. */
export function SortDone({ score, onNext }: { score: number; onNext(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div class="why sort-done" ref={box} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp points" aria-hidden="true">
        <b class="d">{score}</b>
      </span>
      <div class="words">
        <h2 id="verdict">{t('sort.score', { score })}</h2>
        <p class="after">{t(`sort.bands.${bandOf(score)}`)}</p>
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {t('actions.continue')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}
