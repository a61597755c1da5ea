import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import { Icon } from './parts/icon.tsx';

/** A screen whose code comes when it is first shown, or before, once asked to. */
export type Lazy<P> = ComponentType<P> & { preload(): Promise<void> };

/** The code did not come: the network is away, or a newer version took its place and the whole page has to be loaded again. */
function Missing() {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <h1>{t('states.missingTitle')}</h1>
      <p role="alert">{t('states.missing')}</p>
      <button type="button" class="cta" onClick={() => location.reload()}>
        <Icon name="arrow-clockwise" />
        {t('actions.reload')}
      </button>
    </main>
  );
}

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
    const [turns, redraw] = useState(0);
    const Found = known;
    useEffect(() => {
      // What was not there when this was drawn may have come before this runs: draw again all the same.
      if (!Found) void preload().then(() => redraw((n) => n + 1));
    }, []);
    if (Found) return <Found {...props} />;
    if (turns > 0) return <Missing />;
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return Object.assign(Screen, { preload });
}
