import { EMOTIONS } from '../../content/engine/vocabulary.ts';

/** Where each drawing lies on its sheet: written by the pipeline, cut by the stage. Pure data, in drawing units. */

export type Frame = { x: number; y: number; w: number; h: number };

/** Parts of a person in kit units (450 the middle of the body, 1210 its bottom edge), and where the sheet keeps them. */
export const BODY = { left: -150, top: 430, w: 1200, h: 780 };
export const HEAD = { left: 130, top: -130, w: 700, h: 900 };
export const GLASSES = { left: 240, top: 226, w: 460, h: 190 };
export const FACE = { left: 360, top: 170, w: 310, h: 310 };

const GAP = 8;
export const PERSON_SHEET = { w: BODY.w + GAP + HEAD.w, h: BODY.h + GAP + GLASSES.h };
export const PERSON_FRAMES: Record<'body' | 'head' | 'glasses', Frame> = {
  body: { x: 0, y: 0, w: BODY.w, h: BODY.h },
  head: { x: BODY.w + GAP, y: 0, w: HEAD.w, h: HEAD.h },
  glasses: { x: 0, y: BODY.h + GAP, w: GLASSES.w, h: GLASSES.h },
};

/** One sheet of faces serves everybody: features are ink only. Frames are `<mood>`, `<mood>-talk`, `<mood>-blink`. */
const BLINKING = ['neutral', 'happy', 'worried', 'tired', 'driven'] as const;
const COLUMNS = 6;
const LOOKS = [...EMOTIONS, ...EMOTIONS.map((mood) => `${mood}-talk`), ...BLINKING.map((mood) => `${mood}-blink`)];
export const FACE_FRAMES: Record<string, Frame> = Object.fromEntries(
  LOOKS.map((look, i) => {
    const x = (i % COLUMNS) * (FACE.w + GAP);
    const y = Math.floor(i / COLUMNS) * (FACE.h + GAP);
    return [look, { x, y, w: FACE.w, h: FACE.h }];
  }),
);
export const FACE_SHEET = { w: COLUMNS * (FACE.w + GAP), h: Math.ceil(LOOKS.length / COLUMNS) * (FACE.h + GAP) };
