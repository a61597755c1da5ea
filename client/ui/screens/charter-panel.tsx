import { useState } from 'preact/hooks';
import { locale, t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { CharterText } from '../parts/charter-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { Rich } from '../parts/rich.tsx';

/** The organisation's charter, to read and accept, or not now: both go on, neither earns anything. */
export function CharterPanel({ player, onDone }: { player: Player; onDone(): void }) {
  const { game, play } = usePage();
  const { charter } = player;
  const language = locale.value;
  const [busy, setBusy] = useState(false);
  const signed = game.session.record.value?.acceptances.find((one) => one.charterId === charter.id && one.version === charter.version);
  const accept = () => {
    if (busy) return;
    setBusy(true);
    play('stamp');
    announce(t('charter.accepted'));
    // Kept on the device first: the road goes on whether or not the server answers.
    void game.session.accept({ hash: player.charterHash, version: charter.version, locale: language });
    onDone();
  };
  return (
    <section class="charter-panel" aria-labelledby="charter-title">
      <h2 id="charter-title">
        <Icon name="scroll" />
        <Rich text={charter.title[language]} />
      </h2>
      {/* A scrolling area is reached by Tab, or the keyboard could not read on. */}
      <div class="scroll" tabIndex={0} role="group" aria-label={t('charter.articles')}>
        <CharterText charter={charter} folded />
      </div>
      <div class="sign">
        {signed ? (
          <>
            <p>{t('charter.already', { date: longDate(signed.at) })}</p>
            <button type="button" class="cta go" onClick={onDone}>
              {t('actions.continue')} <Icon name="arrow-right" />
            </button>
          </>
        ) : (
          <>
            <p class="sentence">
              <Rich text={charter.acceptance[language]} />
            </p>
            <div class="acts">
              <button type="button" class="cta" onClick={accept}>
                <Icon name="stamp" /> {t('charter.accept')}
              </button>
              <button type="button" class="cta ghost" onClick={onDone}>
                {t('charter.notNow')}
              </button>
            </div>
            <p class="small">{t('charter.free')}</p>
          </>
        )}
      </div>
    </section>
  );
}
