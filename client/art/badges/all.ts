import { C } from '../palette.ts';
import { curve, disc, group, polygon, round, shape, sheet, seedPen, stroke } from '../ink.ts';
import { TRAY_COLOURS } from '../scenes/post-room.ts';
import { medal, scallop } from './medal.ts';
import { lastWord } from './stage.ts';
import { drawMemory } from './memory.ts';
import { coolHead, evidenceFirst, sameDay } from './tower.ts';

/** The place's own: what goes through the filter. */
const filter = (): string =>
  medal(
    C.sun,
    '#FFF3D6',
    C.coral,
    [
      shape('M-54-40h108l-40 48v40l-28 16v-56z', C.teal2, { pen: 7 }),
      curve('M-34-40l28 34', 6, '#fff', { opacity: 0.8 }),
      disc(-30, -62, 9, C.coral, { pen: 5 }),
      disc(4, -66, 11, C.blue, { pen: 5 }),
      disc(34, -60, 8, C.violet, { pen: 5 }),
    ].join(''),
  );

/** A round of the sort with no leak and no needless question. */
const cleanTray = (): string =>
  medal(
    C.teal2,
    '#E4F7F0',
    C.sun,
    [
      polygon([-58, -6, 58, -6, 68, 44, -68, 44], TRAY_COLOURS.free, { pen: 7 }),
      polygon([-46, 6, 46, 6, 52, 44, -52, 44], '#2F9A86', { rough: 0.6 }),
      group([polygon([-34, -30, 34, -30, 34, 22, -34, 22], '#fff', { pen: 6 }), curve('M-34-30L0-2 34-30', 6)], { at: [0, -18], turn: -6 }),
      round(-70, 28, 140, 34, 8, TRAY_COLOURS.free, { pen: 7 }),
      curve('M-14 44l10 10 22-22', 8, '#fff'),
      curve('M58-54v22M47-43h22M-60-44v14M-67-37h14', 6, C.sun),
    ].join(''),
  );

/** Ten "sure", all right: a stamp that does not tremble. */
const sureTen = (): string =>
  medal(
    C.blue2,
    '#E9EEFF',
    C.coral,
    [
      disc(0, -46, 20, C.wood, { pen: 6.5 }),
      shape('M-11-30h22l7 46h-36z', C.wood, { pen: 6.5 }),
      round(-48, 14, 96, 32, 9, C.coral, { pen: 7 }),
      round(-42, 46, 84, 14, 5, C.ink),
      curve('M-8-52q6-8 14-6', 5, '#fff', { opacity: 0.7 }),
      ...[-62, -34, 34, 62].map((x) => stroke([x, x < 0 ? 2 : 2, x * 1.12, -12], 6, C.violet)),
    ].join(''),
  );

/** Changed an answer after a new fact: an eye, and an arrow that turns back. */
const secondLook = (): string =>
  medal(
    C.lilac,
    '#F3F0FF',
    C.teal2,
    [
      shape('M-66 4C-40-42 40-42 66 4C40 50-40 50-66 4z', '#fff', { pen: 7 }),
      disc(0, 4, 27, C.violet, { pen: 6 }),
      disc(9, -5, 8, '#fff'),
      curve('M-44-44A62 62 0 0 1 42-48', 8, C.coral),
      shape('M50-66l2 30-28-8z', C.coral, { pen: 5 }),
    ].join(''),
  );

/** The place's own, at the café: a cup that listens, and three words it has heard. */
const openEars = (): string =>
  medal(
    C.coral,
    '#FFEFE6',
    C.blue,
    [
      shape('M-50-22H34L28 34C26 46 16 52 4 52H-20C-32 52-42 46-44 34z', '#fff', { pen: 7 }),
      curve('M34-8C62-14 68 26 30 28', 8),
      shape('M-26 2C-28-18 8-20 10 0 10 12-2 14-2 26-2 40-24 40-22 24-21 16-26 12-26 2z', C.sun, { pen: 5.5 }),
      curve('M-16 2C-15-9 0-9-1 1-1 8-9 9-11 14', 5),
      round(-58, 52, 104, 12, 6, C.teal2, { pen: 6 }),
      disc(-34, -50, 10, C.sun, { pen: 5 }),
      disc(-6, -60, 13, C.teal2, { pen: 5 }),
      disc(26, -50, 9, C.violet, { pen: 5 }),
    ].join(''),
  );

/** The place's own, at the camera: the lamp of the darkroom, and a print coming up. */
const redLamp = (): string =>
  medal(
    C.violet,
    '#FFE3E0',
    C.sun,
    [
      stroke([0, -92, 0, -62], 7),
      shape('M-34-16C-34-50-20-62 0-62s34 12 34 46z', C.ink, { pen: 6 }),
      shape('M-24-16h48c0 22-10 32-24 32s-24-10-24-32z', C.coral, { pen: 6.5 }),
      polygon([-40, 26, 40, 26, 62, 62, -62, 62], '#FFC4BA', { rough: 0, opacity: 0.8 }),
      group(
        [
          polygon([-34, -24, 34, -24, 34, 24, -34, 24], '#fff', { pen: 6 }),
          disc(-14, 4, 11, 'none', { pen: 5 }),
          disc(16, 4, 11, 'none', { pen: 5 }),
          curve('M-14 4l10-16h14l6 16', 5),
        ],
        {
          at: [0, 50],
          turn: -5,
        },
      ),
    ].join(''),
  );

/** A clean case left alone: a case file, closed, with nothing stuck on it. */
const letLive = (): string =>
  medal(
    C.teal2,
    '#EAF7F2',
    C.violet,
    [
      polygon([-62, -40, -18, -40, -8, -26, 60, -26, 60, 50, -62, 50], C.sun, { pen: 7 }),
      polygon([-52, -8, 70, -8, 56, 50, -66, 50], C.sun2, { pen: 6.5 }),
      curve('M-24 22l18 18 38-36', 10, C.teal),
      curve('M-44-62v18M-53-53h18M50-64v14M43-57h14', 6, C.violet),
    ].join(''),
  );

/** The place's own, at the house: a front door, a lit window, and the key on this side. */
const ownKey = (): string =>
  medal(
    C.sky,
    '#EAF6FF',
    C.sun,
    [
      polygon([-50, -14, 50, -14, 50, 56, -50, 56], '#fff', { pen: 7 }),
      polygon([-64, -12, 0, -64, 64, -12], C.coral, { pen: 7 }),
      round(-34, 4, 30, 26, 5, C.sun, { pen: 5.5 }),
      curve('M-19 4v26M-34 17h30', 4),
      round(10, 4, 28, 52, 5, C.teal2, { pen: 6 }),
      disc(16, 32, 3.5, C.ink),
      disc(-46, 58, 17, C.sun, { pen: 6.5 }),
      disc(-46, 58, 6, '#fff', { pen: 4.5 }),
      curve('M-29 58h44M4 58v13M15 58v10', 9),
      curve('M-29 58h42', 4, C.sun),
    ].join(''),
  );

/** The place's own, at the newsstand: a page that one has written oneself, the pen still on it. */
const ownInk = (): string =>
  medal(
    C.teal2,
    '#E4F7F0',
    C.violet,
    [
      group(
        [
          polygon([-44, -56, 40, -56, 40, 58, -44, 58], '#fff', { pen: 7 }),
          stroke([-30, -36, 6, -36], 8, C.coral),
          ...[-14, 4, 22].map((y) => stroke([-30, y, 26 - (y > 10 ? 22 : 0), y], 6)),
        ],
        { at: [-8, 2], turn: -7 },
      ),
      group([round(-10, -64, 20, 66, 6, C.violet, { pen: 6 }), polygon([-10, 2, 10, 2, 0, 30], C.sun, { pen: 5.5 })], {
        at: [42, -4],
        turn: 32,
      }),
    ].join(''),
  );

/** Asked for the proof of an approved claim: the star that had dropped off. */
const missingStar = (): string =>
  medal(
    C.sun,
    '#FFF3D6',
    C.blue,
    [
      round(-60, -46, 92, 100, 10, '#fff', { pen: 7 }),
      stroke([-46, -22, 16, -22], 7),
      stroke([-46, 2, 4, 2], 7),
      stroke([-46, 26, 16, 26], 7, C.coral),
      disc(28, 12, 38, '#E9EEFF', { pen: 8 }),
      stroke([54, 40, 76, 64], 15),
      polygon([28, -16, 36, 4, 56, 6, 41, 19, 46, 40, 28, 28, 10, 40, 15, 19, 0, 6, 20, 4], C.sun, { pen: 5, rough: 0.4 }),
    ].join(''),
  );

/** Passed one's turn with a reason: three dots, and a line drawn under them. */
const passedTurn = (): string =>
  medal(
    C.lilac,
    '#F3F0FF',
    C.coral,
    [
      shape('M-62-40C-62-72 62-72 62-40V8C62 36 20 36 6 36L-22 62V36C-50 36-62 30-62 8z', '#fff', { pen: 7 }),
      disc(-28, -14, 8, C.violet),
      disc(0, -14, 8, C.violet),
      disc(28, -14, 8, C.violet),
      curve('M-30 12h56', 7, C.teal),
    ].join(''),
  );

/** A medal not won yet: its shape only, and a keyhole. */
function locked(): string {
  seedPen(53);
  const pale = '#B9B4D6';
  return sheet(300, 340, [
    group(
      [
        polygon([-70, 80, -104, 190, -58, 170, -34, 198, 0, 100], '#E3DFF4', { pen: 7, line: pale, rough: 1 }),
        polygon([70, 80, 104, 190, 58, 170, 34, 198, 0, 100], '#E3DFF4', { pen: 7, line: pale, rough: 1 }),
        shape(scallop(128, 14, 13), '#E3DFF4', { pen: 8, line: pale }),
        disc(0, 0, 92, '#F3F1FB', { pen: 6, line: pale }),
        disc(0, -14, 22, pale),
        shape('M-12-6h24l10 46h-44z', pale),
      ],
      { at: [150, 138] },
    ),
  ]);
}

/** Every badge of `badges.yaml` by id, and the locked one. */
export const drawBadges = (): Record<string, string> => ({
  filter: filter(),
  'clean-tray': cleanTray(),
  'sure-ten': sureTen(),
  'second-look': secondLook(),
  'open-ears': openEars(),
  'red-lamp': redLamp(),
  'let-live': letLive(),
  'own-key': ownKey(),
  'own-ink': ownInk(),
  'missing-star': missingStar(),
  'passed-turn': passedTurn(),
  'cool-head': coolHead(),
  'evidence-first': evidenceFirst(),
  'same-day': sameDay(),
  'last-word': lastWord(),
  ...drawMemory(),
  locked: locked(),
});
