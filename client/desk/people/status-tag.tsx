import calendarX from '@phosphor-icons/core/assets/bold/calendar-x-bold.svg?raw';
import envelope from '@phosphor-icons/core/assets/bold/envelope-simple-bold.svg?raw';
import hourglass from '@phosphor-icons/core/assets/bold/hourglass-medium-bold.svg?raw';
import prohibit from '@phosphor-icons/core/assets/bold/prohibit-bold.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/bold/seal-check-bold.svg?raw';
import user from '@phosphor-icons/core/assets/bold/user-circle-bold.svg?raw';
import type { PersonStatus } from '../../../content/engine/person-status.ts';
import { Tag } from '../parts/tag.tsx';
import type { Tone } from '../parts/tag.tsx';
import { td } from '../texts.ts';

/** The drawing of each status, wherever it is shown. */
export const STATUS_ICONS: Record<PersonStatus, string> = {
  invited: envelope,
  member: user,
  certified: sealCheck,
  expiring: hourglass,
  expired: calendarX,
  revoked: prohibit,
};

const TONES: Record<PersonStatus, Tone> = {
  invited: 'plain',
  member: 'calm',
  certified: 'sound',
  expiring: 'warn',
  expired: 'warn',
  revoked: 'risk',
};

/** One of the six statuses that HR sees: a word, and its drawing. */
export const StatusTag = ({ status }: { status: PersonStatus }) => (
  <Tag icon={STATUS_ICONS[status]} tone={TONES[status]}>
    {td(`people.statuses.${status}`)}
  </Tag>
);
