import { C } from '../palette.ts';
import { box, curve, disc, group, polygon, round, rows, seedPen, shape, sheet, stroke } from '../ink.ts';
import { clip, corner, pencil, sticky, tableTop } from './desk.ts';
import type { Scene } from './scene.ts';

/** The light table of the case files, seen from above: sky blue, prints and negatives around, the glass calm in the middle. */

/** A folder with its tab and a fastened print. */
function folder(x: number, y: number, turn: number, fill: string, tab: string): string {
  return group(
    [
      round(150, -34, 120, 60, 12, tab, { pen: 5 }),
      round(0, 0, 330, 236, 12, fill, { pen: 6 }),
      box(24, -16, 210, 150, '#fff', { pen: 5 }),
      curve('M48 16h130M48 44h150M48 72h96', 6),
      round(0, 34, 330, 202, 12, fill, { pen: 6 }),
      round(40, 84, 150, 56, 8, '#fff', { pen: 5 }),
      curve('M58 104h96M58 122h60', 5),
      disc(262, 126, 30, tab, { pen: 5 }),
      curve('M250 126l9 10 16-20', 6),
    ],
    { at: [x, y], turn },
  );
}

const INSIDE = [
  polygon([-50, 34, -14, -18, 12, 12, 28, -2, 50, 34], C.teal2, { pen: 4 }) + disc(24, -26, 12, C.sun, { pen: 4 }),
  shape('M-36 40c2-42 70-42 72 0z', C.violet, { pen: 4 }) + disc(0, -14, 21, '#E3A276', { pen: 4 }),
  disc(0, 4, 32, 'none', { pen: 5 }) + curve('M0-28v64M-32 4h64M-23-19l46 46M23-19l-46 46', 3),
  box(-34, -18, 68, 56, C.coral2, { pen: 4 }) + curve('M-20-2h10M10-2h10M-20 18h10M10 18h10', 8),
];

const print = (x: number, y: number, turn: number, kind: number): string =>
  group(
    [
      box(-72, -84, 144, 172, '#fff', { pen: 5.5 }),
      box(-58, -70, 116, 116, [C.sky, C.sun2, C.mint, C.lilac2][kind]!, { pen: 4.5 }),
      group([INSIDE[kind]!], { at: [0, -10] }),
      curve('M-40 66h62', 5),
    ],
    { at: [x, y], turn },
  );

/** Negatives: dark frames, pale pictures, holes on both sides. */
function film(x: number, y: number, turn: number, count: number): string {
  const frames = Array.from({ length: count }, (_, i) =>
    round(18 + i * 96, 24, 82, 62, 5, ['#FFE9AE', '#CFE1FF', '#FFC4BA', '#CDEFE3'][i % 4]!),
  );
  const holes = Array.from({ length: count * 4 }, (_, i) => `M${22 + i * 24} 12h8M${22 + i * 24} 98h8`);
  return group(
    [round(0, 0, count * 96 + 20, 110, 8, '#2F2C5C', { pen: 5.5 }), frames, curve(holes.join(''), 7, '#F1EEFF', { cap: 'butt' })],
    { at: [x, y], turn },
  );
}

function loupe(x: number, y: number, turn: number): string {
  return group(
    [
      stroke([0, 104, 0, 236], 30),
      stroke([0, 112, 0, 230], 18, C.coral),
      disc(0, 0, 108, C.coral, { pen: 6.5 }),
      disc(0, 0, 82, '#EAF3FF', { pen: 5.5 }),
      curve('M-52-18c8-26 24-38 48-42', 9, '#fff'),
      curve('M48 26a54 54 0 0 1-30 28', 7, '#BCD2FF'),
    ],
    { at: [x, y], turn },
  );
}

/** The camera, lying lens up. */
const cameraAbove = (x: number, y: number, turn: number): string =>
  group(
    [
      curve('M-150-40C-250-20-260-150-180-190', 15),
      curve('M-150-40C-250-20-260-150-180-190', 7, C.sun),
      round(-160, -110, 320, 210, 26, C.blue, { pen: 6.5 }),
      round(-60, -146, 120, 46, 10, C.blue2, { pen: 5.5 }),
      box(-160, 54, 320, 14, '#1C35C4', { rough: 0.4 }),
      disc(0, -2, 88, '#fff', { pen: 6 }),
      disc(0, -2, 66, C.ink),
      disc(0, -2, 46, C.violet),
      curve('M-26-22c8-14 26-20 40-12', 8, '#fff'),
      disc(20, 14, 8, '#fff'),
      round(98, -86, 44, 32, 8, C.sun, { pen: 5 }),
      disc(-120, -70, 16, C.coral, { pen: 5 }),
    ],
    { at: [x, y], turn },
  );

function back(): string {
  seedPen(151);
  const thread = rows(4, [1206, 842, 1356, 912, 1356, 912, 1492, 824]);
  return sheet(1600, 1000, [
    tableTop('#CDDEFF', '#ABC5FB', '#DEE9FF', '#ECF3FF'),
    round(330, 110, 940, 800, 46, '#F6FAFF', { pen: 5, line: '#A9C3FB' }),
    cameraAbove(150, 150, -12),
    film(-30, 372, 7, 4),
    folder(70, 560, -8, C.sun, C.coral),
    loupe(1436, 226, 32),
    sticky(1150, 40, 6, C.sun2, [stroke([22, 38, 108, 38], 4.5), stroke([22, 64, 96, 64], 4.5), curve('M60 84l10 12 20-26', 6, C.coral)]),
    film(1228, 560, -9, 4),
    print(1206, 842, -10, 1),
    print(1492, 800, 9, 3),
    print(1356, 890, 2, 2),
    ...thread.map((line) => stroke(line, 4.5, C.coral)),
    ...rows(2, [1206, 778, 1356, 826, 1492, 736]).map(([x, y]) => disc(x, y, 12, C.coral, { pen: 4.5 })),
    pencil(486, 850, 66, C.coral),
    clip(540, 60, 30),
    clip(1120, 330, -24),
    corner(1650, 1040, [280, -168, 300, -140, 280, -112]),
    corner(-40, -30, [220, 24, 240, 50, 200, 78]),
  ]);
}

export const spot: Scene = { back, night: null };
