import { C } from '../palette.ts';
import { box, curve, disc, group, leaf, oval, polygon, round, seedPen, shape, sheet, stroke } from '../ink.ts';
import { clip, corner, mugFromAbove, pencil, phone, sticky, tableTop } from './desk.ts';
import { paper, parrot } from './kiosk.ts';
import type { Scene } from './scene.ts';

/** The composing table of the newsstand, seen from above: peach, a typewriter, cuttings, and a parrot who listens. */

/** A typewriter with a sheet in it; (x, y) is the middle of its keys. */
function typewriter(x: number, y: number, turn: number): string {
  const keys = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 9 - row }, (_, i) =>
      disc(-118 + row * 14 + i * 29.5, -18 + row * 34, 12, row === 1 && i === 4 ? C.coral : '#fff', { pen: 4 }),
    ),
  );
  return group(
    [
      box(-112, -330, 224, 200, '#fff', { pen: 5.5 }),
      curve('M-84-296h120M-84-268h160M-84-240h150M-84-212h90', 6),
      round(-190, -164, 380, 50, 22, C.ink),
      round(-172, -154, 344, 30, 14, '#55508A'),
      disc(-196, -140, 24, C.sun, { pen: 5 }),
      disc(196, -140, 24, C.sun, { pen: 5 }),
      shape('M-176-118h352l24 204q2 26-24 26h-352q-26 0-24-26z', C.teal, { pen: 6.5 }),
      shape('M-120-118h240l-18 44h-204z', C.teal3, { pen: 5 }),
      curve('M-70-92h140', 6, '#fff'),
      round(-148, -48, 296, 146, 22, C.teal3, { pen: 5 }),
      keys,
      round(-70, 74, 140, 18, 9, '#fff', { pen: 4 }),
    ],
    { at: [x, y], turn },
  );
}

/** A cutting with torn edges. */
const cutting = (x: number, y: number, turn: number, fill: string, ink: string): string =>
  group(
    [
      polygon([0, 6, 40, 0, 90, 8, 150, 0, 214, 6, 208, 60, 216, 120, 208, 168, 150, 176, 96, 168, 40, 178, 4, 170, 10, 110, 2, 60], fill, {
        pen: 5,
      }),
      curve('M24 32h160', 9),
      box(24, 52, 78, 92, ink, { pen: 4 }),
      curve('M118 60h70M118 82h62M118 104h70M118 126h44', 5),
    ],
    { at: [x, y], turn },
  );

/** Type in a tray: each block carries a sign, never a letter. */
function blocks(x: number, y: number, turn: number): string {
  const signs = [
    'M-12-12h24M-12 0h24M-12 12h14',
    'M0-14v28M-14 0h28',
    'M-12 12L0-14 12 12',
    'M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0',
    'M-13-2l9 11 17-20',
    'M-12-12l24 24M12-12l-24 24',
  ];
  const fills = ['#fff', C.sun2, C.coral2, C.sky, C.mint, C.lilac2];
  return group(
    [
      round(-16, -16, 268, 180, 14, C.wood, { pen: 6 }),
      signs.map((sign, i) =>
        group([round(-32, -32, 64, 64, 9, fills[i]!, { pen: 5 }), curve(sign, 6)], {
          at: [38 + (i % 3) * 80, 36 + Math.floor(i / 3) * 76],
        }),
      ),
    ],
    { at: [x, y], turn },
  );
}

const glue = (x: number, y: number, turn: number): string =>
  group(
    [
      polygon([-22, -92, 22, -92, 12, -150, -12, -150], C.coral, { pen: 5.5 }),
      round(-44, -96, 88, 160, 18, '#fff', { pen: 6 }),
      round(-44, -50, 88, 70, 4, C.sun, { pen: 5 }),
      curve('M-20-26h40M-20-6h26', 6),
    ],
    { at: [x, y], turn },
  );

function back(): string {
  seedPen(163);
  return sheet(1600, 1000, [
    tableTop('#FFE3D5', '#FFC9B2', '#FFEEE4', '#FFF6F0'),
    typewriter(190, 300, -9),
    cutting(-20, 500, -12, '#fff', C.blue2),
    cutting(90, 640, 7, C.sun2, C.violet),
    group([paper(0, 0, 250, 320, '#fff', C.coral)], { at: [24, 780], turn: -6 }),
    mugFromAbove(1372, 160, C.teal2),
    group([parrot(0, 0)], { at: [1510, 420], scale: 1.3, flip: true }),
    phone(1300, 640, 12),
    blocks(1330, 800, -8),
    glue(1160, 930, 70),
    sticky(1140, 50, -6, C.sun2, [stroke([22, 38, 108, 38], 4.5), stroke([22, 64, 96, 64], 4.5), stroke([22, 90, 70, 90], 4.5)]),
    pencil(470, 800, 34, C.violet),
    leaf(1240, 330, 96, 20, 150, C.blue, { pen: 5 }),
    oval(520, 60, 34, 24, C.coral, { pen: 5 }),
    disc(520, 56, 8, '#fff', { pen: 4 }),
    clip(1240, 420, -24),
    clip(600, 930, 60),
    corner(1650, 1040, [220, -160, 260, -130, 220, -104]),
    corner(-40, -30, [220, 20, 250, 46, 210, 74]),
  ]);
}

export const compose: Scene = { back, night: null };
