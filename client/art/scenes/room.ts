import { C } from '../palette.ts';
import { box, curve, disc, group, leaf, oval, polygon, rnd, shape, stroke } from '../ink.ts';

/** Things that rooms share: lamps, shelves, clocks, papers, what one sees through a window. */

/** A hanging lamp whose cord is `length` long. */
export function lamp(x: number, length: number, fill: string): string {
  const bell =
    `M${x - 64} ${length + 54}C${x - 58} ${length + 6} ${x - 24} ${length - 10} ${x} ${length - 10}` +
    `C${x + 24} ${length - 10} ${x + 58} ${length + 6} ${x + 64} ${length + 54}Z`;
  const shine = `M${x - 40} ${length + 44}C${x - 36} ${length + 18} ${x - 22} ${length + 6} ${x - 8} ${length + 4}`;
  return (
    stroke([x, -10, x, length], 4) +
    shape(bell, fill, { pen: 5 }) +
    curve(shine, 6, '#fff', { opacity: 0.55 }) +
    oval(x, length + 56, 24, 9, C.sun2, { pen: 4 })
  );
}

/** A distant block with lit windows; no outline: it is far. */
export function block(x: number, w: number, h: number, base: number, fill: string, pane: string): string {
  let drawn = box(x, base - h, w, h + 4, fill, { rough: 0.5 });
  for (let j = base - h + 16; j < base - 18; j += 26) {
    for (let i = x + 12; i < x + w - 14; i += 22) {
      if (rnd() > 0.42) drawn += `<rect x="${i.toFixed(0)}" y="${j.toFixed(0)}" width="10" height="14" rx="2" fill="${pane}"/>`;
    }
  }
  return drawn;
}

/** A row of distant blocks from `from` to `to`; widths, heights and gaps are ranges. */
export function skyline(
  from: number,
  to: number,
  base: number,
  size: { w: readonly [number, number]; h: readonly [number, number]; gap: readonly [number, number] },
  fill: string,
  pane: string,
): string {
  let drawn = '';
  let x = from;
  while (x < to) {
    const [w, h] = [rnd(...size.w), rnd(...size.h)];
    drawn += block(x, w, h, base, fill, pane);
    x += w + rnd(...size.gap);
  }
  return drawn;
}

/** Three puffs of far cloud. */
export const farCloud = (x: number, y: number, scale: number, opacity = 0.95): string =>
  group([shape('M0 0c20-34 70-34 84-6c30-18 66 2 62 30h-160c-12-8-6-24 14-24z', '#FFFFFE', {})], { at: [x, y], scale, opacity });

export const clock = (x: number, y: number, r: number): string =>
  disc(x, y, r, '#fff', { pen: 6 }) +
  stroke([x, y, x, y - r * 0.62], 5) +
  stroke([x, y, x + r * 0.48, y + r * 0.24], 5) +
  disc(x, y, 4, C.ink);

/** A plank on two feet. */
export const shelf = (x: number, y: number, w: number): string =>
  box(x, y, w, 18, '#fff', { pen: 5 }) + stroke([x + 40, y + 18, x + 40, y + 44], 4) + stroke([x + w - 40, y + 18, x + w - 40, y + 44], 4);

/** Books standing on `y`: width, height, colour, tilt in degrees. */
export function books(x: number, y: number, list: readonly (readonly [number, number, string, number?])[]): string {
  let left = x;
  let drawn = '';
  for (const [w, h, fill, tilt = 0] of list) {
    const book =
      box(left, y - h, w, h, fill, { pen: 4, rough: 0.8 }) +
      stroke([left + 4, y - h + 14, left + w - 4, y - h + 14], 3) +
      stroke([left + 4, y - 14, left + w - 4, y - 14], 3);
    drawn += tilt ? `<g transform="rotate(${tilt} ${left + w} ${y})">${book}</g>` : book;
    left += w + 3;
  }
  return drawn;
}

/** A pinned note with `lines` of writing. */
export function note(x: number, y: number, fill: string, turn: number, lines: number): string {
  const writing = Array.from({ length: lines }, (_, i) => {
    const end = i === lines - 1 ? 40 : 58;
    return stroke([12, 20 + i * 14, end, 20 + i * 14], 3.5);
  });
  return group([box(0, 0, 70, 66, fill, { pen: 4, rough: 1 }), writing], { at: [x, y], turn });
}

/** The company's flower. */
export function sunflower(x: number, y: number, r: number): string {
  const petals = Array.from({ length: 10 }, (_, i) => {
    const turn = i * 36 * (Math.PI / 180);
    const [px, py] = [x + Math.cos(turn) * r * 0.75, y + Math.sin(turn) * r * 0.75];
    return leaf(px, py, r * 0.82, r * 0.25, i * 36, C.sun, { pen: 4, vein: false });
  });
  return disc(x, y, r, C.sun, { pen: 5 }) + petals.join('') + disc(x, y, r * 0.62, C.seed, { pen: 5 });
}

/** A closed envelope w x h around (0, 0). */
export function envelope(w: number, h: number, fill: string, pen = 4.5): string {
  const [x, y] = [-w / 2, -h / 2];
  return box(x, y, w, h, fill, { pen, rough: 0.8 }) + curve(`M${x} ${y}L0 ${y + h * 0.52} ${-x} ${y}`, pen);
}

/** An envelope seen from its front: stamp and address. */
export function letter(w: number, h: number, fill: string, stamp: string, pen = 4.5): string {
  const [x, y] = [-w / 2, -h / 2];
  return (
    box(x, y, w, h, fill, { pen, rough: 0.8 }) +
    box(-x - w * 0.26, y + h * 0.14, w * 0.16, h * 0.3, stamp, { pen: pen * 0.7, rough: 0.5 }) +
    stroke([x + w * 0.14, y + h * 0.56, x + w * 0.62, y + h * 0.56], pen * 0.9) +
    stroke([x + w * 0.14, y + h * 0.76, x + w * 0.46, y + h * 0.76], pen * 0.9)
  );
}

/** A cardboard parcel w x h standing on (0, 0). */
export const parcel = (w: number, h: number, fill: string, tape: string): string =>
  box(-w / 2, -h, w, h, fill, { pen: 5 }) +
  box(-w * 0.09, -h, w * 0.18, h, tape, { pen: 4, rough: 0.6 }) +
  polygon([-w / 2 + 10, -14, -w / 2 + w * 0.26, -14, -w / 2 + w * 0.26, -30, -w / 2 + 10, -30], '#fff', { pen: 3 });

/** The programme's poster: a megaphone. */
export function poster(x: number, y: number): string {
  const megaphone = [
    shape('M-34-10l70-34v76l-70-34z', C.sun, { pen: 5.5 }),
    shape('M36-34c20 6 20 48 0 54z', '#fff', { pen: 5 }),
    `<rect x="-56" y="-16" width="24" height="26" rx="7" fill="#fff" stroke="${C.ink}" stroke-width="5"/>`,
    shape('M-30 10l8 32h18l-8-28', '#fff', { pen: 5 }),
  ];
  return group(
    [
      box(0, 0, 82, 112, C.violet, { pen: 5 }),
      group(megaphone, { at: [44, 50], turn: -14, scale: 0.52 }),
      curve('M16 88h50M16 100h28', 5, '#fff'),
      disc(41, 8, 5, C.coral, { pen: 3.5 }),
    ],
    { at: [x, y], turn: 3 },
  );
}
