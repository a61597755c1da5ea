import { useState } from 'preact/hooks';
import { ROLES } from '../../../content/engine/vocabulary.ts';
import type { Role } from '../../../content/engine/vocabulary.ts';
import { Alert } from '../../ui/parts/alert.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { Field } from '../parts/field.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import '../styles/company.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

type Staff = { id: string; name: string; email: string; role: Role; joined: boolean };
type Give = (email: string, role: Role) => void;

function RoleChoice({ person: { name, email, role }, onGive }: { person: Staff; onGive: Give }) {
  return (
    <select
      aria-label={td('roles.roleOf', { name })}
      value={role}
      onChange={(event) => {
        onGive(email, event.currentTarget.value as Role);
        // The page shows what the server holds, not what was asked of it.
        event.currentTarget.value = role;
      }}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {td(`roles.${one}`)}
        </option>
      ))}
    </select>
  );
}

const columnsOf = (onGive: Give): Column<Staff>[] => [
  { key: 'name', head: td('roles.name'), names: true, cell: ({ name }) => name },
  { key: 'email', head: td('roles.email'), spare: true, cell: ({ email, joined }) => (joined ? email : `${email} (${td('roles.never')})`) },
  { key: 'role', head: td('roles.role'), cell: (person) => <RoleChoice person={person} onGive={onGive} /> },
];

function GiveForm({ onGive }: { onGive: Give }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('hr');
  return (
    <form
      class="company-form"
      onSubmit={(event) => {
        event.preventDefault();
        onGive(email.trim(), role);
      }}
    >
      <Field label={td('roles.email')} hint={td('roles.giveHint')}>
        {(control) => <input {...control} type="email" required value={email} onInput={(event) => setEmail(event.currentTarget.value)} />}
      </Field>
      <Field label={td('roles.role')}>
        {(control) => (
          <select {...control} value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {td(`roles.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" class="desk-button main">
        {td('roles.save')}
      </button>
    </form>
  );
}

/** Who runs the programme. */
export function RolesScreen() {
  const { ask } = useDesk();
  const asking = useAsking();
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.roles.$get()), '');
  const give: Give = (email, role) =>
    asking.ask(async () => {
      const given = await ask((api) => api.hr.roles.$put({ json: { email, role } }));
      if (given.ok) announce(td('roles.done', { name: given.value.person.name, role: td(`roles.${given.value.person.role}`) }));
      again();
      return given;
    });
  return (
    <Page title={td('roles.title')} lead={td('roles.lead')}>
      {asking.error && <Alert code={asking.error} />}
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading />}
      {value && <Table caption={td('roles.caption')} rows={value.staff} id={({ id }) => id} columns={columnsOf(give)} />}
      <Panel id="give-role" title={td('roles.give')} note={td('roles.last')}>
        <GiveForm onGive={give} />
      </Panel>
    </Page>
  );
}
