import { useState } from 'preact/hooks';
import { METERS } from '../../../content/engine/vocabulary.ts';
import type { Meter as MeterName } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { METER_ICONS, Meter } from './meter.tsx';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';

type Props = { values: Record<MeterName, number>; delta: Record<MeterName, number> | null };

/** The three meters of a story; a press on them says what they are. */
export function Meters({ values, delta }: Props) {
  const [told, setTold] = useState(false);
  return (
    <div class="meters" role="group" aria-label={t('meters.title')}>
      {METERS.map((name) => (
        <Meter key={name} name={name} value={values[name]} delta={delta?.[name] ?? 0} />
      ))}
      <button type="button" class="about" aria-haspopup="dialog" aria-label={t('meters.about')} onClick={() => setTold(true)} />
      {told && (
        <Modal title={t('meters.title')} onClose={() => setTold(false)}>
          <dl class="meter-words">
            {METERS.map((name) => (
              <div key={name} class={`meter-word ${name}`}>
                <dt>
                  <Icon name={METER_ICONS[name]} /> {t(`meters.${name}`)}
                </dt>
                <dd>{t(`meters.says.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('meters.unscored')}</p>
        </Modal>
      )}
    </div>
  );
}
