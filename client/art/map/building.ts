import { C, INK, blend } from '../palette.ts';
import { curve, disc, join, oval, round, shape, stroke } from '../ink.ts';

/** A building of the map around (0, 0), the middle of its threshold. `alive` is laid over it in two frames that alternate. */
export type Building = { base(): string; alive(frame: 0 | 1): string };

export const PEN = 5.5;
/** Lit panes of a finished place. */
export const LIT = '#FFE27A';

export const pane = (x: number, y: number, w: number, h: number, fill: string = C.sky): string =>
  round(x, y, w, h, 6, fill, { pen: 4.5 }) + stroke([x + w / 2, y, x + w / 2, y + h], 3.5, INK, { rough: 0.6 });

/** A round-topped door whose foot is at (x, y). */
export const door = (x: number, y: number, w: number, h: number, fill: string): string =>
  shape(`M${x} ${y}V${y - h + w / 2}a${w / 2} ${w / 2} 0 0 1 ${w} 0V${y}Z`, fill, { pen: 5 }) + disc(x + w - 10, y - h * 0.4, 3.5, INK);

/** The soft shade a building stands on. */
export const ground = (w: number): string => oval(0, 2, w / 2, 11, '#6FBFA7', { opacity: 0.5 });

/** A flag on a pole from (x, y) up; `frame` waves it. */
export function flag(x: number, y: number, height: number, fill: string, frame: 0 | 1, flip = false): string {
  const [top, sway, side] = [y - height, frame ? -1 : 1, flip ? -1 : 1];
  const cloth = `M${x} ${top}c${26 * side} ${-12 * sway} ${36 * side} ${12 * sway} ${62 * side} 0v34c${-26 * side} ${12 * sway} ${-36 * side} ${-12 * sway} ${-62 * side} 0z`;
  return stroke([x, y, x, top], 5.5) + shape(cloth, fill, { pen: 5 });
}

/** Little pennants hung from (x, y) to (x2, y2), sagging; `frame` swings them. */
export function pennants(x: number, y: number, x2: number, y2: number, count: number, frame: 0 | 1): string {
  const sag = 16;
  const at = (t: number) => [x + (x2 - x) * t, y + (y2 - y) * t + Math.sin(Math.PI * t) * sag] as const;
  const fills = [C.coral, C.sun, C.white, C.teal2, C.blue];
  const cloths = Array.from({ length: count }, (_, i) => {
    const [[ax, ay], [bx, by]] = [at((i + 0.12) / count), at((i + 0.88) / count)];
    const tip = [(ax + bx) / 2 + (frame ? 3 : -3), (ay + by) / 2 + 17] as const;
    return shape(
      `M${ax.toFixed(1)} ${ay.toFixed(1)}L${bx.toFixed(1)} ${by.toFixed(1)}L${tip[0].toFixed(1)} ${tip[1].toFixed(1)}Z`,
      fills[i % fills.length]!,
      { pen: 3.5 },
    );
  });
  return join([curve(`M${x} ${y}Q${(x + x2) / 2} ${(y + y2) / 2 + sag * 2} ${x2} ${y2}`, 3.5), cloths]);
}

/** Bulbs along a sagging wire; every other one shines in each frame. */
export function bulbs(x: number, y: number, x2: number, y2: number, count: number, frame: 0 | 1): string {
  const sag = 12;
  const lights = Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    const [bx, by] = [x + (x2 - x) * t, y + (y2 - y) * t + Math.sin(Math.PI * t) * sag];
    const on = i % 2 === frame;
    return (on ? disc(bx, by + 6, 11, LIT, { opacity: 0.7 }) : '') + disc(bx, by + 6, 6, on ? C.sun : '#FFF6DC', { pen: 3.5 });
  });
  return curve(`M${x} ${y}Q${(x + x2) / 2} ${(y + y2) / 2 + sag * 2} ${x2} ${y2}`, 3.5) + lights.join('');
}

/** Short rays around (x, y), for what shines. Angles in degrees. */
export function rays(x: number, y: number, from: number, to: number, angles: readonly number[], fill: string, pen = 6): string {
  return angles
    .map((angle) => {
      const turn = (angle * Math.PI) / 180;
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      return stroke([x + c * from, y + s * from, x + c * to, y + s * to], pen, fill);
    })
    .join('');
}

/** The same building asleep: pale, its ink too. */
export const asleep = (svg: string): string =>
  svg.replace(/#[0-9A-Fa-f]{6}\b|#fff\b/g, (colour) => {
    const full = colour === '#fff' ? '#FFFFFF' : colour;
    return full.toUpperCase() === INK ? blend(INK, '#CFCBE6', 0.38) : blend(full, '#D5D1EA', 0.66);
  });
