import { C } from '../palette.ts';
import { box, curve, disc, group, oval, polygon, round, shape, stroke } from '../ink.ts';
import { note } from './room.ts';

/** Furniture of the wings: where one gets ready, and what waits its turn. */

/** The make-up table and its mirror in bulbs, 380 wide; (x, y) is the table's top left corner. */
export function makeUpTable(x: number, y: number): string {
  const bulbs = [
    ...[0, 1, 2, 3, 4, 5].map((i) => [44 + i * 54, -306] as const),
    ...[0, 1, 2, 3].flatMap((i) => [[16, -252 + i * 58] as const, [342, -252 + i * 58] as const]),
  ];
  return group(
    [
      round(0, -324, 358, 320, 18, C.sun, { pen: 6 }),
      round(36, -286, 286, 262, 8, '#D7E6FF', { pen: 5 }),
      curve('M70-210l60-60M74-166l104-104', 9, '#fff'),
      bulbs.map(([bx, by]) => disc(bx, by, 13, '#FFF6DC', { pen: 4.5 })),
      group([note(0, 0, '#fff', -5, 3)], { at: [52, -110] }),
      group([note(0, 0, C.coral2, 4, 2)], { at: [236, -278] }),
      box(-30, 0, 430, 24, '#fff', { pen: 5.5 }),
      box(-14, 24, 398, 80, C.wood, { pen: 5.5 }),
      round(16, 40, 160, 46, 8, '#E0AE7C', { pen: 4.5 }),
      round(196, 40, 160, 46, 8, '#E0AE7C', { pen: 4.5 }),
      disc(96, 63, 8, C.sun, { pen: 4 }),
      disc(276, 63, 8, C.sun, { pen: 4 }),
      stroke([4, 104, 4, 234], 14),
      stroke([366, 104, 366, 234], 14),
    ],
    { at: [x, y] },
  );
}

/** The board of calls: twenty boxes in four rows, some ticked; (x, y) is its top left corner. */
export function callBoard(x: number, y: number): string {
  const cells = Array.from({ length: 12 }, (_, i) => {
    const [column, row] = [i % 3, Math.floor(i / 3)];
    return round(16 + column * 26, 42 + row * 34, 18, 22, 4, [C.mint, C.sun2, C.coral2, C.lilac2][row]!, { pen: 3.5 });
  });
  return group([box(0, 0, 104, 190, '#fff', { pen: 5.5 }), curve('M20 22h64', 7), cells, disc(52, 2, 8, C.coral, { pen: 4 })], {
    at: [x, y],
    turn: -3,
  });
}

/** Costumes on a rail; (x, y) is the middle of its foot. */
export function costumeRail(x: number, y: number): string {
  const gown = (dx: number, fill: string, hem: number) =>
    group(
      [
        curve('M0-26c0-14 16-12 14-2', 4),
        shape(`M-34 0c12-16 56-16 68 0l14 ${hem}h-96z`, fill, { pen: 5 }),
        curve(`M-14 16L-22 ${hem - 10}M14 16L22 ${hem - 10}`, 4),
      ],
      { at: [dx, -404] },
    );
  return group(
    [
      stroke([-184, -440, -184, 0], 10),
      stroke([184, -440, 184, 0], 10),
      stroke([-206, -432, 206, -432], 10),
      gown(-126, C.coral, 262),
      gown(-62, C.teal2, 226),
      gown(4, C.sun, 282),
      gown(70, C.blue2, 218),
      gown(132, C.lilac, 258),
      // Dots for one, a star for another: no two voices alike.
      ...[0, 1, 2, 3, 4, 5].map((i) => disc(-16 + (i % 2) * 34, -350 + Math.floor(i / 2) * 62, 7, C.coral)),
      curve('M-150-340h46M-154-300h52M-158-260h60', 7, '#fff'),
      disc(-184, 0, 12, '#fff', { pen: 5 }),
      disc(184, 0, 12, '#fff', { pen: 5 }),
      oval(60, -466, 62, 14, C.ink),
      shape('M24-470c0-44 72-44 72 0z', C.violet, { pen: 5 }),
      box(-126, -468, 84, 30, C.sun2, { pen: 5 }),
    ],
    { at: [x, y] },
  );
}

/** Ropes tied off, with a sandbag; (x, y) is the bar they hang from. */
export const ropes = (x: number, y: number): string =>
  [
    curve(`M${x} ${y}v110M${x + 26} ${y}v64`, 6, C.wood),
    group(
      [
        shape('M-26 0c-16 34-16 66 0 78h52c16-12 16-44 0-78z', '#F1D8A8', { pen: 5 }),
        curve('M-22 6h44', 6),
        curve('M-10 34v28M10 34v28', 4),
      ],
      { at: [x, y + 106] },
    ),
    group([oval(0, 20, 16, 26, 'none', { pen: 6, line: C.wood }), oval(4, 22, 10, 20, 'none', { pen: 5, line: C.wood })], {
      at: [x + 26, y + 54],
    }),
  ].join('');

/** A travelling trunk with its labels; (x, y) is the middle of its foot. */
export const trunk = (x: number, y: number): string =>
  group(
    [
      round(-112, -112, 224, 112, 12, C.blue, { pen: 6 }),
      box(-112, -76, 224, 10, C.ink),
      round(-80, -112, 22, 112, 3, C.sun, { pen: 4.5 }),
      round(58, -112, 22, 112, 3, C.sun, { pen: 4.5 }),
      round(-16, -88, 32, 34, 5, C.sun, { pen: 4.5 }),
      polygon([-44, -44, -6, -50, -2, -20, -40, -14], '#fff', { pen: 4 }),
      disc(30, -32, 17, C.coral, { pen: 4 }),
    ],
    { at: [x, y] },
  );
