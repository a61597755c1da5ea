import { C } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, oval, polygon, round, shape, stroke } from '../ink.ts';
import { envelope } from '../scenes/room.ts';
import { page, picture, stars } from './kit.ts';

/** Still lifes: what lies on a desk, a screen, a tray. */

/** The badge of a first day, on its ribbon: name, photo and number can be read. */
export const badgeDesk = (): string =>
  picture(13, () => [
    box(0, 0, 640, 320, '#CDEFE3', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (u, v) => Math.max(0, 5.5 * (u * 0.9 + v * 0.5 - 0.5)), '#A9DCCB'),
    group(
      [
        round(-110, -70, 220, 140, 12, '#fff', { pen: 5.5 }),
        Array.from({ length: 18 }, (_, i) => round(-98 + (i % 6) * 33, -56 + Math.floor(i / 6) * 36, 27, 28, 6, C.lilac2, { pen: 3.5 })),
      ],
      { at: [120, 250], turn: -8 },
    ),
    disc(536, 236, 62, C.coral, { pen: 6 }),
    curve('M594 214c44-8 44 52 0 44', 9),
    disc(536, 236, 44, '#8A5A3A', { pen: 5 }),
    curve('M506 224c14-22 46-24 58-6', 6, '#fff', { opacity: 0.5 }),
    curve('M236-20C250 60 300 90 322 96C344 90 396 60 412-20', 22),
    curve('M236-20C250 60 300 90 322 96C344 90 396 60 412-20', 13, C.blue),
    round(308, 82, 30, 34, 6, '#8A88A8', { pen: 5 }),
    group(
      [
        round(-86, 0, 172, 200, 18, '#fff', { pen: 6.5 }),
        round(-86, 0, 172, 40, 16, C.sun, { pen: 6 }),
        round(-26, 12, 52, 12, 6, '#fff', { pen: 4 }),
        round(-64, 56, 62, 72, 8, C.peach, { pen: 5 }),
        disc(-33, 84, 16, '#D09A6C', { pen: 4.5 }),
        shape('M-60 126c4-26 50-26 54 0z', C.teal2, { pen: 4.5 }),
        shape('M-50 80c-2-24 36-24 34 0c-8-8-24-8-34 0z', '#3A1F2B', { pen: 4 }),
        stroke([16, 66, 68, 66], 7),
        stroke([16, 88, 56, 88], 6),
        stroke([16, 108, 64, 108], 5, '#8A88A8'),
        ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) =>
          stroke([-62 + i * 12.4, 148, -62 + i * 12.4, 182], i % 3 ? 5 : 8, C.ink, { cap: 'butt', rough: 0.2 }),
        ),
      ],
      { at: [322, 106], turn: 4 },
    ),
  ]);

/** A sales table on a screen, with a coral stamp across: for inside eyes. */
export const screenDashboard = (): string =>
  picture(15, () => [
    box(0, 0, 640, 320, '#CFE0FF', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (_, v) => Math.max(0, 6 * (v - 0.35)), '#A9C3FB'),
    round(90, 26, 460, 250, 18, C.ink),
    round(104, 40, 432, 222, 8, '#fff'),
    round(104, 40, 432, 36, 8, C.blue),
    disc(124, 58, 6, '#fff'),
    disc(144, 58, 6, C.sun),
    [0, 1, 2, 3, 4].map((i) =>
      [
        box(120, 90 + i * 33, 150, 20, i % 2 ? '#EEEBFA' : '#F6F4FF'),
        stroke([128, 100 + i * 33, 200 + ((i * 31) % 50), 100 + i * 33], 5),
        box(282, 90 + i * 33, 80, 20, i % 2 ? '#EEEBFA' : '#F6F4FF'),
        stroke([290, 100 + i * 33, 342, 100 + i * 33], 5, C.coral),
      ].join(''),
    ),
    [52, 84, 66, 110, 138].map((h, i) => box(384 + i * 29, 246 - h, 20, h, [C.lilac, C.blue, C.teal2, C.sun, C.coral][i]!, { pen: 3.5 })),
    group(
      [
        round(0, 0, 160, 44, 8, '#fff', { pen: 5, line: C.coral }),
        Array.from({ length: 8 }, (_, i) => round(14 + i * 17, 15, 11, 15, 3, C.coral)),
      ],
      { at: [360, 56], turn: -8 },
    ),
    box(270, 276, 100, 22, '#fff', { pen: 5 }),
    box(210, 296, 220, 14, '#fff', { pen: 5 }),
  ]);

/** A card with a heart, an envelope, five stars: a customer says thank you. */
export const customerThanks = (): string =>
  picture(17, () => [
    box(0, 0, 640, 320, '#FFE3EC', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (u, v) => Math.max(0, 5.4 * (1 - Math.hypot(u - 0.5, v - 0.5) * 1.9)), '#FFC9DA'),
    group([envelope(210, 146, C.sun2, 6)], { at: [196, 196], turn: -10 }),
    group(
      [
        page(230, 220, []),
        shape('M115 118c-46-34-66-56-54-80c12-22 42-18 54 6c12-24 42-28 54-6c12 24-8 46-54 80z', C.coral, { pen: 6 }),
        curve('M78 48c4-10 14-14 22-10', 6, '#fff', { opacity: 0.8 }),
        stroke([38, 146, 192, 146], 5),
        stroke([38, 170, 176, 170], 5),
        curve('M112 202c20-22 30 8 44-6s22-6 32-2', 4.5, C.blue),
      ],
      { at: [262, 46], turn: 4 },
    ),
    stars(72, 58, 17),
    group(
      [0, 1, 2, 3, 4, 5]
        .map((i) => leaf(0, 0, 34, 12, i * 60, C.violet, { pen: 4, vein: false }))
        .concat(disc(0, 0, 12, C.sun, { pen: 4.5 })),
      { at: [560, 120] },
    ),
    curve('M560 134c4 60-6 110-22 170', 6, C.teal),
    leaf(552, 226, 58, 16, -30, C.teal2, { pen: 4.5 }),
  ]);

/** The canteen's tray: a plate, a glass, a fruit, and the slate of the day. */
export const canteenMenu = (): string =>
  picture(19, () => [
    box(0, 0, 640, 320, '#E4F7F0', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (_, v) => Math.max(0, 5.4 * (v - 0.4)), '#BFE6D8'),
    group(
      [
        round(0, 0, 176, 210, 12, C.wood, { pen: 6 }),
        round(14, 14, 148, 182, 8, '#2F2C5C', { pen: 4.5 }),
        shape('M62 36h52c0 26-8 32-26 32s-26-6-26-32z', '#fff'),
        curve('M36 100h104M36 126h76M36 152h92M36 176h58', 6, '#fff', { opacity: 0.85 }),
      ],
      { at: [34, 40], turn: -5 },
    ),
    round(220, 96, 390, 200, 30, C.coral, { pen: 6.5 }),
    round(240, 114, 350, 164, 20, C.coral2, { pen: 5 }),
    disc(386, 196, 76, '#fff', { pen: 6 }),
    disc(386, 196, 56, C.lilac3, { pen: 4 }),
    shape('M346 206c-8-40 34-56 56-36c24-10 40 20 26 40c-10 26-70 24-82-4z', '#F6D58A', { pen: 5 }),
    [C.teal2, C.coral, C.teal2, C.sun, C.coral].map((fill, i) => disc(364 + ((i * 29) % 56), 186 + ((i * 17) % 34), 10, fill, { pen: 4 })),
    disc(528, 156, 30, C.sky, { pen: 5.5 }),
    disc(528, 156, 19, '#fff', { pen: 4 }),
    disc(532, 234, 30, C.sun, { pen: 5.5 }),
    leaf(532, 208, 30, 9, -40, C.teal, { pen: 4 }),
    curve('M276 150v94M264 148v26q12 12 24 0v-26', 7, '#8A88A8'),
    stroke([480, 142, 480, 246], 8, '#8A88A8'),
  ]);

/** A notebook left open: names circled, an arrow, a date underlined. */
export const meetingNotes = (): string =>
  picture(21, () => [
    box(0, 0, 640, 320, '#F3E6D6', { rough: 0 }),
    Array.from({ length: 7 }, (_, i) => stroke([-10, 24 + i * 48, 650, 20 + i * 48], 4, '#E4CFB4')),
    group(
      [
        polygon([-214, -116, 0, -124, 0, 120, -214, 126], '#fff', { pen: 6 }),
        polygon([214, -116, 0, -124, 0, 120, 214, 126], '#fff', { pen: 6 }),
        stroke([0, -124, 0, 120], 5),
        stroke([-184, -84, -60, -86], 8, C.blue),
        ...[0, 1, 2, 3, 4].map((i) => stroke([-184, -50 + i * 32, -50 - ((i * 37) % 60), -52 + i * 32], 5)),
        oval(-96, -18, 58, 17, 'none', { pen: 5, line: C.coral }),
        curve('M-40-16c30 6 44 20 58 44M8 14l12 16 10-20', 5, C.coral),
        box(30, -92, 150, 20, C.sun2, { rough: 1 }),
        stroke([34, -82, 172, -82], 5),
        ...[0, 1, 2].map(
          (i) => round(34, -48 + i * 36, 20, 20, 4, '#fff', { pen: 4.5 }) + stroke([68, -38 + i * 36, 176 - i * 22, -38 + i * 36], 5),
        ),
        curve('M38-40l6 8 14-20', 5.5, C.teal),
        stroke([40, 84, 168, 80], 7, C.coral),
        stroke([40, 96, 168, 92], 4, C.coral),
      ],
      { at: [300, 166], turn: -3 },
    ),
    group(
      [box(0, 0, 96, 92, C.sun, { pen: 5 }), stroke([16, 28, 80, 28], 4.5), stroke([16, 48, 70, 48], 4.5), stroke([16, 68, 52, 68], 4.5)],
      { at: [526, 34], turn: 8 },
    ),
    group([round(-9, -110, 18, 176, 8, C.violet, { pen: 5 }), polygon([-9, 66, 9, 66, 0, 92], '#FFE3B8', { pen: 4.5 })], {
      at: [566, 214],
      turn: 24,
    }),
  ]);
