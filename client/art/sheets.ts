import { EMOTIONS, PLACES } from '../../content/engine/vocabulary.ts';
import type { Place } from '../../content/engine/vocabulary.ts';

/** Where each drawing lies on its sheet: written by the pipeline, cut by the stage. Pure data, in drawing units. */

export type Frame = { x: number; y: number; w: number; h: number };

/** Parts of a person in kit units (450 the middle of the body, 1210 its bottom edge): boxes that hold everybody's. */
export const BODY = { left: -245, top: 384, w: 1330, h: 826 };
export const HEAD = { left: 106, top: -74, w: 690, h: 746 };
export const GLASSES = { left: 250, top: 240, w: 436, h: 138 };
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

/** Buildings of the map around the middle of their threshold: the box that each needs. */
const BOXES: Record<Place, { left: number; top: number; w: number; h: number }> = {
  cafe: { left: -212, top: -296, w: 372, h: 342 },
  'sorting-office': { left: -184, top: -320, w: 412, h: 366 },
  camera: { left: -166, top: -288, w: 320, h: 334 },
  house: { left: -140, top: -304, w: 280, h: 350 },
  newsstand: { left: -164, top: -352, w: 356, h: 398 },
  tower: { left: -166, top: -418, w: 332, h: 464 },
  stage: { left: -224, top: -228, w: 448, h: 278 },
};
/** Asleep (not open yet), awake, and the two frames laid over an awake one once it is finished. */
export const PLACE_STATES = ['asleep', 'awake', 'alive-0', 'alive-1'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];
export type PlaceFrame = Frame & { left: number; top: number };

function placeFrames(): { frames: Record<string, PlaceFrame>; w: number; h: number } {
  const frames: Record<string, PlaceFrame> = {};
  let [y, w] = [0, 0];
  for (const place of PLACES) {
    const box = BOXES[place];
    PLACE_STATES.forEach((state, i) => {
      frames[`${place}-${state}`] = { x: i * (box.w + GAP), y, ...box };
    });
    w = Math.max(w, PLACE_STATES.length * (box.w + GAP));
    y += box.h + GAP;
  }
  return { frames, w, h: y };
}
const places = placeFrames();
export const PLACE_FRAMES = places.frames;
export const PLACE_SHEET = { w: places.w, h: places.h };
export const placeFrame = (place: Place, state: PlaceState): string => `${place}-${state}`;

/** Things that appear for a moment, each drawn around the middle of its frame. Size in units of a 1600-wide scene. */
const PROP_SIZES = {
  door: [300, 640],
  beam: [420, 640],
  phone: [180, 330],
  stamper: [180, 270],
  thumb: [200, 220],
  sheet: [120, 150],
  cup: [230, 190],
  print: [190, 190],
  bubble: [280, 210],
  balloon: [220, 280],
  'head-0': [170, 190],
  'head-1': [170, 190],
  'head-2': [170, 190],
  'head-3': [170, 190],
  smile: [140, 140],
  pop: [220, 220],
  buzz: [70, 130],
  steam: [60, 90],
  envelope: [130, 96],
  slip: [150, 110],
  cloud: [200, 116],
  'tray-free-back': [360, 200],
  'tray-ask-back': [360, 200],
  'tray-never-back': [360, 200],
  'tray-free-front': [360, 130],
  'tray-ask-front': [360, 130],
  'tray-never-front': [360, 130],
  puff: [70, 70],
  dot: [40, 40],
  mote: [20, 20],
  'star-0': [40, 40],
  'star-1': [40, 40],
  'star-2': [40, 40],
  'star-3': [40, 40],
  'star-4': [40, 40],
  'chip-0': [32, 24],
  'chip-1': [32, 24],
  'chip-2': [32, 24],
  'chip-3': [32, 24],
  'chip-4': [32, 24],
  step: [20, 20],
} as const satisfies Record<string, readonly [number, number]>;
export type Prop = keyof typeof PROP_SIZES;

/** Lays frames on shelves, in the order written, of a sheet 1500 units wide. */
function shelves(sizes: Record<string, readonly [number, number]>): { frames: Record<string, Frame>; w: number; h: number } {
  const frames: Record<string, Frame> = {};
  let [x, y, tallest] = [0, 0, 0];
  for (const [name, [w, h]] of Object.entries(sizes)) {
    if (x + w > 1500) [x, y, tallest] = [0, y + tallest + GAP, 0];
    frames[name] = { x, y, w, h };
    x += w + GAP;
    tallest = Math.max(tallest, h);
  }
  return { frames, w: 1500, h: y + tallest };
}
const props = shelves(PROP_SIZES);
export const PROP_FRAMES = props.frames as Record<Prop, Frame>;
export const PROP_SHEET = { w: props.w, h: props.h };

/** Files of each scene, back to front: by day, and those that look otherwise by night. */
export const SCENE_FILES: Record<string, { day: readonly string[]; night: readonly string[] }> = {
  'sorting-office': { day: ['back', 'mid', 'front'], night: ['back', 'mid', 'front'] },
  cafe: { day: ['back', 'mid', 'front'], night: ['back', 'mid'] },
  camera: { day: ['back', 'mid', 'front'], night: ['back', 'mid'] },
  house: { day: ['back', 'mid', 'front'], night: ['back', 'mid'] },
  newsstand: { day: ['back', 'mid', 'front'], night: ['back'] },
  tower: { day: ['back', 'mid', 'front'], night: ['back', 'mid'] },
  backstage: { day: ['back', 'mid', 'front'], night: ['back', 'mid'] },
  stage: { day: ['back', 'mid', 'front'], night: ['back', 'front'] },
  office: { day: ['back', 'mid', 'front'], night: ['back', 'mid'] },
  sort: { day: ['back'], night: [] },
  spot: { day: ['back'], night: [] },
  profile: { day: ['back'], night: [] },
  compose: { day: ['back'], night: [] },
  triage: { day: ['back'], night: [] },
  rays: { day: ['back'], night: [] },
  'bow-yes': { day: ['back', 'mid', 'front'], night: [] },
  'bow-later': { day: ['back', 'mid', 'front'], night: [] },
  'bow-no': { day: ['back', 'mid', 'front'], night: [] },
};
/** The files that make a scene: each layer's own night drawing where there is one. A place not drawn yet is the office. */
export function sceneFiles(place: string, night: boolean): string[] {
  const name = place in SCENE_FILES ? place : 'office';
  const { day, night: dark } = SCENE_FILES[name]!;
  return day.map((layer) => (night && dark.includes(layer) ? `${name}-night-${layer}` : `${name}-${layer}`));
}
/** People who wear glasses: their sheet has that frame filled. */
export const WEARS_GLASSES: readonly string[] = ['solange', 'p4', 'p6'];
