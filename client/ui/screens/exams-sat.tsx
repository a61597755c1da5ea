import { LEVELS } from '../../../content/engine/vocabulary.ts';
import type { RecordView } from '../../api.ts';
import { t } from '../../i18n.ts';
import { longDate } from '../format.ts';
import { examPath } from '../router.ts';

/** What the server has judged, and the way to each exam. */
export function ExamsSat({ record }: { record: RecordView }) {
  return (
    <section aria-labelledby="exams-title">
      <h2 id="exams-title">{t('exam.record')}</h2>
      <ul class="places plain">
        {LEVELS.map((level) => {
          const mine = record.exams[level];
          const passed = mine?.passes.at(-1);
          return (
            <li key={level} class={passed ? 'done' : ''}>
              <a href={examPath(level)}>
                <b>{t(`exam.titles.${level}`)}</b>
              </a>
              {mine ? (
                <span>
                  {t('exam.recordBest', { points: mine.best.points, most: mine.best.most })}
                  {passed && ` · ${t('record.passed', { date: longDate(passed.at) })}`}
                </span>
              ) : (
                <span class="muted">{t('exam.recordNone')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
