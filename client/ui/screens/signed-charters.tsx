import { useState } from 'preact/hooks';
import type { Charter } from '../../../content/engine/schema.ts';
import type { RecordView } from '../../api.ts';
import { locale, t } from '../../i18n.ts';
import { isAsked } from '../charter/changed-sign.tsx';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { CharterText } from '../parts/charter-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { Modal } from '../parts/modal.tsx';
import { Rich } from '../parts/rich.tsx';

function ReadIt({ charter, onClose }: { charter: Charter; onClose(): void }) {
  const { game } = usePage();
  const me = game.session.me.value;
  const accept = () => {
    if (me) void game.session.accept({ hash: me.charter.hash, version: charter.version, locale: locale.value });
    onClose();
  };
  return (
    <Modal title={charter.title[locale.value]} onClose={onClose} wide>
      <CharterText charter={charter} />
      {me && !me.charter.accepted && !isAsked(me.charter.agreement) && (
        <div class="sign">
          <p class="sentence">
            <Rich text={charter.acceptance[locale.value]} />
          </p>
          <div class="acts">
            <button type="button" class="cta" onClick={accept}>
              <Icon name="stamp" /> {t('charter.accept')}
            </button>
            <button type="button" class="cta ghost" onClick={onClose}>
              {t('charter.notNow')}
            </button>
          </div>
        </div>
      )}
    </Modal>
  );
}

/** The charter in force, and each version that was accepted: its number, its day, its exact words. */
export function SignedCharters({ record }: { record: RecordView }) {
  const { game } = usePage();
  const [charter, setCharter] = useState<Charter | null>(null);
  const me = game.session.me.value;
  const hash = me?.charter.hash;
  const read = () => {
    if (!hash) return;
    void game.library.charter(hash).then((answer) => {
      if (answer.ok) setCharter(answer.value);
      else game.session.notice.value = answer.code;
    });
  };
  return (
    <section aria-labelledby="signed-title">
      <h2 id="signed-title">{t('record.charter')}</h2>
      {record.acceptances.length === 0 && <p class="muted">{t('record.notSigned')}</p>}
      {game.session.agreementWaits() && <p>{t('record.signatureWaits')}</p>}
      <ul class="signed">
        {record.acceptances.map((one) => (
          <li key={`${one.charterId} ${one.version}`}>
            <b>{t('record.signed', { version: one.version, date: longDate(one.at) })}</b>
            <q lang={one.locale}>{one.text}</q>
            <small>
              SHA-256 <code>{one.sha256}</code>
            </small>
          </li>
        ))}
      </ul>
      {isAsked(me?.charter.agreement) && (
        <a class="cta noprint" href="/charter">
          <Icon name="scroll" />
          {t('renewal.see')}
        </a>
      )}
      <button type="button" class="cta ghost noprint" onClick={read}>
        <Icon name="scroll" />
        {t('record.readCharter')}
      </button>
      {charter && <ReadIt charter={charter} onClose={() => setCharter(null)} />}
    </section>
  );
}
