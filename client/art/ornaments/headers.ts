import { C } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, oval, polygon, ramp, round, seedPen, shape, sheet, spline, stroke } from '../ink.ts';
import { BUILDINGS } from '../map/buildings.ts';
import { balloon, bush, cloud, cypress, farTown, tree } from '../map/nature.ts';
import { PLACES } from '../../../content/engine/vocabulary.ts';
import { books, envelope, letter, sunflower } from '../scenes/room.ts';
import { drape, footlights, megaphone, valance } from '../scenes/theatre.ts';

/** Pictures at the head of a page, 1200 x 300: the middle 700 is what a phone keeps. Nothing in them needs to be understood. */

const PEACH = [
  [0, '#FFD9C6'],
  [1, '#FFF0DC'],
] as const;

const header = (seed: number, parts: () => (string | string[])[], defs = ''): string => {
  seedPen(seed);
  return sheet(1200, 300, parts(), defs);
};

const hill = (points: number[], fill: string): string => shape(`${spline(points)}V320H-40Z`, fill, { pen: 5 });

/** The seven places along their road, from the café to the stage. */
const road = (): string =>
  header(
    191,
    () => {
      const way = 'M-20 276C120 250 240 286 380 262S640 232 760 258S1000 270 1220 226';
      return [
        '<rect width="1200" height="300" fill="url(#sky)"/>',
        dots([0, 0, 1200, 130], 20, (_, v) => Math.max(0, 5.4 * (1 - v * 1.2)), '#FFC7AE'),
        disc(600, 96, 62, '#FFE2A6'),
        disc(600, 96, 44, C.sun, { pen: 5 }),
        cloud(250, 64, 0.6),
        cloud(940, 56, 0.5),
        farTown(0, 1200, 190, 10, 80, '#FFB3A2', '#FFDCC6'),
        hill([-40, 196, 200, 166, 480, 198, 760, 160, 1240, 196], '#8FD6C2'),
        hill([-40, 236, 300, 214, 640, 234, 960, 208, 1240, 230], '#B6E6D6'),
        curve(way, 30),
        curve(way, 22, '#FFF3DF'),
        curve(way, 3.5, '#F0C98F', { dash: '4 18' }),
        ...PLACES.map((place, i) =>
          group([BUILDINGS[place].base()], {
            at: [100 + i * 168, [246, 256, 240, 238, 236, 242, 232][i]!],
            scale: place === 'tower' ? 0.4 : 0.46,
          }),
        ),
        cypress(186, 250, 0.5),
        tree(354, 246, 0.5, C.teal2),
        tree(686, 244, 0.5),
        cypress(1016, 240, 0.5),
        bush(20, 300, 0.8),
        bush(520, 304, 0.7, C.teal),
        bush(1150, 300, 0.8),
      ];
    },
    ramp('sky', PEACH),
  );

/** A card of the codex, standing: a sign, a rule, two lines. */
const card = (x: number, y: number, turn: number, fill: string, sign: string): string =>
  group(
    [
      round(-50, -70, 100, 140, 14, '#fff', { pen: 5.5 }),
      round(-36, -56, 72, 60, 9, fill, { pen: 4.5 }),
      group([sign], { at: [0, -26] }),
      curve('M-34 24h68M-34 44h46', 6),
    ],
    { at: [x, y], turn },
  );

/** The codex: shelves, an open book, and its cards taking off. */
const codex = (): string =>
  header(193, () => {
    const shelves = (x: number, flip: boolean) =>
      group(
        [
          box(0, 0, 330, 320, '#B5A8F7', { pen: 5.5 }),
          box(14, -10, 302, 128, '#9C8DE8'),
          box(14, 138, 302, 128, '#9C8DE8'),
          books(24, 118, [
            [30, 92, C.coral],
            [24, 78, '#fff'],
            [34, 100, C.blue],
            [26, 84, C.sun],
            [30, 94, C.teal2],
            [24, 74, C.coral2],
            [30, 90, C.violet, 8],
          ]),
          books(30, 266, [
            [26, 84, C.sun],
            [32, 98, C.teal],
            [24, 80, '#fff'],
            [30, 92, C.coral],
            [26, 76, C.blue2],
          ]),
          sunflower(262, 228, 27),
          box(-6, 118, 342, 20, '#fff', { pen: 5 }),
          box(-6, 266, 342, 20, '#fff', { pen: 5 }),
        ],
        { at: [x, -6], flip },
      );
    return [
      box(-10, -10, 1220, 320, '#DCD5FF', { rough: 0 }),
      dots([330, 0, 540, 300], 20, (u, v) => Math.max(0, 6 - Math.hypot((u - 0.5) * 10, (v - 0.9) * 7)), '#fff'),
      shelves(-10, false),
      shelves(1210, true),
      card(452, 112, -14, C.mint, shape('M-16 2l11 13 22-26', 'none', { pen: 7 })),
      card(600, 78, 3, C.sun2, disc(0, 0, 17, C.sun, { pen: 5 })),
      card(746, 116, 13, C.coral2, curve('M-14-14l28 28M14-14l-28 28', 7)),
      oval(600, 282, 190, 16, '#9C8DE8', { opacity: 0.6 }),
      shape('M600 268C560 232 490 226 420 240V172C490 158 560 166 600 202C640 166 710 158 780 172V240C710 226 640 232 600 268z', '#fff', {
        pen: 6,
      }),
      shape('M600 268C640 232 710 226 780 240V172C710 158 640 166 600 202z', '#F1EEFF', { pen: 5 }),
      curve('M448 194c46-6 88-2 124 18M448 214c46-6 88-2 124 18M752 194c-46-6-88-2-124 18M752 214c-46-6-88-2-124 18', 5),
      shape('M600 276C556 244 486 240 410 254v-16M600 276c44-32 114-36 190-22v-16', undefined, { pen: 6 }),
      shape('M640 190l0 70 16-14 16 10v-76z', C.coral, { pen: 5 }),
    ];
  });

/** The dispatch: a window at breakfast, and the post coming in by itself. */
const dispatch = (): string =>
  header(
    197,
    () => {
      const plane = (x: number, y: number, scale: number, turn: number) =>
        group(
          [
            polygon([-70, 4, 74, -44, 26, 52, -4, 18], '#fff', { pen: 6 }),
            polygon([-4, 18, 74, -44, 6, 56], '#E6E1FF', { pen: 5.5 }),
            curve('M-70 4L-4 18', 5),
          ],
          { at: [x, y], scale, turn },
        );
      return [
        box(-10, -10, 1220, 320, '#CDEFE3', { rough: 0 }),
        dots([0, 0, 360, 300], 20, (u) => Math.max(0, 6 * (1 - u * 1.4)), '#A8DCCB'),
        dots([840, 0, 360, 300], 20, (u) => Math.max(0, 6 * (u * 1.4 - 0.4)), '#A8DCCB'),
        box(360, -20, 480, 236, 'url(#sky)', { rough: 0 }),
        disc(690, 112, 46, '#FFE2A6'),
        disc(690, 112, 32, C.sun, { pen: 5 }),
        farTown(360, 836, 216, 20, 90, '#FFB3A2', '#FFDCC6'),
        cloud(470, 74, 0.6),
        round(360, -40, 480, 256, 10, 'none', { pen: 34 }),
        round(360, -40, 480, 256, 10, 'none', { pen: 23, line: '#fff' }),
        box(592, -20, 16, 230, '#fff', { pen: 4.5 }),
        box(-20, 226, 1240, 90, C.wood, { pen: 6 }),
        box(-20, 220, 1240, 26, '#fff', { pen: 5.5 }),
        curve('M870 60C780 20 740 120 640 110S560 70 540 104', 5, C.blue, { dash: '3 16' }),
        plane(508, 118, 0.86, 168),
        group([envelope(128, 88, '#fff', 5.5)], { at: [250, 178], turn: -7 }),
        group([letter(124, 84, C.sun2, C.coral, 5.5)], { at: [326, 182], turn: 6 }),
        group([envelope(108, 74, C.coral2, 5)], { at: [286, 128], turn: -3 }),
        shape('M900 152h92c0 52-14 70-46 70s-46-18-46-70z', C.blue, { pen: 6 }),
        curve('M990 162c36-8 36 44-6 42', 7),
        curve('M924 134c-8-12 8-14 0-28M948 134c-8-12 8-14 0-28M972 134c-8-12 8-14 0-28', 6),
        group(
          [
            polygon([-30, 0, 30, 0, 22, 60, -22, 60], C.coral, { pen: 5.5 }),
            ...[-120, -95, -70, -48].map((angle, i) => leaf(0, 2, 84, 18, angle, i % 2 ? C.teal2 : C.teal, { pen: 5 })),
          ],
          { at: [770, 160] },
        ),
        group(
          [
            round(-64, -86, 128, 86, 12, '#fff', { pen: 6 }),
            disc(0, -43, 30, C.sun2, { pen: 5 }),
            stroke([0, -43, 0, -62], 5),
            stroke([0, -43, 13, -38], 5),
            disc(-40, -94, 13, C.coral, { pen: 5 }),
            disc(40, -94, 13, C.coral, { pen: 5 }),
          ],
          { at: [1094, 220] },
        ),
        group([round(-60, -60, 120, 60, 8, C.violet, { pen: 5.5 }), curve('M-34-38h68M-34-20h40', 5, '#fff')], { at: [110, 222] }),
      ];
    },
    ramp('sky', PEACH),
  );

/** Before an act of the exam: the curtain, wider each time, and one more footlight. `act` 1-4. */
const act = (number: 1 | 2 | 3 | 4): string =>
  header(199 + number, () => {
    const wide = 470 - number * 62;
    const lights = [390, 530, 670, 810];
    const dark = lights
      .slice(number)
      .map((x) => shape(`M${x - 40} 266c-6-56 86-56 80 0z`, '#8676DC', { pen: 5.5 }) + box(x - 46, 262, 92, 14, '#55508A', { pen: 5 }));
    return [
      box(-10, -10, 1220, 320, '#4B2A7A', { rough: 0 }),
      polygon([600, 40, 160, 320, 1040, 320], '#FFE27A', { rough: 0, opacity: 0.3 }),
      disc(600, 150, 96, '#FFE27A', { opacity: 0.4 }),
      megaphone(600, 150, 1.5, -10),
      polygon([-10, 236, 1210, 236, 1260, 320, -60, 320], '#E0A66A', { pen: 5.5 }),
      drape(100, -10, wide, 262, false),
      drape(1100, -10, wide, 262, true),
      box(-20, -20, 130, 360, '#7A3F9C', { pen: 5.5 }),
      box(1090, -20, 130, 360, '#7A3F9C', { pen: 5.5 }),
      ...[0, 1, 2, 3].flatMap((i) => [42, 1158].map((x) => disc(x, 60 + i * 62, 13, i < number ? '#FFE27A' : '#55307A', { pen: 5 }))),
      valance(80, 1040, 52, 7),
      footlights(266, lights.slice(0, number)),
      ...dark,
    ];
  });

/** The way into town: a gate of voices over the road, and a balloon. */
const arrival = (): string =>
  header(
    211,
    () => [
      '<rect width="1200" height="300" fill="url(#sky)"/>',
      dots([0, 0, 1200, 140], 20, (_, v) => Math.max(0, 5.4 * (1 - v * 1.2)), '#FFC7AE'),
      disc(860, 108, 72, '#FFE2A6'),
      disc(860, 108, 52, C.sun, { pen: 5.5 }),
      farTown(0, 1200, 214, 10, 100, '#FFB3A2', '#FFDCC6'),
      cloud(150, 70, 0.7),
      cloud(1060, 62, 0.6),
      balloon(330, 128, 0.62),
      hill([-40, 220, 260, 186, 600, 222, 900, 184, 1240, 216], '#8FD6C2'),
      group([BUILDINGS.cafe.base()], { at: [300, 246], scale: 0.42 }),
      group([BUILDINGS['sorting-office'].base()], { at: [910, 240], scale: 0.42 }),
      group([BUILDINGS.tower.base()], { at: [1040, 232], scale: 0.36 }),
      hill([-40, 258, 300, 240, 640, 256, 940, 236, 1240, 252], '#B6E6D6'),
      shape('M520 320C560 280 582 266 586 240H614C618 266 660 282 720 320Z', '#FFF3DF', { pen: 5 }),
      stroke([452, 262, 452, 104], 12),
      stroke([748, 262, 748, 104], 12),
      round(410, 52, 380, 70, 20, C.violet, { pen: 6 }),
      curve('M470 80h70M560 80h120M700 80h30M490 100h110M620 100h90', 11, '#fff'),
      megaphone(440, 66, 0.9, -18),
      ...[0, 1, 2, 3, 4, 5, 6].map((i) =>
        polygon([478 + i * 36, 124, 504 + i * 36, 124, 491 + i * 36, 152], [C.coral, C.sun, C.white, C.teal2, C.blue][i % 5]!, { pen: 4 }),
      ),
      tree(120, 276, 0.8),
      cypress(198, 272, 0.7),
      bush(820, 290, 0.8, C.teal),
      tree(1130, 280, 0.8, C.teal2),
    ],
    ramp('sky', PEACH),
  );

export const HEADERS: Record<string, () => string> = {
  road,
  codex,
  dispatch,
  arrival,
  'act-1': () => act(1),
  'act-2': () => act(2),
  'act-3': () => act(3),
  'act-4': () => act(4),
};
