import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { locale, t } from '../../i18n.ts';
import { MOTIONS, TEXT_SIZES } from '../../session/settings.ts';
import { usePage } from '../context.tsx';
import { Switch } from './switch.tsx';

const LANGUAGES = { fr: 'Français', en: 'English' } as const;

type Choice<T> = { value: T; label: ComponentChildren; lang?: string };

/** A group of radios in a row. */
function Radios<T extends string | number>({
  legend,
  hint,
  choices,
  value,
  onPick,
}: {
  legend: string;
  hint?: string;
  choices: Choice<T>[];
  value: T;
  onPick(value: T): void;
}) {
  const name = useId();
  return (
    <fieldset class="radios" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend>{legend}</legend>
      <div class="row">
        {choices.map((choice) => (
          <label key={choice.value} lang={choice.lang}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onPick(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** What a person may set on this device. */
export function Preferences() {
  const { game, changeLanguage } = usePage();
  const { current, change } = game.settings;
  const now = current.value;
  const offered = game.session.company.value?.locales ?? LOCALES;
  return (
    <div class="preferences">
      {offered.length > 1 && (
        <Radios
          legend={t('settings.language')}
          choices={offered.map((value) => ({ value, label: LANGUAGES[value], lang: value }))}
          value={locale.value}
          onPick={(value) => void changeLanguage(value)}
        />
      )}
      <Radios
        legend={t('settings.textSize')}
        choices={TEXT_SIZES.map((value) => ({ value, label: t('settings.percent', { value }) }))}
        value={now.textSize}
        onPick={(textSize) => change({ textSize })}
      />
      <Radios
        legend={t('settings.motion')}
        hint={t('settings.motionHint')}
        choices={MOTIONS.map((value) => ({ value, label: t(`settings.motions.${value}`) }))}
        value={now.motion}
        onPick={(motion) => change({ motion })}
      />
      <Switch label={t('settings.sound')} hint={t('settings.soundHint')} on={now.sound} onToggle={(sound) => change({ sound })} />
      <Switch
        label={t('settings.shortcuts')}
        hint={t('settings.shortcutsHint')}
        on={now.shortcuts}
        onToggle={(shortcuts) => change({ shortcuts })}
      />
    </div>
  );
}
