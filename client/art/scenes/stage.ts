import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, round, rows, seedPen, shape, sheet, spline, stroke } from '../ink.ts';
import { cloud, cypress, tree } from '../map/nature.ts';
import { beam, drape, footlights, megaphone, sitter, spotlight, valance } from './theatre.ts';
import type { Scene } from './scene.ts';

/** The stage from the hall: a painted town, a lectern in the light, coral curtains, the heads of those who came. */

/** A piece of scenery: plywood cut to a silhouette, its brace seen behind. */
function flats(): string {
  const town = (x: number, list: readonly number[]) =>
    rows(2, list).map(([dx, h], i) =>
      [
        box(x + dx, 560 - h, 74, h + 80, i % 2 ? '#FF9E8E' : '#FFC7B4', { pen: 5 }),
        ...[0, 1, 2].map((k) =>
          curve(
            `M${x + dx + 18} ${560 - h + 28 + k * 36}h12M${x + dx + 44} ${560 - h + 28 + k * 36}h12`,
            11,
            k === i % 3 ? C.sun : '#FFF0DC',
          ),
        ),
      ].join(''),
    );
  return [...town(284, [0, 120, 70, 196, 140, 90, 206, 150]), ...town(1034, [0, 150, 70, 96, 140, 190, 206, 110])].join('');
}

function sun(): string {
  const rays = Array.from({ length: 20 }, (_, i) => {
    const [a, b] = [(i / 20) * Math.PI * 2, ((i + 0.5) / 20) * Math.PI * 2];
    const at = (turn: number) => `${(800 + Math.cos(turn) * 760).toFixed(0)} ${(436 + Math.sin(turn) * 760).toFixed(0)}`;
    return `M800 436L${at(a)}L${at(b)}Z`;
  });
  return [
    group([shape(rays.join(''), '#FFE3B0', { opacity: 0.75 })], { clip: 'set' }),
    disc(800, 436, 172, C.sun, { pen: 6 }),
    curve('M664 396a150 150 0 0 1 96-98', 9, '#fff', { opacity: 0.7 }),
  ].join('');
}

/** The painted cloth and the cut-out hills in front. */
function set(): string {
  const hill = (points: number[], fill: string) => shape(`${spline(points)}V660H180Z`, fill, { pen: 5.5 });
  return [
    box(200, 40, 1200, 620, '#FFD0B8', { rough: 0 }),
    sun(),
    dots([220, 60, 1160, 240], 22, (_, v) => Math.max(0, 5.6 * (1 - v * 1.3)), '#FFB79C'),
    group([cloud(0, 0, 0.9)], { at: [430, 286] }),
    group([cloud(0, 0, 0.7)], { at: [1180, 250] }),
    stroke([430, 40, 430, 250], 3.5),
    stroke([1176, 40, 1176, 224], 3.5),
    flats(),
    hill([180, 560, 380, 500, 620, 560, 860, 508, 1100, 562, 1420, 500], '#8FD6C2'),
    tree(1120, 566, 0.9, C.teal),
    cypress(450, 560, 0.8),
    hill([180, 610, 460, 566, 760, 612, 1060, 570, 1420, 604], '#B6E6D6'),
    megaphone(800, 424, 2, -10, C.coral),
    tree(560, 606, 0.7, C.teal2),
    cypress(1010, 604, 0.66),
  ].join('');
}

function floor(): string {
  const boards = Array.from({ length: 19 }, (_, i) =>
    stroke([800 + (i - 9) * 92, 640, 800 + (i - 9) * 158, 830], 4, '#B9794A', { rough: 0.5 }),
  );
  return [
    polygon([140, 636, 1460, 636, 1640, 830, -40, 830], '#E0A66A', { pen: 5.5 }),
    ...boards,
    box(-10, 826, 1620, 190, '#5B2E7E', { pen: 6 }),
    ...Array.from({ length: 9 }, (_, i) => round(28 + i * 178, 852, 136, 70, 10, '#6E3D94', { pen: 4.5 })),
  ].join('');
}

/** The arch and its bulbs. */
function arch(): string {
  const opening = 'M190 840V150Q190 40 320 40H1280Q1410 40 1410 150V840';
  const bulbs = [
    ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [
      [152, 190 + i * 78],
      [1448, 190 + i * 78],
    ]),
    ...Array.from({ length: 13 }, (_, i) => [236 + i * 94, 20]),
  ];
  return [
    shape(`M-20-20H1620V860H1410V150Q1410 40 1280 40H320Q190 40 190 150V860H-20Z`, '#7A3F9C'),
    curve(opening, 90, C.ink, { cap: 'butt' }),
    curve(opening, 78, C.coral, { cap: 'butt' }),
    ...bulbs.map(([x, y], i) => disc(x!, y!, 12, i % 2 ? '#fff' : '#FFE27A', { pen: 4.5 })),
    curve(opening, 5, C.ink, { cap: 'butt' }),
    ...[0, 1, 2].flatMap((row) => [20, 1580].map((x) => oval(x, 250 + row * 190, 58, 70, '#8F52B0', { pen: 4.5 }))),
  ].join('');
}

function back(night: boolean): string {
  seedPen(113);
  const glow = night ? 0.3 : 0.34;
  return sheet(
    1600,
    1000,
    [
      box(-10, -10, 1620, 1020, '#4B2A7A', { rough: 0 }),
      set(),
      floor(),
      beam(500, 130, 660, 742, 300, '#FFF3C4', glow),
      beam(1100, 130, 940, 742, 300, '#FFF3C4', glow),
      arch(),
      valance(196, 1208, 118, 7),
      spotlight(500, 92, -14, C.sun),
      spotlight(1100, 92, 14, C.sun),
    ],
    '<clipPath id="set"><rect x="200" y="40" width="1200" height="620"/></clipPath>',
  );
}

/** Where one speaks: a lectern, a glass of water, a microphone; (x, y) is the middle of its foot. */
const lectern = (x: number, y: number): string =>
  group(
    [
      oval(0, 2, 130, 16, '#1B1A3A', { opacity: 0.25 }),
      polygon([-70, 0, -54, -178, 54, -178, 70, 0], C.blue, { pen: 6 }),
      polygon([-108, -176, 108, -176, 92, -222, -92, -222], '#fff', { pen: 6 }),
      megaphone(2, -96, 0.62, -12),
      polygon([-50, -186, 30, -186, 24, -214, -48, -214], C.sun2, { pen: 4.5 }),
      curve('M-36-194h50M-36-204h40', 3.5),
      curve('M-60-206C-64-246-48-262-30-266', 6),
      oval(-22, -268, 17, 11, C.ink),
      polygon([66, -190, 90, -190, 92, -232, 64, -232], '#E9F4FF', { pen: 4.5, opacity: 0.95 }),
      box(-84, -10, 168, 20, '#fff', { pen: 5.5 }),
    ],
    { at: [x, y] },
  );

function mid(): string {
  seedPen(127);
  return sheet(1600, 1000, [lectern(800, 806), footlights(826, [560, 680, 920, 1040])]);
}

function front(): string {
  seedPen(131);
  const heads = rows(3, [70, 0, 1, 300, 3, 0.92, 520, 1, 1, 740, 2, 0.94, 960, 4, 1, 1180, 0, 0.92, 1370, 1, 0.96, 1560, 2, 1]);
  return sheet(1600, 1000, [
    drape(-30, -20, 216, 1040, false),
    drape(1630, -20, 216, 1040, true),
    ...heads.map(([x, kind, scale], i) => sitter(x, 1026 + (i % 2) * 22, kind, scale)),
  ]);
}

export const stage: Scene = {
  back,
  mid,
  front,
  night: {
    '#4B2A7A': '#22103F',
    '#7A3F9C': '#2B1650',
    '#8F52B0': '#3A2068',
    '#FFD0B8': '#5A3A94',
    '#FFE3B0': '#7C55B0',
    '#FFB79C': '#6B479F',
    '#FFC7B4': '#6A4FA8',
    '#FF9E8E': '#573D95',
    '#FFF0DC': '#8E7BD0',
    '#8FD6C2': '#3F6FA0',
    '#B6E6D6': '#4F86B0',
    '#E0A66A': '#8A5A70',
    '#B9794A': '#5E3A5C',
    '#5B2E7E': '#22103F',
    '#6E3D94': '#32195A',
    '#4A2F7C': '#22143F',
    '#3D2669': '#1D1038',
    '#553A8C': '#291A4A',
  },
};
