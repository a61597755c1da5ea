import { locale, t } from '../../i18n.ts';

/** The way to the notice, for anyone and before anything is asked. */
export const NoticeLink = () => (
  <p class="small">
    <a href={`/api/notice?locale=${locale.value}`} target="_blank" rel="noopener">
      {t('signIn.notice')}
    </a>
  </p>
);
