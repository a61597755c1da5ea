import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ExamStanding } from '../../api.ts';
import { header } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { fullDay, longDate } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { Banner } from '../parts/page.tsx';
import { examMinutes } from '../road.ts';
import { ExamHud } from './exam-hud.tsx';

/** What the exam asks, said before it begins. */
function Terms({ standing }: { standing: ExamStanding }) {
  const { whole, pillar } = standing.needs;
  const { waitDays, perMonth } = standing.again;
  return (
    <ul class="facts">
      <li>
        <Icon name="chat-circle" />
        {t('exam.situations', { count: standing.situations })}
      </li>
      <li>
        <Icon name="clock" />
        {t('exam.minutes', { count: examMinutes(standing.situations) })}
      </li>
      <li>
        <Icon name="list-checks" />
        {t('exam.acts', { count: standing.acts })}
      </li>
      <li>
        <Icon name="medal" />
        {t('exam.needed', { needed: whole.needed, most: whole.most, pillar: pillar.needed, pillarMost: pillar.most })}
      </li>
      <li>
        <Icon name="sun-horizon" />
        {t('exam.open')}
      </li>
      <li>
        <Icon name="lock-simple" />
        {t('exam.private')}
      </li>
      <li>
        <Icon name="arrow-clockwise" />
        {t('exam.retry', { count: waitDays })}
        {perMonth !== null && ` ${t('exam.perMonth', { count: perMonth })}`}
      </li>
    </ul>
  );
}

/** The way in, or when and after what it opens. */
function Door({ standing }: { standing: ExamStanding }) {
  const { game } = usePage();
  const { level, after, nextOn, passed } = standing;
  if (after.length > 0) {
    const places = after.map((id) => t(`modules.${id}.title`)).join(', ');
    return (
      <p class="soon">
        <Icon name="lock-simple" />
        {t('exam.locked', { places })}
      </p>
    );
  }
  if (nextOn !== null) {
    return (
      <p class="soon">
        <Icon name="sun-horizon" />
        {t('exam.nextOn', { date: fullDay(nextOn) })}
      </p>
    );
  }
  return (
    <button
      type="button"
      class={`cta${passed ? ' ghost' : ''}`}
      aria-disabled={game.exams.busy.value}
      onClick={() => void game.exams.start(level)}
    >
      <Icon name="play" />
      {passed ? t('exam.again') : t(`exam.start.${level}`)}
    </button>
  );
}

function Past({ standing }: { standing: ExamStanding }) {
  const { game } = usePage();
  if (standing.past.length === 0) return null;
  return (
    <section aria-labelledby="past-title" class="past">
      <h2 id="past-title">{t('exam.past')}</h2>
      <ul>
        {standing.past.map(({ id, finishedAt, points, most, passed }) => (
          <li key={id}>
            <button type="button" class="pill" onClick={() => void game.exams.look(id)}>
              <Icon name={passed ? 'seal-check' : 'eye'} />
              {t(passed ? 'exam.pastPassed' : 'exam.pastFailed', { date: longDate(finishedAt), points, most })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Before the exam: what awaits, the way in, and how it went before. */
export function Entrance({ standing }: { standing: ExamStanding }) {
  const { game } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { level, passed } = standing;
  const trouble = game.exams.trouble.value;
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [level]);
  return (
    <>
      <ExamHud level={level} />
      <main id="main" class="examside" tabIndex={-1}>
        <section class="panel" aria-labelledby="exam-title">
          <Banner src={header('act-1')} />
          <h1 id="exam-title" ref={heading} tabIndex={-1}>
            {t(`exam.titles.${level}`)}
          </h1>
          <p class="lead">{t(`exam.lead.${level}`)}</p>
          {passed && (
            <p class="passed">
              <Icon name="seal-check" />
              {t('exam.passedOn', { date: longDate(passed.at), points: passed.points, most: passed.most })}
            </p>
          )}
          <Terms standing={standing} />
          {trouble && <Alert code={trouble} />}
          <div class="acts">
            <Door standing={standing} />
            <a class="cta ghost" href="/">
              {t('actions.backToMap')}
            </a>
          </div>
          <Past standing={standing} />
          <p class="small">{t('card.general')}</p>
        </section>
      </main>
    </>
  );
}
