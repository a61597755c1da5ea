import { ok } from '../../../content/engine/errors.ts';
import { locale } from '../../i18n.ts';
import { useDesk } from '../context.tsx';
import { Page } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { BackToSessions } from './back.tsx';
import { Composer } from './composer.tsx';
import { sessionRequests } from './requests.ts';

/** `/desk/sessions/plans/new`, `/desk/sessions/plans/<id>/edit`: rounds of ready-made plans, in one's own order. */
export function ComposerPage({ id }: { id: string | null }) {
  const requests = sessionRequests(useDesk().ask);
  const plans = useLoad(requests.plans, '');
  const whole = useLoad(async () => (id === null ? ok(null) : requests.plan(id)), id ?? '');
  const failure = plans.failure ?? whole.failure;
  const isReady = plans.value !== null && (id === null || whole.value !== null);
  const retry = () => {
    plans.again();
    whole.again();
  };
  const lead = (
    <>
      {td('sessions.composer.lead')} <BackToSessions />
    </>
  );
  return (
    <Page title={td(id === null ? 'sessions.composer.new' : 'sessions.composer.change')} lead={lead} name="desk-sessions">
      {failure && <Failed code={failure.code} onRetry={retry} />}
      {!isReady && !failure && <Loading />}
      {isReady && plans.value && (
        <Composer
          id={id}
          first={{ title: whole.value?.texts[locale.peek()].title ?? '', rounds: whole.value?.from ?? [] }}
          plans={plans.value.plans}
        />
      )}
    </Page>
  );
}
