import type { ComponentType } from 'preact';
import { t, textsOf } from '../../i18n.ts';

/** A screen about accounts, once its texts have come. */
export function withTexts(Screen: ComponentType): ComponentType {
  return () =>
    textsOf('account') === null ? (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    ) : (
      <Screen />
    );
}
