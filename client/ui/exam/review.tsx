import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Charter } from '../../../content/engine/schema.ts';
import type { ExamView, ReviewedItem } from '../../api.ts';
import { locale, t } from '../../i18n.ts';
import { useCharter } from '../charter/use-charter.ts';
import { Because } from '../parts/because.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { ExamHud } from './exam-hud.tsx';

const SIGNS = ['warning-diamond', 'info', 'check-circle'] as const;

function Item({ item, n, charter }: { item: ReviewedItem; n: number; charter: Charter | null }) {
  const texts = item.texts[locale.value];
  const points = item.options.find(({ id }) => id === item.chosen)?.mark ?? 0;
  return (
    <li>
      <details open={points < 2}>
        <summary>
          <b>
            {n}. {t(`exam.pillars.${item.pillar}`)}
          </b>
          <span class={`tag m${points}`}>{t('exam.itemPoints', { count: points })}</span>
        </summary>
        <p class="told">
          <Rich text={texts.situation} /> <Rich text={texts.ask} />
        </p>
        <ul class="marked">
          {item.options.map(({ id, mark }) => (
            <li key={id} class={id === item.chosen ? 'chosen' : ''}>
              <p>
                <span class={`tag m${mark}`}>
                  <Icon name={SIGNS[mark]} /> {t(`exam.mark${mark}`)}
                </span>{' '}
                {id === item.chosen && <span class="tag">{t('exam.yours')}</span>}
              </p>
              <p>
                <b>
                  <Rich text={texts.options[id]?.label ?? ''} />
                </b>
              </p>
              <p>
                <Rich text={texts.options[id]?.why ?? ''} />
              </p>
            </li>
          ))}
        </ul>
        {charter && <Because articles={item.articles} facts={item.facts} charter={charter} />}
      </details>
    </li>
  );
}

/** Every situation that was answered, what each answer was worth, and why. Only after the end. */
export function Review({ exam, onBack }: { exam: ExamView; onBack(): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The one it was sat under, whatever is in force since.
  const charter = useCharter(exam.charterHash);
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, [exam.id]);
  const acts = Array.from({ length: exam.acts }, (_, act) => (exam.review ?? []).filter((item) => item.act === act));
  let n = 0;
  return (
    <>
      <ExamHud level={exam.level} />
      <main id="main" class="reading review" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {t('exam.reviewTitle')}
        </h1>
        <p class="lead">{t('exam.reviewLead')}</p>
        {acts.map((items, act) => (
          <section key={act} aria-label={t('exam.act', { act: act + 1, acts: exam.acts })}>
            {exam.acts > 1 && items.length > 0 && <h2>{t('exam.act', { act: act + 1, acts: exam.acts })}</h2>}
            <ol>
              {items.map((item) => (
                <Item key={item.id} item={item} n={(n += 1)} charter={charter} />
              ))}
            </ol>
          </section>
        ))}
        <button type="button" class="cta ghost" onClick={onBack}>
          <Icon name="arrow-left" />
          {t('exam.backToExam')}
        </button>
      </main>
    </>
  );
}
