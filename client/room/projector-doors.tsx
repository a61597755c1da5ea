import { tr } from '../i18n.ts';
import type { ProjectorView } from '../../content/engine/session/views.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { Qr } from '../ui/parts/qr.tsx';
import { Bust } from './parts/bust.tsx';
import { Team } from './parts/mark.tsx';
import { Faces, joinAddress, joinHost } from './projector-side.tsx';
import { spelled } from './seat-shelf.ts';
import { TeamResults } from './team-results.tsx';

/** Before the first round: the way in, as large as the wall allows, and who has come. */
export function ProjectorLobby({ view }: { view: ProjectorView }) {
  return (
    <div class="pj-lobby">
      <section class="pj-panel pj-way">
        <Qr text={joinAddress(view)} told={tr('projector.qr', { address: joinHost() })} />
        <div>
          <h2>{tr('projector.lobbyTitle')}</h2>
          <p>{tr('projector.lobby')}</p>
          <p class="pj-host">{joinHost()}</p>
          <p class="pj-code">{spelled(view.code)}</p>
        </div>
      </section>
      <section class="pj-panel pj-come" aria-label={tr('remote.people')}>
        <div class="pj-title">
          <Icon name="megaphone-simple" />
          <b>{view.title}</b>
          <TeamsHere view={view} />
          <span>{tr('present', { count: view.present, shown: view.present })}</span>
        </div>
        {view.people.length === 0 ? <p class="pj-nobody">{tr('projector.nobody')}</p> : <Faces view={view} named />}
        <p class="pj-promise">
          <Icon name="lock-simple" />
          {tr('projector.promise')}
        </p>
      </section>
      <div class="pj-who left">
        <Bust who="ines" mood="happy" />
      </div>
    </div>
  );
}

/** Whom the shapes beside the faces stand for. */
function TeamsHere({ view }: { view: ProjectorView }) {
  const teams = [...new Set(view.people.flatMap(({ team }) => team ?? []))].sort((one, other) => one - other);
  if (teams.length === 0) return null;
  return (
    <ul class="pj-teams">
      {teams.map((team) => (
        <li key={team}>
          <Team team={team} />
        </li>
      ))}
    </ul>
  );
}

/** The end: thanks, the teams, the pot; no person is ranked. */
export function ProjectorEnd({ view }: { view: ProjectorView }) {
  const { result } = view;
  return (
    <div class="pj-end">
      <div class="pj-who left">
        <Bust who="ines" mood="proud" />
      </div>
      <section class="pj-panel">
        <h2>{tr('projector.endTitle')}</h2>
        <p>{tr('projector.end')}</p>
        {result?.teams && <TeamResults teams={result.teams} />}
        {result && result.pot > 0 && <p class="pj-pot">{tr('result.pot', { count: result.pot })}</p>}
      </section>
      <div class="pj-who right">
        <Bust who="karim" mood="laugh" />
      </div>
    </div>
  );
}
