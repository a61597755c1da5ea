import { C } from '../palette.ts';
import { box, curve, disc, dots, group, polygon, round, shape, spline, stroke } from '../ink.ts';
import { bush, cloud, cypress, tree } from '../map/nature.ts';
import { folk } from '../map/folk.ts';
import { bicycle, picture } from './kit.ts';

/** Outdoors: the test track, a Sunday ride, a child's first bicycle, a strike. */

const hill = (points: number[], fill: string): string => shape(`${spline(points)}V340H-20Z`, fill, { pen: 5 });

/** The bicycle nobody has seen yet, half out of its cover, on the test track. */
export const prototypeTrack = (): string =>
  picture(23, () => [
    box(0, 0, 640, 320, '#FFE0D2', { rough: 0 }),
    disc(498, 84, 52, C.sun, { pen: 5 }),
    cloud(120, 66, 0.62),
    hill([-20, 170, 90, 122, 190, 160, 300, 108, 430, 150, 560, 116, 670, 160], C.teal2),
    shape('M-20 340C60 236 220 224 330 232C460 240 560 214 680 170V280C560 304 430 300 330 298C240 297 160 310 120 340Z', '#55537A', {
      pen: 5,
    }),
    stroke([40, 318, 180, 270, 330, 264, 470, 258, 660, 210], 5, '#fff', { dash: '26 20' }),
    [0, 1, 2].map((i) =>
      group(
        [
          polygon([-15, 0, -5, -36, 5, -36, 15, 0], C.coral, { pen: 4.5 }),
          curve('M-9-14h18', 6, '#fff'),
          round(-20, -2, 40, 8, 3, C.coral, { pen: 4 }),
        ],
        { at: [70 + i * 46, 236 - i * 12], scale: 0.9 - i * 0.14 },
      ),
    ),
    bicycle(318, 268, 1.16, C.violet, true),
    shape(
      'M342 120c44-18 92 16 112 68c12 32 18 70 10 96c-14-10-24-4-34 6c-12-10-24-8-34 2c-12-10-26-6-34 4c10-56-6-118-20-176z',
      '#C9C4E6',
      { pen: 5.5 },
    ),
    curve('M372 128c26 40 34 90 26 152M404 144c26 40 34 84 28 130', 4.5),
    [0, 1, 2].map((i) => stroke([116 - i * 14, 190 + i * 24, 186 - i * 4, 190 + i * 24], 6, '#fff')),
  ]);

/** Three friends and their bicycles on a hill road, on a free day. */
export const bikeRideSunday = (): string =>
  picture(25, () => [
    box(0, 0, 640, 320, '#D6E9FF', { rough: 0 }),
    disc(112, 74, 42, C.sun, { pen: 5 }),
    cloud(470, 60, 0.7),
    cloud(300, 40, 0.45),
    hill([-20, 170, 120, 120, 260, 166, 420, 110, 560, 150, 670, 120], '#8FD6C2'),
    hill([-20, 226, 140, 190, 320, 224, 500, 186, 670, 214], '#B6E6D6'),
    curve('M-20 340C120 262 260 290 360 258C460 226 560 240 680 196', 58),
    curve('M-20 340C120 262 260 290 360 258C460 226 560 240 680 196', 47, '#FFF3DF'),
    tree(560, 200, 1.05),
    cypress(610, 214, 0.8),
    bush(56, 246, 0.8),
    bicycle(150, 292, 0.74, C.coral),
    bicycle(330, 282, 0.74, C.blue),
    bicycle(504, 262, 0.7, C.sun),
    folk(86, 300, { cloth: C.violet, skin: 'rose', head: 'long', hair: '#C98B2B', pose: 'cheer', scale: 1.7 }, 0),
    folk(246, 300, { cloth: C.sun, skin: 'umber', hair: '#241A2E', pose: 'wave', scale: 1.75 }, 0),
    folk(424, 288, { cloth: C.coral, skin: 'olive', head: 'scarf', wrap: C.teal2, pose: 'cheer', scale: 1.65, flip: true }, 1),
  ]);

/** A small face under a helmet, proud beside a first bicycle. */
export const childBike = (): string =>
  picture(27, () => [
    box(0, 0, 640, 320, '#DFF3D8', { rough: 0 }),
    dots([0, 0, 640, 200], 20, (_, v) => Math.max(0, 5 * (1 - v * 1.2)), '#C3E5B8'),
    hill([-20, 196, 160, 160, 340, 192, 520, 156, 670, 186], '#9FD9A8'),
    tree(90, 220, 1.1),
    bush(566, 214, 1, C.teal),
    shape('M-20 252C160 226 460 226 680 252V340H-20Z', '#F7E3C8', { pen: 5 }),
    bicycle(400, 300, 1.02, C.coral),
    disc(318, 286, 15, 'none', { pen: 6 }),
    stroke([318, 286, 336, 262], 5),
    curve('M440 166l18-14M446 178l24-4M430 158l8-20', 5, C.violet),
    group(
      [
        curve('M-16 40v60M18 40v60', 22),
        curve('M-16 40v60M18 40v60', 12, C.blue),
        shape('M-26 104h-26q-4-18 26-16zM8 104h34q2-18-26-16z', '#fff', { pen: 5 }),
        shape('M-44 48c-10-62 0-92 44-92s54 30 46 92z', C.sun, { pen: 6 }),
        curve('M-36-22c-22 20-28 34-26 52M40-22c30 6 46 2 64-16', 24),
        curve('M-36-22c-22 20-28 34-26 52M40-22c30 6 46 2 64-16', 14, C.sun),
        disc(0, -84, 46, '#E3A276', { pen: 6 }),
        disc(16, -86, 5, C.ink),
        disc(-14, -86, 5, C.ink),
        curve('M-6-66q10 12 24 0', 5),
        disc(-26, -72, 8, '#FF4F5E', { opacity: 0.28 }),
        disc(34, -72, 8, '#FF4F5E', { opacity: 0.28 }),
        shape('M-52-92c-2-54 104-56 104 0q-52-16-104 0z', C.violet, { pen: 6 }),
        curve('M-26-122q4 14 2 20M0-130v24M26-122q-4 14-2 20', 5, '#fff'),
        curve('M-46-92q4 40 18 48', 4.5),
      ],
      { at: [250, 200] },
    ),
  ]);

/** Colleagues behind a banner at the factory gate. */
export const strikeBanner = (): string => {
  const placard = (x: number, y: number, fill: string) =>
    stroke([x, y, x, y - 84], 6) +
    round(x - 34, y - 124, 68, 46, 6, fill, { pen: 5 }) +
    curve(`M${x - 20} ${y - 108}h40M${x - 20} ${y - 94}h26`, 5);
  const crowd = [C.teal2, C.sun, C.blue, C.white, C.violet, C.coral, C.teal].map((cloth, i) =>
    folk(
      74 + i * 82,
      296 - (i % 2) * 8,
      {
        cloth,
        skin: (['rose', 'umber', 'amber', 'sienna', 'porcelain', 'ebony', 'olive'] as const)[i]!,
        head: (['long', 'short', 'scarf', 'turban', 'bald', 'bun', 'short'] as const)[i]!,
        wrap: i === 2 ? C.violet : '#FF8A3D',
        hair: ['#B5482A', '#241A2E', '', '', '', '#2A2140', '#5B3420'][i]!,
        pose: 'cheer',
        scale: 1.9,
        flip: i > 3,
      },
      i % 2 ? 1 : 0,
    ),
  );
  return picture(29, () => [
    box(0, 0, 640, 320, '#E6E1FF', { rough: 0 }),
    polygon([60, 176, 60, 74, 116, 104, 116, 74, 172, 104, 172, 74, 228, 104, 228, 176], '#B9AEF2', { pen: 5 }),
    box(250, 40, 30, 136, '#B9AEF2', { pen: 5 }),
    disc(272, 24, 14, '#fff', { pen: 4.5 }),
    disc(296, 12, 18, '#fff', { pen: 4.5 }),
    box(400, 96, 190, 80, '#D5CCFF', { pen: 5 }),
    [0, 1, 2].map((i) => round(420 + i * 56, 114, 36, 30, 5, C.sky, { pen: 4.5 })),
    box(-10, 174, 660, 160, '#CDC3FB', { pen: 5 }),
    placard(120, 214, '#fff'),
    placard(330, 206, C.sun2),
    placard(530, 214, C.coral2),
    ...crowd,
    polygon([40, 222, 604, 214, 608, 276, 44, 286], '#fff', { pen: 6 }),
    curve('M76 246l92-2M188 243l150-3M358 240l64-1M442 239l124-3', 11, C.coral),
    curve('M76 268l140-3M238 264l90-2M348 262l150-3', 9),
  ]);
};
