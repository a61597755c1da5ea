import type { TeamShare } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Team } from './parts/mark.tsx';
import { percentOf } from './parts/tally.tsx';

/** What each team got right, as a share of its members: a larger team does not win by its size. @param noted with how it is counted */
export const TeamResults = ({ teams, noted = false }: { teams: TeamShare[]; noted?: boolean }) => (
  <div class="team-results">
    <p>{tr('result.teams')}</p>
    <ul>
      {teams.map(({ team, share }) => (
        <li key={team}>
          <Team team={team} />
          <span class="team-bar" aria-hidden="true">
            <i style={{ '--share': share / 100 }} />
          </span>
          <b>{percentOf(share)}</b>
        </li>
      ))}
    </ul>
    {noted && <p class="room-note">{tr('result.teamsNote')}</p>}
  </div>
);
