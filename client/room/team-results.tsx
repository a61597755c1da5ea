import type { TeamShare } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Team } from './parts/mark.tsx';
import { percentOf } from './parts/tally.tsx';

/** What each team got right, as a share of its members: a larger team does not win by its size. */
export const TeamResults = ({ teams }: { teams: TeamShare[] }) => (
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
  </div>
);
