import { useState } from 'preact/hooks';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { DeskDoor } from './desk-door.tsx';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';
import { Preferences } from './preferences.tsx';

/** Sound on or off. */
export function SoundButton() {
  const { game } = usePage();
  const on = game.settings.current.value.sound;
  return (
    <button
      type="button"
      class="chip iconbtn sound"
      aria-pressed={on}
      aria-label={t('actions.sound')}
      onClick={() => game.settings.change({ sound: !on })}
    >
      <Icon name={on ? 'speaker-high' : 'speaker-slash'} />
    </button>
  );
}

/** The other language: its code to see, its name in itself to hear. */
export function LanguageButton() {
  const { game, changeLanguage } = usePage();
  const offered = game.session.company.value?.locales ?? LOCALES;
  const other = offered.find((one) => one !== locale.value);
  // One language only, and it is on screen: there is nothing to switch.
  if (!other) return null;
  return (
    <button type="button" class="chip iconbtn language" lang={other} onClick={() => void changeLanguage(other)}>
      <b class="d">{other.toUpperCase()}</b>
      <span class="vh">{other === 'fr' ? ' : passer en français' : ': switch to English'}</span>
    </button>
  );
}

/** Language, sound, motion, text size and keys, without leaving the page. */
export function SettingsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="chip iconbtn" aria-haspopup="dialog" aria-label={t('settings.title')} onClick={() => setOpen(true)}>
        <Icon name="gear-six" />
      </button>
      {open && (
        <Modal title={t('settings.title')} onClose={() => setOpen(false)}>
          <DeskDoor />
          <Preferences />
        </Modal>
      )}
    </>
  );
}
