import { PLAYER_FACES } from '../../content/engine/vocabulary.ts';
import type { ProjectorView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Face } from '../ui/parts/face.tsx';
import { Qr } from '../ui/parts/qr.tsx';
import { TeamShape } from './parts/mark.tsx';
import { TeamResults } from './team-results.tsx';
import { spelled } from './seat-shelf.ts';

type Props = { view: ProjectorView };

export const joinAddress = ({ joinPath }: Pick<ProjectorView, 'joinPath'>): string => `${location.origin}${joinPath}`;
/** The address as one types it. */
export const joinHost = (): string => `${location.host}/join`;

/** The way in, always on the wall: late joiners need it. */
export function JoinPanel({ view }: Props) {
  return (
    <section class="pj-panel pj-join" aria-label={tr('projector.join')}>
      <h2>{tr('projector.join')}</h2>
      <Qr text={joinAddress(view)} told={tr('projector.qr', { address: joinHost() })} />
      <p class="pj-host">{joinHost()}</p>
      <p class="pj-code">{spelled(view.code)}</p>
    </section>
  );
}

/** Faces that the panel holds in three rows. */
const ROOM = 15;

/** Who is here: faces that are nobody's, and the first names. */
export function Faces({ view, named = false }: Props & { named?: boolean }) {
  const shown = view.more > 0 ? view.people.slice(0, ROOM - 1) : view.people;
  const more = view.more + view.people.length - shown.length;
  return (
    <ul class={`pj-faces${named ? ' named' : ''}`}>
      {shown.map(({ seat, name, face, team, here }) => (
        <li key={seat} class={here ? '' : 'away'}>
          <Face who={PLAYER_FACES[face % PLAYER_FACES.length] ?? 'p1'} size={64} mood="happy" />
          {team !== null && <TeamShape team={team} />}
          <span class={named ? '' : 'vh'}>{name}</span>
        </li>
      ))}
      {more > 0 && (
        <li class="pj-more">
          <span aria-hidden="true">+{more}</span>
          <span class="vh">{tr('projector.more', { count: more })}</span>
        </li>
      )}
    </ul>
  );
}

/** Who is here; after a question, what the teams have got right so far. */
export function PeoplePanel({ view }: Props) {
  const teams = view.result?.teams;
  if (teams && teams.length > 0) {
    return (
      <section class="pj-panel pj-people">
        <TeamResults teams={teams} />
      </section>
    );
  }
  return (
    <section class="pj-panel pj-people" aria-label={tr('remote.people')}>
      <p class="pj-present">
        <b>{view.present}</b> {tr('inRoom', { count: view.present })}
      </p>
      <Faces view={view} />
    </section>
  );
}
