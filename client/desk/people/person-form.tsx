import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import type { HrPerson } from '../../../server/people-list.ts';
import { errorText } from '../../i18n.ts';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Field } from '../parts/field.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';

const ABOUT_EMAIL = ['ERR_EMAIL_TAKEN', 'ERR_EMAIL_OWN'];
const TEXTS = ['team', 'site', 'country'] as const;

type Values = { name: string; email: string; team: string; site: string; country: string; locale: Locale };
type Props = { person: HrPerson; emailIsTheirs: boolean; onSaved(): void; onCancel(): void };

/** Only what was changed is sent; an emptied field is taken away. */
function changeOf(person: HrPerson, values: Values) {
  const kept = (text: string) => text.trim() || null;
  return {
    ...(values.name.trim() !== person.name && { name: values.name.trim() }),
    ...(values.email.trim() !== person.email && { email: values.email.trim() }),
    ...(kept(values.team) !== person.team && { team: kept(values.team) }),
    ...(kept(values.site) !== person.site && { site: kept(values.site) }),
    ...(kept(values.country) !== person.country && { country: kept(values.country) }),
    ...(values.locale !== person.locale && { locale: values.locale }),
  };
}

type FieldsProps = { values: Values; set(change: Partial<Values>): void };

const EmailField = ({ values, set, isTheirs, error }: FieldsProps & { isTheirs: boolean; error: ErrorCode | null }) => (
  <Field
    label={td('people.heads.email')}
    hint={isTheirs ? td('people.emailTheirs') : undefined}
    error={error ? errorText(error) : undefined}
  >
    {(control) => (
      <input
        {...control}
        type="email"
        required
        maxLength={254}
        readOnly={isTheirs}
        value={values.email}
        onInput={(event) => set({ email: event.currentTarget.value })}
      />
    )}
  </Field>
);

/** Where somebody works, and the language that we write to them in. */
const WorkFields = ({ values, set }: FieldsProps) => (
  <>
    {TEXTS.map((key) => (
      <Field key={key} label={td(`people.heads.${key}`)} hint={key === 'country' ? td('people.countryHint') : undefined}>
        {(control) => (
          <input {...control} maxLength={80} value={values[key]} onInput={(event) => set({ [key]: event.currentTarget.value })} />
        )}
      </Field>
    ))}
    <Field label={td('people.heads.locale')}>
      {(control) => (
        <select {...control} value={values.locale} onChange={(event) => set({ locale: event.currentTarget.value as Locale })}>
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {td(`people.locales.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  </>
);

const valuesOf = ({ name, email, locale, team, site, country }: HrPerson): Values => ({
  name,
  email,
  locale,
  team: team ?? '',
  site: site ?? '',
  country: country ?? '',
});

/** Corrects what is known of somebody. */
export function PersonForm({ person, emailIsTheirs, onSaved, onCancel }: Props) {
  const { ask } = useDesk();
  const asking = useAsking();
  const [values, setValues] = useState<Values>(valuesOf(person));
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const save = () =>
    asking.ask(async () => {
      const done = await ask((api) => api.hr.people[':id'].$patch({ param: { id: person.id }, json: changeOf(person, values) }));
      if (done.ok) {
        announce(td('people.saved', { name: done.value.person.name }));
        onSaved();
      }
      return done;
    });
  const aboutEmail = asking.error !== null && ABOUT_EMAIL.includes(asking.error);
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {asking.error && !aboutEmail && <Failed code={asking.error} />}
      <Field label={td('people.heads.name')}>
        {(control) => (
          <input {...control} required maxLength={80} value={values.name} onInput={(event) => set({ name: event.currentTarget.value })} />
        )}
      </Field>
      <EmailField values={values} set={set} isTheirs={emailIsTheirs} error={aboutEmail ? asking.error : null} />
      <WorkFields values={values} set={set} />
      <YesOrCancel yes={td('people.save')} busy={asking.busy} onCancel={onCancel} />
    </form>
  );
}
