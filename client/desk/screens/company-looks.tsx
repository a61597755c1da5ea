import { BRAND_PAIRS, failingPairs } from '../../../content/engine/contrast.ts';
import type { BrandColour } from '../../../content/engine/contrast.ts';
import { fail } from '../../../content/engine/errors.ts';
import type { Failure } from '../../../content/engine/errors.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { OUR_COLOURS, isDrawing, logoOf, ratioText } from '../../ui/account/looks.ts';
import type { Colours, CompanyLogo } from '../../ui/account/looks.ts';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';

export type Company = {
  name: string;
  locale: Locale;
  locales: Locale[];
  timeZone: string;
  colours: Colours | null;
  version: number;
  /** The address of the one there is. */
  logo: string | null;
  /** Undefined: left as it is. */
  newLogo?: CompanyLogo | null;
};
export type Set = (change: Partial<Company>) => void;
type Props = { company: Company; set: Set; onWrong(failure: Failure | null): void };

function Colour({ name, company, set }: { name: BrandColour; company: Company; set: Set }) {
  const colours = company.colours ?? OUR_COLOURS;
  const failing = failingPairs(colours).find(({ colour }) => colour === name);
  const pick = (value: string) => set({ colours: { ...colours, [name]: value } });
  const error = failing && td('company.pairFails', { ratio: ratioText(failing.ratio), suggestion: failing.suggestion });
  return (
    <div class="company-colour">
      <Field label={td(`company.${name}`)} hint={td(`company.${name}Hint`)} error={error}>
        {(control) => <input {...control} type="color" value={colours[name]} onInput={(event) => pick(event.currentTarget.value)} />}
      </Field>
      <p
        class="sample"
        ref={(sample) => {
          // Set by script: the security policy takes no style in an attribute.
          sample?.style.setProperty('background', colours[name]);
          sample?.style.setProperty('color', BRAND_PAIRS[name]);
        }}
        aria-hidden="true"
      >
        {td('company.sample')}
      </p>
      {failing && (
        <button type="button" class="desk-button" onClick={() => pick(failing.suggestion)}>
          {td('company.take', { suggestion: failing.suggestion })}
        </button>
      )}
    </div>
  );
}

/** A drawing is not printed: said at once, with a PNG to put beside it. */
function Printed({ logo, set, onWrong }: { logo: CompanyLogo } & Pick<Props, 'set' | 'onWrong'>) {
  const choose = async (file: File | undefined) => {
    const png = file && (await logoOf(file));
    const isPng = png?.type === 'image/png';
    onWrong(file && !isPng ? fail('ERR_LOGO_REFUSED') : null);
    const { print: _, ...drawing } = logo;
    set({ newLogo: isPng ? { ...drawing, print: png.data } : drawing });
  };
  return (
    <Field label={td('company.logoPrint')} hint={td(logo.print ? 'company.logoPrinted' : 'company.logoNotPrinted')}>
      {(control) => <input {...control} type="file" accept="image/png" onChange={(event) => void choose(event.currentTarget.files?.[0])} />}
    </Field>
  );
}

/** The logo, and the two colours with what is written on them. */
export function CompanyLooks({ company, set, onWrong }: Props) {
  const choose = async (file: File | undefined) => {
    const logo = file && (await logoOf(file));
    onWrong(file && !logo ? fail('ERR_LOGO_REFUSED') : null);
    if (logo) set({ newLogo: logo });
  };
  return (
    <Panel id="company-looks" title={td('company.looks')}>
      {company.logo && company.newLogo === undefined && (
        <p class="company-logo">
          <img src={company.logo} alt={td('company.logoAlt')} />
          <button type="button" class="desk-button" onClick={() => set({ newLogo: null })}>
            {td('company.logoRemove')}
          </button>
        </p>
      )}
      <Field label={td('company.logo')} hint={td('company.logoHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/png,image/svg+xml"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <div role="status">{isDrawing(company.newLogo) && <Printed logo={company.newLogo} set={set} onWrong={onWrong} />}</div>
      <label class="company-own">
        <input
          type="checkbox"
          checked={company.colours !== null}
          onChange={(event) => set({ colours: event.currentTarget.checked ? OUR_COLOURS : null })}
        />{' '}
        {td('company.own')}
      </label>
      {company.colours && (
        <div class="company-colours">
          <Colour name="main" company={company} set={set} />
          <Colour name="accent" company={company} set={set} />
        </div>
      )}
    </Panel>
  );
}
