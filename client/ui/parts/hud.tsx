import type { ComponentChildren } from 'preact';
import type { ModuleId } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { LanguageButton, SettingsButton, SoundButton } from './controls.tsx';
import { Icon } from './icon.tsx';
import { DeliveryNote } from './note.tsx';

/** The controls that every page ends its top row with. */
export const Tools = () => (
  <>
    <SoundButton />
    <LanguageButton />
    <SettingsButton />
  </>
);

/** Segments: decisions taken, the present one, those to come. */
export function Progress({ taken, total, label }: { taken: number; total: number; label: string }) {
  return (
    <span class="steps" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, i) => (
        <i key={i} class={i < taken ? 'on' : i === taken ? 'now' : ''} />
      ))}
    </span>
  );
}

type HudProps = {
  module: ModuleId;
  /** The line under the title; `place` goes first where there is room. */
  sub: string;
  place?: string;
  /** What follows it where the row has no room for chips. */
  more?: string;
  progress?: { taken: number; total: number; label: string };
  children?: ComponentChildren;
};

/** The top row of a place: back to the map, where one is, the meters or points, the tools. */
export function Hud({ module, sub, place, more, progress, children }: HudProps) {
  const { game } = usePage();
  const order = game.session.modules.value?.find((one) => one.id === module)?.order ?? 0;
  return (
    <header class="hud">
      <a class="chip iconbtn" href="/" aria-label={t('actions.backToMap')}>
        <Icon name="map-trifold" />
      </a>
      <div class="chip mission">
        <span class="num" aria-hidden="true">
          {order}
        </span>
        <div class="txt">
          <h1>
            <span class="vh">{t('play.placeNumber', { order })}</span>
            {t(`modules.${module}.title`)}
          </h1>
          <small>
            {place && <span class="hide-s">{place} · </span>}
            {sub}
            {more && (
              <span class="only-s" aria-hidden="true">
                {more}
              </span>
            )}
          </small>
        </div>
        {progress && <Progress {...progress} />}
      </div>
      <div class="sp" />
      {children}
      <div class="tools">
        <Tools />
      </div>
      <DeliveryNote />
    </header>
  );
}
