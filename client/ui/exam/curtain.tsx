import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ExamView } from '../../api.ts';
import { header } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { moment } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { Banner } from '../parts/page.tsx';
import { ExamHud } from './exam-hud.tsx';

/** The curtain opens wider each time, over one more light. */
const PICTURES = ['act-2', 'act-3', 'act-4'] as const;
const LINES = ['exam.pause1', 'exam.pause2', 'exam.pause3'] as const;

/** Between two acts: what was sent is safe, the next one waits. @param act the one to come, from 1 */
export function Curtain({ exam, act }: { exam: ExamView; act: number }) {
  const { game, play } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const trouble = game.exams.trouble.value;
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
    play('good');
  }, [act]);
  return (
    <>
      <ExamHud level={exam.level} />
      <main id="main" class="examside" tabIndex={-1}>
        <section class="panel" aria-labelledby="curtain-title">
          <Banner src={header(PICTURES[act - 1] ?? 'act-4')} />
          <h1 id="curtain-title" ref={heading} tabIndex={-1}>
            {t('exam.pauseTitle', { act })}
          </h1>
          <p class="lead">{t(LINES[Math.min(act, LINES.length) - 1] ?? LINES[0])}</p>
          <p>{t('exam.until', { date: moment(exam.closesAt) })}</p>
          {trouble && <Alert code={trouble} />}
          <div class="acts">
            <button type="button" class="cta" onClick={() => game.exams.resume()}>
              <Icon name="play" />
              {t('exam.raise', { act: act + 1 })}
            </button>
            <a class="cta ghost" href="/">
              {t('exam.later')}
            </a>
          </div>
        </section>
      </main>
    </>
  );
}
