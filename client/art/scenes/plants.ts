import { C } from '../palette.ts';
import { box, group, leaf, polygon, rnd, rows, stroke } from '../ink.ts';

/** Greenery that scenes share. Every scene is framed by it. */

export const pot = (x: number, y: number, w: number, h: number, fill: string): string =>
  polygon([x - w / 2, y, x + w / 2, y, x + w * 0.36, y + h, x - w * 0.36, y + h], fill, { pen: 5 }) +
  box(x - w / 2 - 6, y - 10, w + 12, 22, fill, { pen: 5 });

/** A tall plant in a pot; (x, y) is the rim. */
export function bigPlant(
  x: number,
  y: number,
  scale = 1,
  dark: string = C.teal,
  light: string = C.teal2,
  potFill: string = C.coral,
): string {
  const drawn = rows(2, [150, -118, 190, -100, 220, -84, 200, -66, 165, -48, 120, -150, 120, -25]).map(([length, angle], i) => {
    const turn = (angle * Math.PI) / 180;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const stem = stroke([0, 0, c * length * 0.5, s * length * 0.5], 6);
    const tilt = angle + (i % 2 ? 6 : -6);
    return stem + leaf(c * length * 0.42, s * length * 0.42, length * 0.82, length * 0.24, tilt, i % 2 ? light : dark, { pen: 5 });
  });
  return group([drawn, pot(0, 0, 110, 100, potFill)], { at: [x, y], scale });
}

/** Upright blades in a small pot. */
export function snakePlant(x: number, y: number, scale = 1, potFill: string = C.white): string {
  const drawn = rows(3, [-30, 150, -96, -10, 190, -90, 16, 170, -82, 36, 120, -70, -44, 100, -112]).map(([dx, length, angle], i) =>
    leaf(dx * 0.5, 0, length, 17, angle, i % 2 ? C.teal2 : C.teal, { pen: 4.5 }),
  );
  return group([drawn, pot(0, -4, 84, 74, potFill)], { at: [x, y], scale });
}

/** A hanging plant falling from a pot on a shelf. */
export function ivy(x: number, y: number, potFill: string = C.sun): string {
  const drawn = rows(2, [0, 120, 26, 180, 54, 90, -24, 150]).map(([dx, length], k) => {
    const trail = stroke([x + dx, y, x + dx + rnd(-14, 14), y + length * 0.5, x + dx + rnd(-10, 10), y + length], 3.5);
    const leaves: string[] = [];
    for (let t = 0.15; t < 1; t += 0.17) {
      const right = (k + Math.round(t * 10)) % 2 === 0;
      leaves.push(leaf(x + dx, y + length * t, 26, 9, right ? 155 : 25, t % 0.34 > 0.17 ? C.teal : C.teal2, { pen: 3, vein: false }));
    }
    return trail + leaves.join('');
  });
  return drawn.join('') + polygon([x - 46, y - 46, x + 72, y - 46, x + 56, y + 6, x - 30, y + 6], potFill, { pen: 5 });
}

/** The big leaves of a front corner. */
export function frond(x: number, y: number, scale: number, flip: boolean, dark: string = C.teal3, light: string = C.teal): string {
  const drawn = rows(3, [-70, 300, -128, -30, 360, -104, 30, 340, -80, 80, 280, -58, 120, 220, -36]).map(([dx, length, angle], i) =>
    leaf(dx * 0.2, 0, length, length * 0.2, angle, i % 2 ? light : dark, { pen: 6 }),
  );
  return group([drawn], { at: [x, y], scale, flip });
}
