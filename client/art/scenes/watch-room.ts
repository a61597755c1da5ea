import { C } from '../palette.ts';
import { box, curve, disc, group, oval, polygon, rnd, round, shape, spline, stroke } from '../ink.ts';

/** Furniture of the watch room: what hears the town, and what answers it. */

/** The red lamp of the roof, from inside; by night it turns. (x, y) is the middle of its base. */
export function beacon(x: number, y: number, night: boolean): string {
  const light = night ? disc(0, 40, 150, C.coral, { opacity: 0.14 }) + disc(0, 40, 88, C.coral, { opacity: 0.26 }) : '';
  return group(
    [
      light,
      round(-70, -40, 140, 50, 10, '#fff', { pen: 5.5 }),
      shape('M-46 10c0 84 92 84 92 0z', C.coral, { pen: 5.5 }),
      curve('M-26 20c0 20 8 32 20 36', 6, '#fff', { opacity: 0.8 }),
      curve('M-84 46l-26 12M84 46l26 12M-62 78l-18 22M62 78l18 22', 7, C.coral),
    ],
    { at: [x, y] },
  );
}

/** A cabinet of receivers with its lights; (x, y) is its top left corner. */
export function rack(x: number, y: number): string {
  const units = [0, 1, 2, 3].map((i) => {
    const top = 16 + i * 66;
    const lights = [0, 1, 2].map((k) => disc(34 + k * 22, top + 28, 7, [C.coral, C.sun, C.teal2][(k + i) % 3]!, { pen: 3.5 }));
    const grille =
      i % 2
        ? curve(`M112 ${top + 16}v24M128 ${top + 16}v24M144 ${top + 16}v24M160 ${top + 16}v24`, 5)
        : disc(138, top + 28, 16, '#fff', { pen: 4.5 }) + stroke([138, top + 28, 146, top + 18], 4);
    return [round(14, top, 172, 56, 8, '#D9D2FE', { pen: 4.5 }), ...lights, grille].join('');
  });
  return group(
    [
      round(0, 0, 200, 290, 14, '#B5A8F8', { pen: 6 }),
      ...units,
      curve('M40 0v-44M40-44l-26-30M40-44l26-30', 6),
      disc(40, -44, 8, C.coral, { pen: 4.5 }),
    ],
    { at: [x, y] },
  );
}

/** Who answers what, step by step: the ladder pinned beside the window; (x, y) is the middle of its top. */
export function wallMap(x: number, y: number): string {
  const steps = [C.teal2, C.sun, C.coral].map((fill, i) =>
    [
      round(-52 + i * 10, 196 - i * 62, 74, 44, 9, fill, { pen: 4.5 }),
      disc(-34 + i * 10, 218 - i * 62, 9, '#fff', { pen: 3.5 }),
      curve(`M${-14 + i * 10} ${212 - i * 62}h24M${-14 + i * 10} ${224 - i * 62}h16`, 4),
    ].join(''),
  );
  return group(
    [
      box(-84, 0, 168, 274, '#fff', { pen: 6 }),
      round(-62, 20, 124, 20, 10, C.lilac, { pen: 4 }),
      curve('M46 236V96M46 96l-14 16M46 96l14 16', 6),
      ...steps,
      disc(0, 2, 9, C.coral, { pen: 4 }),
    ],
    { at: [x, y], turn: 2 },
  );
}

/** A screen 164 x 130 on its foot: the thread, or its noise; (x, y) is its top left corner. */
export function monitor(x: number, y: number, what: 'feed' | 'wave'): string {
  const feed = [0, 1, 2].map((i) =>
    [
      round(14 + (i % 2) * 10, 18 + i * 31, 122, 25, 8, '#fff', { pen: 3.5 }),
      disc(30 + (i % 2) * 10, 30.5 + i * 31, 7, [C.coral, C.teal2, C.sun][i]!, { pen: 3 }),
      curve(`M${46 + (i % 2) * 10} ${27 + i * 31}h${[70, 56, 74][i]}M${46 + (i % 2) * 10} ${35 + i * 31}h${[44, 66, 38][i]}`, 3.5),
    ].join(''),
  );
  const heights = [16, 22, 14, 34, 28, 52, 44, 66];
  const wave = [
    ...heights.map((h, i) => round(18 + i * 16.5, 104 - h, 11, h, 3, i > 4 ? C.coral : i > 2 ? C.sun : C.teal2, { pen: 3 })),
    curve(spline([22, 74, 48, 66, 72, 70, 96, 44, 120, 40, 142, 20]), 5, '#fff'),
  ];
  return group(
    [
      box(66, 128, 32, 40, C.lilac, { pen: 5 }),
      round(-6, -4, 164, 134, 14, C.ink),
      round(4, 6, 144, 114, 6, what === 'feed' ? C.blue : '#37307F'),
      what === 'feed' ? feed : wave,
      curve('M14 16l22-6', 4, '#fff', { opacity: 0.5 }),
    ],
    { at: [x, y] },
  );
}

/** The long desk of dials and faders; (x, y) is the middle of its top edge. */
export function consoleDesk(x: number, y: number): string {
  const faders = Array.from({ length: 9 }, (_, i) => {
    const at = rnd(12, 42);
    return (
      curve(`M${-98 + i * 24.5} 54v52`, 5) + round(-107 + i * 24.5, 50 + at, 18, 13, 4, [C.coral, C.sun, '#fff'][i % 3]!, { pen: 3.5 })
    );
  });
  const dial = (dx: number, turn: number) =>
    disc(dx, 78, 28, '#fff', { pen: 5 }) +
    group([stroke([0, 0, 0, -18], 5)], { at: [dx, 78], turn }) +
    curve(`M${dx - 40} 88a42 42 0 0 1 80 0`, 4, '#fff', { dash: '2 12' });
  const buttons = [-1, 1].flatMap((side) =>
    Array.from({ length: 8 }, (_, i) =>
      round(
        side * 330 - 66 + (i % 4) * 36,
        54 + Math.floor(i / 4) * 32,
        26,
        22,
        6,
        [C.coral, C.sun, C.teal2, '#fff', C.sky][(i * 3 + side + 1) % 5]!,
        { pen: 4 },
      ),
    ),
  );
  return group(
    [
      polygon([-620, 130, 620, 130, 566, 214, -566, 214], '#4B38C2', { pen: 6 }),
      polygon([-590, 20, 590, 20, 640, 140, -640, 140], C.violet, { pen: 6 }),
      box(-604, 2, 1208, 24, '#fff', { pen: 5.5 }),
      round(-124, 42, 248, 78, 12, '#4B38C2', { pen: 5 }),
      ...faders,
      dial(-190, -50),
      dial(190, 40),
      ...buttons,
      curve('M-540 160H540', 5, '#8E7BF5', { dash: '60 30' }),
      group(
        [
          oval(0, 0, 30, 9, '#fff', { pen: 4.5 }),
          shape('M-24-42h48c0 30-8 40-24 40s-24-10-24-40z', C.sun, { pen: 4.5 }),
          curve('M24-36c18-4 18 18-4 18', 4.5),
        ],
        { at: [-262, 2] },
      ),
      group(
        [
          shape('M-44 0c0-30 88-30 88 0z', C.coral, { pen: 5 }),
          shape('M-58-30c0-24 116-24 116 0l-4 12h-24l-6-14h-48l-6 14h-24z', C.coral, { pen: 5 }),
        ],
        { at: [262, 2] },
      ),
    ],
    { at: [x, y] },
  );
}

/** The microphone on its stand; (x, y) is its foot. */
export const microphone = (x: number, y: number): string =>
  group(
    [
      shape('M-46 6c4-20 88-20 92 0z', C.ink),
      stroke([0, 0, 0, -66], 9),
      curve('M-36-124v16a36 36 0 0 0 72 0v-16', 8),
      round(-26, -178, 52, 96, 26, '#F1EEFF', { pen: 5.5 }),
      curve('M-24-148h48M-24-130h48', 4.5),
      curve('M-24-112h48', 7, C.coral),
      curve('M-62-158a56 56 0 0 0 0 44M62-158a56 56 0 0 1 0 44', 6, C.sun),
    ],
    { at: [x, y] },
  );
