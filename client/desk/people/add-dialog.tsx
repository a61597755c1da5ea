import { useState } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { announce } from '../../ui/parts/live.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Field } from '../parts/field.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { PersonFields } from './person-fields.tsx';
import type { Known, Values } from './person-fields.tsx';

const ROLES = ['member', 'manager'] as const;
type Role = (typeof ROLES)[number];
type Props = { known: Known; onAdded(id: string): void; onClose(): void };

const nobody = (): Values => ({ name: '', email: '', team: '', site: '', country: '', locale: locale.value });

const newOf = ({ name, email, team, site, country, locale: spoken }: Values, role: Role) => ({
  name: name.trim(),
  email: email.trim(),
  locale: spoken,
  role,
  team: team.trim() || null,
  site: site.trim() || null,
  country: country || null,
});

const RoleField = ({ role, onRole }: { role: Role; onRole(role: Role): void }) => (
  <Field label={td('people.heads.role')} hint={td('people.roleHint')}>
    {(control) => (
      <select {...control} value={role} onChange={(event) => onRole(event.currentTarget.value === 'manager' ? 'manager' : 'member')}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {td(`people.roles.${one}`)}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** Adds one person, who is invited afterwards as everybody else. */
export function AddDialog({ known, onAdded, onClose }: Props) {
  const { ask } = useDesk();
  const asking = useAsking();
  const [values, setValues] = useState<Values>(nobody);
  const [role, setRole] = useState<Role>('member');
  const add = () =>
    asking.ask(async () => {
      const done = await ask((api) => api.hr.people.$post({ json: newOf(values, role) }));
      if (done.ok) {
        announce(td('people.addedSaid', { name: done.value.person.name }));
        onAdded(done.value.person.id);
      }
      return done;
    });
  const isTaken = asking.error === 'ERR_EMAIL_TAKEN';
  return (
    <Modal title={td('people.add')} onClose={onClose}>
      <form
        class="desk-page desk-sheet desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {asking.error && !isTaken && <Failed code={asking.error} />}
        <p class="hint">{td('people.addText')}</p>
        <PersonFields
          values={values}
          known={known}
          emailIsTheirs={false}
          emailError={isTaken ? td('people.emailTaken') : undefined}
          set={(change) => setValues((before) => ({ ...before, ...change }))}
        />
        <RoleField role={role} onRole={setRole} />
        <YesOrCancel yes={td('people.addYes')} busy={asking.busy} onCancel={onClose} />
      </form>
    </Modal>
  );
}
