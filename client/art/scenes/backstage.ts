import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, round, rows, seedPen, shape, sheet, stroke } from '../ink.ts';
import { beam, drape, megaphone, sitter, spotlight } from './theatre.ts';
import { callBoard, costumeRail, makeUpTable, ropes, trunk } from './wings.ts';
import { frond } from './plants.ts';
import type { Scene } from './scene.ts';

/** Behind the stage: plum brick, mirrors in bulbs, costumes, and a slit of light between two curtains. */

function walls(): string {
  const bricks = Array.from({ length: 130 }, (_, i) => {
    const [row, column] = [Math.floor(i / 13), i % 13];
    const lone = (i * 7919) % 5;
    return lone < 2 ? round(column * 132 - 40 + (row % 2) * 66, 96 + row * 50, 112, 36, 7, '#8A5FB4', {}) : '';
  });
  const boards = Array.from({ length: 20 }, (_, i) =>
    stroke([800 + (i - 9.5) * 118, 780, 800 + (i - 9.5) * 226, 1010], 4, '#B9794B', { rough: 0.6 }),
  );
  return [
    box(-10, -10, 1620, 1020, '#7C51A8', { rough: 0 }),
    ...bricks,
    dots([0, 60, 460, 560], 21, (u, v) => Math.max(0, 6.4 * (1 - u * 1.3 - v * 0.6)), '#6B4299'),
    dots([1140, 60, 460, 560], 21, (u, v) => Math.max(0, 6.4 * (u * 1.3 - v * 0.6 - 0.3)), '#6B4299'),
    box(-10, 776, 1620, 240, '#D89F67', { rough: 0 }),
    ...boards,
    ...rows(4, [330, 850, 430, 850, 1060, 880, 1180, 880, 640, 930, 780, 930]).map((line) => stroke(line, 4, '#B9794B', { rough: 0.5 })),
    stroke([-10, 779, 1610, 779], 5),
  ].join('');
}

const chandelier = (): string[] => [
  curve('M800 80v52M800 132C780 176 752 168 744 150M800 132C820 176 848 168 856 150M800 132v34', 5),
  ...rows(2, [744, 140, 800, 178, 856, 140]).map(
    ([x, y]) => disc(x, y, 34, '#FFF6DC', { opacity: 0.4 }) + disc(x, y, 13, '#FFE27A', { pen: 4 }),
  ),
];

/** The way on to the stage: light, the hall beyond it, and the curtain held open. */
function opening(night: boolean): string {
  const heads = rows(3, [650, 0, 0.5, 726, 1, 0.46, 800, 3, 0.5, 872, 2, 0.46, 950, 4, 0.5]);
  const hall = [
    box(560, 80, 480, 710, '#FFE9B4', { rough: 0 }),
    ...[0, 1].map((i) => shape(`M560 ${250 + i * 120}q240 74 480 0v44q-240 74-480 0z`, i ? '#F4B183' : '#F7C79A', { pen: 4.5 })),
    ...Array.from({ length: 9 }, (_, i) => disc(584 + i * 54, 300 + Math.sin((i / 8) * Math.PI) * 34, 15, '#B06A8C')),
    ...Array.from({ length: 8 }, (_, i) => disc(610 + i * 54, 420 + Math.sin(((i + 0.5) / 8) * Math.PI) * 34, 16, '#A35F86')),
    ...chandelier(),
    ...heads.map(([x, kind, scale]) => sitter(x, 704, kind, scale)),
    polygon([560, 690, 1040, 690, 1060, 790, 540, 790], '#E0A66A', { pen: 5 }),
    ...[620, 710, 890, 980].map((x) => shape(`M${x - 22} 700c-4-32 48-32 44 0z`, C.sun, { pen: 4.5 })),
  ];
  return [
    group(hall, { clip: 'gap' }),
    polygon([610, 790, 990, 790, 1180, 1010, 420, 1010], '#FFF3C4', { rough: 0, opacity: night ? 0.3 : 0.5 }),
    drape(528, 60, 190, 732, false),
    drape(1072, 60, 190, 732, true),
    box(470, 34, 660, 48, '#55508A', { pen: 5.5 }),
    ...Array.from({ length: 11 }, (_, i) => disc(500 + i * 60, 74, 10, C.sun, { pen: 4 })),
  ].join('');
}

/** The grid overhead: bars, ropes, sandbags, lamps turned off. */
function grid(): string {
  return [
    stroke([-10, 92, 470, 84], 9),
    stroke([1130, 84, 1610, 92], 9),
    ropes(404, 96),
    ropes(1200, 96),
    spotlight(150, 100, 10, C.coral),
    spotlight(1430, 100, -10, C.coral),
  ].join('');
}

function back(night: boolean): string {
  seedPen(137);
  return sheet(
    1600,
    1000,
    [
      walls(),
      opening(night),
      night ? beam(150, 180, 230, 800, 420, '#FFE27A', 0.13) + beam(1430, 180, 1360, 800, 420, '#FFE27A', 0.13) : '',
      makeUpTable(36, 566),
      callBoard(430, 330),
      costumeRail(1310, 800),
      grid(),
    ],
    '<clipPath id="gap"><rect x="560" y="82" width="480" height="708"/></clipPath>',
  );
}

function mid(): string {
  seedPen(139);
  return sheet(1600, 1000, [
    oval(1080, 846, 130, 14, '#8A4F3A', { opacity: 0.4 }),
    trunk(1076, 842),
    megaphone(1082, 700, 0.9, -16),
    oval(520, 852, 80, 12, '#8A4F3A', { opacity: 0.4 }),
    // A stool, and a glass of water on it.
    stroke([486, 850, 498, 742], 10),
    stroke([554, 850, 542, 742], 10),
    curve('M490 810h60', 7),
    round(472, 726, 96, 22, 10, C.coral, { pen: 5 }),
    polygon([506, 726, 534, 726, 538, 680, 502, 680], '#E9F4FF', { pen: 4.5 }),
  ]);
}

function front(): string {
  seedPen(149);
  return sheet(1600, 1000, [frond(-24, 1046, 0.96, false), frond(1626, 1046, 0.96, true)]);
}

export const backstage: Scene = {
  back,
  mid,
  front,
  night: {
    '#7C51A8': '#33205C',
    '#8A5FB4': '#402A70',
    '#6B4299': '#2A1950',
    '#D89F67': '#4A2F58',
    '#B9794B': '#5C3D68',
    '#8A4F3A': '#1B1A3A',
    '#FFE9B4': '#6B4FB0',
    '#F7C79A': '#58409C',
    '#F4B183': '#4A3590',
    '#B06A8C': '#3A2878',
    '#A35F86': '#332270',
    '#E0A66A': '#B57B5A',
    '#4A2F7C': '#22143F',
    '#3D2669': '#1D1038',
    '#553A8C': '#291A4A',
  },
};
