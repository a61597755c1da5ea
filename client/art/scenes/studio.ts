import { C } from '../palette.ts';
import { box, curve, disc, group, oval, polygon, round, shape, stroke } from '../ink.ts';
import { books } from './room.ts';

/** Furniture of the studio: what takes pictures, and what keeps them on file. */

/** A roll of paper that falls from `y` and sweeps forward on the floor, `w` units wide. */
export function backdrop(x: number, y: number, w: number): string {
  const paper = `M${x} ${y}V690C${x} 790 ${x - 24} 850 ${x - 70} 900H${x + w + 70}C${x + w + 24} 850 ${x + w} 790 ${x + w} 690V${y}Z`;
  const fold = `M${x + 8} 700C${x + 30} 760 ${x + w - 30} 760 ${x + w - 8} 700`;
  return [
    stroke([x - 26, y - 4, x - 26, 880], 9),
    stroke([x + w + 26, y - 4, x + w + 26, 880], 9),
    shape(paper, '#FFDC8A', { pen: 5.5 }),
    shape(`M${x + w * 0.56} ${y}h${w * 0.3}V700h${-w * 0.3}Z`, '#FFE9B4'),
    curve(fold, 4, '#E0A93C'),
    round(x - 40, y - 22, w + 80, 34, 15, '#fff', { pen: 5.5 }),
    disc(x - 38, y - 5, 14, C.coral, { pen: 5 }),
    disc(x + w + 38, y - 5, 14, C.coral, { pen: 5 }),
  ].join('');
}

/** A wall of case files; (x, y) is its top left corner. */
export function caseFiles(x: number, y: number): string {
  const spines = (top: number, fills: readonly string[]) =>
    fills.map((fill, i) =>
      [
        round(20 + i * 47, top, 41, 92, 5, fill, { pen: 4.5 }),
        round(29 + i * 47, top + 14, 23, 30, 4, '#fff', { pen: 3.5 }),
        disc(40.5 + i * 47, top + 70, 7, '#fff', { pen: 3.5 }),
      ].join(''),
    );
  return group(
    [
      round(0, 0, 372, 272, 12, '#E8EFFF', { pen: 6 }),
      box(12, 12, 348, 116, '#D3DFFF'),
      box(12, 146, 348, 114, '#D3DFFF'),
      spines(34, [C.coral, C.blue, C.sun, C.blue, '#fff', C.teal2, C.violet]),
      spines(166, [C.blue, C.violet, C.coral, '#fff', C.sun]),
      group([box(0, 0, 70, 24, C.sun2, { pen: 4 }), box(6, -20, 70, 22, '#fff', { pen: 4 })], { at: [272, 236] }),
      box(-8, 128, 388, 18, '#fff', { pen: 5 }),
      books(30, 0, [
        [30, 84, C.coral],
        [26, 72, '#fff'],
      ]),
    ],
    { at: [x, y] },
  );
}

/** The plan chest of the case files, 500 wide; (x, y) is its top left corner. */
export function planChest(x: number, y: number): string {
  const drawer = (left: number, top: number, fill: string) =>
    round(left, top, 226, 44, 6, fill, { pen: 4.5 }) +
    round(left + 16, top + 11, 62, 22, 4, '#fff', { pen: 3.5 }) +
    curve(`M${left + 28} ${top + 22}h34`, 3.5) +
    curve(`M${left + 140} ${top + 18}q28 18 56 0`, 5);
  const fills = [C.blue2, '#7F9BFF', C.coral2, C.blue2, '#7F9BFF', C.blue2];
  return group(
    [
      box(10, 10, 484, 150, C.blue, { pen: 5.5 }),
      ...fills.map((fill, i) => drawer(20 + (i % 2) * 238, 20 + Math.floor(i / 2) * 47, fill)),
      box(-14, -10, 532, 24, '#fff', { pen: 5.5 }),
      // A light box with a strip of negatives, and a loupe on it.
      polygon([196, -12, 398, -12, 380, -50, 214, -50], '#FFF6DC', { pen: 5 }),
      polygon([214, -22, 374, -22, 368, -40, 222, -40], C.ink, { rough: 0.4 }),
      ...[0, 1, 2, 3].map((i) => box(227 + i * 36, -37, 26, 12, [C.sun, C.coral2, C.sky, C.mint][i]!, { rough: 0.3 })),
      shape('M304-40h44l-8-34h-28z', C.violet, { pen: 4.5 }),
      oval(326, -74, 19, 7, '#fff', { pen: 4.5 }),
    ],
    { at: [x, y] },
  );
}

/** Brass scales; (x, y) is the middle of the foot. */
export const scales = (x: number, y: number): string =>
  group(
    [
      curve('M0-10V-112', 8),
      curve('M-58-92L58-104', 7),
      curve('M-58-92l-22 46M-58-92l22 46M58-104l-22 46M58-104l22 46', 3.5),
      shape('M-86-46h56c0 20-56 20-56 0z', C.sun, { pen: 4.5 }),
      shape('M30-58h56c0 20-56 20-56 0z', C.sun, { pen: 4.5 }),
      disc(0, -116, 11, C.sun, { pen: 4.5 }),
      shape('M-34-10c2-20 66-20 68 0z', C.sun, { pen: 4.5 }),
    ],
    { at: [x, y] },
  );

/** The camera of the map on its tripod; (x, y) is the middle of its lens. */
export function onTripod(x: number, y: number): string {
  return group(
    [
      stroke([0, 64, -92, 326], 12),
      stroke([0, 64, 88, 326], 12),
      stroke([0, 64, 4, 330], 12),
      curve('M-44 196L42 196', 7),
      round(-30, 56, 60, 30, 8, C.coral, { pen: 5 }),
      round(-104, -68, 208, 134, 16, C.blue, { pen: 6 }),
      round(-46, -98, 92, 36, 8, C.blue2, { pen: 5.5 }),
      box(-104, 30, 208, 10, '#1C35C4', { rough: 0.4 }),
      disc(0, 0, 54, '#fff', { pen: 5.5 }),
      disc(0, 0, 40, C.ink),
      disc(0, 0, 28, C.violet),
      curve('M-15-12c5-8 15-12 24-8', 6, '#fff'),
      disc(12, 10, 5, '#fff'),
      round(62, -54, 30, 22, 6, C.sun, { pen: 4.5 }),
      round(-92, -54, 22, 14, 5, C.coral, { pen: 4 }),
    ],
    { at: [x, y] },
  );
}

/** A square soft light on its stand, turned to the left; (x, y) is its middle. */
export const softbox = (x: number, y: number): string =>
  stroke([x + 6, y + 40, x + 6, 900], 10) +
  group(
    [
      polygon([-84, -104, 92, -60, 92, 60, -84, 104], '#33408F', { pen: 6 }),
      polygon([-104, -112, -78, -106, -78, 106, -104, 112], '#FFF6DC', { pen: 6 }),
      curve('M-52-94V94M-12-84V84', 4, '#55508A'),
    ],
    { at: [x, y], turn: -8 },
  );

/** A white umbrella with its lamp, turned to the right; (x, y) is the lamp. */
export const umbrella = (x: number, y: number): string =>
  stroke([x, y + 20, x, 900], 10) +
  group(
    [
      shape('M10-150C130-120 130 120 10 150C36 60 36-60 10-150z', '#fff', { pen: 5.5 }),
      curve('M98-66C60-40 40-20 24 0C40 20 60 40 98 66', 4, '#C9CEDA'),
      stroke([-50, 0, 96, 0], 5),
      round(-70, -26, 62, 52, 12, C.coral, { pen: 5.5 }),
      disc(-4, 0, 15, '#FFF6DC', { pen: 4.5 }),
    ],
    { at: [x, y], turn: -14 },
  );
