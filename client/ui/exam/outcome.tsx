import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ExamResult } from '../../../content/engine/exam/exam.ts';
import { PILLARS } from '../../../content/engine/vocabulary.ts';
import type { ExamView } from '../../api.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { fullDay } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { ExamHud } from './exam-hud.tsx';

function Pillars({ result }: { result: ExamResult }) {
  return (
    <section aria-labelledby="pillars-title" class="pillars">
      <h2 id="pillars-title">{t('exam.pillarsTitle')}</h2>
      <ul>
        {PILLARS.flatMap((pillar) => {
          const score = result.pillars[pillar];
          if (!score) return [];
          const { points, most, needed } = score;
          const enough = points >= needed;
          return [
            <li key={pillar} class={enough ? 'enough' : 'short'}>
              <b>
                <Icon name={enough ? 'check-circle' : 'lightbulb'} />
                {t(`exam.pillars.${pillar}`)}
              </b>
              <span class="bar" aria-hidden="true">
                <i style={{ width: `${(100 * points) / most}%` }} />
                <u style={{ insetInlineStart: `${(100 * needed) / most}%` }} />
              </span>
              <span>{t('exam.pillarScore', { points, most })}</span>
              {!enough && <small>{t('exam.short', { needed })}</small>}
            </li>,
          ];
        })}
      </ul>
    </section>
  );
}

/** What is said under the points: as kind below the bar as above. */
function verdict({ passed, points, needed }: ExamResult): string {
  if (passed) return t('exam.passedText');
  return points >= needed ? t('exam.failedPillar') : t('exam.failedText', { needed });
}

type Props = { exam: ExamView; result: ExamResult; onReview(): void };

/** Where to go from here. What was answered can be looked at as long as it is kept. */
function Ways({ exam, result, onReview }: Props) {
  return (
    <div class="acts">
      {result.passed && (
        <a class="cta" href="/status">
          <Icon name="seal-check" />
          {t('exam.toStatus')}
        </a>
      )}
      {exam.review !== null && (
        <button type="button" class={result.passed ? 'cta ghost' : 'cta'} onClick={onReview}>
          <Icon name="eye" />
          {t('exam.review')}
        </button>
      )}
      {exam.level === 'ambassador' && (
        <a class="cta ghost" href="/messages">
          <Icon name="device-mobile" />
          {t('message.open')}
        </a>
      )}
      <a class="cta ghost" href="/">
        {t('actions.backToMap')}
      </a>
    </div>
  );
}

/** How the exam went, and what may come next. @param onReview goes to the explanations */
export function Outcome({ exam, result, onReview }: Props) {
  const { game, play } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const standing = game.exams.standings.value?.find((one) => one.level === exam.level);
  const nextOn = standing?.nextOn ?? null;
  const trouble = game.exams.trouble.value;
  const unanswered = exam.review !== null && exam.review.length * 2 < result.most;
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
    play('level');
  }, [exam.id]);
  return (
    <>
      <ExamHud level={exam.level} />
      <main id="main" class="examside" tabIndex={-1}>
        <section class="panel outcome" aria-labelledby="outcome-title">
          <p class="eyebrow">{t(`exam.titles.${exam.level}`)}</p>
          <h1 id="outcome-title" ref={heading} tabIndex={-1}>
            {result.passed ? t(`exam.passed.${exam.level}`) : t('exam.failed')}
          </h1>
          <p class="score d">{t('exam.points', { points: result.points, most: result.most })}</p>
          <p class="lead">{verdict(result)}</p>
          {unanswered && <p>{t('exam.outOfTime')}</p>}
          {exam.review === null && <p>{t('exam.forgotten')}</p>}
          <Pillars result={result} />
          {trouble && <Alert code={trouble} />}
          {!result.passed && nextOn !== null && (
            <p class="soon">
              <Icon name="sun-horizon" />
              {t('exam.nextOn', { date: fullDay(nextOn) })}
            </p>
          )}
          <Ways exam={exam} result={result} onReview={onReview} />
        </section>
      </main>
    </>
  );
}
