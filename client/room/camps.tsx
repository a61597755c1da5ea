import type { RoomResult } from '../../content/engine/session/views.ts';
import { locale, tr } from '../i18n.ts';
import { Team, TeamShape } from './parts/mark.tsx';

const LAST = 5;
/** How far along the line a place is, 0 to 1. */
const along = (place: number): number => (place - 1) / (LAST - 1);

/** Where the middle of each team stood on a debate's line, and where it stands: never where one person does. */
export function Camps({ camps }: { camps: NonNullable<RoomResult['camps']> }) {
  const figure = new Intl.NumberFormat(locale.value === 'fr' ? 'fr-FR' : 'en-GB');
  const told = (before: number | null, after: number): string => {
    const to = figure.format(after);
    if (before === null) return tr('result.campNow', { to });
    return before === after ? tr('result.campStays', { to }) : tr('result.campMoved', { from: figure.format(before), to });
  };
  return (
    <div class="room-camps">
      <p>{tr('result.camps')}</p>
      <ul>
        {camps.map(({ team, before, after }) => (
          <li key={team}>
            <Team team={team} />
            <span class="camp-line" aria-hidden="true">
              {before !== null && <i class="was" style={{ '--at': along(before) }} />}
              <i class="is" style={{ '--at': along(after) }}>
                <TeamShape team={team} />
              </i>
            </span>
            <b>{told(before, after)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
