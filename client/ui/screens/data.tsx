import { useState } from 'preact/hooks';
import { locale, t, tg } from '../../i18n.ts';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { Modal } from '../parts/modal.tsx';
import { ReadingPage } from '../parts/page.tsx';
import { useAsking } from '../use-asking.ts';
import '../styles/glass.css';

function Take() {
  return (
    <section aria-labelledby="take-title">
      <h2 id="take-title">{tg('data.takeTitle')}</h2>
      <p>{tg('data.takeText')}</p>
      <div class="acts">
        <a class="cta ghost" href={`/api/record/readable?locale=${locale.value}`} target="_blank" rel="noopener">
          <Icon name="printer" />
          {tg('data.readable')}
        </a>
        <a class="cta ghost" href="/api/record/export" download="porte-voix.json">
          <Icon name="download-simple" />
          {tg('data.json')}
        </a>
      </div>
    </section>
  );
}

/** What would go and what would stay, told before anything is asked. */
function Balance() {
  return (
    <div class="data-balance">
      <section aria-labelledby="goes-title">
        <h3 id="goes-title">{tg('data.goesTitle')}</h3>
        <ul>
          <li>{tg('data.goes1')}</li>
          <li>{tg('data.goes2')}</li>
        </ul>
      </section>
      <section aria-labelledby="stays-title">
        <h3 id="stays-title">{tg('data.staysTitle')}</h3>
        <ul>
          <li>{tg('data.stays1')}</li>
          <li>{tg('data.stays2')}</li>
          <li>{tg('data.stays3')}</li>
          <li>{tg('data.stays4')}</li>
          <li>{tg('data.stays5')}</li>
        </ul>
      </section>
    </div>
  );
}

function Erase() {
  const { game } = usePage();
  const asking = useAsking();
  const [sure, setSure] = useState(false);
  const erase = () => {
    setSure(false);
    asking.ask(async () => {
      const done = await game.session.deleteRecord();
      if (done.ok) announce(tg('data.erased'));
      return done;
    });
  };
  return (
    <section class="noprint" aria-labelledby="erase-title">
      <h2 id="erase-title">{tg('data.eraseTitle')}</h2>
      <Balance />
      {asking.error && <Alert code={asking.error} />}
      <div class="acts">
        <button type="button" class="cta danger" aria-haspopup="dialog" onClick={() => setSure(true)}>
          <Icon name="trash" />
          {tg('data.erase')}
        </button>
        <a class="cta ghost" href="/status">
          {tg('data.toStatus')}
        </a>
        <a class="cta ghost" href="/settings">
          {tg('data.toSettings')}
        </a>
      </div>
      {sure && (
        <Modal title={tg('data.sureTitle')} onClose={() => setSure(false)}>
          <p>{tg('data.sureText')}</p>
          <div class="acts">
            <button type="button" class="cta danger" onClick={erase}>
              {tg('data.sureYes')}
            </button>
            <button type="button" class="cta ghost" onClick={() => setSure(false)}>
              {tg('data.sureNo')}
            </button>
          </div>
        </Modal>
      )}
    </section>
  );
}

function Data() {
  return (
    <ReadingPage title={tg('data.title')} name="own-data">
      <p class="lead">{tg('data.lead')}</p>
      <Take />
      <section aria-labelledby="who-title">
        <h2 id="who-title">{tg('data.whoTitle')}</h2>
        <p>{tg('data.whoText')}</p>
        <div class="acts">
          <a class="cta ghost" href="/seen">
            <Icon name="eye" />
            {tg('data.toSeen')}
          </a>
          <a class="cta ghost" href="/notice">
            <Icon name="info" />
            {t('signIn.notice')}
          </a>
        </div>
      </section>
      <Erase />
    </ReadingPage>
  );
}

/** One's own data: to take away, to erase, and who else sees what of it. */
export const DataPage = withTexts(Data, 'glass');
