import { C } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, oval, polygon, round, shape, stroke } from '../ink.ts';
import * as parts from './bicycle-parts.ts';
import { grained, picture } from './kit.ts';

/** What the newsstand's items show: things of the trade and of the street, without a face to ask. */

/** A can of oil and a chain, on a rag. */
const oilCan = (): string =>
  picture(301, () => {
    const links = Array.from({ length: 11 }, (_, i) => {
      const [x, y] = [330 + i * 25, 262 + Math.sin(i * 0.75) * 18];
      return round(x - 17, y - 10, 34, 20, 10, i % 2 ? '#8A88A8' : '#C9CEDA', { pen: 4.5 }) + disc(x, y, 4, C.ink);
    });
    return [
      ...grained('#FFE9D6', '#FFD0B0'),
      polygon([46, 214, 300, 176, 596, 226, 560, 308, 300, 324, 70, 300], C.violet, { pen: 5.5 }),
      curve('M70 244L560 262M84 284L540 300M170 198L150 312M290 180L296 320M420 200L432 312', 5, '#8E7BF5'),
      shape('M150 250V150Q150 118 186 112V84h48v28Q270 118 270 150V250Q210 270 150 250z', C.coral, { pen: 6.5 }),
      curve('M168 150V226', 8, '#fff', { opacity: 0.6 }),
      shape('M210 84C214 40 300 30 372 64l-4 12C310 54 236 56 232 84z', C.coral, { pen: 6 }),
      round(188, 166, 60, 46, 10, '#fff', { pen: 5 }),
      shape('M218 174c14 16 14 30 0 30s-14-14 0-30z', C.sun, { pen: 4 }),
      shape('M388 84c14 18 16 34 0 36s-16-18 0-36z', C.sun, { pen: 5 }),
      ...links,
    ];
  });

/** A bicycle lamp lit in a dark street. */
const lampNight = (): string =>
  picture(303, () => {
    const house = (x: number, w: number, h: number) =>
      box(x, 240 - h, w, h, '#2C2668', { pen: 4.5 }) +
      [0, 1, 2]
        .map((i) => round(x + 14 + (i % 2) * 34, 240 - h + 20 + i * 34, 20, 22, 3, i === 1 ? '#FFD877' : '#3A327F', { pen: 3.5 }))
        .join('');
    return [
      box(0, 0, 640, 320, '#221E63', { rough: 0 }),
      dots([0, 0, 640, 200], 20, (_, v) => Math.max(0, 5 * (1 - v * 1.2)), '#33307F'),
      disc(86, 70, 34, C.sun, { pen: 4.5 }),
      ...[190, 270, 350, 470, 560].map((x, i) => disc(x, 30 + (i % 3) * 22, 3, '#FFF6DC')),
      house(20, 84, 130),
      house(110, 84, 96),
      house(470, 84, 120),
      house(556, 90, 150),
      box(0, 238, 640, 90, '#1B1A3A', { rough: 0 }),
      polygon([372, 176, 640, 100, 640, 320, 372, 214], '#FFE27A', { rough: 0, opacity: 0.3 }),
      polygon([372, 182, 640, 150, 640, 282, 372, 208], '#FFE27A', { rough: 0, opacity: 0.4 }),
      curve('M40 120C120 80 200 100 252 150', 24),
      curve('M40 120C120 80 200 100 252 150', 12, '#C9CEDA'),
      round(16, 104, 74, 38, 18, C.coral, { pen: 6 }),
      stroke([252, 150, 268, 330], 24),
      stroke([252, 150, 268, 330], 13, C.blue),
      round(234, 156, 60, 34, 8, '#8A88A8', { pen: 5 }),
      shape('M282 148h66l30 18v54l-30 18h-66q-18-45 0-90z', C.sun, { pen: 6.5 }),
      oval(376, 193, 14, 36, '#FFF6DC', { pen: 6 }),
      curve('M296 166q22-8 44 0', 6, '#fff'),
      curve('M404 150l26-14M412 193h32M404 236l26 14', 7, '#FFE27A'),
    ];
  });

/** A newspaper open beside a cup of coffee. */
const newspaperMug = (): string =>
  picture(305, () => [
    ...grained('#F6D9B8', '#EBC294'),
    group(
      [
        polygon([-210, -110, 0, -118, 0, 124, -210, 132], '#fff', { pen: 6 }),
        polygon([210, -104, 0, -118, 0, 124, 210, 138], '#fff', { pen: 6 }),
        curve('M-186-82h160M-186-58h110', 11),
        box(-186, -34, 84, 74, C.blue2, { pen: 4.5 }),
        disc(-122, -14, 11, C.sun, { pen: 3.5 }),
        polygon([-184, 38, -158, 4, -140, 24, -126, 12, -104, 38], C.teal2, { pen: 3.5 }),
        curve('M-86-30h62M-86-10h62M-86 10h54M-86 30h62M-186 62h160M-186 82h150M-186 102h120', 5),
        curve('M24-80h70M24-58h70M24-36h62M24-14h70M24 8h56', 5),
        box(112, -84, 76, 96, C.sun2, { pen: 4.5 }),
        disc(150, -36, 22, 'none', { pen: 5 }),
        curve('M150-58v44M128-36h44', 3),
        curve('M24 38h164M24 60h150M24 82h164M24 104h90', 5),
        stroke([0, -118, 0, 124], 5),
      ],
      { at: [258, 168], turn: -4 },
    ),
    curve('M586 196c40-10 44 50 0 46', 20),
    curve('M586 196c40-10 44 50 0 46', 9, C.coral),
    oval(532, 262, 100, 26, '#fff', { pen: 6 }),
    shape('M462 168h140c0 66-26 92-70 92s-70-26-70-92z', C.coral, { pen: 6.5 }),
    oval(532, 168, 70, 20, '#fff', { pen: 6 }),
    oval(532, 170, 54, 13, '#8A5A3A'),
    curve('M508 128c-12-16 12-20 0-40M536 128c-12-16 12-20 0-40M564 128c-12-16 12-20 0-40', 7),
  ]);

/** A roll of tools, keys by size. */
const toolRoll = (): string =>
  picture(311, () => {
    const pockets = Array.from({ length: 8 }, (_, i) => {
      const [x, h] = [112 + i * 58, 148 - i * 11];
      const key = [
        round(-9, -h, 18, h + 40, 8, '#C9CEDA', { pen: 5 }),
        shape(`M-20 ${-h - 6}c-10-30 14-34 14-34v22h12v-22s24 4 14 34c-6 16-34 16-40 0z`, '#C9CEDA', { pen: 5 }),
        curve(`M-2 ${-h + 20}V10`, 4, '#fff'),
      ];
      const driver = [
        round(-5, -h - 20, 10, h, 3, '#C9CEDA', { pen: 4.5 }),
        round(-15, -40, 30, 84, 12, [C.coral, C.teal2, C.sun][i % 3]!, { pen: 5 }),
      ];
      return group(i % 3 === 2 ? driver : key, { at: [x, 224] });
    });
    return [
      ...grained('#E6E1FF', '#C7BEFF'),
      shape('M62 60Q60 44 78 44H562Q580 44 578 60V286Q578 300 562 300H78Q60 300 62 286z', '#8F5A38', { pen: 6 }),
      curve('M76 60H564', 4, '#C98B4B', { dash: '14 10' }),
      ...pockets,
      shape('M62 214H578V286Q578 300 562 300H78Q60 300 62 286z', C.wood, { pen: 6 }),
      curve('M76 228H564', 4, '#F1D8A8', { dash: '14 10' }),
      ...[0, 1, 2, 3, 4, 5, 6].map((i) => stroke([141 + i * 58, 220, 141 + i * 58, 294], 4, '#8F5A38')),
      curve('M578 150C640 140 612 220 640 200M578 168C620 180 600 240 640 250', 8, C.coral),
    ];
  });

/** A bicycle's box, carefully closed again. */
const foldedBox = (): string =>
  picture(313, () => [
    ...grained('#D6E9FF', '#B5D0FA'),
    box(0, 262, 640, 70, '#A9BBFA', { pen: 5 }),
    polygon([96, 82, 500, 82, 548, 50, 150, 50], '#E9BD86', { pen: 6 }),
    polygon([500, 82, 548, 50, 548, 252, 500, 290], '#C9965A', { pen: 6 }),
    box(96, 82, 404, 208, '#D8A468', { pen: 6.5 }),
    box(278, 82, 40, 208, C.sun2, { pen: 5 }),
    polygon([278, 82, 318, 82, 364, 50, 326, 50], C.sun2, { pen: 5 }),
    group(
      [
        disc(-52, 0, 34, 'none', { pen: 6 }),
        disc(52, 0, 34, 'none', { pen: 6 }),
        curve('M-52 0L-22-46H34L-8 0-22-46M34-46L52 0M-8 0h-44M28-60h20', 6),
      ],
      { at: [188, 206] },
    ),
    round(352, 120, 118, 64, 8, '#fff', { pen: 5 }),
    curve('M368 140h60M368 162h84', 5),
    // It comes back: two arrows in a ring.
    curve('M382 240a34 34 0 0 1 58-20M448 244a34 34 0 0 1-60 14', 8, C.teal),
    curve('M444 196v28h-26M384 282v-28h26', 8, C.teal),
    round(112, 100, 44, 58, 14, '#B07E45', { pen: 5 }),
    group([leaf(0, 0, 70, 20, -50, C.teal2, { pen: 5 }), leaf(0, 0, 62, 18, -110, C.teal, { pen: 5 })], { at: [590, 262] }),
  ]);

export const STAND_PICTURES: Record<string, () => string> = {
  'oil-can': oilCan,
  'lamp-night': lampNight,
  'newspaper-mug': newspaperMug,
  'wheel-stand': parts.wheelStand,
  saddle: parts.saddle,
  'tool-roll': toolRoll,
  'folded-box': foldedBox,
  kickstand: parts.kickstand,
  handlebar: parts.handlebar,
  gauge: parts.gauge,
};
