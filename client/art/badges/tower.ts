import { C } from '../palette.ts';
import { curve, disc, round, shape, stroke } from '../ink.ts';
import { medal } from './medal.ts';

/** The place's own, at the tower: a glass whose heat has come down, under the moon. */
export const coolHead = (): string =>
  medal(
    C.violet,
    '#EDE9FF',
    C.sun,
    [
      disc(42, -30, 24, C.sun, { pen: 6 }),
      disc(38, -38, 5, C.amber),
      disc(50, -24, 6, C.amber),
      round(-26, -66, 32, 96, 16, '#fff', { pen: 7 }),
      disc(-10, 40, 27, C.blue, { pen: 7 }),
      round(-17, 2, 14, 36, 6, C.blue),
      curve('M-22 34q2-10 10-12', 5, '#fff', { opacity: 0.8 }),
      curve('M-58-22v36M-74-13l32 18M-74 5l32-18', 6, C.blue2),
    ].join(''),
  );

/** Captured before reporting: a frame closed round a message. */
export const evidenceFirst = (): string =>
  medal(
    C.teal,
    '#E4F7F0',
    C.coral,
    [
      round(-46, -28, 92, 52, 14, '#fff', { pen: 7 }),
      shape('M-20 22l-6 26 30-26z', '#fff', { pen: 7 }),
      curve('M-28-8h56M-28 8h32', 7, C.lilac),
      curve('M-66-34v-26h26M40-60h26v26M66 30v26h-26M-40 56h-26v-26', 9, C.coral),
      disc(44, -42, 17, C.sun, { pen: 6 }),
      curve('M36-42l6 7 11-13', 6),
    ].join(''),
  );

/** One's own mistake, the same day: a line struck out, the right one under it, before the sun is down. */
export const sameDay = (): string =>
  medal(
    C.sun,
    '#FFF3D6',
    C.violet,
    [
      disc(0, -34, 30, C.coral, { pen: 6.5 }),
      ...[-62, -40, 40, 62].map((x) => stroke([x, -40, x * 1.14, -52], 6, C.coral)),
      round(-58, -22, 116, 74, 12, '#fff', { pen: 7 }),
      curve('M-38-2h72', 7, C.lilac),
      curve('M-44 4q42-18 86-6', 6, C.coral),
      curve('M-38 28h52', 8, C.teal),
      curve('M26 26l10 10 20-24', 8, C.teal3),
    ].join(''),
  );
