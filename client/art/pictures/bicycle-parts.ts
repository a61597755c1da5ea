import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, round, shape, stroke } from '../ink.ts';
import { grained, picture } from './kit.ts';

/** Parts of a bicycle, each alone, large. */

/** Spokes of a wheel around (x, y). */
const spokes = (x: number, y: number, r: number, count: number, pen: number): string => {
  const d = Array.from({ length: count }, (_, i) => {
    const [a, b] = [(i / count) * Math.PI * 2, (i / count) * Math.PI * 2 + (i % 2 ? 0.5 : -0.5)];
    return `M${(x + Math.cos(b) * 14).toFixed(0)} ${(y + Math.sin(b) * 14).toFixed(0)}L${(x + Math.cos(a) * r).toFixed(0)} ${(y + Math.sin(a) * r).toFixed(0)}`;
  });
  return curve(d.join(''), pen, '#8A88A8');
};

const wheel = (x: number, y: number, r: number): string =>
  disc(x, y, r, 'none', { pen: 18 }) +
  disc(x, y, r - 14, 'none', { pen: 9 }) +
  disc(x, y, r - 14, 'none', { pen: 3.5, line: '#fff' }) +
  spokes(x, y, r - 18, 20, 3) +
  disc(x, y, 16, C.sun, { pen: 5 }) +
  disc(x, y, 5, C.ink);

/** A wheel in its truing stand. */
export const wheelStand = (): string =>
  picture(307, () => [
    ...grained('#CDEFE3', '#A8DCCB'),
    box(0, 268, 640, 60, C.wood, { pen: 5.5 }),
    box(0, 262, 640, 16, '#fff', { pen: 5 }),
    round(40, 40, 150, 108, 10, '#fff', { pen: 5.5 }),
    curve('M62 66h96M62 90h70M62 114h86', 6),
    disc(116, 40, 8, C.coral, { pen: 4 }),
    polygon([224, 262, 240, 240, 424, 240, 440, 262], C.blue, { pen: 6 }),
    stroke([248, 240, 262, 120], 22),
    stroke([248, 240, 262, 120], 12, C.blue2),
    stroke([416, 240, 402, 120], 22),
    stroke([416, 240, 402, 120], 12, C.blue2),
    wheel(332, 138, 112),
    stroke([252, 132, 412, 132], 11),
    round(238, 110, 36, 40, 9, C.coral, { pen: 5.5 }),
    round(390, 110, 36, 40, 9, C.coral, { pen: 5.5 }),
    round(300, 224, 24, 24, 6, C.sun, { pen: 5 }),
    round(342, 224, 24, 24, 6, C.sun, { pen: 5 }),
    group(
      [
        disc(0, 0, 40, C.coral, { pen: 6 }),
        disc(0, 0, 15, '#CDEFE3', { pen: 5 }),
        ...[0, 60, 120, 180, 240, 300].map((angle) => group([round(-7, -44, 14, 16, 3, '#CDEFE3', { pen: 4 })], { turn: angle })),
      ],
      { at: [542, 222] },
    ),
    ...[0, 1, 2].map((i) => stroke([486 + i * 22, 246, 478 + i * 24, 196 - i * 12], 4, '#8A88A8')),
  ]);

/** A saddle, and a hand chalked under it: who holds it while one learns. */
export const saddle = (): string =>
  picture(309, () => [
    box(0, 0, 640, 320, '#3B3A5E', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (u, v) => Math.max(0, 5 * (v - 0.2) * (1 - u * 0.3)), '#4A4973'),
    ...[0, 1, 2, 3].map((i) => curve(`M${30 + i * 12} ${40 + i * 66}h${60 - i * 8}`, 5, '#6B6A92')),
    shape(
      'M120 118C140 70 250 78 310 100C380 112 470 108 536 112C556 118 556 138 536 142C470 148 420 148 372 158C330 200 250 204 186 188C132 176 108 152 120 118z',
      C.coral,
      { pen: 7 },
    ),
    curve('M150 116C190 92 250 100 306 118', 8, '#FF9D93'),
    curve('M200 190C220 222 320 214 380 156M250 200C280 212 330 200 352 178', 7, '#C9CEDA'),
    stroke([300, 206, 308, 256], 26),
    stroke([300, 206, 308, 256], 14, '#C9CEDA'),
    curve('M150 150l16 8M184 160l16 8M500 124l16 2', 5),
    // The hand, in chalk.
    curve('M214 316C206 286 196 262 204 254S226 268 232 282V226C232 212 252 212 252 226V262V214C252 200 272 200 272 214V262', 7, '#fff', {
      opacity: 0.9,
    }),
    curve('M344 262V214C344 200 364 200 364 214V262V228C364 214 384 214 384 228V280C384 296 378 308 372 318', 7, '#fff', { opacity: 0.9 }),
    curve('M232 284q60 26 132 4', 5, '#fff', { opacity: 0.6, dash: '3 14' }),
    curve('M440 236l40-18M446 262h44M438 288l40 18', 6, '#FFE39A', { opacity: 0.9 }),
  ]);

/** A kickstand on cobbles. */
export const kickstand = (): string =>
  picture(315, () => {
    const cobbles = Array.from({ length: 27 }, (_, i) => {
      const [row, column] = [Math.floor(i / 9), i % 9];
      return round(-40 + column * 80 + (row % 2) * 40, 214 + row * 38, 74, 33, 13, ['#E9DFF5', '#DAD3EE', '#CFC6E8'][(i * 5) % 3]!, {
        pen: 4.5,
      });
    });
    return [
      ...grained('#FFE0D2', '#FFC4AE'),
      box(0, 208, 640, 120, '#B5A8D8', { rough: 0 }),
      ...cobbles,
      oval(300, 240, 250, 16, C.ink, { opacity: 0.16 }),
      wheel(150, 128, 104),
      stroke([150, 128, 400, 150], 26),
      stroke([150, 128, 400, 150], 14, C.teal2),
      stroke([150, 128, 330, -20], 24),
      stroke([150, 128, 330, -20], 13, C.teal2),
      stroke([400, 150, 440, -20], 28),
      stroke([400, 150, 440, -20], 16, C.teal2),
      disc(400, 150, 46, '#C9CEDA', { pen: 6 }),
      disc(400, 150, 18, '#fff', { pen: 5 }),
      stroke([400, 150, 462, 190], 14),
      round(446, 184, 52, 18, 8, C.coral, { pen: 5 }),
      stroke([302, 142, 352, 250], 22),
      stroke([302, 142, 352, 250], 11, '#F1EEFF'),
      round(284, 124, 34, 34, 9, C.sun, { pen: 5.5 }),
      shape('M332 242l44 10q10 12-4 16h-40q-12-10 0-26z', C.ink),
      curve('M520 60l34-14M528 92h38M520 122l34 14', 7, C.coral),
    ];
  });

/** A new handlebar and its bell. */
export const handlebar = (): string =>
  picture(317, () => [
    ...grained('#CFE0FF', '#ABC5FB'),
    stroke([320, 150, 320, 340], 34),
    stroke([320, 150, 320, 340], 20, C.sun),
    curve('M84 214C60 140 150 118 230 138C280 150 360 150 410 138C490 118 580 140 556 214', 32),
    curve('M84 214C60 140 150 118 230 138C280 150 360 150 410 138C490 118 580 140 556 214', 18, '#F1EEFF'),
    group([round(-30, -16, 60, 96, 22, C.coral, { pen: 6 }), curve('M-16 10h32M-16 30h32M-16 50h32', 5)], { at: [84, 194], turn: 8 }),
    group([round(-30, -16, 60, 96, 22, C.coral, { pen: 6 }), curve('M-16 10h32M-16 30h32M-16 50h32', 5)], { at: [556, 194], turn: -8 }),
    round(278, 112, 84, 56, 14, '#8A88A8', { pen: 6 }),
    disc(300, 140, 6, C.ink),
    disc(340, 140, 6, C.ink),
    group(
      [
        round(-14, 30, 28, 40, 6, '#8A88A8', { pen: 5 }),
        shape('M-62 36C-62-36 62-36 62 36z', C.sun, { pen: 6.5 }),
        disc(0, -22, 11, '#fff', { pen: 5 }),
        curve('M-38 18c4-22 18-32 34-34', 7, '#fff', { opacity: 0.8 }),
        stroke([52, 38, 84, 20], 10),
      ],
      { at: [196, 86] },
    ),
    curve('M108 46q-16 20 0 44M88 34q-26 34 0 70M282 34q20 16 10 42M306 24q28 26 12 62', 7, C.blue),
    curve('M250 166C240 230 270 260 300 300M390 160C404 230 380 270 344 310', 6),
  ]);

/** The gauge of a battery on a handlebar, at nightfall. */
export const gauge = (): string =>
  picture(319, () => [
    box(0, 0, 640, 320, '#3A2F7C', { rough: 0 }),
    dots([0, 0, 640, 320], 20, (_, v) => Math.max(0, 5.6 * (1 - v)), '#4B3F98'),
    disc(536, 70, 46, '#FFB98A', { opacity: 0.5 }),
    disc(536, 70, 32, C.sun, { pen: 4.5 }),
    ...[60, 130, 210, 470].map((x, i) => disc(x, 30 + (i % 2) * 26, 3, '#FFF6DC')),
    polygon([0, 250, 90, 180, 190, 236, 300, 170, 430, 230, 540, 176, 640, 230, 640, 320, 0, 320], '#2C2668', { pen: 4.5 }),
    curve('M-20 250C120 210 180 262 320 256S560 214 660 250', 38),
    curve('M-20 250C120 210 180 262 320 256S560 214 660 250', 23, '#C9CEDA'),
    round(-20, 216, 110, 60, 24, C.coral, { pen: 6 }),
    round(548, 212, 112, 60, 24, C.coral, { pen: 6 }),
    round(180, 66, 280, 176, 30, C.ink),
    round(196, 82, 248, 144, 20, '#E9F4FF', { pen: 5 }),
    round(216, 104, 178, 70, 14, '#fff', { pen: 5.5 }),
    round(398, 124, 18, 30, 6, '#fff', { pen: 5 }),
    ...[0, 1, 2, 3].map((i) => round(226 + i * 41, 114, 34, 50, 8, i < 3 ? [C.teal2, C.teal2, C.sun][i]! : '#E6E1FF', { pen: 4 })),
    curve('M220 200h72M314 200h40', 8),
    shape('M392 184l-16 22h12l-6 20 22-26h-13l7-16z', C.sun, { pen: 4 }),
    round(300, 240, 40, 30, 6, '#8A88A8', { pen: 5 }),
  ]);
