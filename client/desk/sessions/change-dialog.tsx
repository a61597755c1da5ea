import { useState } from 'preact/hooks';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { locale } from '../../i18n.ts';
import { Modal } from '../../ui/parts/modal.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Field } from '../parts/field.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { AnnouncedField, DateField, LanguageField } from './fields.tsx';
import { sessionRequests } from './requests.ts';
import type { PlanRow, SessionRow } from './requests.ts';

type Props = { session: SessionRow; onChanged(): void; onClose(): void };

const PlanField = ({ plans, plan, onPlan }: { plans: PlanRow[]; plan: string; onPlan(plan: string): void }) => (
  <Field label={td('sessions.plan')}>
    {(control) => (
      <select {...control} value={plan} onChange={(event) => onPlan(event.currentTarget.value)}>
        {plans.map(({ id, title, minutes }) => (
          <option key={id} value={id}>
            {title[locale.value]} · {td('sessions.minutes', { count: minutes })}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** What the host chose, and the request that keeps it. */
function useChange({ session, onChanged, onClose }: Props) {
  const requests = sessionRequests(useDesk().ask);
  const [plan, setPlan] = useState(session.plan);
  const [spoken, setSpoken] = useState<Locale>(session.locale);
  const [at, setAt] = useState(session.local ?? '');
  const [announced, setAnnounced] = useState(session.announced);
  const { busy, error, ask } = useAsking();
  const keep = () =>
    ask(async () => {
      const when = at === '' ? null : { at, zone: session.zone };
      const changed = await requests.reschedule(session.id, { plan, locale: spoken, when, announced, sequence: session.sequence });
      if (changed.ok) {
        onClose();
        onChanged();
      }
      return changed;
    });
  return { plan, setPlan, spoken, setSpoken, at, setAt, announced, setAnnounced, busy, error, keep };
}

/** Another date, plan or language for a session that is not open yet. */
export function ChangeDialog(props: Props) {
  const { ask } = useDesk();
  const plans = useLoad(() => sessionRequests(ask).plans(), '');
  const { plan, setPlan, spoken, setSpoken, at, setAt, announced, setAnnounced, busy, error, keep } = useChange(props);
  return (
    <Modal title={td('sessions.changeTitle')} onClose={props.onClose}>
      <form
        class="desk-page desk-sheet"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <DateField at={at} zone={props.session.zone} onAt={setAt} />
        {plans.value ? <PlanField plans={plans.value.plans} plan={plan} onPlan={setPlan} /> : <Loading rows={1} />}
        <LanguageField spoken={spoken} onSpoken={setSpoken} />
        <AnnouncedField on={announced} onToggle={setAnnounced} />
        {error && <Failed code={error} />}
        <YesOrCancel yes={td('sessions.changeYes')} busy={busy} onCancel={props.onClose} />
      </form>
    </Modal>
  );
}
