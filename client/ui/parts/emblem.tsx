import { EMBLEM_BOX, EMBLEM_INK, emblemOf } from '../../../content/emblem.ts';
import type { Level } from '../../../content/engine/vocabulary.ts';

/** The rosette of a level: a picture beside its name, never instead of it. @param width in px */
export function Emblem({ level, width }: { level: Level; width: number }) {
  const height = Math.round((width * EMBLEM_BOX.height) / EMBLEM_BOX.width);
  return (
    <svg
      class="emblem"
      viewBox={`-8 -8 ${EMBLEM_BOX.width + 16} ${EMBLEM_BOX.height + 16}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {emblemOf(level).map(({ d, fill, line }) => (
        <path key={d} d={d} fill={fill} stroke={EMBLEM_INK} stroke-width={line} stroke-linejoin="round" stroke-linecap="round" />
      ))}
    </svg>
  );
}
