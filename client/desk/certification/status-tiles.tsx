import { PERSON_STATUSES } from '../../../content/engine/person-status.ts';
import type { PersonStatus } from '../../../content/engine/person-status.ts';
import type { Overview } from '../../../server/overview.ts';
import { figure } from '../format.ts';
import { Tile, Tiles } from '../parts/tile.tsx';
import { STATUS_ICONS } from '../people/status-tag.tsx';
import { td } from '../texts.ts';

const TONES: Record<PersonStatus, 'blue' | 'teal' | 'violet' | 'sun' | 'coral'> = {
  invited: 'blue',
  member: 'violet',
  certified: 'teal',
  expiring: 'sun',
  expired: 'sun',
  revoked: 'coral',
};

/** Certificates that end within 30, 60 and 90 days: each figure leads to its people. */
const Ends = ({ ends }: Pick<Overview, 'ends'>) => (
  <span class="ends">
    {ends.map(({ days, count }) => (
      <a key={days} href={`/desk/people?expiring=${days}&sort=expiresAt`}>
        {td('overview.endsWithin', { days, count: figure(count) })}
      </a>
    ))}
  </span>
);

/** How many have each status; each tile leads to its people. */
export const StatusTiles = ({ overview }: { overview: Overview }) => (
  <Tiles>
    {PERSON_STATUSES.map((status) => (
      <Tile
        key={status}
        icon={STATUS_ICONS[status]}
        tone={TONES[status]}
        label={td(`people.statuses.${status}`)}
        value={figure(overview.statuses[status])}
        note={
          <>
            <a href={`/desk/people?status=${status}`}>
              {td('overview.see')}
              <span class="vh"> {td(`people.statuses.${status}`)}</span>
            </a>
            {status === 'expiring' && <Ends ends={overview.ends} />}
          </>
        }
      />
    ))}
  </Tiles>
);
