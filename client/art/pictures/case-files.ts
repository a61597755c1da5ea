import { C, INK } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, round, shape, stroke } from '../ink.ts';
import { COLLEAGUES } from '../people/cast.ts';
import { snakePlant } from '../scenes/plants.ts';
import { bust, cycle, desk, flower, monitor, motor, mug, outlook, photo, poster, room, written } from './photos.ts';
import type { Look } from './photos.ts';

/** The four photos of the camera's case files. Look a and b are two days in one place: see content/modules/law/game.yaml. */

const board = (look: Look): string =>
  round(70, 60, 360, 250, 12, '#fff', { pen: 6 }) +
  (look === 'a'
    ? stroke([104, 268, 104, 110], 5) +
      stroke([104, 268, 262, 268], 5) +
      [60, 90, 74, 124].map((h, i) => box(118 + i * 32, 266 - h, 22, h, [C.lilac, C.teal2, C.sun, C.coral][i]!, { pen: 4 })).join('') +
      curve('M290 112h100M290 140h76M290 168h92', 6) +
      curve('M288 214h96M398 236v-40M384 210l14-14 14 14', 7, C.coral) +
      round(286, 246, 110, 34, 8, C.sun2, { pen: 4.5 }) +
      curve('M300 263h34M346 263h34', 6)
    : curve('M112 120q90-16 180-4M112 150h120', 5, '#D9D4EE') +
      curve('M150 200h150M150 226h104', 7) +
      group([shape('M-44 8c0-44 88-44 88 0c-14-14-26-16-44-16s-30 2-44 16z', '#E8A24A', { pen: 5 })], { at: [344, 226], turn: -8 })) +
  round(60, 306, 380, 14, 4, '#fff', { pen: 4.5 });

const badge = (look: Look): string =>
  group(
    [
      curve('M-34-118L0 0 34-118', 10, C.blue),
      round(-40, 0, 80, 98, 10, '#fff', { pen: 5.5 }),
      look === 'a'
        ? round(-26, 12, 52, 38, 6, C.peach, { pen: 4 }) +
          disc(0, 27, 8, C.coral, { pen: 3.5 }) +
          curve('M-12 48c2-12 22-12 24 0', 4) +
          curve('M-24 64h48', 5) +
          [-24, -16, -10, 0, 6, 16, 22].map((x, i) => stroke([x, 74, x, 90], i % 2 ? 3 : 5)).join('')
        : curve('M-14 46h28', 6, '#D9D4EE'),
    ],
    { at: [706, 566] },
  );

const firstDay = (look: Look): string =>
  photo(41, () => [
    room('#FFE9D6', '#FFD3B0', '#F5C9A3'),
    board(look),
    outlook(520, 50, 250, 230),
    poster(846, 56),
    bust(COLLEAGUES.nina, look === 'a' ? 'stern' : 'happy', 1080, 610, 0.42, true),
    monitor(40, 386, look),
    desk(664),
    bust(COLLEAGUES.hugo, 'laugh', 690, 702, 0.53),
    badge(look),
    mug(500, 664, C.coral),
    snakePlant(960, 596, 0.86),
  ]);

const wallPoster = (look: Look): string =>
  box(76, 66, 410, 304, '#fff', { pen: 7 }) +
  (look === 'a'
    ? dots([84, 74, 394, 288], 20, () => 2.2, '#D5DCFF') + motor(236, 214)
    : box(84, 74, 394, 288, C.mint, { rough: 0 }) + cycle(280, 336, 0.86, C.coral) + curve('M110 100h96', 8)) +
  group([written(160, 56, [1, 0.6], look === 'a' ? C.sun2 : '#fff')], { at: [200, 408] });

const corkBoard = (look: Look): string =>
  round(716, 56, 226, 180, 10, C.wood, { pen: 6 }) +
  dots([724, 64, 210, 164], 20, () => 2.4, C.brown) +
  group([written(84, 106, [1, 0.7, 0.9, 0.6])], { at: [734, 82], turn: -3 }) +
  (look === 'a'
    ? group(
        [
          box(0, 0, 92, 76, C.sky, { pen: 5 }),
          disc(24, 48, 14, 'none', { pen: 5 }),
          disc(68, 48, 14, 'none', { pen: 5 }),
          curve('M24 48l14-22h18l12 22', 5),
        ],
        {
          at: [834, 86],
          turn: 4,
        },
      )
    : group(
        [
          box(0, 0, 96, 112, '#fff', { pen: 5 }),
          box(0, 0, 96, 26, C.sun, { pen: 5 }),
          [0, 1, 2].map((i) => stroke([14, 46 + i * 24, 82, 46 + i * 24], 5)).join(''),
          oval(48, 70, 44, 15, 'none', { pen: 4.5, line: C.coral }),
        ],
        { at: [832, 78], turn: 3 },
      ));

const extinguisher = (): string =>
  group(
    [
      curve('M-6-96q-40 0-40 70', 7),
      round(-30, -86, 60, 150, 22, C.coral, { pen: 6 }),
      box(-14, -110, 28, 26, INK),
      curve('M-20-116h44', 9),
      round(-20, -40, 40, 46, 6, '#fff', { pen: 4.5 }),
    ],
    { at: [1104, 404] },
  );

const wallClock = (): string =>
  disc(604, 94, 48, '#fff', { pen: 6 }) +
  curve('M604 94v-30M604 94l26 12', 6) +
  [0, 1, 2, 3].map((i) => disc(604 + [0, 36, 0, -36][i]!, 94 + [-36, 0, 36, 0][i]!, 3, INK)).join('');

const corridor = (look: Look): string =>
  photo(43, () => [
    room('#DDE6FF', '#C3D1FF', '#B9C6F2', 700),
    wallPoster(look),
    wallClock(),
    corkBoard(look),
    extinguisher(),
    box(-10, 694, 1220, 14, '#fff', { pen: 5 }),
    cycle(250, 742, 0.92, C.teal2),
    snakePlant(1036, 650, 1.15, C.sun),
    bust({ ...COLLEAGUES.karim, body: 'ButtonShirt' }, 'proud', 700, 806, 0.5),
  ]);

const garland = (): string =>
  stroke([-10, 20, 300, 74, 600, 30, 900, 78, 1210, 16], 5) +
  Array.from({ length: 15 }, (_, i) => {
    const [x, y] = [20 + i * 82, 40 + Math.sin(i * 1.05 + 0.4) * 22];
    return polygon([x - 28, y - 8, x + 28, y - 4, x, y + 52], [C.coral, C.blue, '#fff', C.teal2, C.sun][i % 5]!, { pen: 5 });
  }).join('');

const balloon = (x: number, y: number, r: number, fill: string): string =>
  stroke([x, y + r, x + 8, y + r + 60, x - 6, y + r + 120], 3.5) +
  shape(`M${x} ${y + r + 10}c${-r * 1.5} ${-r} ${-r * 1.1} ${-r * 2.2} 0 ${-r * 2.2}s${r * 1.5} ${r * 1.2} 0 ${r * 2.2}z`, fill, {
    pen: 5.5,
  }) +
  curve(`M${x - r * 0.4} ${y - r * 0.6}q4-14 16-18`, 6, '#fff', { opacity: 0.8 });

const openCard = (look: Look): string =>
  look === 'a'
    ? group(
        [
          polygon([-84, -104, 0, -88, 0, 30, -84, 14], '#fff', { pen: 5.5 }),
          polygon([84, -104, 0, -88, 0, 30, 84, 14], '#fff', { pen: 5.5 }),
          curve('M-68-76l50 10M-68-54l50 10M-68-32l36 8M16-66l52-12M16-44l52-12M16-22l40-8', 5),
          curve('M20-2q22 8 36-10', 5, C.coral),
        ],
        { at: [816, 700] },
      )
    : group([polygon([-66, -100, 62, -108, 66, 24, -62, 30], C.sun2, { pen: 5.5 }), group([cycle(0, 0, 0.2, C.coral)], { at: [0, -6] })], {
        at: [816, 700],
      });

const cake = (): string =>
  group(
    [
      oval(0, 96, 150, 24, '#fff', { pen: 5.5 }),
      round(-116, 6, 232, 88, 16, '#FFE3B8', { pen: 6 }),
      shape('M-116 40c20 24 36-6 58 14s40-12 58 8 38-14 58 4 36-6 58 12V6q0-16-16-16H-100q-16 0-16 16z', C.coral2, { pen: 5.5 }),
      curve('M-70 64h56M0 64h64', 7, '#fff'),
      polygon([84, -12, 118, -12, 118, 96, 70, 96], '#FFF8EE', { pen: 5 }),
      curve('M-40-12v-44M0-12v-50M40-12v-44', 8, C.violet),
      [-40, 0, 40].map((x, i) => shape(`M${x} ${i === 1 ? -64 : -58}c-12-10-6-20 0-30c6 10 12 20 0 30z`, C.sun, { pen: 4 })).join(''),
    ],
    { at: [560, 574] },
  );

const farewell = (look: Look): string =>
  photo(47, () => [
    room('#FFF0CF', '#FFE09A', '#F3CFA6', 640),
    box(1026, 190, 140, 450, '#C98B4B', { pen: 7 }),
    box(1044, 208, 104, 432, '#6B57E8', { pen: 5 }),
    disc(1050, 424, 9, C.sun, { pen: 4.5 }),
    garland(),
    balloon(540, 220, 46, C.blue2),
    balloon(630, 190, 44, C.sun),
    balloon(664, 312, 30, C.coral2),
    bust({ ...COLLEAGUES.mei, body: 'Sweater' }, look === 'a' ? 'worried' : 'happy', 890, 690, 0.45, look === 'b'),
    bust(COLLEAGUES.tom, 'laugh', 280, 690, 0.5),
    look === 'b' ? round(772, 470, 46, 74, 10, '#FFD38A', { pen: 5.5 }) + round(772, 496, 46, 48, 10, C.coral, { pen: 5 }) : '',
    desk(674, C.mint),
    cake(),
    group(
      [
        round(-30, -96, 60, 100, 12, '#fff', { pen: 5.5 }),
        round(-30, -54, 60, 58, 12, '#FFB45C', { pen: 5 }),
        stroke([6, -130, -6, -40], 7, C.blue),
      ],
      {
        at: [264, 724],
      },
    ),
    openCard(look),
  ]);

const tile = (x: number, y: number, w: number, h: number, fill: string, inside: string): string =>
  `<clipPath id="t${x}-${y}"><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="14"/></clipPath>` +
  round(x, y, w, h, 14, fill) +
  group([inside], { clip: `t${x}-${y}` }) +
  round(x, y, w, h, 14, 'none', { pen: 5.5 });

const aminaAtHome = (look: Look): string =>
  look === 'a'
    ? box(640, 110, 90, 120, '#fff', { pen: 5 }) +
      group(
        [
          disc(0, -70, 34, '#F5C3A4', { pen: 5 }),
          shape('M-36-74c4-36 68-36 72 0c-20-14-52-14-72 0z', '#3A1F2B', { pen: 4.5 }),
          disc(-11, -70, 3.5, INK),
          disc(11, -70, 3.5, INK),
          curve('M-9-54q9 8 18 0', 4),
          shape('M-46 60c0-70 92-70 92 0z', C.sun, { pen: 5 }),
        ],
        {
          at: [492, 322],
        },
      ) +
      bust(COLLEAGUES.amina, 'happy', 650, 400, 0.24)
    : dots([440, 96, 346, 280], 26, () => 9, '#E6D8F2') +
      shape('M540 376c0-120 150-120 150 0z', '#B9AEF2', { pen: 5 }) +
      disc(614, 226, 54, '#CFC7FA', { pen: 5 }) +
      curve('M584 206q30-26 60 0', 5, '#8A88A8');

const sharedSlide = (look: Look): string =>
  look === 'a'
    ? box(440, 386, 346, 272, '#fff', { rough: 0 }) +
      box(440, 386, 346, 44, C.teal2, { rough: 0 }) +
      Array.from({ length: 20 }, (_, i) =>
        round(466 + (i % 5) * 60, 448 + Math.floor(i / 5) * 48, 46, 34, 6, [3, 9, 16].includes(i) ? C.coral : '#EEEBFA', { pen: 3.5 }),
      ).join('')
    : box(440, 386, 346, 272, C.sky, { rough: 0 }) +
      curve('M470 622h286', 6, '#8A88A8') +
      cycle(616, 622, 0.82, C.sun) +
      group([curve('M0 0c20 60 40 80 20 120', 6), polygon([-10, -6, 46, -14, 70, 96, 6, 120], '#fff', { pen: 5 })], { at: [462, 520] });

const chatColumn = (look: Look): string =>
  look === 'a'
    ? round(816, 96, 324, 464, 14, '#fff', { pen: 5.5 }) +
      [
        [840, 126, 210, 74, C.lilac],
        [898, 222, 214, 60, C.sky],
        [840, 306, 262, 110, C.coral2],
        [916, 440, 196, 60, C.sky],
      ]
        .map(([x, y, w, h, fill]) => round(x as number, y as number, w as number, h as number, 18, fill as string, { pen: 4.5 }))
        .join('') +
      curve('M862 152h160M862 176h110M920 252h160M862 336h212M862 362h190M862 388h120M938 470h140', 6)
    : round(1096, 96, 44, 464, 14, '#fff', { pen: 5.5 }) + curve('M1124 314l-14 14 14 14', 7);

const call = (look: Look): string =>
  photo(53, () => [
    box(-10, -10, 1220, 820, '#E4DFFB', { rough: 0 }),
    dots([0, 0, 1200, 800], 26, (u, v) => Math.max(0, 6 * (u * 0.6 + v * 0.5 - 0.4)), '#CFC7FA'),
    round(36, 30, 1136, 646, 26, INK),
    round(54, 48, 1100, 610, 14, '#37327A'),
    box(54, 48, 1100, 36, C.violet, { rough: 0 }),
    disc(80, 66, 7, C.coral),
    disc(104, 66, 7, C.sun),
    tile(66, 96, 346, 272, C.peach, bust(COLLEAGUES.paul, 'laugh', 236, 420, 0.27)),
    group([disc(0, 0, 30, '#fff', { pen: 5 }), shape('M-12 10v-20q0-6 6-6t6 6v-10q0-6 6-6t6 6v26q0 12-12 12t-12-8z', C.sun, { pen: 4 })], {
      at: [356, 152],
    }),
    group([disc(0, 0, 20, C.coral, { pen: 4.5 }), stroke([-8, -8, 8, 8], 5, '#fff')], { at: [94, 340] }),
    tile(440, 96, 346, 272, '#FFD9C7', aminaAtHome(look)),
    tile(66, 386, 346, 272, '#8A88A8', disc(239, 510, 62, '#CFC7FA', { pen: 5.5 }) + curve('M214 510h20M246 510h20', 9)),
    tile(440, 386, 346, 272, '#fff', sharedSlide(look)),
    chatColumn(look),
    round(984, 604, 156, 46, 10, '#fff', { pen: 5 }) + curve('M1006 628h30M1050 620v16M1064 628h50', 6),
    box(480, 676, 240, 40, '#fff', { pen: 6 }),
    desk(716, C.peach),
    group([flower(0, 0, 22)], { at: [1120, 752] }),
    mug(110, 782, '#fff'),
  ]);

/** By the name that the page asks for: `spot-<case>-<look>`. */
export const CASE_FILES: Record<string, () => string> = Object.fromEntries(
  Object.entries({ 'first-day': firstDay, corridor, farewell, call }).flatMap(([id, draw]) =>
    (['a', 'b'] as const).map((look) => [`spot-${id}-${look}`, () => draw(look)] as const),
  ),
);
