import { useEffect } from 'preact/hooks';
import type { ErrorCode } from '../../content/engine/errors.ts';
import type { ProjectorView } from '../../content/engine/session/views.ts';
import { errorText, t, textsOf, tr } from '../i18n.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { Clock, useClockOver } from './parts/clock.tsx';
import { TeamNames } from './parts/mark.tsx';
import { momentOf, stageName, useStageSaid, whereName } from './parts/use-stage.ts';
import { ProjectorEnd, ProjectorLobby } from './projector-doors.tsx';
import { ProjectorMoment } from './projector-moment.tsx';
import { JoinPanel, PeoplePanel } from './projector-side.tsx';
import './styles/marks.css';
import './styles/projector.css';
import './styles/projector-result.css';
import './styles/projector-why.css';
import './styles/projector-debate.css';
import './styles/projector-side.css';
import './styles/projector-ends.css';
import { useLine } from './use-line.ts';

function Waiting({ text }: { text: string }) {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <p>{text}</p>
    </main>
  );
}

function Refused({ code }: { code: ErrorCode }) {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <h1>{tr('projector.refused')}</h1>
      <p>{errorText(code)}</p>
      <a class="cta" href="/desk/sessions">
        {tr('projector.toList')}
      </a>
    </main>
  );
}

/** What stands above every moment: where we are, how many have answered, the clock. */
function Top({ view, ahead }: { view: ProjectorView; ahead: number }) {
  const { stage, round } = view;
  const over = useClockOver(view, ahead);
  return (
    <header class="pj-top">
      <p class="pj-chip">
        <Icon name="megaphone-simple" />
        <b>{round?.title ?? view.title}</b>
        {round && <span>{whereName(view)}</span>}
      </p>
      <div class="pj-sp" />
      {stage && (
        <p class="pj-chip pj-stage" data-stage={stage.paused ? 'paused' : stage.name}>
          <b>{over ? tr('clockOver') : stage.paused ? tr('stages.paused') : stageName(view)}</b>
        </p>
      )}
      {stage?.name === 'open' && (
        <p class="pj-chip pj-answered">
          <Icon name="users-three" />
          <b>{view.answered}</b>
          <span>{tr('answeredOf', { count: view.answered, of: view.awaited })}</span>
        </p>
      )}
      {stage?.name === 'open' && <Clock clock={view.clock} ahead={ahead} />}
    </header>
  );
}

function Room({ view, ahead }: { view: ProjectorView; ahead: number }) {
  useStageSaid(view);
  if (view.phase === 'ended') return <ProjectorEnd view={view} />;
  if (view.phase === 'lobby') return <ProjectorLobby view={view} />;
  return (
    <>
      <Top view={view} ahead={ahead} />
      <ProjectorMoment key={momentOf(view)} view={view} />
      <aside class="pj-side">
        <JoinPanel view={view} />
        <PeoplePanel view={view} />
      </aside>
    </>
  );
}

/** The wall of the room: `/projector/<session>`. It has no control but the browser's own full screen. */
export function ProjectorPage({ session }: { session: string }) {
  const line = useLine<ProjectorView>({ as: 'projector', session });
  const ready = textsOf('room') !== null;
  const view = line?.view.value ?? null;
  useEffect(() => {
    if (view) document.title = `${view.title} · ${t('app.title')}`;
  }, [view?.title]);
  if (!ready || !line) return <Waiting text={t('states.loading')} />;
  const state = line.state.value;
  if (state.way === 'over' && view?.phase !== 'ended')
    return <Refused code={state.why === 'ended' || state.why === 'taken-over' ? 'ERR_SESSION_ENDED' : state.why} />;
  if (!view) return <Waiting text={tr('line.opening')} />;
  return (
    <main id="main" class="pj" tabIndex={-1} data-phase={view.phase} data-kind={view.round?.kind ?? ''}>
      <h1 class="vh">{tr('projector.title')}</h1>
      <div class="pj-stage-box">
        <TeamNames value={view.teamNames}>
          <Room view={view} ahead={line.ahead.value} />
        </TeamNames>
        {state.way === 'lost' && (
          <p class="pj-lost" role="status">
            <Icon name="wifi-slash" />
            {tr('projector.lost')}
          </p>
        )}
      </div>
    </main>
  );
}
