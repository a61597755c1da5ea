import { t } from '../../i18n.ts';
import { OwnAccount } from '../account/own-account.tsx';
import { usePage } from '../context.tsx';
import { DeskDoor } from '../parts/desk-door.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';
import { Preferences } from '../parts/preferences.tsx';
import { go } from '../router.ts';
import { FacePicker } from './arrival.tsx';
import { OwnData } from './own-data.tsx';

function Leave() {
  const { game } = usePage();
  const waits = game.pending.value;
  return (
    <section aria-labelledby="leave-title">
      <h2 id="leave-title">{t('settings.account')}</h2>
      <p>{t('settings.signOutText')}</p>
      {waits > 0 && <p class="warn">{t('settings.unsent', { count: waits })}</p>}
      <button type="button" class="cta ghost" onClick={() => void game.session.signOut().then(() => go('/'))}>
        <Icon name="sign-out" />
        {t('settings.signOut')}
      </button>
    </section>
  );
}

/** Settings of this device, the face, and the way out. */
export function SettingsPage() {
  const { game } = usePage();
  const me = game.session.me.value;
  return (
    <ReadingPage title={t('settings.title')} name="settings">
      <DeskDoor />
      <Preferences />
      {me && (
        <>
          <FacePicker value={me.person.face} onPick={(face) => void game.session.chooseFace(face)} />
          <OwnAccount />
          <OwnData />
          <Leave />
        </>
      )}
      <p>
        <a href="/credits">{t('credits.title')}</a>
      </p>
    </ReadingPage>
  );
}
