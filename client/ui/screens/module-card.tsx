import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { badgePicture } from '../../game-contract.ts';
import { t, textsOf } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { moduleTexts } from '../parts/module-texts.ts';
import { Rich } from '../parts/rich.tsx';
import { Stars } from '../parts/stars.tsx';
import type { RoadStop } from '../road.ts';
import { playLabel } from './hub-card.tsx';

type BadgeTexts = Record<string, { name: string; why: string }>;
/** The texts of every badge, or null until they have come. */
export const badgeTexts = (): BadgeTexts | null => textsOf<BadgeTexts>('badges');

function Facts({ stop }: { stop: RoadStop }) {
  const { module } = stop;
  const badge = module.badge ? badgeTexts()?.[module.badge] : undefined;
  return (
    <ul class="facts">
      <li>
        <Icon name="clock" />
        {t('card.minutes', { count: module.minutes })}
      </li>
      <li>
        <Icon name="user-circle" />
        {t('card.host', { name: t(`cast.${module.host}.name`) })}
      </li>
      {badge && module.badge && (
        <li>
          <img src={badgePicture(module.badge)} alt="" width={28} height={28} />
          {t('card.badge', { name: badge.name })}
        </li>
      )}
      {module.record && (
        <li>
          <Stars won={module.record.stars} />
          {t('card.record', { score: module.record.best.score, count: module.record.plays })}
        </li>
      )}
    </ul>
  );
}

/** The way into a place: what awaits there, how long it takes, what one did there before. */
export function ModuleCard({ stop, error, busy, onStart }: { stop: RoadStop; error: ErrorCode | null; busy: boolean; onStart(): void }) {
  const { game } = usePage();
  const box = useRef<HTMLHeadingElement>(null);
  const { module } = stop;
  const texts = moduleTexts(module.id);
  useLayoutEffect(() => {
    box.current?.focus();
    void game.reserve(module);
  }, [module.id]);
  return (
    <section class="module-card" aria-labelledby="place-title">
      <Face who={module.host} mood="happy" size={120} />
      <div>
        <p class="eyebrow">{t('card.eyebrow', { order: module.order, place: t(`places.${module.place}`) })}</p>
        <h1 id="place-title" ref={box} tabIndex={-1}>
          {t(`modules.${module.id}.title`)}
        </h1>
        <p class="summary">{texts && <Rich text={texts.summary} />}</p>
        <Facts stop={stop} />
        {error && <Alert code={error} />}
        <div class="row">
          {module.open ? (
            <button type="button" class="cta" aria-disabled={busy} onClick={onStart}>
              <Icon name="play" />
              {busy ? t('states.opening') : playLabel(stop)}
            </button>
          ) : (
            <p class="soon">
              <Icon name="lock-simple" />
              {t('map.later')}
            </p>
          )}
          <a class="cta ghost" href="/">
            {t('actions.backToMap')}
          </a>
        </div>
        <p class="small">{t('card.general')}</p>
      </div>
    </section>
  );
}
