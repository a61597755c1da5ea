import { C } from '../palette.ts';
import { blob, box, curve, group, rnd, round, shape, stroke } from '../ink.ts';

/** Trees, bushes, clouds and a balloon: (x, y) is where they touch the ground, or their middle in the sky. */

export const tree = (x: number, y: number, scale = 1, fill: string = C.teal): string =>
  group(
    [
      box(-8, -34, 16, 36, C.brown, { pen: 5 }),
      blob(0, -76, 46, 9, 0.1, fill, { pen: 5.5 }),
      curve('M-20-92c4-12 14-18 26-16', 6, '#fff', { opacity: 0.5 }),
    ],
    { at: [x, y], scale },
  );

export const cypress = (x: number, y: number, scale = 1): string =>
  group([box(-6, -20, 12, 22, C.brown, { pen: 4.5 }), shape('M0-150c34 50 34 132 0 132s-34-82 0-132z', C.teal2, { pen: 5.5 })], {
    at: [x, y],
    scale,
  });

export const bush = (x: number, y: number, scale = 1, fill: string = C.teal2): string =>
  group([shape('M-50 0c-20-30 10-50 26-36c6-30 52-30 56 0c22-10 38 14 22 36z', fill, { pen: 5.5 })], { at: [x, y], scale });

export const cloud = (x: number, y: number, scale = 1): string =>
  group([shape('M-60 20c-34 0-34-42 0-42c4-36 66-42 78-8c28-14 52 10 44 30c-2 14-12 20-24 20z', '#fff', { pen: 5.5 })], {
    at: [x, y],
    scale,
  });

export const balloon = (x: number, y: number, scale = 1): string =>
  group(
    [
      shape('M0-150c70 0 96 54 84 98c-10 38-46 62-62 84h-44c-16-22-52-46-62-84c-12-44 14-98 84-98z', C.coral, { pen: 6 }),
      shape('M0-150c26 20 34 60 30 98c-4 38-14 62-18 84h-24c-4-22-14-46-18-84c-4-38 4-78 30-98z', C.sun, { pen: 5 }),
      stroke([-20, 32, -16, 62], 4),
      stroke([20, 32, 16, 62], 4),
      round(-24, 62, 48, 34, 8, C.wood, { pen: 5.5 }),
      stroke([-24, 74, 24, 74], 4),
    ],
    { at: [x, y], scale, turn: 4 },
  );

/** Far blocks of the town, without outline, standing on `base`. */
export function farTown(from: number, to: number, base: number, low: number, high: number, fill: string, pane: string): string {
  let drawn = '';
  let x = from;
  while (x < to) {
    const [w, h] = [rnd(40, 86), rnd(low, high)];
    drawn += box(x, base - h, w, h + 6, fill, { rough: 0.4 });
    for (let j = base - h + 14; j < base - 16; j += 24) {
      for (let i = x + 10; i < x + w - 12; i += 20) {
        if (rnd() > 0.5) drawn += `<rect x="${i.toFixed(0)}" y="${j.toFixed(0)}" width="9" height="12" rx="2" fill="${pane}"/>`;
      }
    }
    x += w + rnd(-6, 12);
  }
  return drawn;
}
