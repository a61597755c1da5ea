import { t } from '../../i18n.ts';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <ReadingPage title={t('notFound.title')} name="not-found" back={false}>
      <p>{t('notFound.text')}</p>
      <p>
        <a class="cta" href="/">
          <Icon name="map-trifold" />
          {t('actions.backToMap')}
        </a>
      </p>
    </ReadingPage>
  );
}
