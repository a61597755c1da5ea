import calendarX from '@phosphor-icons/core/assets/bold/calendar-x-bold.svg?raw';
import envelope from '@phosphor-icons/core/assets/bold/envelope-simple-bold.svg?raw';
import hourglass from '@phosphor-icons/core/assets/bold/hourglass-medium-bold.svg?raw';
import prohibit from '@phosphor-icons/core/assets/bold/prohibit-bold.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/bold/seal-check-bold.svg?raw';
import user from '@phosphor-icons/core/assets/bold/user-circle-bold.svg?raw';
import { PERSON_STATUSES } from '../../../content/engine/person-status.ts';
import type { PersonStatus } from '../../../content/engine/person-status.ts';
import type { Overview } from '../../../server/overview.ts';
import { figure } from '../format.ts';
import { Tile, Tiles } from '../parts/tile.tsx';
import { td } from '../texts.ts';

const LOOKS: Record<PersonStatus, { icon: string; tone: 'blue' | 'teal' | 'violet' | 'sun' | 'coral' }> = {
  invited: { icon: envelope, tone: 'blue' },
  member: { icon: user, tone: 'violet' },
  certified: { icon: sealCheck, tone: 'teal' },
  expiring: { icon: hourglass, tone: 'sun' },
  expired: { icon: calendarX, tone: 'sun' },
  revoked: { icon: prohibit, tone: 'coral' },
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
        {...LOOKS[status]}
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
