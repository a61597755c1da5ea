import { useState } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { StartDialog } from './booking.tsx';
import { kindsOf } from './names.ts';
import type { PlanRow } from './requests.ts';

/** The shortest of what comes with the programme; null where nothing does. */
export const shortestOf = (plans: PlanRow[]): PlanRow | null =>
  plans.filter(({ made }) => made === 'ready').toSorted((one, other) => one.minutes - other.minutes)[0] ?? null;

/** For somebody who has never run a session: one plan to try, opened from here. */
export function FirstSession({ plan }: { plan: PlanRow }) {
  const [open, setOpen] = useState(false);
  return (
    <Panel id="first-session" title={td('sessions.first.title', { title: plan.title[locale.value] })}>
      <p>{td('sessions.first.text')}</p>
      <p class="note">
        {td('sessions.minutes', { count: plan.minutes })} · {kindsOf(plan.rounds)}
      </p>
      <div class="desk-actions">
        <button type="button" class="desk-button main" onClick={() => setOpen(true)}>
          <Icon name="play" />
          {td('sessions.start')}
        </button>
        <a class="desk-button" href={`/desk/sessions/plans/${plan.id}`}>
          {td('sessions.first.look')}
        </a>
      </div>
      {open && <StartDialog plan={plan.id} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
