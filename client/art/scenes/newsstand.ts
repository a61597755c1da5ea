import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, ramp, rnd, round, seedPen, shape, sheet, stroke } from '../ink.ts';
import { frond } from './plants.ts';
import { bundle, kiosk, paper, parrot, streetLamp } from './kiosk.ts';
import { farCloud, skyline } from './room.ts';
import type { Scene } from './scene.ts';

/** The newsstand in its street: a green kiosk full of papers under a peach sky, tall houses on both sides. */

function pavement(): string {
  const rows = [788, 816, 850, 890, 938];
  const lines = rows.map((y) => stroke([-10, y, 1610, y], 4, '#E9BFA4', { rough: 0.8 }));
  const joints = rows.flatMap((y, row) => {
    const next = rows[row + 1] ?? 1000;
    const spread = 1 + row * 0.16;
    return Array.from({ length: 20 }, (_, i) => {
      const x = (i - 9.5 + (row % 2) / 2) * 112;
      return `M${(800 + x * spread).toFixed(0)} ${y}L${(800 + x * (spread + 0.14)).toFixed(0)} ${next}`;
    });
  });
  return [
    box(-10, 742, 1620, 280, '#FFDCC4', { rough: 0 }),
    ...lines,
    curve(joints.join(''), 4, '#E9BFA4'),
    box(-10, 726, 1620, 24, '#FFF1E4', { pen: 4.5, rough: 0.6 }),
    stroke([-10, 760, 1610, 760], 4, '#D59B7C'),
  ].join('');
}

/** One tall window with its shutters and rail; (x, y) is its top left corner. */
function bay(x: number, y: number, shutter: string, lit: boolean, flowers: boolean): string {
  const petals = [0, 1, 2, 3, 4].map((i) => disc(x + 4 + i * 14, y + 98, 7, [C.coral, C.sun, C.violet][i % 3]!, { pen: 3 }));
  return [
    round(x, y, 62, 104, 6, lit ? '#FFF3C9' : '#CFE4FF', { pen: 4.5 }),
    stroke([x + 31, y, x + 31, y + 104], 3.5),
    stroke([x, y + 42, x + 62, y + 42], 3.5),
    box(x - 30, y - 2, 28, 108, shutter, { pen: 4.5 }),
    box(x + 64, y - 2, 28, 108, shutter, { pen: 4.5 }),
    curve(
      `M${x - 24} ${y + 24}h16M${x - 24} ${y + 46}h16M${x - 24} ${y + 68}h16M${x + 70} ${y + 24}h16M${x + 70} ${y + 46}h16M${x + 70} ${y + 68}h16`,
      3.5,
    ),
    flowers
      ? [box(x - 12, y + 102, 86, 18, C.wood, { pen: 4.5 }), ...petals].join('')
      : [
          round(x - 14, y + 84, 90, 6, 3, C.ink),
          curve(`M${x - 6} ${y + 88}v26M${x + 14} ${y + 88}v26M${x + 34} ${y + 88}v26M${x + 54} ${y + 88}v26M${x + 72} ${y + 88}v26`, 3.5),
          round(x - 14, y + 110, 90, 7, 3, C.ink),
        ].join(''),
  ].join('');
}

/** A house front from x to x + w; its windows stand on three floors over a shop. */
function houseFront(x: number, w: number, wall: string, shutter: string, columns: readonly number[], stripe: string): string {
  const floors = [96, 276, 456].flatMap((y, row) =>
    columns.map((dx, i) => bay(x + dx, y, shutter, (row * 2 + i) % 3 === 1, (row + i) % 2 === 0)),
  );
  const scallops = Array.from({ length: Math.ceil(w / 46) }, (_, i) =>
    shape(`M${x + i * 46} 628h46v30a23 23 0 0 1-46 0z`, i % 2 ? '#fff' : stripe, { pen: 4.5 }),
  );
  return [
    box(x, -20, w, 770, wall, { pen: 5.5 }),
    box(x - 8, 56, w + 16, 16, '#FFF1E4', { pen: 4.5 }),
    ...floors,
    box(x, 640, w, 104, '#5A4A8A', { pen: 5 }),
    box(x + 24, 676, w - 48, 70, '#FFF3C9', { pen: 4.5 }),
    ...scallops,
    box(x - 6, 606, w + 12, 26, '#FFF1E4', { pen: 5 }),
  ].join('');
}

function street(): string {
  return [
    '<rect x="-10" y="-10" width="1620" height="800" fill="url(#sky)"/>',
    dots([400, 0, 800, 300], 22, (_, v) => Math.max(0, 6.4 * (1 - v * 1.2)), '#FFC4A8'),
    disc(1010, 250, 104, '#FFE2A6', { opacity: 0.9 }),
    disc(1010, 250, 72, C.sun),
    farCloud(436, 200, 0.9),
    farCloud(1060, 150, 0.7, 0.9),
    skyline(400, 1200, 750, { w: [50, 96], h: [300, 440], gap: [-4, 12] }, '#FFC7B4', '#FFE4D2'),
    skyline(400, 1200, 750, { w: [56, 110], h: [150, 290], gap: [-4, 20] }, '#FFAE9C', '#FFD9A8'),
    houseFront(-60, 470, '#FFE9D2', '#8FD6C2', [96, 236, 376], C.coral),
    houseFront(1190, 470, '#FFD0BC', '#A99BFA', [56, 196, 336], C.blue2),
  ].join('');
}

function back(night: boolean): string {
  seedPen(89);
  const sky = ramp('sky', [
    [0, '#FFD0B8'],
    [0.6, '#FFE6CF'],
    [1, '#FFF3DF'],
  ]);
  rnd();
  return sheet(
    1600,
    1000,
    [
      street(),
      pavement(),
      oval(800, 800, 330, 22, '#D59B7C', { opacity: 0.45 }),
      night ? polygon([600, 620, 1000, 620, 1180, 1000, 420, 1000], '#FFE27A', { rough: 0, opacity: 0.16 }) : '',
      kiosk(800, 796),
      night ? disc(404, 186, 104, '#FFE27A', { opacity: 0.2 }) : '',
      streetLamp(404, 800, 1.22),
    ],
    sky,
  );
}

/** A pavement board with today's front page; (x, y) is the middle of its foot. */
const board = (x: number, y: number): string =>
  group(
    [
      polygon([-64, 0, -48, -190, 48, -190, 64, 0], '#fff', { pen: 5.5 }),
      polygon([-50, -14, -38, -176, 38, -176, 50, -14], C.sun2, { pen: 4.5 }),
      curve('M-26-154h52M-30-132h60', 7),
      paper(-32, -116, 64, 58, C.coral2, C.violet),
      curve('M-36-42h72M-38-26h52', 5),
    ],
    { at: [x, y] },
  );

function mid(): string {
  seedPen(97);
  return sheet(1600, 1000, [board(1070, 846), parrot(544, 404)]);
}

function front(): string {
  seedPen(101);
  return sheet(1600, 1000, [frond(-40, 1046, 0.92, false), frond(1640, 1046, 0.92, true), bundle(170, 1000, -3), bundle(1448, 1006, 4)]);
}

export const newsstand: Scene = {
  back,
  mid,
  front,
  night: {
    '#FFD0B8': '#1D2161',
    '#FFE6CF': '#33307F',
    '#FFF3DF': '#6A4FA8',
    '#FFC4A8': '#2A2B72',
    '#FFE2A6': '#4E469F',
    '#FFC7B4': '#2F2F78',
    '#FFE4D2': '#FFD877',
    '#FFAE9C': '#25265F',
    '#FFD9A8': '#FFC93C',
    '#FFE9D2': '#38407F',
    '#FFD0BC': '#3A3474',
    '#8FD6C2': '#2E6B7C',
    '#A99BFA': '#5A4BB0',
    '#CFE4FF': '#232458',
    '#FFF3C9': '#FFD877',
    '#FFF1E4': '#8C83C4',
    '#5A4A8A': '#1F1D4C',
    '#FFDCC4': '#2A2C66',
    '#E9BFA4': '#3B3E80',
    '#D59B7C': '#15163A',
    '#2F2C5C': '#FFDE8A',
    '#FFFFFE': '#4E469F',
  },
};
