import type { ComponentChildren } from 'preact';
import type { Level } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { Progress, Tools } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import { DeliveryNote } from '../parts/note.tsx';

type Props = { level: Level; sub?: string; progress?: { taken: number; total: number; label: string }; children?: ComponentChildren };

/** The top row of an exam: back to the map, which one it is, how far it has come. */
export function ExamHud({ level, sub, progress }: Props) {
  return (
    <header class="hud">
      <a class="chip iconbtn" href="/" aria-label={t('actions.backToMap')}>
        <Icon name="map-trifold" />
      </a>
      {sub && (
        <div class="chip mission">
          <span class="num" aria-hidden="true">
            <Icon name="megaphone-simple" />
          </span>
          <div class="txt">
            <h1>{t(`exam.titles.${level}`)}</h1>
            <small>{sub}</small>
          </div>
          {progress && <Progress {...progress} />}
        </div>
      )}
      <div class="sp" />
      <div class="tools">
        <Tools />
      </div>
      <DeliveryNote />
    </header>
  );
}
