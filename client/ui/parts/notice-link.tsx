import { t } from '../../i18n.ts';

/** The way to the notice, for anyone and before anything is asked. Beside the page: what was typed here stays. */
export const NoticeLink = () => (
  <p class="notice-link small">
    <a href="/notice" target="_blank" rel="noopener">
      {t('signIn.notice')}
    </a>
  </p>
);
