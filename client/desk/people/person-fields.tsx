import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { useId, useMemo } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { usePage } from '../../ui/context.tsx';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';
import { countries } from './countries.ts';

/** What HR writes of somebody; an empty text says nothing. */
export type Values = { name: string; email: string; team: string; site: string; country: string; locale: Locale };
/** What is written of others already, to be taken up with one spelling. */
export type Known = { teams: string[]; sites: string[] };
type Props = {
  values: Values;
  known: Known;
  /** They have signed in: their address is theirs to change. */
  emailIsTheirs: boolean;
  /** The address is somebody's already. */
  emailError: string | undefined;
  set(change: Partial<Values>): void;
};
type FieldProps = Pick<Props, 'values' | 'set'>;

/** A text that others may have in the same words. */
function Suggested({ name, values, set, list }: FieldProps & { name: 'team' | 'site'; list: string[] }) {
  const id = useId();
  return (
    <Field label={td(`people.heads.${name}`)}>
      {(control) => (
        <>
          <input
            {...control}
            list={id}
            maxLength={80}
            value={values[name]}
            onInput={(event) => set({ [name]: event.currentTarget.value })}
          />
          <datalist id={id}>
            {list.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function CountryField({ values, set }: FieldProps) {
  const list = useMemo(() => countries(values.country), [values.country, locale.value]);
  return (
    <Field label={td('people.heads.country')}>
      {(control) => (
        <select {...control} value={values.country} onChange={(event) => set({ country: event.currentTarget.value })}>
          <option value="">–</option>
          {list.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A language that the company does not speak is offered to whoever has it already. */
function LocaleField({ values, set }: FieldProps) {
  const ours = usePage().game.session.me.value?.company.locales ?? LOCALES;
  const spoken = LOCALES.filter((one) => ours.includes(one) || one === values.locale);
  return (
    <Field label={td('people.heads.locale')}>
      {(control) => (
        <select {...control} value={values.locale} onChange={(event) => set({ locale: event.currentTarget.value as Locale })}>
          {spoken.map((one) => (
            <option key={one} value={one}>
              {td(`people.locales.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Who somebody is, where they work, and the language that we write to them in. */
export const PersonFields = ({ values, known, emailIsTheirs, emailError, set }: Props) => (
  <>
    <Field label={td('people.heads.name')}>
      {(control) => (
        <input {...control} required maxLength={80} value={values.name} onInput={(event) => set({ name: event.currentTarget.value })} />
      )}
    </Field>
    <Field label={td('people.heads.email')} hint={emailIsTheirs ? td('people.emailTheirs') : undefined} error={emailError}>
      {(control) => (
        <input
          {...control}
          type="email"
          required
          maxLength={254}
          readOnly={emailIsTheirs}
          value={values.email}
          onInput={(event) => set({ email: event.currentTarget.value })}
        />
      )}
    </Field>
    <div class="desk-pairs">
      <Suggested name="team" values={values} set={set} list={known.teams} />
      <Suggested name="site" values={values} set={set} list={known.sites} />
      <CountryField values={values} set={set} />
      <LocaleField values={values} set={set} />
    </div>
  </>
);
