import { C } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, oval, polygon, round, rows, shape, stroke } from '../ink.ts';

/** Tables seen from above, where a mini-game is played: what lies on several of them. The middle stays calm. */

/** The table top: `ground`, halftone in `grain` on both sides, and a calm light in the middle. */
export const tableTop = (ground: string, grain: string, light: string, lighter: string): string =>
  [
    box(-10, -10, 1620, 1020, ground, { rough: 0 }),
    dots([0, 0, 760, 1000], 22, (u, v) => Math.max(0, 7 * (1 - u * 1.3 - Math.abs(v - 0.3) * 0.5)), grain),
    dots([840, 0, 760, 1000], 22, (u, v) => Math.max(0, 7 * (u * 1.3 - 0.3 - Math.abs(v - 0.6) * 0.5)), grain),
    oval(800, 520, 520, 440, light),
    oval(800, 520, 430, 360, lighter),
  ].join('');

/** A mug full to the brim; (x, y) is its middle. */
export function mugFromAbove(x: number, y: number, fill: string, drink = '#8A5A3A'): string {
  const handle = 'M94-18c60-20 74 60 10 64';
  return group(
    [
      curve(handle, 24),
      curve(handle, 12, fill),
      disc(0, 0, 104, fill, { pen: 6 }),
      disc(0, 0, 80, '#fff', { pen: 5 }),
      disc(0, 0, 66, drink),
      curve('M-40-18c16-30 62-34 80-8', 7, '#fff', { opacity: 0.5 }),
    ],
    { at: [x, y] },
  );
}

/** A paper clip. */
export const clip = (x: number, y: number, turn: number): string =>
  group([curve('M0 0v46a16 16 0 0 0 32 0v-56a11 11 0 0 0-22 0v50a5 5 0 0 0 11 0v-40', 5)], { at: [x, y], turn });

/** A square note and what is on it. */
export const sticky = (x: number, y: number, turn: number, fill: string, inside: string[]): string =>
  group([box(0, 0, 130, 124, fill, { pen: 5 }), inside], { at: [x, y], turn });

/** Leaves that grow in from a corner; `table` holds length and angle of each. */
export const corner = (x: number, y: number, table: number[]): string =>
  group(
    rows(2, table).map(([length, angle], i) => leaf(0, 0, length, length * 0.2, angle, i % 2 ? C.teal2 : C.teal, { pen: 6 })),
    { at: [x, y] },
  );

/** A telephone lying face up: a picture, a heart, a bubble. */
export const phone = (x: number, y: number, turn: number): string =>
  group(
    [
      round(-78, -140, 156, 280, 24, C.ink),
      round(-66, -124, 132, 248, 12, '#F1EEFF'),
      round(-54, -108, 108, 88, 8, C.coral2, { pen: 4.5 }),
      disc(24, -80, 14, C.sun, { pen: 4 }),
      polygon([-50, -24, -14, -70, 12, -38, 26, -50, 50, -24], C.teal2, { pen: 4 }),
      shape('M-32 22c-22-16-26-36-10-36c6 0 9 4 10 8c1-4 4-8 10-8c16 0 12 20-10 36z', C.coral, { pen: 4 }),
      stroke([4, 4, 50, 4], 5),
      round(-54, 38, 108, 70, 10, C.sky, { pen: 4.5 }),
      stroke([-38, 60, 36, 60], 5),
      stroke([-38, 82, 14, 82], 5),
    ],
    { at: [x, y], turn },
  );

/** A pencil; (x, y) is its end. */
export const pencil = (x: number, y: number, turn: number, fill: string): string =>
  group(
    [
      round(0, 0, 18, 240, 8, fill, { pen: 5 }),
      polygon([0, 240, 18, 240, 9, 270], '#FFE3B8', { pen: 4.5 }),
      round(0, -6, 18, 26, 5, C.white, { pen: 4 }),
    ],
    { at: [x, y], turn },
  );
