import { C } from '../palette.ts';
import { curve, disc, group, round, shape } from '../ink.ts';
import { medal } from './medal.ts';

/** Not one harmful decision in a place: a spirit level, its bubble between the marks. */
const steadyHand = (): string =>
  medal(
    C.blue2,
    '#E9EEFF',
    C.sun,
    [
      round(-72, -22, 144, 52, 14, C.sun, { pen: 7 }),
      round(-40, -10, 80, 26, 13, '#DDF4EC', { pen: 6 }),
      disc(0, 3, 11, C.teal2, { pen: 5 }),
      curve('M-16-10v26M16-10v26', 5),
      curve('M-60-34h18M42-34h18', 6, '#fff', { opacity: 0.8 }),
      ...[-58, 58].map((x) => disc(x, 4, 6, C.wood, { pen: 4.5 })),
      curve('M-34 50h68', 7, C.blue),
    ].join(''),
  );

/** Acted, asked and kept silent, each when it was due: three bubbles. */
const threeRegisters = (): string =>
  medal(
    C.violet,
    '#F3F0FF',
    C.coral,
    [
      shape('M-66-50h62v40h-36l-14 14 2-14h-14z', C.coral, { pen: 6.5 }),
      curve('M-35-42v16M-35-19v1', 7, '#fff'),
      shape('M4-34h62v40h-14l2 14-16-14H4z', C.sun, { pen: 6.5 }),
      curve('M28-20c0-10 16-10 16 0 0 7-8 6-8 12M36-2v1', 5.5),
      shape('M-44 16h66v38h-30l-14 14 1-14h-23z', '#fff', { pen: 6.5 }),
      ...[-28, -11, 6].map((x) => disc(x, 35, 5, C.ink)),
    ].join(''),
  );

/** Refused a quota: a chart whose boxes stay empty, and a hand that waves. */
const noThanks = (): string =>
  medal(
    C.coral,
    '#FFEFE6',
    C.teal2,
    [
      group(
        [
          round(-46, -54, 92, 106, 8, '#fff', { pen: 7 }),
          round(-22, -64, 44, 18, 7, C.lilac, { pen: 6 }),
          ...[-30, -2, 26].flatMap((y) => [round(-32, y, 20, 18, 4, '#F3F1FB', { pen: 5 }), curve(`M-2 ${y + 9}h30`, 6, C.lilac)]),
        ],
        { turn: -5 },
      ),
      disc(40, 34, 28, C.sun, { pen: 6.5 }),
      curve('M26 34h28', 8),
    ].join(''),
  );

/** A return visit won: a road that turns back to a star. */
const backAgain = (): string =>
  medal(
    C.teal2,
    '#E4F7F0',
    C.sun,
    [
      shape('M0-58l13 27 30 4-22 21 5 30L0 10l-26 14 5-30-22-21 30-4z', C.sun, { pen: 6.5 }),
      curve('M-50 22c4 26 26 40 52 38 22-2 40-14 48-34', 9, C.blue),
      shape('M60 36L58 8 34 22z', C.blue, { pen: 5 }),
    ].join(''),
  );

/** Passed a place after all: a gust that lifts a leaf. */
const secondWind = (): string =>
  medal(
    C.lilac,
    '#EEF6FF',
    C.blue,
    [
      curve('M-66-16H22c22 0 24-30 4-30-12 0-16 10-12 18', 9, C.blue),
      curve('M-58 8H46c24 0 24 32 2 32-12 0-16-10-12-18', 9, C.teal2),
      curve('M-62 34h52c16 0 16 22 2 22-8 0-12-6-10-12', 8, C.violet),
      shape('M-46-44c14-20 40-18 46-10-8 14-28 20-46 10z', C.teal2, { pen: 5.5 }),
      curve('M-44-45c14-2 26-4 38-8', 4),
    ].join(''),
  );

/** Ten cards recalled: a pack that one knows by heart. */
const goodMemory = (): string =>
  medal(
    C.sun,
    '#FFF6E0',
    C.violet,
    [
      group([round(-34, -46, 68, 92, 9, C.lilac, { pen: 6.5 })], { turn: -16, at: [-14, 2] }),
      group([round(-34, -46, 68, 92, 9, C.blue2, { pen: 6.5 })], { turn: -3, at: [0, -2] }),
      group(
        [
          round(-34, -46, 68, 92, 9, '#fff', { pen: 6.5 }),
          shape('M0 24C-34 0-24-28 0-12 24-28 34 0 0 24z', C.coral, { pen: 6 }),
          curve('M-22-34h16', 5, C.lilac),
        ],
        { turn: 12, at: [16, 0] },
      ),
    ].join(''),
  );

/** A card recalled on each subject: four corners of one window. */
const fourCorners = (): string =>
  medal(
    C.blue2,
    '#F3F0FF',
    C.coral,
    [
      round(-56, -56, 52, 52, 9, C.violet, { pen: 6.5 }),
      round(4, -56, 52, 52, 9, C.coral, { pen: 6.5 }),
      round(-56, 4, 52, 52, 9, C.teal2, { pen: 6.5 }),
      round(4, 4, 52, 52, 9, C.sun, { pen: 6.5 }),
      ...[
        [-30, -30],
        [30, -30],
        [-30, 30],
        [30, 30],
      ].map(([x = 0, y = 0]) => curve(`M${x - 13} ${y}l9 10 18-20`, 7, '#fff')),
    ].join(''),
  );

/** Medals for judgement and memory that belong to no place of their own. */
export const drawMemory = (): Record<string, string> => ({
  'steady-hand': steadyHand(),
  'three-registers': threeRegisters(),
  'no-thanks': noThanks(),
  'back-again': backAgain(),
  'second-wind': secondWind(),
  'good-memory': goodMemory(),
  'four-corners': fourCorners(),
});
