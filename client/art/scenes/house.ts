import { C } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, oval, polygon, ramp, round, rows, seedPen, shape, sheet, stroke } from '../ink.ts';
import { bigPlant, frond, ivy } from './plants.ts';
import { coatStand, dresser, frontDoor, portrait, rug } from './home.ts';
import { books, farCloud, shelf, skyline } from './room.ts';
import type { Scene } from './scene.ts';

/** The house inside: mint walls under coral rafters, one's own front door ajar, and the workshop where a profile is made. */

function wallpaper(): string {
  const sprigs = Array.from({ length: 60 }, (_, i) => {
    const [column, row] = [i % 12, Math.floor(i / 12)];
    const [x, y] = [44 + column * 138 + (row % 2) * 69, 132 + row * 96];
    return [
      leaf(x, y, 26, 8, -60, '#A8DCCB', { vein: false }),
      leaf(x, y, 26, 8, -120, '#A8DCCB', { vein: false }),
      leaf(x, y + 4, 24, 7, 90, '#A8DCCB', { vein: false }),
    ].join('');
  });
  return sprigs.join('');
}

function walls(): string {
  const boards = Array.from({ length: 24 }, (_, i) =>
    stroke([800 + (i - 11.5) * 104, 780, 800 + (i - 11.5) * 206, 1010], 4, '#E0AE7C', { rough: 0.6 }),
  );
  const joints = rows(4, [300, 838, 396, 838, 700, 870, 800, 870, 980, 830, 1070, 830, 1180, 900, 1330, 900, 420, 930, 560, 930]);
  const panels = Array.from({ length: 25 }, (_, i) => stroke([i * 66, 610, i * 66, 762], 4, '#D9EFE6', { rough: 0.5 }));
  return [
    box(-10, -10, 1620, 1020, '#C4E9DC', { rough: 0 }),
    wallpaper(),
    box(-10, 596, 1620, 180, '#F3FBF7', { rough: 0 }),
    ...panels,
    box(-10, 578, 1620, 22, '#FFFFFF', { pen: 4.5, rough: 0.6 }),
    box(-10, 776, 1620, 240, '#F3C998', { rough: 0 }),
    ...boards,
    ...joints.map((line) => stroke(line, 4, '#E0AE7C', { rough: 0.5 })),
    box(-10, 760, 1620, 18, '#FFFFFF', { rough: 0 }),
    stroke([-10, 779, 1610, 779], 4.5, '#B9794A'),
  ].join('');
}

/** The slopes of the roof and its rafters. */
function roof(): string {
  const side = (sign: 1 | -1) => {
    const x = (value: number) => 800 + sign * value;
    const planks = [64, 128, 190].map((up) =>
      stroke([x(860), 250 - up, x(150 + up * 0.2), -24 - up * 0.7], 3.5, '#E2503F', { rough: 0.5 }),
    );
    return [
      polygon([x(150), -20, x(860), -20, x(860), 250], '#FF6A5C', { rough: 0 }),
      ...planks,
      polygon([x(110), -20, x(196), -20, x(860), 234, x(860), 282], '#FFF3E4', { pen: 5.5 }),
    ];
  };
  return [...side(-1), ...side(1)].join('');
}

/** A square window on the garden, its curtains tied back. */
function gardenWindow(x: number, y: number, w: number, h: number): string {
  const view = [
    box(x, y, w, h, 'url(#sky)', { rough: 0 }),
    disc(x + w * 0.7, y + 66, 34, '#FFE9C4', { opacity: 0.8 }),
    disc(x + w * 0.7, y + 66, 23, C.sun),
    farCloud(x + 24, y + 74, 0.5),
    skyline(x, x + w, y + h - 60, { w: [30, 54], h: [20, 70], gap: [-2, 14] }, '#A9BBFA', '#F1F4FF'),
    shape(`M${x - 10} ${y + h}V${y + h - 70}q60-34 120 0t130-6v${90}z`, '#8FD6C2', { pen: 4.5 }),
    disc(x + 58, y + h - 62, 30, '#45BFA8', { pen: 4.5 }),
    disc(x + 96, y + h - 48, 24, '#12957B', { pen: 4.5 }),
  ];
  const drape = (left: number, flip: boolean) =>
    group(
      [
        shape(`M0-16C60 60 40 150 0 ${h * 0.66}C22 ${h * 0.8} 26 ${h} 16 ${h + 30}H-34V-16z`, C.sun, { pen: 5 }),
        curve(`M-12 10C10 80 4 140-14 ${h * 0.6}M-16 ${h * 0.72}C-6 ${h * 0.84}-4 ${h * 0.94}-8 ${h + 20}`, 4),
        shape(`M-36 ${h * 0.62}h44v18h-44z`, C.coral, { pen: 4.5 }),
      ],
      { at: [left, y], flip },
    );
  return [
    group(view, { clip: 'pane' }),
    round(x, y, w, h, 8, 'none', { pen: 30 }),
    round(x, y, w, h, 8, 'none', { pen: 19, line: '#fff' }),
    box(x + w / 2 - 7, y, 14, h, '#fff', { pen: 4, rough: 0.6 }),
    box(x, y + h * 0.42, w, 13, '#fff', { pen: 4, rough: 0.6 }),
    stroke([x - 50, y - 26, x + w + 50, y - 26], 9),
    drape(x - 2, false),
    drape(x + w + 2, true),
    box(x - 40, y + h + 14, w + 80, 22, '#fff', { pen: 5 }),
  ].join('');
}

function roundel(): string {
  return [
    disc(800, 74, 58, 'url(#sky)'),
    disc(820, 86, 22, C.sun),
    disc(800, 74, 58, 'none', { pen: 26 }),
    disc(800, 74, 58, 'none', { pen: 16, line: '#fff' }),
    box(795, 18, 11, 112, '#fff', { pen: 3.5, rough: 0.5 }),
    box(744, 69, 112, 11, '#fff', { pen: 3.5, rough: 0.5 }),
  ].join('');
}

/** Those of the house, framed: no two alike. */
function gallery(): string {
  return [
    portrait(92, 306, 0, C.sun2),
    portrait(214, 296, 1, C.coral2),
    portrait(330, 312, 2, C.sky),
    portrait(432, 298, 3, C.lilac2),
    shelf(30, 470, 300),
    ivy(92, 466, C.blue),
    books(196, 470, [
      [24, 82, C.coral],
      [28, 94, C.blue],
      [20, 74, '#fff'],
      [26, 86, C.sun, 7],
    ]),
  ].join('');
}

const cone = (x: number, top: number, reach: number): string =>
  polygon([x - 34, top, x + 34, top, x + reach, 800, x - reach, 800], '#3F7F8C', { rough: 0, opacity: 0.34 });

/** A woven lamp on its cord. */
function pendant(x: number, y: number): string {
  const weave = [-36, -12, 12, 36].map((dx) => curve(`M${x + dx * 0.4} ${y}L${x + dx} ${y + 60}`, 3.5));
  return [
    stroke([x, -10, x, y], 4),
    shape(`M${x - 20} ${y}h40l40 62h-120z`, C.sun, { pen: 5 }),
    ...weave,
    oval(x, y + 64, 26, 10, '#FFF6DC', { pen: 4 }),
  ].join('');
}

function back(night: boolean): string {
  seedPen(71);
  const sky = ramp('sky', [
    [0, '#CFE4FF'],
    [0.6, '#E8F3FF'],
    [1, '#FFF6E6'],
  ]);
  const clip = '<clipPath id="pane"><rect x="1226" y="300" width="232" height="252" rx="8"/></clipPath>';
  return sheet(
    1600,
    1000,
    [
      walls(),
      dots([560, 140, 480, 420], 20, (u, v) => Math.max(0, 5 - Math.hypot((u - 0.5) * 9, (v - 0.6) * 6)), '#E9F8F2'),
      night ? cone(566, 224, 240) + cone(1034, 224, 240) : '',
      roof(),
      roundel(),
      gallery(),
      gardenWindow(1226, 300, 232, 252),
      frontDoor(800, 778, night),
      pendant(566, 168),
      pendant(1034, 168),
    ],
    sky + clip,
  );
}

function mid(): string {
  seedPen(73);
  return sheet(1600, 1000, [rug(800, 842), coatStand(574, 812), dresser(940, 618), bigPlant(1434, 800, 0.92, C.teal, C.teal2, C.coral)]);
}

function front(): string {
  seedPen(83);
  return sheet(1600, 1000, [frond(-16, 1046, 0.98, false), frond(1620, 1046, 0.98, true)]);
}

export const house: Scene = {
  back,
  mid,
  front,
  night: {
    '#C4E9DC': '#1F4A5C',
    '#A8DCCB': '#2B5F6E',
    '#F3FBF7': '#1A3C50',
    '#D9EFE6': '#28566A',
    '#F3C998': '#3A2F57',
    '#E0AE7C': '#4B3D6B',
    '#B9794A': '#1B1A3A',
    '#E9F8F2': '#2B6472',
    '#FF6A5C': '#B8475F',
    '#E2503F': '#983A58',
    '#FFF3E4': '#7A6BB0',
    '#CFE4FF': '#2A2472',
    '#E8F3FF': '#4A3A9A',
    '#FFF6E6': '#7C58B8',
    '#FFE9C4': '#5A4BB0',
    '#A9BBFA': '#2C2668',
    '#F1F4FF': '#FFD877',
    '#8FD6C2': '#2F4C86',
    '#45BFA8': '#2A5C80',
    '#12957B': '#234A72',
    '#FFFFFE': '#5A4BB0',
    '#DDF1FF': '#35307F',
    '#FFFFFD': '#28566A',
  },
};
