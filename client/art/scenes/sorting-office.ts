import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, ramp, seedPen, shape, sheet, spline, stroke } from '../ink.ts';
import { frond, ivy, snakePlant } from './plants.ts';
import { books, clock, envelope, farCloud, lamp, parcel, poster, shelf, skyline, sunflower } from './room.ts';
import { cargo, conveyor, pigeonholes, sack, trayCabinet, tube } from './post-room.ts';
import type { Scene } from './scene.ts';

/** The sorting office inside: mustard walls under the gable, lilac furniture, three trays, a conveyor, a round window. */

function walls(): string {
  const boards = Array.from({ length: 22 }, (_, i) =>
    stroke([800 + (i - 11) * 124, 780, 800 + (i - 11) * 236, 1010], 4, '#BEB2F3', { rough: 0.6 }),
  );
  const panels = Array.from({ length: 17 }, (_, i) => stroke([i * 100, 604, i * 100, 764], 4, '#BEB2F3', { rough: 0.6 }));
  return [
    box(-10, -10, 1620, 1020, '#FFE5A4', { rough: 0 }),
    dots([0, 90, 560, 520], 21, (u, v) => Math.max(0, 7 * (1 - u * 1.2 - v * 0.7)), '#FFD368'),
    dots([1040, 90, 560, 520], 21, (u, v) => Math.max(0, 7 * (u * 1.2 - v * 0.7 - 0.2)), '#FFD368'),
    box(-10, 590, 1620, 190, '#D5CCFF', { rough: 0 }),
    ...panels,
    box(-10, 572, 1620, 22, '#FFFFFF', { rough: 0.6 }),
    stroke([-10, 572, 1610, 572], 4.5),
    stroke([-10, 595, 1610, 595], 4.5),
    box(-10, 776, 1620, 240, '#CDC3FB', { rough: 0 }),
    ...boards,
    stroke([-10, 866, 1610, 866], 4, '#BEB2F3', { rough: 0.6 }),
    stroke([-10, 950, 1610, 950], 4, '#BEB2F3', { rough: 0.6 }),
    box(-10, 760, 1620, 18, '#FFFFFF', { rough: 0 }),
    stroke([-10, 779, 1610, 779], 4, '#A99CEB'),
  ].join('');
}

/** The slopes of the roof, and the beams that carry it. */
function gable(): string {
  const slope = (side: 1 | -1) => {
    const x = (value: number) => 800 + side * value;
    const planks = [70, 140, 212].map((up) =>
      stroke([x(860), 262 - up, x(130 + up * 0.2), -20 - up * 0.72], 3.5, '#E79B12', { rough: 0.5 }),
    );
    return [
      polygon([x(130), -20, x(860), -20, x(860), 262], '#FFB92E', { rough: 0 }),
      ...planks,
      polygon([x(96), -20, x(176), -20, x(860), 244, x(860), 290], '#B5A8F7', { pen: 5.5 }),
    ];
  };
  return [...slope(-1), ...slope(1)].join('');
}

function roundWindow(): string {
  const [x, y, r] = [800, 152, 120];
  const view = [
    disc(x, y, r, 'url(#sky)'),
    disc(x + 44, y + 30, 62, '#FFE9C4', { opacity: 0.8 }),
    disc(x + 44, y + 30, 42, C.sun),
    farCloud(x - 96, y - 46, 0.56),
    skyline(x - r, x + r, y + r, { w: [28, 44], h: [46, 96], gap: [-3, 3] }, '#FFB3A2', '#FFE4D2'),
  ];
  const flap = `M${x - r} ${y - 52}L${x} ${y + 26} ${x + r} ${y - 52}`;
  return [
    group(view, { clip: 'eye' }),
    group([curve(flap, 22), curve(flap, 12, '#fff')], { clip: 'eye' }),
    disc(x, y, r, 'none', { pen: 30 }),
    disc(x, y, r, 'none', { pen: 19, line: '#fff' }),
  ].join('');
}

/** A tall arched window on the right, with the hills of the map in it. */
function archWindow(): string {
  const [x, y, w, h] = [1250, 196, 268, 344];
  const arch = (grow: number) =>
    `M${x - grow} ${y + h + grow}V${y + w / 2}a${w / 2 + grow} ${w / 2 + grow} 0 0 1 ${w + grow * 2} 0V${y + h + grow}Z`;
  const hill = (points: number[], fill: string) => shape(`${spline(points)}V${y + h + 20}H${x - 20}Z`, fill, { pen: 4.5 });
  const view = [
    box(x, y, w, h, 'url(#sky)', { rough: 0 }),
    farCloud(x + 30, y + 116, 0.7),
    farCloud(x + 170, y + 190, 0.46, 0.9),
    skyline(x, x + w, y + 262, { w: [34, 60], h: [20, 84], gap: [-2, 16] }, '#FFB3A2', '#FFE4D2'),
    hill([x - 20, y + 268, x + 60, y + 236, x + 150, y + 262, x + 290, y + 226], '#8FD6C2'),
    hill([x - 20, y + 318, x + 80, y + 286, x + 170, y + 304, x + 290, y + 280], '#B6E6D6'),
    curve(`M${x + 40} ${y + h}c20-20 90-16 96-34s60-14 80-24`, 15, '#FFF3DF'),
  ];
  return [
    group(view, { clip: 'arch' }),
    group([polygon([x + 20, y + h, x + 110, y, x + 150, y, x + 60, y + h], '#fff', { rough: 0, opacity: 0.24 })], { clip: 'arch' }),
    curve(arch(0), 30),
    curve(arch(0), 19, '#fff'),
    box(x + w / 2 - 7, y + 10, 14, h - 14, '#fff', { pen: 4, rough: 0.6 }),
    box(x + 8, y + 150, w - 16, 13, '#fff', { pen: 4, rough: 0.6 }),
    box(x - 34, y + h + 8, w + 68, 24, '#fff', { pen: 5 }),
    snakePlant(x + 50, y + h - 50, 0.7, C.coral),
  ].join('');
}

function leftWall(): string {
  return [
    shelf(46, 224, 330),
    group([parcel(92, 72, '#E2B277', C.coral)], { at: [112, 224] }),
    group([parcel(58, 44, '#D8A468', C.violet)], { at: [102, 151] }),
    sunflower(206, 180, 34),
    books(256, 224, [
      [24, 88, C.violet],
      [20, 72, '#fff'],
      [26, 96, C.blue],
      [22, 78, C.coral, 7],
    ]),
    pigeonholes(40, 306, 4, 3),
    ivy(304, 306, C.coral),
    clock(436, 250, 42),
  ].join('');
}

const glow = (x: number, y: number, reach: number): string =>
  polygon([x - 40, y, x + 40, y, x + reach, 800, x - reach, 800], '#6B5BC9', { rough: 0, opacity: 0.4 });

function back(night: boolean): string {
  seedPen(17);
  const sky = ramp('sky', [
    [0, '#FFD0B8'],
    [0.6, '#FFE6CF'],
    [1, '#FFF3DF'],
  ]);
  const clips =
    '<clipPath id="eye"><circle cx="800" cy="152" r="120"/></clipPath>' +
    '<clipPath id="arch"><path d="M1250 540V330a134 134 0 0 1 268 0V540Z"/></clipPath>';
  const cones = glow(486, 126, 230) + glow(1190, 126, 230);
  const light = [
    polygon([1250, 779, 1500, 779, 1330, 1000, 960, 1000], '#FFFFFD', { rough: 0, opacity: 0.32 }),
    polygon([640, 779, 960, 779, 980, 1000, 560, 1000], '#FFFFFD', { rough: 0, opacity: 0.26 }),
  ];
  return sheet(
    1600,
    1000,
    [
      walls(),
      night ? cones : '',
      gable(),
      roundWindow(),
      leftWall(),
      archWindow(),
      tube(550, 1124, 312, [604, 800, 996], 346),
      trayCabinet(496, 344),
      light,
      lamp(486, 66, C.coral),
      lamp(1190, 66, C.coral),
      poster(1132, 372),
    ],
    sky + clips,
  );
}

function mid(): string {
  seedPen(23);
  return sheet(1600, 1000, [
    oval(800, 836, 760, 18, '#A99CEB', { opacity: 0.45 }),
    conveyor(672),
    group([cargo()], { at: [0, 658] }),
    group([envelope(86, 58, '#fff')], { at: [640, 858], turn: 12 }),
  ]);
}

function front(): string {
  seedPen(29);
  return sheet(1600, 1000, [
    frond(-30, 1040, 1.02, false),
    sack(196, 1056, 0.86, '#B5A8F7'),
    frond(1640, 1050, 1.02, true),
    sack(1436, 1074, 0.78, C.sun),
  ]);
}

export const sortingOffice: Scene = {
  back,
  mid,
  front,
  night: {
    '#FFE5A4': '#332C72',
    '#FFD368': '#42398A',
    '#D5CCFF': '#2A2560',
    '#BEB2F3': '#3B3580',
    '#CDC3FB': '#231F4F',
    '#A99CEB': '#1B1A3A',
    '#FFB92E': '#26205A',
    '#E79B12': '#3B3580',
    '#B5A8F7': '#6B5BC9',
    '#C3B8FB': '#8676DC',
    '#D9D2FF': '#9C8DE8',
    '#8F7FE6': '#4A3EA0',
    '#7767D2': '#3B3188',
    '#9F90F0': '#6B5BC9',
    '#7F6FDB': '#54469F',
    '#FFD0B8': '#2A2472',
    '#FFE6CF': '#4A3A9A',
    '#FFF3DF': '#7C58B8',
    '#FFE9C4': '#5A4BB0',
    '#FFB3A2': '#2C2668',
    '#FFE4D2': '#FFD877',
    '#FFFFFE': '#5A4BB0',
    '#FFFFFD': '#3B3580',
    '#8FD6C2': '#2F4C86',
    '#B6E6D6': '#3A5D94',
    '#EDE9FF': '#B9AEF2',
  },
};
