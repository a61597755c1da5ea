import { PLACES } from '../../content/engine/vocabulary.ts';
import type { Place } from '../../content/engine/vocabulary.ts';

/** Where the seven places stand: one table read by the drawing, by Phaser and by the page's links. Pure data, no Phaser. */

type Point = readonly [x: number, y: number];
type Sheet = { width: number; height: number; nodes: Record<Place, Point>; road: readonly Point[] };

const LANDSCAPE: Sheet = {
  width: 1600,
  height: 1000,
  nodes: {
    cafe: [196, 800],
    'sorting-office': [440, 652],
    camera: [684, 820],
    house: [884, 640],
    newsstand: [1078, 450],
    tower: [1268, 484],
    stage: [1440, 404],
  },
  road: [
    [-60, 912],
    [70, 862],
    [196, 800],
    [318, 706],
    [440, 652],
    [566, 730],
    [684, 820],
    [800, 752],
    [884, 640],
    [966, 520],
    [1078, 450],
    [1172, 476],
    [1268, 484],
    [1366, 456],
    [1440, 404],
    [1700, 250],
  ],
};

const PORTRAIT: Sheet = {
  width: 900,
  height: 1760,
  nodes: {
    cafe: [226, 1572],
    'sorting-office': [664, 1378],
    camera: [236, 1174],
    house: [668, 988],
    newsstand: [236, 810],
    tower: [672, 622],
    stage: [318, 412],
  },
  road: [
    [480, 1830],
    [340, 1690],
    [226, 1572],
    [430, 1470],
    [664, 1378],
    [460, 1280],
    [236, 1174],
    [450, 1084],
    [668, 988],
    [460, 896],
    [236, 810],
    [450, 716],
    [672, 622],
    [500, 520],
    [318, 412],
    [150, 356],
    [-40, 330],
  ],
};

/** Drawing units between a pin's middle and the threshold of its building above it. */
export const THRESHOLD = 60;
/** How large each building stands on each sheet. */
export const BUILDING_SCALE: Record<'landscape' | 'portrait', Record<Place, number>> = {
  landscape: { cafe: 0.86, 'sorting-office': 0.88, camera: 0.9, house: 0.92, newsstand: 0.78, tower: 0.69, stage: 0.82 },
  portrait: { cafe: 0.88, 'sorting-office': 0.82, camera: 0.86, house: 0.87, newsstand: 0.74, tower: 0.76, stage: 0.92 },
};

export type MapLayout = {
  /** The sheet drawn: 1600 x 1000 or 900 x 1760. */
  shape: 'landscape' | 'portrait';
  width: number;
  height: number;
  /** px of the slot = drawing unit * scale + left (or top). */
  scale: number;
  left: number;
  top: number;
  /** Middle of each pin in px of the slot, in the order of the road. */
  nodes: { place: Place; x: number; y: number }[];
};

export const mapSheet = (shape: MapLayout['shape']): Sheet => (shape === 'landscape' ? LANDSCAPE : PORTRAIT);

/** Which sheet suits a slot of `width` x `height` px. */
export const isLandscape = (width: number, height: number): boolean => width > height * 0.92;

/** The map covering a slot of `width` x `height` px, centred. Both the page and the picture place things with it. */
export function layout(width: number, height: number, landscape = isLandscape(width, height)): MapLayout {
  const shape = landscape ? 'landscape' : 'portrait';
  const sheet = mapSheet(shape);
  const scale = Math.max(width / sheet.width, height / sheet.height);
  const left = (width - sheet.width * scale) / 2;
  const top = (height - sheet.height * scale) / 2;
  const nodes = PLACES.map((place) => {
    const [x, y] = sheet.nodes[place];
    return { place, x: x * scale + left, y: y * scale + top };
  });
  return { shape, width: sheet.width, height: sheet.height, scale, left, top, nodes };
}
