import { C, INK } from '../palette.ts';
import { box, curve, disc, dots, group, polygon, round, seedPen, sheet, stroke } from '../ink.ts';
import { COLLEAGUES } from '../people/cast.ts';
import { drawPerson } from '../people/compose.ts';
import type { CastMember, Emotion } from '../../../content/engine/vocabulary.ts';

/** What the pictures of post ideas share. Each is 640 x 320, seen about 430 px wide: few things, drawn large. */

export const picture = (seed: number, parts: () => (string | readonly string[])[], defs = ''): string => {
  seedPen(seed);
  return sheet(640, 320, parts(), defs);
};

/** Kit units are a quarter of a picture's: whole numbers are fine enough, and half the bytes. */
const coarse = (svg: string): string =>
  svg.replace(/ d="[^"]*"/g, (d) => d.replace(/-?\d+\.\d+/g, (value) => String(Math.round(Number(value)))));

/** A colleague's bust whose bottom edge is at (x, y). `scale` about 0.27. */
export const mini = (who: CastMember, mood: Emotion, x: number, y: number, scale: number, flip = false): string =>
  group([group([coarse(drawPerson(COLLEAGUES[who], mood))], { at: [-450, -1210] })], { at: [x, y], scale, flip });

const wheel = (x: number, r: number): string => {
  const spokes = [0, 45, 90, 135].map((angle) => {
    const turn = (angle * Math.PI) / 180;
    return curve(
      `M${(x - Math.cos(turn) * r * 0.8).toFixed(1)} ${(-Math.sin(turn) * r * 0.8).toFixed(1)}L${(x + Math.cos(turn) * r * 0.8).toFixed(1)} ${(Math.sin(turn) * r * 0.8).toFixed(1)}`,
      2,
      '#8A88A8',
    );
  });
  return (
    disc(x, 0, r, 'none', { pen: 9 }) +
    disc(x, 0, r - 3, 'none', { pen: 2.5, line: '#fff' }) +
    spokes.join('') +
    disc(x, 0, 7, C.sun, { pen: 4 })
  );
};

/** A bicycle facing right; (x, y) is the ground under its middle, 230 units long. `battery` adds the case of an electric one. */
export function bicycle(x: number, y: number, scale: number, fill: string, battery = false): string {
  const tubes = 'M-70-46L-22-46L34-108L-40-108ZM-40-108L-22-46M34-108L30-126M70-46L34-108';
  return group(
    [
      group([wheel(-70, 44), wheel(70, 44)], { at: [0, -46] }),
      curve(tubes, 15),
      curve(tubes, 8, fill),
      battery ? round(-34, -92, 22, 44, 7, C.sun, { pen: 4.5 }) : '',
      disc(-22, -46, 13, '#fff', { pen: 5 }),
      stroke([-22, -46, -8, -32], 6),
      stroke([-15, -30, 1, -32], 7),
      curve('M-46-108l-4-16', 7),
      curve('M-66-126q20-8 36 2', 11),
      curve('M30-126q18-10 26 4', 8),
    ],
    { at: [x, y], scale },
  );
}

/** A paper with lines of writing; (0, 0) is its top left corner. */
export const page = (w: number, h: number, lines: readonly number[], pen = 5): string =>
  polygon([0, 0, w, 0, w, h, 0, h], '#fff', { pen }) +
  lines.map((part, i) => stroke([w * 0.12, 30 + i * 22, w * 0.12 + w * 0.76 * part, 30 + i * 22], pen * 0.9)).join('');

/** Five stars in a row from (x, y). */
export const stars = (x: number, y: number, size: number): string =>
  Array.from({ length: 5 }, (_, i) => {
    const points = Array.from({ length: 10 }, (_unused, k) => {
      const turn = (k / 10) * Math.PI * 2 - Math.PI / 2;
      const reach = k % 2 ? size * 0.45 : size;
      return [x + i * size * 2.3 + Math.cos(turn) * reach, y + Math.sin(turn) * reach];
    });
    return polygon(points.flat(), C.sun, { pen: 4, rough: 0.3, line: INK });
  }).join('');

/** A ground with halftone towards its bottom right corner. */
export const grained = (ground: string, grain: string): string[] => [
  box(0, 0, 640, 320, ground, { rough: 0 }),
  dots([0, 0, 640, 320], 20, (u, v) => Math.max(0, 5.6 * (u * 0.8 + v * 0.6 - 0.55)), grain),
];
