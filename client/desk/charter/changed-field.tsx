import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { td } from '../texts.ts';
import type { Told } from './told-field.tsx';
import { Words } from './words.tsx';

/** `lang`: of a text in one language alone. */
type Props = { name: string; before: Told | string; after: Told | string; level?: 3 | 4; lang?: Locale | undefined };

const toldOf = (value: Told | string): Told => (typeof value === 'string' ? { fr: value, en: value } : value);

function Sides({ before, after, lang }: { before: string; after: string; lang?: string | undefined }) {
  if (before === after) return <p lang={lang}>{after}</p>;
  return (
    <div class="sides">
      <p lang={lang}>
        <b class="vh">{td('charter.difference.before')} </b>
        {before === '' ? <i>{td('charter.difference.nothing')}</i> : <Words before={before} after={after} side="before" />}
      </p>
      <p lang={lang}>
        <b class="vh">{td('charter.difference.after')} </b>
        {after === '' ? <i>{td('charter.difference.nothing')}</i> : <Words before={before} after={after} side="after" />}
      </p>
    </div>
  );
}

/** One field as it was on the left, as it is on the right: in both languages where it has both. */
export function ChangedField({ name, before, after, level = 4, lang }: Props) {
  const Title = `h${level}` as const;
  const isPlain = typeof before === 'string' && typeof after === 'string';
  return (
    <div class="charter-changed">
      <Title>{name}</Title>
      {isPlain ? (
        <Sides before={before} after={after} lang={lang} />
      ) : (
        LOCALES.map((locale) => (
          <div key={locale} class="tongue-row">
            <span class="tongue" title={td(`charter.locales.${locale}`)}>
              <span aria-hidden="true">{locale.toUpperCase()}</span>
              <span class="vh">{td(`charter.locales.${locale}`)}</span>
            </span>
            <Sides before={toldOf(before)[locale]} after={toldOf(after)[locale]} lang={locale} />
          </div>
        ))
      )}
    </div>
  );
}
