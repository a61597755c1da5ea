import { C, INK } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, polygon, round, seedPen, shape, sheet, spline, stroke } from '../ink.ts';
import { drawPerson } from '../people/compose.ts';
import type { Person } from '../people/cast.ts';
import type { Emotion } from '../../../content/engine/vocabulary.ts';

/** What the photos of the case files share. Each is 1200 x 800, in two looks: the same things, some details changed. */

export type Look = 'a' | 'b';

export const photo = (seed: number, parts: () => (string | readonly string[])[], defs = ''): string => {
  seedPen(seed);
  return sheet(1200, 800, parts(), defs);
};

/** Kit units are half a photo's: whole numbers are fine enough, and half the bytes. */
const coarse = (svg: string): string =>
  svg.replace(/ d="[^"]*"/g, (d) => d.replace(/-?\d+\.\d+/g, (value) => String(Math.round(Number(value)))));

/** Somebody's bust whose bottom edge is at (x, y). */
export const bust = (person: Person, mood: Emotion, x: number, y: number, scale: number, flip = false): string =>
  group([group([coarse(drawPerson(person, mood))], { at: [-450, -1210] })], { at: [x, y], scale, flip });

/** A wall with a halftone corner, and a floor or a lower wall. */
export const room = (wall: string, spots: string, low: string, from = 560): string =>
  box(-10, -10, 1220, 820, wall, { rough: 0 }) +
  dots([0, 0, 1200, 420], 22, (u, v) => Math.max(0, 6.5 * (1 - v * 1.2) * u), spots) +
  box(-10, from, 1220, 260, low, { rough: 0 });

export const desk = (y: number, fill: string = C.lilac): string =>
  box(-20, y + 26, 1240, 140, fill, { pen: 6 }) + box(-20, y, 1240, 26, '#fff', { pen: 6 });

export const mug = (x: number, y: number, fill: string): string =>
  group([curve('M32-54c32-4 32 40 0 38', 6), round(-32, -66, 64, 68, 10, fill, { pen: 5.5 }), curve('M-14-40l9-11 10 15 9-9', 6, '#fff')], {
    at: [x, y],
  });

/** The house's flower. */
export const flower = (x: number, y: number, r: number): string =>
  Array.from({ length: 8 }, (_, i) => {
    const turn = i * 0.785;
    return leaf(x + Math.cos(turn) * r * 0.8, y + Math.sin(turn) * r * 0.8, r * 0.7, r * 0.24, i * 45, C.sun, { pen: 4, vein: false });
  }).join('') +
  disc(x, y, r, C.sun, { pen: 5 }) +
  disc(x, y, r * 0.58, C.seed, { pen: 5 });

export const poster = (x: number, y: number): string =>
  group([box(0, 0, 150, 190, C.violet, { pen: 5.5 }), flower(75, 78, 38), curve('M28 150h94M48 170h54', 8, '#fff')], {
    at: [x, y],
    turn: 2,
  });

export const outlook = (x: number, y: number, w: number, h: number): string =>
  round(x, y, w, h, 12, C.sky, { pen: 6 }) +
  disc(x + w * 0.72, y + h * 0.3, 34, C.sun, { pen: 5 }) +
  shape(
    `${spline([x, y + h * 0.82, x + w * 0.24, y + h * 0.6, x + w * 0.48, y + h * 0.76, x + w * 0.76, y + h * 0.55, x + w, y + h * 0.74])}V${y + h}H${x}Z`,
    C.teal2,
    { pen: 5 },
  ) +
  stroke([x + w / 2, y, x + w / 2, y + h], 5) +
  round(x - 14, y + h - 4, w + 28, 18, 6, '#fff', { pen: 5 });

/** A paper of the given size with lines of writing. */
export const written = (w: number, h: number, lines: readonly number[], fill = '#fff', pen = 5): string =>
  box(0, 0, w, h, fill, { pen }) +
  lines.map((part, i) => stroke([w * 0.14, 26 + i * 20, w * 0.14 + w * 0.72 * part, 26 + i * 20], pen * 0.9)).join('');

const screenRows = (): string =>
  round(14, 14, 332, 34, 8, C.blue) +
  disc(32, 31, 6, '#fff') +
  disc(52, 31, 6, C.sun) +
  [0, 1, 2, 3]
    .map(
      (i) =>
        disc(43, 77 + i * 36, 13, [C.coral2, C.mint, C.sun2, C.lilac][i]!, { pen: 4 }) +
        stroke([70, 72 + i * 36, 180 + ((i * 37) % 40), 72 + i * 36], 6) +
        stroke([70, 86 + i * 36, 150, 86 + i * 36], 4.5, '#8A88A8') +
        round(250, 66 + i * 36, 76, 22, 6, i === 1 ? C.coral : '#EEEBFA', { pen: 3.5 }),
    )
    .join('');

/** A monitor on its foot, with what is on it, and a paper stuck to its edge. */
export const monitor = (x: number, y: number, look: Look): string => {
  const secret = look === 'a';
  const scribble = secret
    ? [0, 1, 2, 3, 4].map((i) => group([curve('M0-8v16M-7-4l14 8M-7 4l14-8', 4)], { at: [18 + i * 14, 32] })).join('') +
      curve('M16 60h58', 5)
    : curve('M16 28h60M16 46h50M18 62h44M18 68h44', 4.5);
  return group(
    [
      round(0, 0, 360, 238, 16, INK),
      round(14, 14, 332, 204, 8, secret ? '#fff' : C.navy),
      secret ? screenRows() : flower(180, 116, 58),
      box(150, 238, 60, 30, '#fff', { pen: 5.5 }),
      box(90, 264, 180, 14, '#fff', { pen: 5.5 }),
      group([box(0, 0, 92, 86, C.sun, { pen: 5 }), scribble], { at: [306, 150], turn: 7 }),
    ],
    { at: [x, y] },
  );
};

export const wheel = (x: number, y: number, r: number): string =>
  disc(x, y, r, 'none', { pen: 14 }) +
  disc(x, y, r - 5, 'none', { pen: 4, line: '#fff' }) +
  [0, 45, 90, 135]
    .map((angle) => {
      const turn = (angle * Math.PI) / 180;
      const [c, s] = [Math.cos(turn) * r * 0.84, Math.sin(turn) * r * 0.84];
      return stroke([x - c, y - s, x + c, y + s], 3, '#8A88A8');
    })
    .join('') +
  disc(x, y, 11, C.sun, { pen: 5 });

/** A whole bicycle, its wheels on `y`. */
export const cycle = (x: number, y: number, scale: number, fill: string): string =>
  group(
    [
      wheel(-130, -84, 84),
      wheel(130, -84, 84),
      curve('M-130-84L-40-84L62-196L-76-196ZM-76-196L-40-84M62-196L54-232M130-84L62-196', 25),
      curve('M-130-84L-40-84L62-196L-76-196ZM-76-196L-40-84M62-196L54-232M130-84L62-196', 14, fill),
      round(-62, -168, 40, 80, 12, C.sun, { pen: 6 }),
      disc(-40, -84, 23, '#fff', { pen: 7 }),
      curve('M-86-196l-8-30M-122-228q36-14 66 4', 17),
      curve('M54-232q34-18 48 8', 13),
    ],
    { at: [x, y], scale },
  );

/** A bike motor, cut open. */
export const motor = (x: number, y: number): string =>
  group(
    [
      disc(0, 0, 108, C.sky, { pen: 7 }),
      disc(0, 0, 78, '#fff', { pen: 6 }),
      ...Array.from({ length: 10 }, (_, i) => {
        const turn = (i / 10) * Math.PI * 2;
        return disc(Math.cos(turn) * 58, Math.sin(turn) * 58, 13, i % 2 ? C.coral : C.sun, { pen: 4.5 });
      }),
      disc(0, 0, 28, C.teal2, { pen: 6 }),
      curve('M108 0h60M168-34v68M-108 0h-50M-76-76l-36-36', 7),
      polygon([168, -34, 214, -20, 214, 20, 168, 34], C.violet, { pen: 6 }),
      curve('M-112-112h-60M0 108v48M0 156h70', 4, '#8A88A8'),
    ],
    { at: [x, y] },
  );
