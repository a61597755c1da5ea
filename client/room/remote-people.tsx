import type { HostView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { Team, useTeamName } from './parts/mark.tsx';
import type { Send } from './use-send.ts';

type Props = { view: HostView; send: Send };
type Person = HostView['everyone'][number];

const TEAM_NUMBERS = [0, 2, 3, 4, 5, 6] as const;

function Row({ person, view, send }: Props & { person: Person }) {
  const { seat, name, team, here, removed } = person;
  const teamName = useTeamName();
  const may = (act: 'remove' | 'restore' | 'move') => view.acts.includes(act);
  return (
    <li class={removed ? 'removed' : here ? '' : 'away'}>
      <span class="remote-name">
        {name}
        {removed ? <small>{tr('remote.removed')}</small> : !here && <small>{tr('remote.away')}</small>}
      </span>
      {!removed && team !== null && view.teams > 0 && may('move') && (
        <select
          aria-label={tr('remote.teamOf', { name })}
          value={String(team)}
          onChange={(event) => send({ type: 'move', seat, team: Number(event.currentTarget.value) })}
        >
          {Array.from({ length: view.teams }, (_, i) => (
            <option key={i} value={String(i)}>
              {teamName(i)}
            </option>
          ))}
        </select>
      )}
      {!removed && team !== null && view.teams > 0 && !may('move') && <Team team={team} />}
      {removed
        ? may('restore') && (
            <button type="button" class="desk-button" onClick={() => send({ type: 'restore', seat })}>
              <Icon name="arrow-clockwise" />
              <span class="vh">{tr('remote.restore', { name })}</span>
            </button>
          )
        : may('remove') && (
            <button type="button" class="desk-button" onClick={() => send({ type: 'remove', seat })}>
              <Icon name="x" />
              <span class="vh">{tr('remote.remove', { name })}</span>
            </button>
          )}
    </li>
  );
}

/** Who is in the room: a name to take off or to let back, a team to change. */
export function RemotePeople({ view, send }: Props) {
  const seats = view.everyone.filter(({ removed }) => !removed);
  const here = seats.filter((one) => one.here).length;
  return (
    <section class="desk-panel remote-people" aria-labelledby="remote-people">
      <h2 id="remote-people">{tr('remote.people')}</h2>
      {view.everyone.length > 0 && <p class="note">{tr('remote.peopleCount', { here, seats: seats.length })}</p>}
      {view.acts.includes('teams') && (
        <label class="remote-teams">
          <span>{tr('remote.teams')}</span>
          <select
            aria-describedby={view.teams > 0 ? 'remote-teams-hint' : undefined}
            value={String(view.teams)}
            onChange={(event) => send({ type: 'teams', number: Number(event.currentTarget.value) })}
          >
            {TEAM_NUMBERS.map((n) => (
              <option key={n} value={String(n)}>
                {n === 0 ? tr('remote.noTeams') : String(n)}
              </option>
            ))}
          </select>
        </label>
      )}
      {view.acts.includes('teams') && view.teams > 0 && (
        <p class="note" id="remote-teams-hint">
          {tr('remote.teamsHint')}
        </p>
      )}
      {view.everyone.length === 0 && <p>{tr('remote.nobody')}</p>}
      <ul class="remote-list" tabIndex={0} aria-labelledby="remote-people">
        {view.everyone.map((person) => (
          <Row key={person.seat} person={person} view={view} send={send} />
        ))}
      </ul>
    </section>
  );
}
