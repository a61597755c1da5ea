import { C } from '../palette.ts';
import { box, curve, disc, group, polygon, round, seedPen, shape, sheet, stroke } from '../ink.ts';
import { clip, corner, mugFromAbove, pencil, sticky, tableTop } from './desk.ts';
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

function back(): string {
  seedPen(31);
  const writing = [stroke([22, 38, 108, 38], 4.5), stroke([22, 64, 96, 64], 4.5), stroke([22, 90, 70, 90], 4.5)];
  const star = shape('M65 28l10 22 24 3-18 16 5 24-21-12-21 12 5-24-18-16 24-3z', C.sun, { pen: 4 });
  return sheet(1600, 1000, [
    tableTop('#D9F1E8', '#BFE6D8', '#E9F8F2', '#F1FBF7'),
    laptop(),
    notebook(),
    pencil(390, 690, 22, C.coral),
    mugFromAbove(1360, 190, C.coral),
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
