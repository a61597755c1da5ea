import { t } from '../../i18n.ts';
import { Icon } from '../parts/icon.tsx';

/** The ways to one's own data, and to what others see of it. */
export const OwnData = () => (
  <section class="noprint" aria-labelledby="data-title">
    <h2 id="data-title">{t('record.data')}</h2>
    <p>{t('record.dataText')}</p>
    <div class="acts">
      <a class="cta ghost" href="/data">
        <Icon name="download-simple" />
        {t('record.toData')}
      </a>
      <a class="cta ghost" href="/seen">
        <Icon name="eye" />
        {t('record.toSeen')}
      </a>
    </div>
  </section>
);
