import { CAST } from '../../../content/engine/vocabulary.ts';
import type { CastMember } from '../../../content/engine/vocabulary.ts';
import type { RoomLine } from '../../../content/engine/session/views.ts';
import { Face } from '../../ui/parts/face.tsx';
import { Rich } from '../../ui/parts/rich.tsx';

/** Someone who is drawn; null for a narrator, a phone, a stranger. */
export const castOf = (who: string | null): CastMember | null => CAST.find((one) => one === who) ?? null;

/** What is said in a story. */
export function Lines({ lines, size = 40 }: { lines: RoomLine[]; size?: number }) {
  if (lines.length === 0) return null;
  return (
    <ul class="room-lines">
      {lines.map(({ who, name, text }, i) => {
        const cast = castOf(who);
        return (
          <li key={i} class={cast ? 'spoken' : 'told'}>
            {cast && <Face who={cast} size={size} />}
            <p>
              {(cast ?? who) && name && <b>{name}</b>} <Rich text={text} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
