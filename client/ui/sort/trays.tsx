import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';

export const TRAY_ICONS: Record<Zone, IconName> = { free: 'paper-plane-tilt', ask: 'chat-circle', never: 'lock-simple' };

type Props = { picked: Zone | null; over: Zone | null; onPick(tray: Zone): void };

/** The three trays: real buttons, under the card that may also be dropped on them. */
export function Trays({ picked, over, onPick }: Props) {
  const { game } = usePage();
  const keys = game.settings.current.value.shortcuts;
  return (
    <div class="bins" role="group" aria-label={t('sort.which')}>
      {ZONES.map((zone, i) => (
        <button
          key={zone}
          type="button"
          data-tray={zone}
          class={`bin ${zone}${over === zone ? ' over' : ''}`}
          aria-pressed={picked === zone}
          onClick={() => onPick(zone)}
        >
          <span class="bico">
            <Icon name={TRAY_ICONS[zone]} />
          </span>
          <span class="bname">
            <b>{t(`zones.${zone}.name`)}</b>
            <small> {t(`zones.${zone}.hint`)}</small>
          </span>
          {keys && (
            <span class="kbd" aria-hidden="true">
              {i + 1}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
