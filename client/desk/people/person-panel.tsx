import paperPlane from '@phosphor-icons/core/assets/bold/paper-plane-tilt-bold.svg?raw';
import bell from '@phosphor-icons/core/assets/bold/bell-simple-bold.svg?raw';
import sealWarning from '@phosphor-icons/core/assets/bold/seal-warning-bold.svg?raw';
import { useState } from 'preact/hooks';
import type { InvitationWays } from '../../../server/invitations.ts';
import type { HrPerson } from '../../../server/people-list.ts';
import { t } from '../../i18n.ts';
import { Drawing, Icon } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { country } from '../../ui/format.ts';
import { useDesk } from '../context.tsx';
import { day } from '../format.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { InviteDialog } from './invite-dialog.tsx';
import type { Known } from './person-fields.tsx';
import { PersonForm } from './person-form.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import { RevokeForm } from './revoke-form.tsx';
import { StatusTag } from './status-tag.tsx';

/** Everything that HR sees of this person, word for word what the person's own page tells them. */
function Facts({ person, remindedAt }: { person: HrPerson; remindedAt: string | null }) {
  const lines: [string, string | null][] = [
    [td('people.heads.email'), person.email],
    [td('people.heads.role'), td(`people.roles.${person.role}`)],
    [td('people.heads.team'), person.team],
    [td('people.heads.site'), person.site],
    [td('people.heads.country'), person.country && country(person.country)],
    [td('people.heads.locale'), td(`people.locales.${person.locale}`)],
    [td('people.heads.level'), person.level && t(`status.levels.${person.level}`)],
    [td('people.heads.expiresAt'), person.expiresAt && day(person.expiresAt)],
    [td('people.heads.invitedAt'), person.invitedAt && day(person.invitedAt)],
    [td('reminders.remindedAt'), remindedAt && day(remindedAt)],
  ];
  return (
    <>
      <p>
        <StatusTag status={person.status} />
      </p>
      <dl class="desk-facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{td('people.allWeSee')}</p>
    </>
  );
}

/** Has something to be reminded of. */
const canRemind = ({ status, invitedAt }: HrPerson) => status === 'expiring' || (status === 'invited' && invitedAt !== null);
const isInForce = ({ status }: HrPerson): boolean => status === 'certified' || status === 'expiring';

type Act = 'edit' | 'revoke' | 'invite' | 'remind';

/** What can be done with this person: the first of them for whom it is high time. */
const Acts = ({ person, onAct }: { person: HrPerson; onAct(act: Act): void }) => (
  <p class="desk-actions">
    {person.status === 'invited' && (
      <button
        type="button"
        class={`desk-button${person.invitedAt === null ? ' main' : ''}`}
        aria-haspopup="dialog"
        onClick={() => onAct('invite')}
      >
        <Drawing svg={paperPlane} />
        {td('people.invite')}
      </button>
    )}
    <button type="button" class="desk-button" onClick={() => onAct('edit')}>
      <Icon name="gear-six" />
      {td('people.edit')}
    </button>
    {canRemind(person) && (
      <button type="button" class="desk-button" aria-haspopup="dialog" onClick={() => onAct('remind')}>
        <Drawing svg={bell} />
        {td('reminders.remind')}
      </button>
    )}
    {isInForce(person) && (
      <button type="button" class="desk-button danger" onClick={() => onAct('revoke')}>
        <Drawing svg={sealWarning} />
        {td('revoke.open')}
      </button>
    )}
  </p>
);

type Props = { id: string; known: Known; ways: InvitationWays; onClose(): void; onChanged(): void };

/** One person, to read and to correct. */
export function PersonPanel({ id, known, ways, onClose, onChanged }: Props) {
  const { ask } = useDesk();
  const [act, setAct] = useState<Act | null>(null);
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.people[':id'].$get({ param: { id } })), id);
  const saved = () => {
    setAct(null);
    again();
    onChanged();
  };
  if (value && act === 'remind') return <RemindDialog whom={[id]} onClose={onClose} />;
  if (value && act === 'invite') {
    const named = new Map([[id, value.person]]);
    return <InviteDialog chosen={new Set([id])} named={named} ways={ways} onClose={onClose} onInvited={onChanged} />;
  }
  return (
    <Modal title={value?.person.name ?? td('people.person')} onClose={onClose}>
      <div class="desk-page desk-sheet">
        {failure && <Failed code={failure.code} onRetry={again} />}
        {!value && !failure && <Loading rows={4} />}
        {value && act === null && (
          <>
            <Facts person={value.person} remindedAt={value.remindedAt} />
            <Acts person={value.person} onAct={setAct} />
          </>
        )}
        {value && act === 'edit' && (
          <PersonForm
            person={value.person}
            emailIsTheirs={value.emailIsTheirs}
            known={known}
            onSaved={saved}
            onCancel={() => setAct(null)}
          />
        )}
        {value && act === 'revoke' && (
          <RevokeForm
            people={[id]}
            onCancel={() => setAct(null)}
            onDone={(said) => {
              announce(said);
              saved();
            }}
          />
        )}
      </div>
    </Modal>
  );
}
