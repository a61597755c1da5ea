import type { CastMember, Emotion } from '../../../content/engine/vocabulary.ts';
import { BODY, FACE, FACE_FRAMES, FACE_SHEET, GLASSES, HEAD, PERSON_FRAMES, PERSON_SHEET, WEARS_GLASSES } from '../../art/sheets.ts';
import type { Frame } from '../../art/sheets.ts';

type Box = { left: number; top: number; w: number; h: number };
type Sheet = { w: number; h: number };

/** One part cut out of its sheet and laid where the kit puts it. */
const Part = ({ href, frame, box, sheet }: { href: string; frame: Frame; box: Box; sheet: Sheet }) => (
  <svg x={box.left} y={box.top} width={box.w} height={box.h} viewBox={`${frame.x} ${frame.y} ${frame.w} ${frame.h}`}>
    <image href={href} width={sheet.w} height={sheet.h} />
  </svg>
);

/** A colleague down to the waist, from the sheets that the stage draws with. Silent: the name stands beside it. */
export function Bust({ who, mood }: { who: CastMember; mood: Emotion }) {
  const href = `/art/cast/${who}.svg`;
  const face = FACE_FRAMES[mood];
  return (
    <svg class="room-bust" viewBox="-60 -80 1000 1290" aria-hidden="true" focusable="false">
      <Part href={href} frame={PERSON_FRAMES.body} box={BODY} sheet={PERSON_SHEET} />
      <Part href={href} frame={PERSON_FRAMES.head} box={HEAD} sheet={PERSON_SHEET} />
      {face && <Part href="/art/cast/faces.svg" frame={face} box={FACE} sheet={FACE_SHEET} />}
      {WEARS_GLASSES.includes(who) && <Part href={href} frame={PERSON_FRAMES.glasses} box={GLASSES} sheet={PERSON_SHEET} />}
    </svg>
  );
}
