import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, ramp, rnd, round, rows, seedPen, shape, sheet, stroke } from '../ink.ts';
import { bigPlant, frond, ivy, snakePlant } from './plants.ts';
import { block, books, clock, farCloud, lamp, note, shelf, skyline, sunflower } from './room.ts';
import type { Scene } from './scene.ts';

/** The open-plan office at sunset: lilac walls, a peach window. Stands in for any place without a scene of its own. */

const [X, Y, W, H] = [392, 96, 816, 520];

function walls(): string {
  const boards = Array.from({ length: 22 }, (_, i) => {
    const from = i - 11;
    return stroke([800 + from * 120, 770, 800 + from * 230, 1010], 4, '#C6BCF6', { rough: 0.6 });
  });
  return [
    box(-10, -10, 1620, 1020, '#EAE6FF', { rough: 0 }),
    box(-10, -10, 1620, 160, '#E1DBFF', { rough: 0 }),
    dots([0, 0, 520, 620], 20, (u, v) => Math.max(0, 6.2 * (1 - u * 1.15 - v * 0.75)), '#CFC7FA'),
    dots([1080, 0, 520, 620], 20, (u, v) => Math.max(0, 6.2 * (u * 1.15 - v * 0.75 - 0.12)), '#CFC7FA'),
    box(-10, 770, 1620, 240, '#D6CEFB', { rough: 0 }),
    ...boards,
    stroke([-10, 850, 1610, 850], 4, '#C6BCF6', { rough: 0.6 }),
    stroke([-10, 940, 1610, 940], 4, '#C6BCF6', { rough: 0.6 }),
    box(-10, 752, 1620, 20, '#FFFFFF', { rough: 0 }),
    stroke([-10, 772, 1610, 772], 4, '#B9AEF2'),
  ].join('');
}

function view(): string {
  const base = Y + H;
  return group(
    [
      `<rect x="${X}" y="${Y}" width="${W}" height="${H}" fill="url(#sky)"/>`,
      disc(880, 330, 150, '#FFE2A6', { opacity: 0.7 }),
      disc(880, 330, 104, C.sun),
      farCloud(420, 210, 1),
      farCloud(1010, 170, 0.84, 0.9),
      farCloud(640, 160, 0.56, 0.8),
      skyline(380, 1220, base, { w: [52, 104], h: [120, 260], gap: [-6, 14] }, '#FFC7B4', '#FFE4D2'),
      skyline(372, 1220, base, { w: [60, 120], h: [50, 150], gap: [-4, 26] }, '#FF9E8E', '#FFD9A8'),
      polygon([520, 616, 534, 330, 546, 330, 560, 616], '#FF8E80', { rough: 0.5 }),
      stroke([540, 330, 540, 270], 5, '#FF8E80'),
      disc(540, 268, 7, C.coral),
      block(1150, 70, 96, base, '#FF9E8E', '#FFD9A8'),
      dots([392, 470, 816, 146], 15, (_, v) => v * 4.4, '#FF8474', { opacity: 0.55 }),
    ],
    { clip: 'win' },
  );
}

function windowFrame(): string {
  const bars = [X + W / 3, X + (2 * W) / 3].map(
    (x) => box(x - 8, Y, 16, H, '#fff', { rough: 0.6 }) + stroke([x - 8, Y, x - 8, Y + H], 4) + stroke([x + 8, Y, x + 8, Y + H], 4),
  );
  const shines = rows(4, [440, 560, 50, 104, 730, 850, 24, 104, 1040, 1150, 50, 140]).map(([from, to, wide, top]) =>
    polygon([from, 600, to, top, to + wide, top, from + wide, 600], '#fff', { rough: 0, opacity: 0.2 }),
  );
  return [
    round(X, Y, W, H, 10, 'none', { pen: 6 }),
    round(X - 14, Y - 14, W + 28, H + 28, 16, 'none', { pen: 18, line: '#fff' }),
    round(X - 23, Y - 23, W + 46, H + 46, 20, 'none', { pen: 5 }),
    ...bars,
    box(X, Y + 140, W, 10, '#fff', { rough: 0.6 }),
    stroke([X, Y + 140, X + W, Y + 140], 4),
    stroke([X, Y + 150, X + W, Y + 150], 4),
    box(X - 44, Y + H + 20, W + 88, 26, '#fff', { pen: 5 }),
    group(shines, { clip: 'win' }),
    polygon([430, 772, 680, 772, 560, 1000, 220, 1000], '#FFFFFD', { rough: 0, opacity: 0.34 }),
    polygon([700, 772, 920, 772, 900, 1000, 600, 1000], '#FFFFFD', { rough: 0, opacity: 0.34 }),
    polygon([940, 772, 1180, 772, 1260, 1000, 940, 1000], '#FFFFFD', { rough: 0, opacity: 0.34 }),
  ].join('');
}

function leftWall(): string {
  return [
    shelf(40, 236, 270),
    books(62, 236, [
      [26, 96, C.coral],
      [20, 80, '#fff'],
      [30, 104, C.blue],
      [22, 88, C.sun],
      [24, 92, C.teal2, 8],
    ]),
    sunflower(262, 200, 32),
    shelf(40, 420, 270),
    books(214, 420, [
      [22, 84, C.violet],
      [26, 98, '#fff'],
      [18, 76, C.coral],
    ]),
    ivy(104, 416),
    box(40, 498, 150, 120, '#fff', { pen: 5 }),
    box(56, 514, 118, 88, C.sky, { pen: 4 }),
    polygon([58, 600, 96, 548, 120, 578, 138, 560, 172, 600], C.teal2, { pen: 4 }),
    disc(146, 536, 11, C.sun, { pen: 3.5 }),
  ].join('');
}

function rightWall(): string {
  const photo = [
    box(0, 0, 74, 64, '#fff', { pen: 4 }),
    box(7, 7, 60, 40, C.coral2, { pen: 3 }),
    disc(28, 28, 10, C.sun, { pen: 3 }),
    polygon([8, 47, 40, 22, 66, 47], C.teal2, { pen: 3 }),
  ];
  return [
    round(1262, 150, 304, 316, 12, C.white, { pen: 6 }),
    round(1278, 166, 272, 284, 6, '#F5F2FF'),
    ...[C.lilac, C.sun2, C.mint].map((fill, i) => round(1282 + i * 86, 178, 78, 22, 11, fill, { pen: 3.5 })),
    note(1284, 214, C.sun, -4, 3),
    note(1372, 212, C.coral2, 3, 3),
    note(1460, 216, '#fff', -2, 2),
    note(1286, 296, '#fff', 3, 3),
    note(1460, 300, C.sky, 4, 3),
    note(1374, 372, C.sun, -3, 2),
    note(1284, 376, C.mint, 4, 2),
    group(photo, { at: [1374, 294], turn: 5 }),
    clock(1412, 82, 42),
  ].join('');
}

function back(): string {
  seedPen(11);
  const sky = ramp('sky', [
    [0, '#FFD0B8'],
    [0.55, '#FFE6CF'],
    [1, '#FFF3DF'],
  ]);
  const clip = `<clipPath id="win"><rect x="${X}" y="${Y}" width="${W}" height="${H}" rx="10"/></clipPath>`;
  const lamps = lamp(520, 96, C.coral) + lamp(800, 62, C.sun) + lamp(1080, 96, C.coral);
  return sheet(1600, 1000, [walls(), view(), windowFrame(), leftWall(), rightWall(), lamps], sky + clip);
}

function armchair(): string {
  return group(
    [
      shape('M0 0c0-70 30-96 120-96s120 26 120 96v90h-240z', C.sun, { pen: 6 }),
      shape('M-34 40c0-34 52-40 62 0v70h-62z', C.sun, { pen: 6 }),
      shape('M274 40c0-34-52-40-62 0v70h62z', C.sun, { pen: 6 }),
      shape('M28 50h184v60h-184z', '#FFD970', { pen: 6 }),
      stroke([10, 110, 4, 140], 9),
      stroke([230, 110, 236, 140], 9),
      curve('M40 -60c26-16 70-20 110-14', 7, '#fff', { opacity: 0.7 }),
    ],
    { at: [1270, 720] },
  );
}

const mug = (x: number, fill: string): string =>
  round(x, 606, 34, 34, 6, fill, { pen: 4.5 }) + curve(`M${x + 34} 614c16-2 16 20 0 18`, 4.5);

function mid(): string {
  seedPen(5);
  return sheet(1600, 1000, [
    box(560, 640, 480, 18, '#fff', { pen: 5 }),
    box(574, 658, 452, 126, C.lilac, { pen: 5 }),
    stroke([724, 660, 724, 782], 4),
    stroke([876, 660, 876, 782], 4),
    disc(704, 716, 6, C.ink),
    disc(744, 716, 6, C.ink),
    disc(896, 716, 6, C.ink),
    round(604, 528, 112, 112, 14, C.blue, { pen: 5 }),
    round(622, 546, 76, 34, 8, '#fff', { pen: 4 }),
    box(640, 596, 40, 8, '#fff', { pen: 4 }),
    round(646, 606, 28, 26, 5, C.sun, { pen: 4 }),
    disc(686, 563, 5, C.coral),
    mug(752, C.coral),
    mug(800, '#fff'),
    snakePlant(944, 590, 0.72),
    bigPlant(352, 772, 1.22),
    armchair(),
    oval(1390, 868, 150, 10, '#B9AEF2', { opacity: 0.5 }),
  ]);
}

function front(): string {
  seedPen(21);
  rnd();
  return sheet(1600, 1000, [frond(20, 1030, 1.08, false), frond(1590, 1040, 1, true)]);
}

export const office: Scene = {
  back,
  mid,
  front,
  night: {
    '#EAE6FF': '#2B2760',
    '#E1DBFF': '#252154',
    '#CFC7FA': '#37327A',
    '#D6CEFB': '#231F4F',
    '#C6BCF6': '#37327A',
    '#B9AEF2': '#1B1A3A',
    '#FFD0B8': '#2A2472',
    '#FFE6CF': '#4A3A9A',
    '#FFF3DF': '#7C58B8',
    '#FFE2A6': '#5A4BB0',
    '#FFC7B4': '#3A327F',
    '#FFE4D2': '#FFD877',
    '#FF9E8E': '#2C2668',
    '#FFD9A8': '#FFC93C',
    '#FF8E80': '#2C2668',
    '#FF8474': '#241F58',
    '#F5F2FF': '#D9D3F6',
    '#FFFFFE': '#5A4BB0',
    '#FFFFFD': '#37327A',
  },
};
