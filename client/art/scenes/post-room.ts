import { C } from '../palette.ts';
import { box, curve, disc, group, polygon, rnd, round, shape, stroke } from '../ink.ts';
import { envelope, letter, parcel } from './room.ts';

/** Furniture of the post room: pigeonholes, pneumatic tube, conveyor, sacks. The building on the map shows the same. */

/** The three trays of the charter: colour, and a sign that says the same without colour. */
export const TRAY_COLOURS = { free: C.teal2, ask: C.sun, never: C.coral } as const;

/** A paper plane (free), a question in a bubble (ask), a padlock (never), about 40 units around (0, 0). */
export const traySign = {
  free: (): string => shape('M-20 2L22-17 10 19-1 8z', '#fff', { pen: 4.5 }) + curve('M22-17L-1 8l-4 13 9-9', 4.5),
  ask: (): string =>
    shape('M-20-16h40v27h-21l-11 11v-11h-8z', '#fff', { pen: 4.5 }) +
    curve('M-6-6c1-7 12-7 12 0c0 4-6 4-6 9', 4.5) +
    disc(0, 8, 2.4, C.ink),
  never: (): string =>
    curve('M-10-2v-8a10 10 0 0 1 20 0v8', 5) +
    round(-17, -3, 34, 25, 6, '#fff', { pen: 4.5 }) +
    disc(0, 8, 4, C.ink) +
    stroke([0, 9, 0, 15], 4),
};

const HOLE = { w: 176, h: 150 };

/** Letters leaning in a pigeonhole whose floor is at (0, 0). */
function leaning(fills: readonly string[]): string {
  return fills
    .map((fill, i) =>
      group([letter(76, 54, fill, [C.coral, C.blue, C.violet][i % 3]!, 4)], {
        at: [-46 + i * 44, -34 - (i % 2) * 4],
        turn: [-12, 4, 14][i % 3]!,
      }),
    )
    .join('');
}

/** The cabinet of the three trays; (x, y) is its top left corner, 608 x 226. */
export function trayCabinet(x: number, y: number): string {
  const holes = (['free', 'ask', 'never'] as const).map((zone, i) => {
    const left = 20 + i * (HOLE.w + 20);
    return [
      round(left, 58, HOLE.w, HOLE.h, 14, TRAY_COLOURS[zone], { pen: 5 }),
      shape(`M${left} 84v-12a14 14 0 0 1 14-14h${HOLE.w - 28}a14 14 0 0 1 14 14v12z`, C.ink, { opacity: 0.16 }),
      group(
        [
          leaning(
            [
              ['#fff', C.sky, '#fff'],
              ['#fff', C.peach, C.lilac3],
              [C.sun2, '#fff', C.lilac2],
            ][i]!,
          ),
        ],
        { at: [left + HOLE.w / 2 + 2, 58 + HOLE.h - 4] },
      ),
      round(left + 38, 12, HOLE.w - 76, 62, 14, '#fff', { pen: 5 }),
      group([traySign[zone]()], { at: [left + HOLE.w / 2, 42] }),
    ];
  });
  return group([round(0, 0, 608, 226, 18, '#C3B8FB', { pen: 6 }), box(8, 8, 592, 12, '#D9D2FF', { rough: 0.5 }), ...holes], { at: [x, y] });
}

/** The wall of small pigeonholes on the left; (x, y) is its top left corner. */
export function pigeonholes(x: number, y: number, columns: number, lines: number): string {
  const [w, h] = [70, 62];
  const cells: string[] = [];
  for (let row = 0; row < lines; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [left, top] = [14 + column * (w + 10), 14 + row * (h + 10)];
      cells.push(round(left, top, w, h, 7, '#8F7FE6', { pen: 4 }), box(left + 2, top + 2, w - 4, 12, '#7767D2', { rough: 0 }));
      const pile = Math.floor(rnd(0, 4.4));
      for (let k = 0; k < pile; k += 1) {
        const fill = ['#fff', C.sun2, C.coral2, C.sky, C.mint][Math.floor(rnd(0, 5))]!;
        cells.push(box(left + 6 + rnd(0, 6), top + h - 13 - k * 11, w - 20, 10, fill, { pen: 3, rough: 0.6 }));
      }
    }
  }
  const [width, height] = [columns * (w + 10) + 18, lines * (h + 10) + 18];
  return group([round(0, 0, width, height, 12, '#C3B8FB', { pen: 6 }), ...cells], { at: [x, y] });
}

/** A capsule of the tube, a letter inside. */
const capsule = (x: number, y: number): string =>
  group(
    [round(-38, -13, 76, 26, 12, C.coral, { pen: 4.5 }), round(-18, -13, 36, 26, 2, '#fff', { pen: 4 }), curve('M-18-12L0 4 18-12', 3.5)],
    { at: [x, y] },
  );

/** The pneumatic tube that brings the post: down on the right at `to`, left along y, dropping into the tray cabinet. */
export function tube(from: number, to: number, y: number, drops: readonly number[], floor: number): string {
  const pipe = (d: string) => curve(d, 46, C.ink, { cap: 'butt' }) + curve(d, 35, '#EDE9FF', { cap: 'butt' });
  const along = `M${to} -40V${y - 64}Q${to} ${y} ${to - 64} ${y}H${from}`;
  const collar = (x: number) => round(x - 34, y - 28, 68, 56, 12, '#EDE9FF', { pen: 5 }) + disc(x, y, 9, C.sun, { pen: 4 });
  const mouth = (x: number) => round(x - 34, floor - 10, 68, 18, 5, C.sun, { pen: 5 });
  const shine = curve(`M${from + 24} ${y - 10}H${to - 80}`, 5, '#fff', { opacity: 0.9, dash: '60 26 14 40' });
  return [
    ...drops.map((x) => pipe(`M${x} ${y}V${floor}`)),
    pipe(along),
    shine,
    round(from - 16, y - 28, 22, 56, 8, C.sun, { pen: 5 }),
    round(to - 28, y - 118, 56, 22, 6, C.sun, { pen: 5 }),
    ...drops.map((x) => collar(x) + mouth(x)),
    capsule((drops[0]! + drops[1]!) / 2, y),
    capsule((drops[1]! + drops[2]!) / 2 + 14, y),
  ].join('');
}

/** A picture printed for a post: a sunny hill. */
const print = (turn: number, x: number, y: number): string =>
  group(
    [
      box(-42, -76, 84, 76, '#fff', { pen: 4.5 }),
      box(-33, -67, 66, 48, C.sky, { pen: 3.5 }),
      disc(14, -52, 8, C.sun, { pen: 3 }),
      polygon([-32, -20, -12, -48, 2, -32, 14, -42, 32, -20], C.teal2, { pen: 3.5 }),
    ],
    { at: [x, y], turn },
  );

/** The conveyor with its post; `y` is the top of the belt. */
export function conveyor(y: number): string {
  const legs = [150, 520, 800, 1080, 1450].map(
    (x) => box(x - 15, y + 40, 30, 128, C.sun, { pen: 5 }) + box(x - 34, y + 160, 68, 14, C.ink),
  );
  const rollers = Array.from(
    { length: 19 },
    (_, i) => disc(20 + i * 88, y + 35, 17, '#F1EEFF', { pen: 5 }) + disc(20 + i * 88, y + 35, 5, C.ink),
  );
  return [
    ...legs,
    round(-40, y, 1680, 70, 34, '#9F90F0', { pen: 6 }),
    box(-40, y + 12, 1680, 8, '#7F6FDB', { rough: 0.6 }),
    ...rollers,
    box(-40, y - 14, 1680, 20, '#55508A', { pen: 5 }),
  ].join('');
}

/** What rides on the belt, left to right; (0, 0) is the belt. */
export function cargo(): string {
  return [
    group([parcel(132, 106, '#E9BD86', C.coral)], { at: [402, 0] }),
    group([parcel(78, 54, '#D8A468', C.sun2)], { at: [388, -107] }),
    group([envelope(104, 72, '#fff')], { at: [542, -37], turn: -3 }),
    group([letter(98, 66, C.sky, C.coral)], { at: [640, -34], turn: 6 }),
    print(-6, 752, 0),
    group([envelope(112, 76, C.coral2)], { at: [868, -39], turn: 3 }),
    group([letter(92, 62, '#fff', C.violet)], { at: [972, -33], turn: -7 }),
    group([envelope(84, 58, C.sun2)], { at: [1066, -30], turn: 4 }),
    group([parcel(104, 82, '#E9BD86', C.violet)], { at: [1176, 0] }),
    group([envelope(92, 66, '#fff')], { at: [1312, -34], turn: -5 }),
    group([parcel(120, 60, '#D8A468', C.coral)], { at: [1480, 0] }),
    print(8, 244, 0),
    group([envelope(96, 66, C.sun2)], { at: [96, -34], turn: 5 }),
  ].join('');
}

/** A sack overflowing with letters; (x, y) is the middle of its foot. */
export function sack(x: number, y: number, scale: number, fill: string): string {
  const letters = [
    group([letter(150, 104, '#fff', C.coral, 5)], { at: [-62, -300], turn: -24 }),
    group([envelope(150, 104, C.sun2, 5)], { at: [66, -302], turn: 20 }),
    group([envelope(140, 98, '#fff', 5)], { at: [0, -330], turn: -4 }),
    group([letter(130, 90, C.sky, C.violet, 5)], { at: [8, -276], turn: 10 }),
  ];
  const bag = 'M-118-258c-34 86-66 180-34 258h304c32-78 0-172-34-258c-40 18-196 18-236 0z';
  const hem = 'M-128-270c30 26 226 26 256 0c8 14 4 26-6 32c-50 22-194 22-244 0c-10-6-14-18-6-32z';
  const folds = curve('M-70-214c-18 60-34 120-30 176M64-216c20 62 32 110 30 160M-4-206c-4 40-6 74-2 110', 5);
  const badge = disc(0, -92, 46, '#fff', { pen: 5 }) + group([envelope(52, 36, '#fff', 4.5)], { at: [0, -91] });
  return group([letters, shape(bag, fill, { pen: 6.5 }), folds, shape(hem, fill, { pen: 6 }), badge], { at: [x, y], scale });
}
