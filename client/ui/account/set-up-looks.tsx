import { useId } from 'preact/hooks';
import { BRAND_PAIRS, failingPairs } from '../../../content/engine/contrast.ts';
import type { BrandColour } from '../../../content/engine/contrast.ts';
import { fail } from '../../../content/engine/errors.ts';
import type { Failure } from '../../../content/engine/errors.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { locale, ta } from '../../i18n.ts';
import { OUR_COLOURS, isDrawing, logoOf, ratioText } from './looks.ts';
import type { Colours, CompanyLogo } from './looks.ts';

/** The languages beside the one that the page is in, which is the company's first. */
export type Looks = { others: Locale[]; logo: CompanyLogo | null; colours: Colours | null };
type Props = { looks: Looks; set(change: Partial<Looks>): void; onWrong(failure: Failure | null): void };

function Languages({ looks: { others }, set }: Props) {
  const isOn = (one: Locale) => one === locale.value || others.includes(one);
  return (
    <fieldset class="radios" aria-describedby="set-up-languages">
      <legend>{ta('setup.locales')}</legend>
      <div class="row">
        {LOCALES.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={isOn(one)}
              disabled={one === locale.value}
              onChange={({ currentTarget }) =>
                set({ others: LOCALES.filter((other) => (other === one ? currentTarget.checked : others.includes(other))) })
              }
            />
            <span>{ta(`setup.languages.${one}`)}</span>
          </label>
        ))}
      </div>
      <p class="hint" id="set-up-languages">
        {ta('setup.localesHint')}
      </p>
    </fieldset>
  );
}

/** A drawing is not printed: said at once, with a PNG to put beside it. */
function PrintField({ logo, set, onWrong }: { logo: CompanyLogo } & Pick<Props, 'set' | 'onWrong'>) {
  const id = useId();
  const choose = async (file: File | undefined) => {
    const png = file ? await logoOf(file) : null;
    const isPng = png?.type === 'image/png';
    onWrong(file && !isPng ? fail('ERR_LOGO_REFUSED') : null);
    const { print: _, ...drawing } = logo;
    set({ logo: isPng ? { ...drawing, print: png.data } : drawing });
  };
  return (
    <div class="field">
      <label for={id}>{ta('setup.logoPrint')}</label>
      <input
        id={id}
        type="file"
        accept="image/png"
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      <p class="hint" id={`${id}-hint`}>
        {ta(logo.print ? 'setup.logoPrinted' : 'setup.logoNotPrinted')}
      </p>
    </div>
  );
}

function LogoField({ set, onWrong }: Props) {
  const id = useId();
  const choose = async (file: File | undefined) => {
    const logo = file ? await logoOf(file) : null;
    onWrong(file && !logo ? fail('ERR_LOGO_REFUSED') : null);
    set({ logo });
  };
  return (
    <div class="field">
      <label for={id}>{ta('setup.logo')}</label>
      <input
        id={id}
        type="file"
        accept="image/png,image/svg+xml"
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      <p class="hint" id={`${id}-hint`}>
        {ta('setup.logoHint')}
      </p>
    </div>
  );
}

function Colour({ name, colours, set }: { name: BrandColour; colours: Colours; set(colours: Colours): void }) {
  const id = useId();
  const failing = failingPairs(colours).find(({ colour }) => colour === name);
  const pick = (value: string) => set({ ...colours, [name]: value });
  return (
    <div class="field">
      <label for={id}>{ta(`setup.${name}`)}</label>
      <div class="pick">
        <input
          id={id}
          type="color"
          value={colours[name]}
          aria-describedby={`${id}-hint`}
          aria-invalid={failing ? true : undefined}
          onInput={({ currentTarget }) => pick(currentTarget.value)}
        />
        <p
          class="sample"
          aria-hidden="true"
          ref={(sample) => {
            // Set by script: the security policy takes no style in an attribute.
            sample?.style.setProperty('background', colours[name]);
            sample?.style.setProperty('color', BRAND_PAIRS[name]);
          }}
        >
          {ta('setup.sample')}
        </p>
      </div>
      <p class={failing ? 'wrong' : 'hint'} id={`${id}-hint`}>
        {failing ? ta('setup.pairFails', { ratio: ratioText(failing.ratio), suggestion: failing.suggestion }) : ta(`setup.${name}Hint`)}
      </p>
      {failing && (
        <button type="button" class="cta ghost" onClick={() => pick(failing.suggestion)}>
          {ta('setup.take', { suggestion: failing.suggestion })}
        </button>
      )}
    </div>
  );
}

/** What the company looks like and which languages it speaks: all of it can be left as it is. */
export function SetUpLooks(props: Props) {
  const { looks, set } = props;
  return (
    <div class="set-up-looks">
      <Languages {...props} />
      <LogoField {...props} />
      <div role="status">{isDrawing(looks.logo) && <PrintField {...props} logo={looks.logo} />}</div>
      <div class="switch">
        <label>
          <input
            type="checkbox"
            checked={looks.colours !== null}
            onChange={({ currentTarget }) => set({ colours: currentTarget.checked ? OUR_COLOURS : null })}
          />
          <span>{ta('setup.own')}</span>
        </label>
      </div>
      {looks.colours && (
        <div class="colours">
          <Colour name="main" colours={looks.colours} set={(colours) => set({ colours })} />
          <Colour name="accent" colours={looks.colours} set={(colours) => set({ colours })} />
        </div>
      )}
    </div>
  );
}
