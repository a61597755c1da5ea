import { INK } from './palette.ts';

/**
 * The pen: small functions that return SVG. Straight lines wobble a little, always the same way for the same seed.
 * A look is `{ pen }` for an ink outline of that width (drawing units), plus what SVG needs now and then.
 */

type Point = readonly [x: number, y: number];
/** Points as one flat list: x, y, x, y. */
export type Points = readonly number[];
export type Look = {
  pen?: number;
  line?: string;
  rough?: number;
  opacity?: number;
  dash?: string;
  clip?: string;
  cap?: 'butt' | 'round';
};
export type Place2d = { at?: Point; turn?: number; scale?: number; flip?: boolean; clip?: string; opacity?: number };

let seed = 7;
/** Starts a drawing: the same number gives the same wobble. */
export const seedPen = (value: number): void => {
  seed = value;
};
/** Next number of the drawing, in [from, to). */
export const rnd = (from = 0, to = 1): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return from + ((to - from) * seed) / 4294967296;
};
const pick = (value: number): number => Math.round(value * 10) / 10;
const pairs = (points: Points): Point[] => Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!]);
/** Cuts a flat table of numbers into rows of `width`. */
export const rows = <W extends keyof Rows>(width: W, table: readonly number[]): Rows[W][] =>
  Array.from({ length: table.length / width }, (_, i) => table.slice(i * width, (i + 1) * width) as Rows[W]);
type Rows = { 2: [number, number]; 3: [number, number, number]; 4: [number, number, number, number] };

const attributes = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

function finish(look: Look, fill: string | undefined): Record<string, string | number | undefined> {
  return {
    fill: fill ?? 'none',
    stroke: look.pen ? (look.line ?? INK) : undefined,
    'stroke-width': look.pen || undefined,
    'stroke-dasharray': look.dash,
    opacity: look.opacity,
    'clip-path': look.clip && `url(#${look.clip})`,
  };
}

/** A path as given, for curves. */
export function shape(d: string, fill: string | undefined, look: Look = {}): string {
  const joins = look.pen ? { 'stroke-linejoin': 'round', 'stroke-linecap': look.cap ?? 'round' } : {};
  return `<path${attributes({ d, ...finish(look, fill), ...joins })}/>`;
}
/** A curve without filling. */
export const curve = (d: string, pen: number, line: string = INK, look: Look = {}): string => shape(d, undefined, { pen, line, ...look });

function wobble(flat: Points, closed: boolean, rough: number): string {
  const points = pairs(flat);
  const corners = closed ? [...points, points[0]!] : points;
  const out: [number, number][] = [];
  for (let i = 0; i < corners.length - 1; i += 1) {
    const [a, b] = [corners[i]!, corners[i + 1]!];
    const pieces = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 90));
    for (let k = 0; k < pieces; k += 1) {
      const t = k / pieces;
      const by = k === 0 ? rough * 0.5 : rough;
      out.push([a[0] + (b[0] - a[0]) * t + rnd(-by, by), a[1] + (b[1] - a[1]) * t + rnd(-by, by)]);
    }
  }
  if (!closed) out.push([...corners[corners.length - 1]!]);
  let d = `M${pick(out[0]![0])} ${pick(out[0]![1])}`;
  for (let i = 1; i < out.length; i += 1) {
    const [p, q] = [out[i - 1]!, out[i]!];
    const bend = [(p[0] + q[0]) / 2 + rnd(-rough, rough) * 0.6, (p[1] + q[1]) / 2 + rnd(-rough, rough) * 0.6] as const;
    d += `Q${pick(bend[0])} ${pick(bend[1])} ${pick(q[0])} ${pick(q[1])}`;
  }
  return closed ? `${d}Z` : d;
}

export const polygon = (points: Points, fill: string, look: Look = {}): string =>
  shape(wobble(points, true, look.rough ?? 1.6), fill, look);
/** A rectangle drawn by hand. */
export const box = (x: number, y: number, w: number, h: number, fill: string, look: Look = {}): string =>
  polygon([x, y, x + w, y, x + w, y + h, x, y + h], fill, look);
/** A clean rectangle with round corners. */
export const round = (x: number, y: number, w: number, h: number, r: number, fill: string, look: Look = {}): string =>
  `<rect${attributes({ x, y, width: w, height: h, rx: r, ...finish(look, fill) })}/>`;
/** A hand-drawn line through points. */
export const stroke = (points: Points, pen = 5, line: string = INK, look: Look = {}): string =>
  shape(wobble(points, false, look.rough ?? 1.6), undefined, { pen, line, ...look });
export const disc = (x: number, y: number, r: number, fill: string, look: Look = {}): string =>
  `<circle${attributes({ cx: pick(x), cy: pick(y), r: pick(r), ...finish(look, fill) })}/>`;
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, look: Look = {}): string =>
  `<ellipse${attributes({ cx: pick(x), cy: pick(y), rx: pick(rx), ry: pick(ry), ...finish(look, fill) })}/>`;

export const join = (parts: readonly (string | readonly string[])[]): string => parts.flat().join('');

/** Moves, turns (degrees), scales or mirrors what is inside, in that order. */
export function group(parts: readonly (string | readonly string[])[], place: Place2d = {}): string {
  const moves: string[] = [];
  if (place.at) moves.push(`translate(${pick(place.at[0])} ${pick(place.at[1])})`);
  if (place.turn) moves.push(`rotate(${place.turn})`);
  const scale = place.scale ?? 1;
  if (place.flip) moves.push(`scale(${-scale} ${scale})`);
  else if (scale !== 1) moves.push(`scale(${scale})`);
  const clip = place.clip && `url(#${place.clip})`;
  return `<g${attributes({ transform: moves.join(' ') || undefined, 'clip-path': clip, opacity: place.opacity })}>${join(parts)}</g>`;
}

/** A smooth path through points. */
export function spline(flat: Points, closed = false, tension = 0.17): string {
  const points = pairs(flat);
  const n = points.length;
  const point = (i: number) => (closed ? points[(i + n) % n]! : points[Math.max(0, Math.min(n - 1, i))]!);
  let d = `M${pick(points[0]![0])} ${pick(points[0]![1])}`;
  for (let i = 0; i < (closed ? n : n - 1); i += 1) {
    const [p0, p1, p2, p3] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const one = [p1[0] + (p2[0] - p0[0]) * tension, p1[1] + (p2[1] - p0[1]) * tension] as const;
    const two = [p2[0] - (p3[0] - p1[0]) * tension, p2[1] - (p3[1] - p1[1]) * tension] as const;
    d += `C${pick(one[0])} ${pick(one[1])} ${pick(two[0])} ${pick(two[1])} ${pick(p2[0])} ${pick(p2[1])}`;
  }
  return closed ? `${d}Z` : d;
}

/** A round mass with `bumps` corners; `swell` 0-1 says how uneven. */
export function blob(x: number, y: number, r: number, bumps: number, swell: number, fill: string, look: Look = {}): string {
  const points = Array.from({ length: bumps }, (_, i) => {
    const angle = (i / bumps) * Math.PI * 2;
    const reach = r * (1 + rnd(-swell, swell));
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
  return shape(spline(points.flat(), true), fill, look);
}

/** A leaf from its stem at (x, y); `angle` in degrees, 0 to the right. */
export function leaf(
  x: number,
  y: number,
  length: number,
  width: number,
  angle: number,
  fill: string,
  look: Look & { vein?: boolean } = {},
): string {
  const turn = (angle * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const to = (u: number, v: number) => `${pick(x + u * c - v * s)} ${pick(y + u * s + v * c)}`;
  const edge = `M${to(0, 0)}C${to(length * 0.25, -width)} ${to(length * 0.75, -width)} ${to(length, 0)}C${to(length * 0.75, width)} ${to(length * 0.25, width)} ${to(0, 0)}Z`;
  const body = shape(edge, fill, look);
  if (look.vein === false || !look.pen) return body;
  return body + curve(`M${to(length * 0.06, 0)}Q${to(length * 0.5, -width * 0.12)} ${to(length * 0.9, 0)}`, look.pen * 0.7);
}

/** Halftone: `radius(u, v)` gives the size of the dot at u, v in 0-1 of the area. A dot is a line of no length with a round end. */
export function dots(
  area: readonly [x: number, y: number, w: number, h: number],
  gap: number,
  radius: (u: number, v: number) => number,
  fill: string,
  look: Look = {},
): string {
  const [x, y, w, h] = area;
  const sizes = new Map<number, string>();
  let row = 0;
  for (let j = y; j < y + h; j += gap * 0.866) {
    for (let i = x + ((row % 2) * gap) / 2; i < x + w; i += gap) {
      const width = Math.round(radius((i - x) / w, (j - y) / h) * 4) / 2;
      if (width > 0.7) sizes.set(width, `${sizes.get(width) ?? ''}M${Math.round(i)} ${Math.round(j)}h0`);
    }
    row += 1;
  }
  return [...sizes].map(([width, d]) => curve(d, width, fill, look)).join('');
}

/** A whole picture of w x h units. */
export const sheet = (w: number, h: number, parts: readonly (string | readonly string[])[], defs = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">${defs && `<defs>${defs}</defs>`}${join(parts)}</svg>`;
/** A top-to-bottom colour ramp for `defs`; stops are [0-1, colour]. */
export const ramp = (id: string, stops: readonly (readonly [number, string])[]): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join('')}</linearGradient>`;
