import type { RoomOutcome } from '../../../content/engine/session/views.ts';
import { tr } from '../../i18n.ts';
import { Rich } from '../../ui/parts/rich.tsx';

/** Which road this is: the end of one, or the one that the room did not take, with what is done instead. */
export function Road({ outcome }: { outcome: RoomOutcome }) {
  const { ending, rewound, instead } = outcome;
  if (!ending && !rewound) return null;
  return (
    <>
      <p class="tag room-road">{tr(ending ? (rewound ? 'result.otherEnding' : 'result.ending') : 'result.rewound')}</p>
      {instead && (
        <p class="room-instead">
          <Rich text={instead.ask} />{' '}
          <b>
            <Rich text={tr('result.instead', { label: instead.label })} />
          </b>
        </p>
      )}
    </>
  );
}
