import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n.ts';

/** A screen whose code comes when it is first shown, or before, once asked to. */
export type Lazy<P> = ComponentType<P> & { preload(): Promise<void> };

/** @param load fetches the code; called again after a failure */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  let known: ComponentType<P> | null = null;
  let asked: Promise<void> | null = null;
  const preload = (): Promise<void> => {
    asked ??= load().then(
      (found) => {
        known = found;
      },
      () => {
        asked = null;
      },
    );
    return asked;
  };
  function Screen(props: P) {
    const [, redraw] = useState(0);
    const Found = known;
    useEffect(() => {
      // What was not there when this was drawn may have come before this runs: draw again all the same.
      if (!Found) void preload().then(() => redraw((n) => n + 1));
    }, []);
    if (Found) return <Found {...props} />;
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return Object.assign(Screen, { preload });
}
