import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, ramp, rows, seedPen, shape, sheet, spline, stroke } from '../ink.ts';
import { cafe } from '../map/cafe.ts';
import { house } from '../map/house.ts';
import { newsstand } from '../map/newsstand.ts';
import { sortingOffice } from '../map/sorting-office.ts';
import { stage } from '../map/stage.ts';
import { cypress, tree } from '../map/nature.ts';
import { frond } from './plants.ts';
import { beacon, consoleDesk, microphone, monitor, rack, wallMap } from './watch-room.ts';
import { farCloud, lamp, skyline } from './room.ts';
import type { Scene } from './scene.ts';

/** The tower inside: the watch room over the town, its long window, its desk of screens. Night is its natural hour. */

const PANE = 'M196 92H1404L1486 566H114Z';
const FAR_HILL = [40, 410, 260, 372, 520, 402, 800, 366, 1080, 398, 1320, 364, 1600, 392];
/** Windows that shine in the town by night: x, y. */
const LIT_WINDOWS = [676, 478, 700, 478, 724, 478, 898, 480, 928, 484, 462, 486, 490, 486, 962, 394, 1090, 424];
const STARS = [260, 130, 344, 210, 420, 128, 498, 236, 566, 150, 700, 126, 756, 206, 884, 130, 1090, 134, 1180, 226, 1270, 150, 1360, 220];

function walls(): string {
  const boards = Array.from({ length: 18 }, (_, i) =>
    stroke([800 + (i - 8.5) * 140, 780, 800 + (i - 8.5) * 262, 1010], 4, '#8674E8', { rough: 0.6 }),
  );
  const bolts = Array.from({ length: 17 }, (_, i) => disc(i * 100, 614, 6, '#8674E8'));
  return [
    box(-10, -10, 1620, 1020, '#C3B8FC', { rough: 0 }),
    dots([0, 0, 400, 600], 20, (u, v) => Math.max(0, 6.4 * (1 - u * 1.4 - v * 0.5)), '#A99BF8'),
    dots([1200, 0, 400, 600], 20, (u, v) => Math.max(0, 6.4 * (u * 1.4 - v * 0.5 - 0.4)), '#A99BF8'),
    box(-10, 596, 1620, 180, '#A899F6', { rough: 0 }),
    ...bolts,
    stroke([-10, 634, 1610, 634], 4, '#8674E8'),
    box(-10, 776, 1620, 240, '#9887F0', { rough: 0 }),
    ...boards,
    stroke([-10, 870, 1610, 870], 4, '#8674E8', { rough: 0.6 }),
    box(-10, 760, 1620, 18, '#FFFFFF', { rough: 0 }),
    stroke([-10, 779, 1610, 779], 4, '#5A47C4'),
  ].join('');
}

/** The town of the map seen from above: the road and the places behind. */
function town(night: boolean): string {
  const hill = (points: number[], fill: string) => shape(`${spline(points)}V600H40Z`, fill, { pen: 4.5 });
  const road = 'M150 590C360 560 420 520 560 520S760 560 870 520S1030 452 1180 470S1380 450 1520 420';
  return [
    hill(FAR_HILL, '#8FD6C2'),
    hill([40, 476, 300, 440, 620, 470, 900, 436, 1220, 462, 1600, 430], '#B6E6D6'),
    curve(road, 30, C.ink),
    curve(road, 22, '#FFF3DF'),
    curve(road, 3.5, '#F0C98F', { dash: '4 18' }),
    group([stage.base()], { at: [962, 412], scale: 0.34 }),
    group([newsstand.base()], { at: [1090, 450], scale: 0.32 }),
    cypress(860, 440, 0.42),
    tree(726, 474, 0.44),
    group([house.base()], { at: [914, 498], scale: 0.38 }),
    group([sortingOffice.base()], { at: [704, 506], scale: 0.42 }),
    tree(580, 478, 0.5, C.teal2),
    tree(1010, 510, 0.5, C.teal2),
    group([cafe.base()], { at: [478, 500], scale: 0.42 }),
    cypress(806, 560, 0.5),
    night ? shape(`${spline(FAR_HILL)}V600H40Z`, '#1F1B56', { opacity: 0.56 }) : '',
    night
      ? rows(2, LIT_WINDOWS)
          .map(([x, y]) => disc(x, y, 6.5, '#FFD877') + disc(x, y, 16, '#FFD877', { opacity: 0.25 }))
          .join('')
      : '',
  ].join('');
}

function view(night: boolean): string {
  return group(
    [
      '<rect x="100" y="80" width="1400" height="500" fill="url(#sky)"/>',
      night
        ? rows(2, STARS)
            .map(([x, y], i) => disc(x, y, i % 3 ? 3 : 4.5, '#FFF6DC'))
            .join('')
        : '',
      disc(970, 236, 118, '#FFE2A6', { opacity: 0.7 }),
      disc(970, 236, 78, C.sun),
      farCloud(420, 236, 0.9),
      farCloud(1020, 190, 0.8, 0.9),
      farCloud(690, 176, 0.6, 0.8),
      skyline(100, 1500, 430, { w: [44, 90], h: [70, 190], gap: [-4, 18] }, '#FFC7B4', '#FFE4D2'),
      skyline(100, 1500, 430, { w: [50, 96], h: [20, 90], gap: [0, 40] }, '#FF9E8E', '#FFD9A8'),
      town(night),
      polygon([470, 570, 610, 90, 664, 90, 524, 570], '#fff', { rough: 0, opacity: 0.16 }),
      polygon([1120, 570, 1260, 90, 1290, 90, 1150, 570], '#fff', { rough: 0, opacity: 0.16 }),
    ],
    { clip: 'pane' },
  );
}

function windowFrame(): string {
  const bar = (top: number, foot: number) => [curve(`M${top} 92L${foot} 566`, 26), curve(`M${top} 92L${foot} 566`, 16, '#fff')];
  return [
    curve(PANE, 44),
    curve(PANE, 33, '#fff'),
    ...bar(560, 536),
    ...bar(1040, 1064),
    curve(PANE, 6, C.ink),
    box(60, 572, 1480, 26, '#fff', { pen: 5.5 }),
  ].join('');
}

const cone = (x: number, top: number, reach: number): string =>
  polygon([x - 40, top, x + 40, top, x + reach, 800, x - reach, 800], '#8A6CE0', { rough: 0, opacity: 0.26 });

function back(night: boolean): string {
  seedPen(103);
  const sky = ramp('sky', [
    [0, '#FFD0B8'],
    [0.55, '#FFE6CF'],
    [1, '#FFF3DF'],
  ]);
  return sheet(
    1600,
    1000,
    [
      walls(),
      view(night),
      windowFrame(),
      rack(18, 300),
      wallMap(1466, 250),
      night ? cone(330, 120, 260) + cone(1270, 120, 260) : '',
      lamp(330, 60, C.coral),
      lamp(1270, 60, C.coral),
      beacon(800, 28, night),
    ],
    `${sky}<clipPath id="pane"><path d="${PANE}"/></clipPath>`,
  );
}

function mid(): string {
  seedPen(107);
  return sheet(1600, 1000, [
    oval(800, 846, 620, 18, '#5A47C4', { opacity: 0.5 }),
    monitor(566, 470, 'feed'),
    monitor(872, 470, 'wave'),
    consoleDesk(800, 632),
    microphone(800, 626),
  ]);
}

function front(): string {
  seedPen(109);
  return sheet(1600, 1000, [frond(-20, 1044, 0.98, false), frond(1624, 1044, 0.98, true)]);
}

export const tower: Scene = {
  back,
  mid,
  front,
  night: {
    '#C3B8FC': '#2B2660',
    '#A99BF8': '#383279',
    '#A899F6': '#241F55',
    '#8674E8': '#3A3380',
    '#9887F0': '#211C4D',
    '#5A47C4': '#15143A',
    '#FFD0B8': '#221E63',
    '#FFE6CF': '#43359A',
    '#FFF3DF': '#7C58B8',
    '#FFE2A6': '#5A4BB0',
    '#FFC7B4': '#3A327F',
    '#FFE4D2': '#FFD877',
    '#FF9E8E': '#2C2668',
    '#FFD9A8': '#FFC93C',
    '#8FD6C2': '#2A4C86',
    '#B6E6D6': '#33609A',
    '#F0C98F': '#4B3D8C',
    '#B5A8F8': '#5A4CC0',
    '#D9D2FE': '#7A6BDA',
    '#E6E1FE': '#B9AEF2',
    '#FFFFFE': '#5A4BB0',
  },
};
