import { C } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, oval, polygon, round, rows, seedPen, shape, sheet, stroke } from '../ink.ts';
import { envelope, letter } from './room.ts';
import type { Scene } from './scene.ts';

/** The desk of the sorting game, seen from above: mint, calm in the middle where the idea lies. */

function laptop(): string {
  const keys = Array.from({ length: 44 }, (_, i) => {
    const [row, column] = [Math.floor(i / 11), i % 11];
    return round(8 + column * 33 - row * 6.5 + row * 1.1 * column * 0.12, 250 + row * 30, 27 + row * 0.8, 22, 5, '#fff', { pen: 3 });
  });
  const lines = ['#fff', C.sun, C.coral].map((fill, i) => round(44, 44 + i * 50, 120 - i * 16, 30, 10, fill, { pen: 4 }));
  return group(
    [
      round(0, 0, 360, 230, 18, '#fff', { pen: 6 }),
      round(22, 20, 316, 186, 8, C.blue),
      lines,
      disc(262, 112, 54, C.sky, { pen: 5 }),
      shape('M230 136l22-34 18 22 14-14 14 26z', C.teal2, { pen: 4 }),
      polygon([-14, 232, 374, 232, 420, 410, -60, 410], '#F1EEFF', { pen: 6 }),
      keys,
      round(110, 374, 140, 26, 6, '#fff', { pen: 3.5 }),
    ],
    { at: [60, 90], turn: -9 },
  );
}

function notebook(): string {
  const rings = Array.from({ length: 9 }, (_, i) => disc(13, 26 + i * 34, 7, '#fff', { pen: 3.5 }));
  return group(
    [
      round(0, 0, 250, 320, 14, C.sun, { pen: 6 }),
      box(26, 0, 8, 320, '#E0A91F'),
      round(60, 44, 150, 70, 8, '#fff', { pen: 4.5 }),
      stroke([78, 70, 190, 70], 4),
      stroke([78, 92, 160, 92], 4),
      rings,
    ],
    { at: [70, 640], turn: 8 },
  );
}

/** An ink pad and its stamp, lying. */
function stampPad(): string {
  return group(
    [
      round(-96, -58, 192, 116, 16, C.violet, { pen: 6 }),
      round(-78, -40, 156, 80, 8, '#4B38C2', { pen: 5 }),
      curve('M-62-22h70', 6, '#fff', { opacity: 0.5 }),
      round(58, -118, 76, 66, 10, C.coral, { pen: 6 }),
      round(82, -186, 28, 72, 12, C.wood, { pen: 5.5 }),
      disc(96, -190, 25, C.wood, { pen: 5.5 }),
      curve('M84-200q10-8 20-4', 5, '#fff', { opacity: 0.6 }),
    ],
    { at: [1276, 560], turn: 14 },
  );
}

function mugFromAbove(): string {
  const handle = 'M94-18c60-20 74 60 10 64';
  return group(
    [
      curve(handle, 24),
      curve(handle, 12, C.coral),
      disc(0, 0, 104, C.coral, { pen: 6 }),
      disc(0, 0, 80, '#fff', { pen: 5 }),
      disc(0, 0, 66, '#8A5A3A'),
      curve('M-40-18c16-30 62-34 80-8', 7, '#fff', { opacity: 0.5 }),
    ],
    { at: [1360, 190] },
  );
}

const clip = (x: number, y: number, turn: number): string =>
  group([curve('M0 0v46a16 16 0 0 0 32 0v-56a11 11 0 0 0-22 0v50a5 5 0 0 0 11 0v-40', 5)], { at: [x, y], turn });

const sticky = (x: number, y: number, turn: number, fill: string, inside: string[]): string =>
  group([box(0, 0, 130, 124, fill, { pen: 5 }), inside], { at: [x, y], turn });

const corner = (x: number, y: number, table: number[]): string =>
  group(
    rows(2, table).map(([length, angle], i) => leaf(0, 0, length, length * 0.2, angle, i % 2 ? C.teal2 : C.teal, { pen: 6 })),
    { at: [x, y] },
  );

function back(): string {
  seedPen(31);
  const writing = [stroke([22, 38, 108, 38], 4.5), stroke([22, 64, 96, 64], 4.5), stroke([22, 90, 70, 90], 4.5)];
  const star = shape('M65 28l10 22 24 3-18 16 5 24-21-12-21 12 5-24-18-16 24-3z', C.sun, { pen: 4 });
  const pencil = [
    round(0, 0, 18, 240, 8, C.coral, { pen: 5 }),
    polygon([0, 240, 18, 240, 9, 270], '#FFE3B8', { pen: 4.5 }),
    round(0, -6, 18, 26, 5, C.white, { pen: 4 }),
  ];
  return sheet(1600, 1000, [
    box(-10, -10, 1620, 1020, '#D9F1E8', { rough: 0 }),
    dots([0, 0, 760, 1000], 22, (u, v) => Math.max(0, 7 * (1 - u * 1.3 - Math.abs(v - 0.3) * 0.5)), '#BFE6D8'),
    dots([840, 0, 760, 1000], 22, (u, v) => Math.max(0, 7 * (u * 1.3 - 0.3 - Math.abs(v - 0.6) * 0.5)), '#BFE6D8'),
    oval(800, 520, 520, 440, '#E9F8F2'),
    oval(800, 520, 430, 360, '#F1FBF7'),
    laptop(),
    notebook(),
    group(pencil, { at: [390, 690], turn: 22 }),
    mugFromAbove(),
    stampPad(),
    sticky(1130, 70, -7, C.lilac, writing),
    sticky(1180, 860, 9, '#fff', [star]),
    group([envelope(170, 116, '#fff', 5.5)], { at: [1480, 700], turn: 18 }),
    group([letter(170, 116, C.sun2, C.coral, 5.5)], { at: [1424, 780], turn: -9 }),
    corner(1640, 1030, [300, -160, 340, -132, 360, -108, 300, -84]),
    corner(-40, -30, [240, 20, 270, 46, 230, 74]),
    clip(520, 90, 30),
    clip(1128, 372, -24),
    clip(1060, 930, 60),
  ]);
}

export const sort: Scene = { back, night: null };
