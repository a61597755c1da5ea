import { C } from '../palette.ts';
import { box, curve, disc, group, leaf, oval, polygon, round, rows, seedPen, shape, sheet, stroke } from '../ink.ts';
import { clip, corner, mugFromAbove, pencil, sticky } from './desk.ts';
import type { Scene } from './scene.ts';

/** The workshop table of the house, seen from above: warm wood, a mirror, keys, what a profile is made of. */

function wood(): string {
  const planks = [170, 344, 520, 692, 866].map((y) => stroke([-10, y, 1610, y + 4], 4, '#E3B27E', { rough: 1.2 }));
  const grain = rows(
    4,
    [
      60, 80, 250, 84, 1280, 250, 1500, 246, 40, 440, 210, 436, 1330, 610, 1560, 612, 120, 780, 300, 776, 1180, 930, 1420, 934, 520, 60,
      700, 58, 980, 946, 1120, 944,
    ],
  );
  const knots = rows(2, [180, 262, 1450, 430, 1240, 770, 330, 930]);
  return [
    box(-10, -10, 1620, 1020, '#F6CFA0', { rough: 0 }),
    ...planks,
    ...grain.map((line) => stroke(line, 4, '#EABB88', { rough: 1.4 })),
    ...knots.map(([x, y]) => oval(x, y, 26, 9, 'none', { pen: 4, line: '#E3B27E' })),
    round(290, 96, 1020, 830, 40, '#E9F8F2', { pen: 5.5 }),
    round(318, 124, 964, 774, 26, '#F3FCF8', { pen: 4, line: '#A8DCCB', dash: '26 18' }),
  ].join('');
}

/** A hand mirror that keeps a faint face. */
const mirror = (x: number, y: number, turn: number): string =>
  group(
    [
      round(-26, 140, 52, 190, 24, C.coral, { pen: 6.5 }),
      oval(0, 0, 130, 156, C.coral, { pen: 6.5 }),
      oval(0, 0, 100, 124, '#DDF1FF', { pen: 5.5 }),
      shape('M-62 92c4-56 120-56 124 0q-62 52-124 0z', '#BFE0F8'),
      disc(0, -8, 40, '#BFE0F8'),
      curve('M-64-28c8-34 26-52 54-60', 10, '#fff'),
      disc(0, 236, 10, '#fff', { pen: 4.5 }),
    ],
    { at: [x, y], turn },
  );

/** The profile card of the map's house. */
const card = (x: number, y: number, turn: number): string =>
  group(
    [
      round(-140, -96, 280, 196, 20, C.sun, { pen: 6.5 }),
      round(-140, -96, 280, 60, 20, C.violet, { pen: 5.5 }),
      disc(-78, -26, 42, '#fff', { pen: 5.5 }),
      disc(-78, -36, 15, '#D09A6C', { pen: 4 }),
      shape('M-106 0c4-28 52-28 56 0z', C.teal2, { pen: 4 }),
      curve('M-8-6h118M-8 22h84', 8),
      round(-114, 48, 74, 28, 14, '#fff', { pen: 4.5 }),
      round(-26, 48, 74, 28, 14, '#fff', { pen: 4.5 }),
      round(62, 48, 54, 28, 14, C.mint, { pen: 4.5 }),
    ],
    { at: [x, y], turn },
  );

/** A fan of colour cards for the banner. */
const swatches = (x: number, y: number): string =>
  group(
    [C.coral, C.sun, C.teal2, C.blue2, C.violet]
      .map((fill, i) =>
        group(
          [round(-36, -230, 72, 240, 12, '#fff', { pen: 5.5 }), round(-26, -220, 52, 150, 7, fill, { pen: 4.5 }), curve('M-14-46h28', 5)],
          { turn: -44 + i * 20 },
        ),
      )
      .concat(disc(0, 0, 13, C.ink)),
    { at: [x, y], turn: 20 },
  );

/** The keys of the front door: who comes in is decided here. */
const keys = (x: number, y: number, turn: number): string =>
  group(
    [
      disc(0, 0, 46, 'none', { pen: 17 }),
      disc(0, 0, 46, 'none', { pen: 8, line: '#C9CEDA' }),
      group(
        [
          round(-11, 40, 22, 150, 8, C.sun, { pen: 5.5 }),
          box(8, 140, 30, 16, C.sun, { pen: 5 }),
          box(8, 168, 22, 16, C.sun, { pen: 5 }),
          disc(0, 26, 34, C.sun, { pen: 5.5 }),
          disc(0, 20, 11, '#fff', { pen: 5 }),
        ],
        { at: [10, 30], turn: -24 },
      ),
      group(
        [
          round(-34, 30, 68, 100, 14, C.blue, { pen: 5.5 }),
          disc(0, 54, 9, '#fff', { pen: 4.5 }),
          curve('M-14 84h28M-14 104h20', 6, '#fff'),
        ],
        { at: [-14, 24], turn: 26 },
      ),
    ],
    { at: [x, y], turn },
  );

const polaroid = (x: number, y: number, turn: number, ground: string, skin: string, hair: string, cloth: string): string =>
  group(
    [
      box(-80, -92, 160, 190, '#fff', { pen: 5.5 }),
      box(-64, -76, 128, 126, ground, { pen: 4.5 }),
      disc(0, -22, 40, hair, { pen: 4.5 }),
      shape('M-50 50c4-50 96-50 100 0z', cloth, { pen: 4.5 }),
      disc(2, -10, 26, skin, { pen: 4.5 }),
      curve('M6-12v4M18-12v4M6 4q8 6 14-1', 3.5),
    ],
    { at: [x, y], turn },
  );

const scissors = (x: number, y: number, turn: number): string =>
  group(
    [
      polygon([-8, 0, 8, 0, 34, -190, 20, -190], '#E9EEFF', { pen: 5 }),
      polygon([-8, 0, 8, 0, -20, -190, -34, -190], '#fff', { pen: 5 }),
      disc(-34, 52, 34, 'none', { pen: 24 }),
      disc(-34, 52, 34, 'none', { pen: 14, line: C.teal2 }),
      disc(36, 52, 34, 'none', { pen: 24 }),
      disc(36, 52, 34, 'none', { pen: 14, line: C.teal2 }),
      disc(0, 0, 9, C.sun, { pen: 4.5 }),
    ],
    { at: [x, y], turn },
  );

function back(): string {
  seedPen(157);
  return sheet(1600, 1000, [
    wood(),
    card(150, 168, -10),
    polaroid(124, 452, 8, C.sun2, '#E3A276', '#3A1F2B', C.blue),
    polaroid(250, 640, -8, C.coral2, '#7D5135', '#241A2E', C.teal2),
    mirror(1440, 200, 24),
    swatches(1370, 720),
    keys(1490, 860, -18),
    scissors(420, 960, 62),
    sticky(1090, 24, 5, C.lilac, [
      curve('M28 34h76M28 62h60', 5),
      round(28, 80, 24, 24, 5, '#fff', { pen: 4 }),
      curve('M32 92l6 8 12-16', 5),
    ]),
    mugFromAbove(60, 830, C.blue2, '#C98B4B'),
    pencil(560, 34, -74, C.coral),
    clip(1246, 470, -20),
    clip(330, 70, 40),
    leaf(1180, 930, 70, 20, -30, C.teal2, { pen: 5 }),
    corner(1650, 1040, [220, -150, 240, -120, 200, -92]),
    corner(-40, -30, [200, 20, 220, 46, 190, 74]),
  ]);
}

export const profile: Scene = { back, night: null };
