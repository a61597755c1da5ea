import { C } from '../palette.ts';
import { box, curve, disc, group, oval, polygon, round, shape, stroke } from '../ink.ts';

/** What a theatre is made of: cloth, light, rope, wood. Stage and backstage share it. */

/** A heavy curtain hung from (x, y), `w` wide and `h` long, gathered at its side; `flip` gathers it to the right. */
export function drape(x: number, y: number, w: number, h: number, flip: boolean, fill: string = C.coral): string {
  const folds = [0.22, 0.44, 0.66, 0.86].map((t) =>
    curve(`M${w * t} 0C${w * t * 1.02} ${h * 0.34} ${w * t * 0.74} ${h * 0.5} ${w * t * 0.3} ${h * 0.62}`, 4.5),
  );
  const skirt = [0.2, 0.5, 0.8].map((t) =>
    curve(`M${w * t * 0.3} ${h * 0.68}C${w * t * 0.5} ${h * 0.8} ${w * t * 0.7} ${h * 0.9} ${w * t * 0.72} ${h}`, 4.5),
  );
  return group(
    [
      shape(
        `M-40 -20H${w}C${w + 16} ${h * 0.36} ${w * 0.8} ${h * 0.54} ${w * 0.4} ${h * 0.64}C${w * 0.66} ${h * 0.74} ${w * 0.84} ${h * 0.9} ${w * 0.8} ${h}H-40z`,
        fill,
        { pen: 6 },
      ),
      shape(
        `M${w * 0.26} 0h${w * 0.16}C${w * 0.46} ${h * 0.34} ${w * 0.36} ${h * 0.5} ${w * 0.16} ${h * 0.6}H0C${w * 0.2} ${h * 0.46} ${w * 0.28} ${h * 0.3} ${w * 0.26} 0z`,
        '#FF8D80',
        { opacity: 0.8 },
      ),
      folds,
      skirt,
      shape(
        `M-40 ${h * 0.6}C${w * 0.1} ${h * 0.66} ${w * 0.3} ${h * 0.66} ${w * 0.44} ${h * 0.6}l6 26C${w * 0.3} ${h * 0.66 + 34} ${w * 0.1} ${h * 0.66 + 34}-40 ${h * 0.6 + 34}z`,
        C.sun,
        { pen: 5 },
      ),
      disc(w * 0.42, h * 0.62 + 14, 13, C.sun, { pen: 5 }),
      shape(`M${w * 0.42 - 13} ${h * 0.62 + 30}h26l8 46h-42z`, C.sun, { pen: 4.5 }),
    ],
    { at: [x, y], flip },
  );
}

/** The cloth over the opening, with its fringe: from `x` to `x + w`, `h` long in the middle of each swag. */
export function valance(x: number, w: number, h: number, swags: number): string {
  const wide = w / swags;
  return Array.from({ length: swags }, (_, i) => {
    const left = x + i * wide;
    const cloth = `M${left} -20h${wide}v${h * 0.5}q${-wide / 2} ${h} ${-wide} 0z`;
    const fringe = `M${left + wide} ${h * 0.5 - 20}q${-wide / 2} ${h} ${-wide} 0`;
    const middle = left + wide / 2;
    return [
      shape(cloth, i % 2 ? '#F25A4E' : C.coral, { pen: 5.5 }),
      curve(
        `M${middle} -10C${middle - 8} ${h * 0.3} ${middle - 14} ${h * 0.5} ${middle - 20} ${h * 0.74}M${middle + 50} -10c-4 ${h * 0.3}-4 ${h * 0.4} -8 ${h * 0.62}M${middle - 56} -10c4 ${h * 0.3} 4 ${h * 0.4} 8 ${h * 0.6}`,
        4,
      ),
      curve(fringe, 22, C.ink, { cap: 'butt' }),
      curve(fringe, 13, C.sun, { cap: 'butt', dash: '9 3' }),
    ].join('');
  }).join('');
}

/** A lamp of the grid and, when `lit`, its cone down to `floor`; (x, y) is where it hangs. */
export function spotlight(x: number, y: number, turn: number, fill: string): string {
  return group(
    [
      stroke([0, -40, 0, 0], 7),
      round(-30, 0, 60, 62, 12, '#55508A', { pen: 5 }),
      polygon([-32, 62, 32, 62, 44, 86, -44, 86], fill, { pen: 5 }),
      oval(0, 86, 42, 9, '#FFF6DC', { pen: 4.5 }),
      curve('M-38 8v40M38 8v40', 6),
    ],
    { at: [x, y], turn },
  );
}

/** A beam of light from (x, y) to a pool at (x2, y2), `wide` across. */
export const beam = (x: number, y: number, x2: number, y2: number, wide: number, fill: string, opacity: number): string =>
  polygon([x - 26, y, x + 26, y, x2 + wide / 2, y2, x2 - wide / 2, y2], fill, { rough: 0, opacity }) +
  oval(x2, y2, wide / 2, wide * 0.11, fill, { opacity: opacity + 0.14 });

/** Shell footlights along `y`. */
export const footlights = (y: number, xs: readonly number[]): string =>
  xs
    .map((x) =>
      group(
        [
          disc(0, -12, 62, '#FFE27A', { opacity: 0.22 }),
          shape('M-40 0c-6-56 86-56 80 0z', C.sun, { pen: 5.5 }),
          curve('M0-2v-36M-16-2l-8-32M16-2l8-32', 4),
          box(-46, -4, 92, 14, C.wood, { pen: 5 }),
        ],
        { at: [x, y] },
      ),
    )
    .join('');

/** The programme's megaphone, as large as one likes. */
export const megaphone = (x: number, y: number, scale: number, turn: number, fill: string = C.sun): string =>
  group(
    [
      shape('M-34-10l70-34v76l-70-34z', fill, { pen: 5 }),
      shape('M36-34c20 6 20 48 0 54z', '#fff', { pen: 5 }),
      round(-56, -16, 24, 26, 7, '#fff', { pen: 5 }),
      shape('M-30 10l8 32h18l-8-28', '#fff', { pen: 5 }),
    ],
    { at: [x, y], scale, turn },
  );

const SHADES = ['#4A2F7C', '#3D2669', '#553A8C'];

/** Someone of the hall from behind, without face: `kind` changes the hair. (x, y) is the foot, unseen. */
export function sitter(x: number, y: number, kind: number, scale: number): string {
  const fill = SHADES[kind % 3]!;
  const hair = [
    disc(0, -158, 46, fill, { pen: 6 }),
    disc(0, -156, 45, fill, { pen: 6 }) + disc(0, -212, 22, fill, { pen: 6 }),
    shape('M-56-104c-14-120 126-120 112 0z', fill, { pen: 6 }),
    shape('M-50-132c-20-96 120-96 100 0c10 26-110 26-100 0z', fill, { pen: 6 }) + curve('M-40-168q40-26 80 0', 5),
    Array.from({ length: 7 }, (_, i) => disc(Math.cos(i * 0.9) * 36, -160 + Math.sin(i * 0.9) * 34, 24, fill, { pen: 5 })).join('') +
      disc(0, -160, 44, fill),
  ][kind % 5]!;
  return group([hair, shape('M-96 20c-6-96 30-128 96-128s102 32 96 128z', fill, { pen: 6 })], { at: [x, y], scale });
}
