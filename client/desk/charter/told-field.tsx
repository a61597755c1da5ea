import { useId } from 'preact/hooks';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { td } from '../texts.ts';
import type { Said } from './problem-text.ts';

export type Told = Record<Locale, string>;
type Props = {
  /** Its name, once for both languages. */
  label: string;
  hint?: string | undefined;
  value: Told;
  /** Characters at most, in each language. */
  most: number;
  /** Lines shown; one: a single line. */
  rows?: number;
  /** Sentences about one language, said under its field. */
  said?: Said | undefined;
  onChange(value: Told): void;
};

/** Counts only when it begins to matter. */
const nearEnd = (text: string, most: number): boolean => text.length > most * 0.8;

/** One text in French and in English, side by side; one above the other where there is little room. */
export function ToldField({ label, hint, value, most, rows = 1, said = {}, onChange }: Props) {
  const id = useId();
  const control = (locale: Locale) => {
    const about = [hint && `${id}-hint`, said[locale] && `${id}-${locale}-said`, nearEnd(value[locale], most) && `${id}-${locale}-left`];
    const given = {
      id: `${id}-${locale}`,
      lang: locale,
      value: value[locale],
      maxLength: most,
      spellcheck: true,
      'aria-label': `${label} (${td(`charter.locales.${locale}`)})`,
      'aria-describedby': about.filter(Boolean).join(' ') || undefined,
      'aria-invalid': said[locale]?.stops ? true : undefined,
      onInput: (event: { currentTarget: { value: string } }) => onChange({ ...value, [locale]: event.currentTarget.value }),
    };
    return rows === 1 ? <input {...given} /> : <textarea {...given} rows={rows} />;
  };
  return (
    <fieldset class="charter-told desk-field">
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="pair">
        {LOCALES.map((locale) => (
          <div key={locale}>
            <span class="tongue" aria-hidden="true">
              {locale.toUpperCase()}
            </span>
            {control(locale)}
            {nearEnd(value[locale], most) && (
              <p class="hint" id={`${id}-${locale}-left`}>
                {td('charter.left', { count: most - value[locale].length })}
              </p>
            )}
            {said[locale] && (
              <p class={said[locale].stops ? 'wrong' : 'hint look'} id={`${id}-${locale}-said`}>
                {said[locale].text}
              </p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
