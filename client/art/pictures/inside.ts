import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, round, shape, spline, stroke } from '../ink.ts';
import { snakePlant } from '../scenes/plants.ts';
import { sunflower } from '../scenes/room.ts';
import { bicycle, mini, picture } from './kit.ts';

/** People at work: the office, the workshop, the trade show. */

const garland = (): string =>
  Array.from({ length: 13 }, (_, i) => {
    const top = (k: number) => 12 + Math.sin(k * 0.52) * 22;
    return polygon(
      [i * 52 - 10, top(i), i * 52 + 36, top(i + 1), i * 52 + 14, 58 + top(i) - 12],
      [C.coral, C.blue, '#fff', C.teal2][i % 4]!,
      { pen: 4 },
    );
  }).join('') + stroke([-10, 12, 650, 26], 4);

const croissant = (x: number, y: number): string =>
  shape(`M${x - 34} ${y}c2-34 66-34 68 0c-12-10-24-12-34-12s-22 2-34 12z`, '#E8A24A', { pen: 4.5 }) +
  curve(`M${x - 10} ${y - 22}l4 10M${x + 10} ${y - 22}l-4 10`, 3.5);

/** Four colleagues under a garland, breakfast in front of them. */
export const teamBreakfast = (): string =>
  picture(3, () => [
    box(0, 0, 640, 320, '#FFE9AE', { rough: 0 }),
    dots([0, 0, 640, 200], 18, (_, v) => Math.max(0, 5.5 * (1 - v * 1.3)), '#FFD873'),
    garland(),
    mini('awa', 'proud', 110, 340, 0.26),
    mini('hugo', 'happy', 262, 346, 0.25),
    mini('chloe', 'neutral', 400, 342, 0.25, true),
    mini('harpreet', 'proud', 546, 342, 0.26, true),
    box(-10, 286, 660, 50, '#fff', { pen: 5 }),
    oval(236, 286, 62, 11, C.sky, { pen: 4.5 }),
    croissant(212, 284),
    croissant(258, 286),
    round(330, 246, 34, 40, 7, C.coral, { pen: 4.5 }),
    curve('M364 254c16-2 16 20 0 18', 4.5),
    round(468, 250, 30, 36, 7, C.blue2, { pen: 4.5 }),
  ]);

/** A selfie, and behind it a whiteboard full of figures. */
export const whiteboardFigures = (): string =>
  picture(5, () => [
    box(0, 0, 640, 320, '#E6E1FF', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (u) => Math.max(0, 5 * (u - 0.4)), '#CFC7FA'),
    round(46, 26, 330, 240, 12, '#fff', { pen: 6 }),
    stroke([80, 226, 80, 70], 5),
    stroke([80, 226, 232, 226], 5),
    [52, 84, 66, 120].map((h, i) => box(94 + i * 34, 224 - h, 22, h, [C.lilac, C.teal2, C.sun, C.coral][i]!, { pen: 4 })),
    curve('M256 76h92M256 102h70M256 128h84', 6),
    round(252, 158, 100, 40, 8, C.sun2, { pen: 4.5 }),
    curve('M266 178h30M308 178h30', 6),
    curve('M252 226h86M322 212l16 14-16 14', 6, C.coral),
    round(36, 262, 350, 14, 4, '#fff', { pen: 4.5 }),
    mini('hugo', 'happy', 500, 344, 0.27, true),
  ]);

/** A bicycle frame on its stand, tools on the wall, and the one who knows. */
export const workshopBench = (): string =>
  picture(7, () => [
    box(0, 0, 640, 320, '#D9E4FF', { rough: 0 }),
    round(30, 22, 390, 130, 10, C.wood, { pen: 5.5 }),
    dots([44, 34, 364, 108], 22, () => 2.4, '#8F5A38'),
    curve('M78 52v54M66 44h24', 9, '#8A88A8'),
    curve('M78 52v54M66 44h24', 3),
    round(124, 50, 20, 66, 8, C.coral, { pen: 4.5 }),
    stroke([134, 116, 134, 136], 6),
    disc(204, 84, 30, 'none', { pen: 12 }),
    disc(204, 84, 30, 'none', { pen: 5, line: '#8A88A8' }),
    curve('M262 56l44 56M306 56l-44 56', 9, C.blue),
    round(346, 48, 44, 62, 8, C.sun, { pen: 4.5 }),
    curve('M356 64h24M356 80h24', 4),
    mini('mei', 'driven', 516, 326, 0.29, true),
    bicycle(210, 274, 1.02, C.coral, true),
    box(-10, 270, 660, 60, C.lilac, { pen: 5.5 }),
    box(-10, 262, 660, 18, '#fff', { pen: 5 }),
    round(392, 232, 62, 32, 6, C.teal2, { pen: 4.5 }),
    curve('M408 232v-10h30v10', 5),
  ]);

/** The stand of a trade show: a bicycle on its step, visitors before it. */
export const tradeShowStand = (): string =>
  picture(9, () => [
    box(0, 0, 640, 320, '#6B57E8', { rough: 0 }),
    [0, 1, 2, 3].map((i) =>
      polygon([90 + i * 160, -10, 130 + i * 160, -10, 210 + i * 130, 330, 20 + i * 180, 330], '#8D7CF3', { rough: 0, opacity: 0.55 }),
    ),
    box(120, 60, 400, 216, '#fff', { pen: 6 }),
    box(104, 26, 432, 54, C.sun, { pen: 6 }),
    sunflower(146, 53, 19),
    curve('M184 46h120M322 46h60M184 64h80', 9),
    curve('M420 54h84', 12, C.coral),
    round(152, 98, 96, 74, 8, C.sky, { pen: 4.5 }),
    shape(`${spline([156, 160, 180, 130, 204, 152, 226, 122, 244, 150])}V168H156Z`, C.teal2, { pen: 4 }),
    round(396, 98, 96, 74, 8, C.peach, { pen: 4.5 }),
    curve('M410 118h68M410 136h68M410 154h40', 5),
    polygon([208, 270, 432, 270, 456, 300, 184, 300], C.lilac, { pen: 5.5 }),
    bicycle(320, 272, 0.96, C.teal2, true),
    mini('lea', 'happy', 84, 340, 0.24),
    mini('tom', 'laugh', 560, 340, 0.25, true),
  ]);

/** A manager proud in front of a wall of frames. */
export const certificateWall = (): string =>
  picture(11, () => [
    box(0, 0, 640, 320, '#FFE0D2', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (u, v) => Math.max(0, 5.4 * (1 - u * 1.1 - v * 0.4)), '#FFC7AE'),
    [0, 1, 2].map((i) => {
      const inside = [
        box(0, 0, 128, 92, C.wood, { pen: 5.5 }),
        box(11, 11, 106, 70, '#FFF8EE', { pen: 4 }),
        curve('M30 30h68M38 44h52', 5),
        disc(64, 64, 9, [C.coral, C.blue, C.teal2][i]!, { pen: 4 }),
      ];
      return group(inside, { at: [54 + (i % 2) * 168 + (i === 2 ? 78 : 0), 36 + (i === 2 ? 120 : 0)], turn: [-2, 2, -1][i]! });
    }),
    group(
      [
        shape('M-14 22l-8 44 22-12 22 12-8-44z', C.coral, { pen: 5 }),
        disc(0, 0, 34, C.sun, { pen: 6 }),
        disc(0, 0, 20, '#fff', { pen: 4.5 }),
        curve('M-9 0l7 7 12-14', 5, C.teal),
      ],
      { at: [372, 196] },
    ),
    snakePlant(76, 262, 0.62, C.blue),
    mini('paul', 'proud', 520, 344, 0.275, true),
    box(-10, 306, 660, 24, '#fff', { pen: 5 }),
  ]);
