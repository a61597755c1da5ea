import { useState } from 'preact/hooks';
import type { HrPerson } from '../../../server/people-list.ts';
import { errorText } from '../../i18n.ts';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { PersonFields } from './person-fields.tsx';
import type { Known, Values } from './person-fields.tsx';

type Props = { person: HrPerson; emailIsTheirs: boolean; known: Known; onSaved(): void; onCancel(): void };

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

const valuesOf = ({ name, email, locale, team, site, country }: HrPerson): Values => ({
  name,
  email,
  locale,
  team: team ?? '',
  site: site ?? '',
  country: country ?? '',
});

/** Corrects what is known of somebody. */
export function PersonForm({ person, emailIsTheirs, known, onSaved, onCancel }: Props) {
  const { ask } = useDesk();
  const asking = useAsking();
  const [values, setValues] = useState<Values>(valuesOf(person));
  const save = () =>
    asking.ask(async () => {
      const done = await ask((api) => api.hr.people[':id'].$patch({ param: { id: person.id }, json: changeOf(person, values) }));
      if (done.ok) {
        announce(td('people.saved', { name: done.value.person.name }));
        onSaved();
      }
      return done;
    });
  const aboutEmail =
    asking.error === 'ERR_EMAIL_TAKEN' ? td('people.emailTaken') : asking.error === 'ERR_EMAIL_OWN' ? errorText(asking.error) : undefined;
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {asking.error && !aboutEmail && <Failed code={asking.error} />}
      <PersonFields
        values={values}
        known={known}
        emailIsTheirs={emailIsTheirs}
        emailError={aboutEmail}
        set={(change) => setValues((before) => ({ ...before, ...change }))}
      />
      <YesOrCancel yes={td('people.save')} busy={asking.busy} onCancel={onCancel} />
    </form>
  );
}
