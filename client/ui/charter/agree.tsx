import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Charter } from '../../../content/engine/schema.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { CharterText } from '../parts/charter-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';

type Props = {
  charter: Charter;
  hash: string;
  /** The focus comes here once what was before it is done. */
  focused: boolean;
  onDone(): void;
};

/** The version in force, whole, its exact sentence, and one's yes or not now. */
export function Agree({ charter, hash, focused, onDone }: Props) {
  const { game, play } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => {
    if (focused) heading.current?.focus();
  }, []);
  const accept = async () => {
    if (busy) return;
    setBusy(true);
    play('stamp');
    // Kept on the device first: it is sent later where there is no network.
    await game.session.accept({ hash, version: charter.version, locale: locale.value });
    void game.status.refresh();
    setBusy(false);
    onDone();
  };
  return (
    <section class="agree" aria-labelledby="agree-title">
      <h2 id="agree-title" tabIndex={-1} ref={heading}>
        {t('renewal.agree', { version: charter.version })}
      </h2>
      <details>
        <summary>{t('renewal.whole')}</summary>
        <CharterText charter={charter} />
      </details>
      <p class="sentence">
        <Rich text={charter.acceptance[locale.value]} />
      </p>
      <div class="acts">
        <button type="button" class="cta" aria-disabled={busy} onClick={() => void accept()}>
          <Icon name="stamp" /> {t('charter.accept')}
        </button>
        <a class="cta ghost" href="/">
          {t('charter.notNow')}
        </a>
      </div>
    </section>
  );
}
