import { C, INK } from '../palette.ts';
import { spline } from '../ink.ts';

/**
 * Ornaments of the attestation: a guilloche frame for a landscape A4 sheet (842 x 595 points) and a seal (200 x 240).
 * Only `<path>`, each with its own `fill`, `stroke` and `stroke-width`, absolute, without arc, group or transform: a page
 * shows the file as it is, and a program that writes PDF may draw each path again in the order given.
 */

type Pair = readonly [x: number, y: number];

const path = (d: string, fill: string, pen = 0, line: string = INK): string =>
  `<path d="${d}" fill="${fill}" stroke="${pen ? line : 'none'}" stroke-width="${pen}"/>\n`;
const drawing = (w: number, h: number, paths: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" stroke-linecap="round" stroke-linejoin="round">\n${paths.join('')}</svg>\n`;
const closed = (points: readonly Pair[], tension = 0.17): string => spline(points.flat(), true, tension);
const straight = (points: readonly Pair[]): string => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

/** A closed curve around (x, y): `reach(turn)` units at each angle. */
const around = (x: number, y: number, count: number, reach: (turn: number) => number): string =>
  closed(
    Array.from({ length: count }, (_, i) => {
      const turn = (i / count) * Math.PI * 2;
      return [x + Math.cos(turn) * reach(turn), y + Math.sin(turn) * reach(turn)];
    }),
  );

const SHEET = { w: 842, h: 595 };
/** The middle of the lace runs this far from the edge, and swings this far to both sides. */
const [INSET, SWING] = [44, 13];
const WAVES = 58;

/** The point `part` (0-1) of the way round the rectangle, moved outwards by `out`. */
function onFrame(part: number, out: number): Pair {
  const [w, h] = [SHEET.w - INSET * 2, SHEET.h - INSET * 2];
  const far = part * 2 * (w + h);
  if (far < w) return [INSET + far, INSET - out];
  if (far < w + h) return [INSET + w + out, INSET + far - w];
  if (far < 2 * w + h) return [INSET + w - (far - w - h), INSET + h + out];
  return [INSET - out, INSET + h - (far - 2 * w - h)];
}

function lace(phase: number, swing: number): string {
  const count = WAVES * 4;
  return closed(
    Array.from({ length: count }, (_, i) => onFrame(i / count, swing * Math.sin((i / count) * WAVES * Math.PI * 2 + phase))),
    0.2,
  );
}

const rectangle = (inset: number): string =>
  straight([
    [inset, inset],
    [SHEET.w - inset, inset],
    [SHEET.w - inset, SHEET.h - inset],
    [inset, SHEET.h - inset],
  ]);

/** A corner medallion: petals in two turns, and a sun. */
function medallion(x: number, y: number): string[] {
  return [
    path(
      around(x, y, 48, () => 31),
      '#FFFFFF',
      1.6,
    ),
    path(
      around(x, y, 96, (turn) => 20 + 8 * Math.sin(turn * 12)),
      'none',
      0.8,
      C.blue,
    ),
    path(
      around(x, y, 96, (turn) => 20 + 8 * Math.sin(turn * 12 + Math.PI)),
      'none',
      0.8,
      C.violet,
    ),
    path(
      around(x, y, 40, (turn) => 10.5 + 2.2 * Math.cos(turn * 10)),
      C.sun,
      1.4,
    ),
    path(
      around(x, y, 24, () => 4.6),
      C.coral,
      1.2,
    ),
  ];
}

/** The frame, its middle left free, with a pale rosette behind the words. */
export function attestationFrame(): string {
  const [x, y] = [SHEET.w / 2, SHEET.h / 2];
  const rosette = [0, 1, 2, 3].map((i) =>
    path(
      around(x, y, 96, (turn) => 132 - (i >> 1) * 44 + (38 - (i >> 1) * 10) * Math.sin(turn * 12 + i * Math.PI)),
      'none',
      1,
      i < 2 ? '#DAD3FF' : '#FFE39A',
    ),
  );
  const threads = [
    [0, SWING, C.blue],
    [Math.PI, SWING, C.blue],
    [Math.PI / 2, SWING * 0.72, C.violet],
    [-Math.PI / 2, SWING * 0.72, C.violet],
  ] as const;
  return drawing(SHEET.w, SHEET.h, [
    path(rectangle(22), '#F3F0FF', 2.4),
    ...threads.map(([phase, swing, line]) => path(lace(phase, swing), 'none', 0.75, line)),
    path(rectangle(66), '#FFFFFF', 1.6),
    path(rectangle(71), 'none', 0.6, C.violet),
    ...rosette,
    ...([INSET, SHEET.w - INSET] as const).flatMap((cx) => ([INSET, SHEET.h - INSET] as const).flatMap((cy) => medallion(cx, cy))),
  ]);
}

/** Points of the megaphone turned and moved to the middle of the seal. */
const turned = (points: readonly number[]): Pair[] =>
  Array.from({ length: points.length / 2 }, (_, i) => {
    const [x, y, turn] = [points[i * 2]!, points[i * 2 + 1]!, -0.17];
    return [100 + x * Math.cos(turn) - y * Math.sin(turn), 98 + x * Math.sin(turn) + y * Math.cos(turn)];
  });

/** The seal: a scalloped sun, a ring of lace, the megaphone, two ribbons. */
export function attestationSeal(): string {
  const ring = (phase: number) => around(100, 96, 96, (turn) => 66 + 6 * Math.sin(turn * 24 + phase));
  return drawing(200, 240, [
    path('M62 150L38 232L72 216L92 238L108 160Z', C.coral, 4),
    path('M138 150L162 232L128 216L108 238L92 160Z', C.coral, 4),
    path('M70 168L58 206M130 168L142 206', 'none', 4, '#FFB4A6'),
    path(
      around(100, 96, 108, (turn) => 86 + 5 * Math.cos(turn * 18)),
      C.sun,
      4.5,
    ),
    path(
      around(100, 96, 48, () => 75),
      '#FFF3D6',
      3,
    ),
    path(ring(0), 'none', 1.1, C.blue),
    path(ring(Math.PI), 'none', 1.1, C.violet),
    path(
      around(100, 96, 48, () => 56),
      '#FFFFFF',
      3,
    ),
    path(straight(turned([-26, 8, -20, 34, -5, 34, -11, 8])), '#FFFFFF', 3.6),
    path(straight(turned([-28, -10, 28, -38, 28, 26, -28, 2])), C.blue, 4),
    path(closed(turned([28, -38, 40, -24, 42, -4, 38, 14, 28, 26, 28, -6]), 0.12), '#FFFFFF', 3.6),
    path(straight(turned([-46, -14, -28, -14, -28, 6, -46, 6])), '#FFFFFF', 3.6),
    path('M34 62C44 44 60 32 80 26', 'none', 4.5, '#FFFFFF'),
  ]);
}
