import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HostView } from '../../../content/engine/session/views.ts';
import { errorText, textsOf } from '../../i18n.ts';
import { Remote } from '../../room/remote.tsx';
import { useLine } from '../../room/use-line.ts';
import { announce } from '../../ui/parts/live.tsx';
import { useDesk } from '../context.tsx';
import { Page } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { BackToSessions } from './back.tsx';
import { CancelledPage } from './cancelled-page.tsx';
import { DebriefPage } from './debrief-page.tsx';
import { PlannedPage } from './planned-page.tsx';
import { sessionRequests } from './requests.ts';
import type { SessionRow } from './requests.ts';

type Props = { session: SessionRow; onChanged(): void };

/** It has just ended: what had the focus is gone, so that the way on takes it, until the debrief is there by itself. */
function Ended({ onRead }: { onRead(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <section class="desk-panel">
      <Empty title={td('sessions.endedNow')}>
        <button type="button" class="desk-button main" ref={button} onClick={onRead}>
          {td('sessions.toDebrief')}
        </button>
      </Empty>
    </section>
  );
}

/** Under way: the remote, until the session ends; then its debrief. */
function Live({ session, onChanged }: Props) {
  const line = useLine<HostView>({ as: 'host', session: session.id });
  const view = line?.view.value ?? null;
  const state = line?.state.value;
  const ready = textsOf('room') !== null;
  const over = state?.way === 'over' ? state.why : null;
  const ended = view?.phase === 'ended' || over === 'ended' || over === 'ERR_SESSION_ENDED';
  useLayoutEffect(() => {
    if (!ended) return;
    announce(td('sessions.endedNow'));
    onChanged();
  }, [ended]);
  return (
    <Page title={view?.title ?? session.title} actions={<BackToSessions />} name="desk-sessions desk-remote">
      {over !== null && over !== 'ended' && over !== 'taken-over' && !ended && (
        <section class="desk-panel">
          <Empty title={errorText(over)} />
        </section>
      )}
      {ended && <Ended onRead={onChanged} />}
      {over === null && !ended && (line && view && ready ? <Remote line={line} view={view} session={session.id} /> : <Loading />)}
    </Page>
  );
}

/** `/desk/sessions/<id>`: prepared, run or read, as far as the session is. */
export function SessionPage({ id }: { id: string }) {
  const { ask } = useDesk();
  const [turn, setTurn] = useState(0);
  const { value, failure, busy, again } = useLoad(() => sessionRequests(ask).list(), `${id} ${turn}`);
  const session = value?.sessions.find((one) => one.id === id);
  const changed = () => setTurn((n) => n + 1);
  if (session?.state === 'planned') return <PlannedPage session={session} onChanged={changed} />;
  if (session?.state === 'cancelled') return <CancelledPage session={session} onChanged={changed} />;
  if (session?.state === 'open') return <Live session={session} onChanged={changed} />;
  if (session) return <DebriefPage session={session} />;
  return (
    <Page title={td('sessions.title')} lead={<BackToSessions />} name="desk-sessions">
      {failure && <Failed code={failure.code} onRetry={again} />}
      {busy && !failure && <Loading />}
      {!busy && !failure && <Failed code="ERR_SESSION_UNKNOWN" />}
    </Page>
  );
}
