import { useEffect } from 'preact/hooks';
import type { Level } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Act } from '../exam/act.tsx';
import { Curtain } from '../exam/curtain.tsx';
import { Entrance } from '../exam/entrance.tsx';
import { ExamHud } from '../exam/exam-hud.tsx';
import { Outcome } from '../exam/outcome.tsx';
import { Review } from '../exam/review.tsx';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';

/** Nothing to show yet, or no answer: one may try again. */
function Waiting({ level }: { level: Level }) {
  const { game } = usePage();
  const trouble = game.exams.trouble.value;
  return (
    <>
      <ExamHud level={level} />
      <main id="main" class="waiting" tabIndex={-1}>
        {trouble ? (
          <>
            <Alert code={trouble} />
            <button type="button" class="cta" onClick={() => void game.exams.open(level)}>
              <Icon name="arrow-clockwise" />
              {t('actions.retry')}
            </button>
          </>
        ) : (
          <p>{t('states.loading')}</p>
        )}
      </main>
    </>
  );
}

/** The company's programme does not open that level. */
function NotOffered({ level }: { level: Level }) {
  return (
    <>
      <ExamHud level={level} />
      <main id="main" class="waiting" tabIndex={-1}>
        <Alert code="ERR_LEVEL_CLOSED" />
        <a class="cta" href="/">
          {t('actions.backToMap')}
        </a>
      </main>
    </>
  );
}

/** The exam of a level, from its door to its explanations. A reload, or another device, comes back to the same act. */
export function ExamPage({ level }: { level: Level }) {
  const { game } = usePage();
  const { exams } = game;
  const exam = exams.exam.value;
  const standing = exams.standings.value?.find((one) => one.level === level);
  useEffect(() => {
    void exams.open(level);
    return () => exams.leave();
  }, [level]);
  if (exam && exam.level === level) {
    if (exam.result && exams.reviewing.value) return <Review exam={exam} onBack={() => exams.leave()} />;
    if (exam.result) return <Outcome exam={exam} result={exam.result} onReview={() => (exams.reviewing.value = true)} />;
    if (exam.act !== null && exams.pause.value) return <Curtain exam={exam} act={exam.act} />;
    if (exam.act !== null) return <Act key={exam.act} exam={exam} act={exam.act} />;
  }
  if (standing) return <Entrance standing={standing} />;
  return exams.standings.value && exams.trouble.value === null ? <NotOffered level={level} /> : <Waiting level={level} />;
}
