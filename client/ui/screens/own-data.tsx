import { useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { Modal } from '../parts/modal.tsx';
import { useAsking } from '../use-asking.ts';

/** One's own data: to take away, to erase. */
export function OwnData() {
  const { game } = usePage();
  const asking = useAsking();
  const [sure, setSure] = useState(false);
  const erase = () => {
    setSure(false);
    asking.ask(async () => {
      const done = await game.session.deleteRecord();
      if (done.ok) announce(t('record.erased'));
      return done;
    });
  };
  return (
    <section class="noprint" aria-labelledby="data-title">
      <h2 id="data-title">{t('record.data')}</h2>
      <p>{t('record.dataText')}</p>
      {asking.error && <Alert code={asking.error} />}
      <div class="acts">
        <a class="cta ghost" href="/api/record/export" download="porte-voix.json">
          <Icon name="download-simple" />
          {t('record.export')}
        </a>
        <button type="button" class="cta danger" aria-haspopup="dialog" onClick={() => setSure(true)}>
          <Icon name="trash" />
          {t('record.erase')}
        </button>
      </div>
      {sure && (
        <Modal title={t('record.eraseTitle')} onClose={() => setSure(false)}>
          <p>{t('record.eraseText')}</p>
          <div class="acts">
            <button type="button" class="cta danger" onClick={erase}>
              {t('record.eraseYes')}
            </button>
            <button type="button" class="cta ghost" onClick={() => setSure(false)}>
              {t('record.eraseNo')}
            </button>
          </div>
        </Modal>
      )}
    </section>
  );
}
