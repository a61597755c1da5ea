import type { Meter as MeterName } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { signed } from '../format.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export const METER_ICONS: Record<MeterName, IconName> = { trust: 'handshake', reach: 'megaphone-simple', risk: 'warning-diamond' };

/** One of the three meters, 0-100, with what just changed. */
export function Meter({ name, value, delta }: { name: MeterName; value: number; delta: number }) {
  const label = t(`meters.${name}`);
  const worse = name === 'risk' ? delta > 0 : delta < 0;
  return (
    <div
      class={`meter ${name}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      aria-valuetext={t('meters.value', { label, value })}
    >
      <div class="top">
        <Icon name={METER_ICONS[name]} />
        <span class="name">{label}</span>
        <span class="val">{value}</span>
      </div>
      <div class="bar">
        <i style={{ width: `${value}%` }} />
      </div>
      {delta !== 0 && (
        <span class={`delta${worse ? ' bad' : ''}`} aria-hidden="true">
          {signed(delta)}
        </span>
      )}
    </div>
  );
}
