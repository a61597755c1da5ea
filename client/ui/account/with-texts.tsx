import type { ComponentType } from 'preact';
import { t, textsOf } from '../../i18n.ts';

/** A screen once the texts that it needs have come: those about accounts, or of another file. */
export function withTexts(Screen: ComponentType, file = 'account'): ComponentType {
  return () =>
    textsOf(file) === null ? (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    ) : (
      <Screen />
    );
}
