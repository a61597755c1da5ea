import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { Rich } from '../../ui/parts/rich.tsx';
import { go } from '../../ui/router.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { BackToSessions } from './back.tsx';
import { ScheduleDialog, StartDialog } from './booking.tsx';
import { kindsOf, originOf } from './names.ts';
import { sessionRequests } from './requests.ts';
import type { WholePlan } from './requests.ts';
import { RoundList } from './round-preview.tsx';
import { SureDialog } from './sure-dialog.tsx';

type Dialog = 'start' | 'schedule' | 'remove' | null;
type WaysProps = { whole: WholePlan; children: ComponentChildren; onChanged(): void; onRemove(): void };

/** What may be done with a plan, beside its first ways: copy it; share, change or delete one's own. */
function PlanWays({ whole, children, onChanged, onRemove }: WaysProps) {
  const requests = sessionRequests(useDesk().ask);
  const { busy, error, ask } = useAsking();
  const { id } = whole.plan;
  const mine = whole.made === 'mine';
  const copy = () =>
    ask(async () => {
      const copied = await requests.copy(id, locale.peek());
      if (copied.ok) go(`/desk/sessions/plans/${copied.value.id}/edit`);
      return copied;
    });
  const share = () =>
    ask(async () => {
      const shared = await requests.share(id, !whole.shared);
      if (shared.ok) onChanged();
      return shared;
    });
  return (
    <>
      <div class="desk-actions">
        {children}
        <button type="button" class="desk-button" aria-disabled={busy} onClick={copy}>
          {td('sessions.copy')}
        </button>
        {mine && (
          <>
            <a class="desk-button" href={`/desk/sessions/plans/${id}/edit`}>
              {td('sessions.edit')}
            </a>
            <button type="button" class="desk-button" aria-pressed={whole.shared} aria-disabled={busy} onClick={share}>
              <Icon name="share-fat" />
              {td('sessions.share')}
            </button>
            <button type="button" class="desk-button danger" onClick={onRemove}>
              {td('sessions.remove')}
            </button>
          </>
        )}
      </div>
      {mine && whole.shared && (
        <p class="note" role="status">
          {td('sessions.sharedNow')}
        </p>
      )}
      {error && <Failed code={error} />}
    </>
  );
}

function Shown({ whole, onChanged }: { whole: WholePlan; onChanged(): void }) {
  const requests = sessionRequests(useDesk().ask);
  const [dialog, setDialog] = useState<Dialog>(null);
  const { id } = whole.plan;
  const words = whole.texts[locale.value];
  const close = () => setDialog(null);
  const sure = { title: td('sessions.removePlanTitle'), text: td('sessions.removePlanText'), yes: td('sessions.removeYes') };
  const gone = () => go('/desk/sessions');
  return (
    <>
      <section class="desk-panel">
        <p>
          <Rich text={words.summary} />
        </p>
        <p class="note">
          {td('sessions.minutes', { count: whole.plan.minutes })} · {kindsOf(whole.plan.rounds.filter(({ id }) => id !== whole.plan.spare))}
        </p>
        {whole.made === 'shared' && (
          <p class="note">
            {originOf(whole)}. {td('sessions.sharedText')}
          </p>
        )}
        <PlanWays whole={whole} onChanged={onChanged} onRemove={() => setDialog('remove')}>
          <button type="button" class="desk-button main" onClick={() => setDialog('start')}>
            <Icon name="play" />
            {td('sessions.start')}
          </button>
          <button type="button" class="desk-button" onClick={() => setDialog('schedule')}>
            <Icon name="clock" />
            {td('sessions.schedule')}
          </button>
        </PlanWays>
      </section>
      <Panel id="plan-rounds" title={td('sessions.rounds')}>
        <RoundList whole={whole} />
      </Panel>
      <Panel id="plan-talk" title={td('sessions.talk')}>
        <ul class="plan-talk">
          {words.talk.map((point) => (
            <li key={point}>
              <Rich text={point} />
            </li>
          ))}
        </ul>
      </Panel>
      {dialog === 'start' && <StartDialog plan={id} onClose={close} />}
      {dialog === 'schedule' && <ScheduleDialog plan={id} zone={whole.zone} onClose={close} />}
      {dialog === 'remove' && <SureDialog {...sure} request={() => requests.removePlan(id)} onDone={gone} onClose={close} />}
    </>
  );
}

/** A plan to look at, to open, to plan, to copy. */
export function PlanPage({ id }: { id: string }) {
  const { ask } = useDesk();
  const { value, failure, again } = useLoad(() => sessionRequests(ask).plan(id), id);
  return (
    <Page title={value?.texts[locale.value].title ?? td('sessions.title')} lead={<BackToSessions />} name="desk-sessions">
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading />}
      {value && <Shown whole={value} onChanged={again} />}
    </Page>
  );
}
