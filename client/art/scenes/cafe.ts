import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, ramp, round, seedPen, shape, sheet, stroke } from '../ink.ts';
import { bigPlant, frond, snakePlant } from './plants.ts';
import { block, clock, farCloud, lamp, skyline, sunflower } from './room.ts';
import type { Scene } from './scene.ts';

/** The café inside: coral and cream, the striped awning seen through the window, a counter with its machine. */

function walls(): string {
  const tiles: string[] = [];
  for (let row = 0; row < 3; row += 1) {
    for (let i = -1; i < 21; i += 1) tiles.push(round(i * 84 + (row % 2) * 42 + 3, 596 + row * 50, 78, 44, 8, '#FFC9BC'));
  }
  const floor = Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 9 }, (_unused, i) => {
      const [top, depth] = [786 + row * 20 + row * row * 1.6, 20 + row * 3.2];
      const x = (column: number, at: number) => 800 + (column - 4.5) * (170 + (at - 786) * 0.62);
      const [l, r] = [i + (row % 2 ? 0.5 : 0), i + 0.5 + (row % 2 ? 0.5 : 0)];
      return polygon([x(l, top), top, x(r, top), top, x(r, top + depth), top + depth, x(l, top + depth), top + depth], '#F7B6A6', {
        rough: 0,
      });
    }),
  ).flat();
  return [
    box(-10, -10, 1620, 1020, '#FFE3D6', { rough: 0 }),
    dots([0, 0, 560, 560], 21, (u, v) => Math.max(0, 6.6 * (1 - u * 1.15 - v * 0.75)), '#FFC4B0'),
    dots([1040, 0, 560, 560], 21, (u, v) => Math.max(0, 6.6 * (u * 1.15 - v * 0.75 - 0.14)), '#FFC4B0'),
    box(-10, 588, 1620, 190, '#FFB4A5', { rough: 0 }),
    ...tiles,
    box(-10, 566, 1620, 24, '#FFFFFF', { pen: 5, rough: 0.6 }),
    box(-10, 780, 1620, 240, '#FFD9CC', { rough: 0 }),
    ...floor,
    box(-10, 762, 1620, 20, '#FFFFFF', { rough: 0 }),
    stroke([-10, 783, 1610, 783], 4, '#E89C8A'),
  ].join('');
}

const [X, Y, W, H] = [520, 84, 560, 420];

function street(): string {
  const stripes = Array.from({ length: 9 }, (_, i) => {
    const x = X - 20 + i * 68;
    return shape(`M${x} ${Y - 8}h68v82a34 34 0 0 1-68 0z`, i % 2 ? '#fff' : C.coral, { pen: 4.5 });
  });
  const parasol = [shape('M-96 0h192L0-88z', C.sun, { pen: 5 }), stroke([0, 0, 0, 150], 6), oval(0, 96, 62, 15, '#fff', { pen: 4.5 })];
  const view = [
    box(X, Y, W, H, 'url(#sky)', { rough: 0 }),
    disc(930, 262, 58, '#FFE2A6', { opacity: 0.8 }),
    disc(930, 262, 40, C.sun),
    farCloud(650, 236, 0.7),
    skyline(X, X + W, Y + H, { w: [44, 80], h: [120, 230], gap: [-4, 12] }, '#CFD9FF', '#F1F4FF'),
    skyline(X, X + W, Y + H, { w: [50, 96], h: [50, 130], gap: [-4, 20] }, '#A9BBFA', '#E4EAFF'),
    block(1010, 60, 130, Y + H, '#A9BBFA', '#E4EAFF'),
    box(X, Y + H - 34, W, 36, '#F4E4D4', { rough: 0 }),
    group(parasol, { at: [660, 386] }),
    group(stripes),
  ];
  return [
    group(view, { clip: 'win' }),
    group([polygon([600, 510, 700, 80, 750, 80, 650, 510], '#fff', { rough: 0, opacity: 0.22 })], { clip: 'win' }),
    round(X, Y, W, H, 10, 'none', { pen: 6 }),
    round(X - 14, Y - 14, W + 28, H + 28, 16, 'none', { pen: 18, line: '#fff' }),
    round(X - 23, Y - 23, W + 46, H + 46, 20, 'none', { pen: 5 }),
    box(X + W / 2 - 8, Y, 16, H, '#fff', { pen: 4, rough: 0.6 }),
    box(X - 40, Y + H + 20, W + 80, 26, '#fff', { pen: 5 }),
  ].join('');
}

const cup = (x: number, y: number, fill: string): string =>
  shape(`M${x - 20} ${y - 30}h40c0 22-6 30-20 30s-20-8-20-30z`, fill, { pen: 4.5 }) + curve(`M${x + 20} ${y - 26}c14-3 14 16-3 16`, 4.5);

const jar = (x: number, y: number, fill: string): string =>
  round(x - 26, y - 70, 52, 70, 10, fill, { pen: 4.5 }) +
  round(x - 22, y - 86, 44, 18, 6, C.wood, { pen: 4.5 }) +
  round(x - 16, y - 46, 32, 24, 5, '#fff', { pen: 3.5 });

function shelves(): string {
  const plank = (x: number, y: number, w: number) =>
    box(x, y, w, 18, '#fff', { pen: 5 }) +
    stroke([x + 36, y + 18, x + 36, y + 42], 4) +
    stroke([x + w - 36, y + 18, x + w - 36, y + 42], 4);
  return [
    plank(60, 236, 340),
    jar(112, 236, C.sun2),
    jar(184, 236, C.coral2),
    jar(256, 236, C.mint),
    sunflower(344, 198, 30),
    plank(60, 404, 340),
    cup(110, 404, '#fff'),
    cup(176, 404, C.sun),
    cup(242, 404, C.blue2),
    cup(308, 404, '#fff'),
    cup(368, 404, C.coral),
  ].join('');
}

/** The slate of the day: drawn lines, no words. */
function slate(): string {
  const lines = [0, 1, 2, 3].map((i) =>
    curve(`M34 ${104 + i * 40}h${[120, 96, 134, 80][i]}M206 ${104 + i * 40}h34`, 7, '#fff', { opacity: 0.85 }),
  );
  return group(
    [
      round(0, 0, 272, 288, 14, C.wood, { pen: 6 }),
      round(16, 16, 240, 256, 8, '#2F2C5C', { pen: 4.5 }),
      shape('M104 38h56c0 26-8 34-28 34s-28-8-28-34z', '#fff', { pen: 0 }),
      curve('M160 42c18-3 18 18-4 18', 6, '#fff'),
      curve('M122 30c-5-8 5-9 0-17M140 30c-5-8 5-9 0-17', 5, '#fff'),
      lines,
    ],
    { at: [1238, 140], turn: 1.5 },
  );
}

function back(night: boolean): string {
  seedPen(37);
  const sky = ramp('sky', [
    [0, '#D6E4FF'],
    [0.6, '#EAF1FF'],
    [1, '#FFF6E6'],
  ]);
  const clip = `<clipPath id="win"><rect x="${X}" y="${Y}" width="${W}" height="${H}" rx="10"/></clipPath>`;
  const cone = (x: number) => polygon([x - 40, 150, x + 40, 150, x + 210, 790, x - 210, 790], '#7C58B8', { rough: 0, opacity: 0.4 });
  const cones = cone(450) + cone(1150);
  const lights = [lamp(450, 96, C.sun), lamp(1150, 96, C.sun)];
  return sheet(1600, 1000, [walls(), night ? cones : '', street(), shelves(), slate(), clock(1372, 80, 40), lights], sky + clip);
}

function counter(): string {
  const ribs = Array.from({ length: 13 }, (_, i) => stroke([496 + i * 52, 690, 496 + i * 52, 790], 4, '#4B38C2', { rough: 0.6 }));
  return box(460, 672, 680, 128, C.violet, { pen: 5.5 }) + ribs.join('') + box(430, 648, 740, 28, '#fff', { pen: 5.5 });
}

function machine(): string {
  return group(
    [
      round(-98, -150, 196, 150, 16, C.blue, { pen: 5.5 }),
      round(-86, -176, 172, 34, 8, '#fff', { pen: 5 }),
      round(-76, -128, 152, 36, 9, '#E9EEFF', { pen: 4.5 }),
      disc(-52, -110, 8, C.coral, { pen: 3.5 }),
      disc(-24, -110, 8, C.sun, { pen: 3.5 }),
      curve('M6-110h52', 5),
      round(-70, -84, 140, 62, 8, '#1C35C4', { pen: 4.5 }),
      box(-46, -84, 26, 18, '#fff', { pen: 4 }),
      box(20, -84, 26, 18, '#fff', { pen: 4 }),
      cup(-33, -24, '#fff'),
      cup(33, -24, C.sun),
      cup(-50, -178, '#fff'),
      cup(6, -178, C.coral2),
    ],
    { at: [640, 648] },
  );
}

function cakes(): string {
  const croissant = (x: number, y: number) =>
    shape(`M${x - 34} ${y}c2-34 66-34 68 0c-12-10-24-12-34-12s-22 2-34 12z`, '#E8A24A', { pen: 4.5 }) +
    curve(`M${x - 10} ${y - 22}l4 10M${x + 10} ${y - 22}l-4 10`, 3.5);
  return [
    shape('M812 640v-60a88 74 0 0 1 176 0v60z', '#E9F4FF', { pen: 5, opacity: 0.95 }),
    croissant(862, 636),
    croissant(936, 636),
    croissant(900, 616),
    disc(900, 500, 9, C.coral, { pen: 4.5 }),
    curve('M836 592c4-24 18-38 36-44', 6, '#fff', { opacity: 0.9 }),
    box(796, 636, 208, 14, '#fff', { pen: 5 }),
    snakePlant(1076, 598, 0.7, C.sun),
  ].join('');
}

/** A small round table with two cups; (x, y) is the middle of its top. */
const table = (x: number, y: number): string =>
  stroke([x, y, x, y + 150], 12) +
  curve(`M${x - 62} ${y + 154}q62-30 124 0`, 10) +
  oval(x, y, 132, 26, '#fff', { pen: 5.5 }) +
  cup(x - 40, y - 2, C.coral) +
  cup(x + 44, y + 2, C.sun2);

function mid(): string {
  seedPen(43);
  return sheet(1600, 1000, [
    oval(800, 806, 380, 14, '#E89C8A', { opacity: 0.5 }),
    counter(),
    machine(),
    cakes(),
    bigPlant(300, 776, 1.12, C.teal, C.teal2, C.blue),
    table(1360, 760),
  ]);
}

function front(): string {
  seedPen(47);
  return sheet(1600, 1000, [frond(10, 1040, 1.02, false), frond(1600, 1040, 1.02, true)]);
}

export const cafe: Scene = {
  back,
  mid,
  front,
  night: {
    '#FFE3D6': '#40286A',
    '#FFC4B0': '#52347F',
    '#FFB4A5': '#3A245F',
    '#FFC9BC': '#472D74',
    '#FFD9CC': '#2B1D52',
    '#F7B6A6': '#372664',
    '#E89C8A': '#1B1A3A',
    '#D6E4FF': '#2A2472',
    '#EAF1FF': '#4A3A9A',
    '#FFF6E6': '#7C58B8',
    '#FFE2A6': '#5A4BB0',
    '#CFD9FF': '#3A327F',
    '#F1F4FF': '#FFD877',
    '#A9BBFA': '#2C2668',
    '#E4EAFF': '#FFC93C',
    '#F4E4D4': '#2A2560',
    '#FFFFFE': '#5A4BB0',
  },
};
