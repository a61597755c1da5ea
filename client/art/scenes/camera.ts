import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, ramp, round, rows, seedPen, shape, sheet, stroke } from '../ink.ts';
import { frond, snakePlant } from './plants.ts';
import { backdrop, caseFiles, onTripod, planChest, scales, softbox, umbrella } from './studio.ts';
import { farCloud, skyline } from './room.ts';
import type { Scene } from './scene.ts';

/** The camera inside: a sky-blue studio behind its great lens, pictures drying, case files, a paper backdrop. */

const [X, Y, R] = [800, 322, 172];

function walls(): string {
  const boards = Array.from({ length: 20 }, (_, i) =>
    stroke([800 + (i - 9.5) * 132, 780, 800 + (i - 9.5) * 250, 1010], 4, '#BACDF8', { rough: 0.6 }),
  );
  const panels = Array.from({ length: 14 }, (_, i) => round(12 + i * 118, 616, 96, 132, 8, '#9DB8F7', {}));
  return [
    box(-10, -10, 1620, 1020, '#CDDEFF', { rough: 0 }),
    dots([0, 60, 580, 540], 21, (u, v) => Math.max(0, 7 * (1 - u * 1.15 - v * 0.7)), '#ABC5FB'),
    dots([1020, 60, 580, 540], 21, (u, v) => Math.max(0, 7 * (u * 1.15 - v * 0.7 - 0.14)), '#ABC5FB'),
    box(-10, 590, 1620, 190, '#AFC5FA', { rough: 0 }),
    ...panels,
    box(-10, 572, 1620, 22, '#FFFFFF', { pen: 4.5, rough: 0.6 }),
    box(-10, 776, 1620, 240, '#DDE7FF', { rough: 0 }),
    ...boards,
    stroke([-10, 862, 1610, 862], 4, '#BACDF8', { rough: 0.6 }),
    stroke([-10, 948, 1610, 948], 4, '#BACDF8', { rough: 0.6 }),
    box(-10, 760, 1620, 18, '#FFFFFF', { rough: 0 }),
    stroke([-10, 779, 1610, 779], 4, '#7F9BE8'),
  ].join('');
}

/** Eight blades that leave an opening of `open` units. */
function iris(open: number): string {
  const at = (turn: number, reach: number) => [X + Math.cos(turn) * reach, Y + Math.sin(turn) * reach];
  const step = Math.PI / 4;
  return Array.from({ length: 8 }, (_, i) => {
    const turn = i * step + 0.2;
    const points = [...at(turn, open), ...at(turn + step, open), ...at(turn + step * 2.1, R + 30), ...at(turn + step * 0.9, R + 30)];
    return polygon(points, i % 2 ? '#5B74F0' : '#7B92FF', { pen: 4.5, rough: 0.5 });
  }).join('');
}

/** The lens of the building, from inside: a round window with its iris half open on the town. */
function lens(): string {
  const marks = Array.from({ length: 24 }, (_, i) => {
    const turn = (i / 24) * Math.PI * 2;
    const [from, to] = [R + 29, R + (i % 3 ? 37 : 43)];
    return `M${(X + Math.cos(turn) * from).toFixed(1)} ${(Y + Math.sin(turn) * from).toFixed(1)}L${(X + Math.cos(turn) * to).toFixed(1)} ${(Y + Math.sin(turn) * to).toFixed(1)}`;
  });
  const view = [
    disc(X, Y, R, 'url(#sky)'),
    disc(X + 46, Y + 8, 80, '#FFE2A6', { opacity: 0.8 }),
    disc(X + 46, Y + 8, 54, C.sun),
    farCloud(X - 112, Y - 54, 0.6),
    farCloud(X + 30, Y - 86, 0.44, 0.9),
    skyline(X - R, X + R, Y + R, { w: [34, 60], h: [110, 190], gap: [-4, 8] }, '#FFC7B4', '#FFE4D2'),
    skyline(X - R, X + R, Y + R, { w: [38, 64], h: [60, 120], gap: [-4, 14] }, '#FF9E8E', '#FFD9A8'),
    iris(128),
    polygon([X - 120, Y + R, X + 10, Y - R, X + 56, Y - R, X - 74, Y + R], '#fff', { rough: 0, opacity: 0.2 }),
  ];
  return [
    disc(X, Y, R + 36, 'none', { pen: 44 }),
    disc(X, Y, R + 36, 'none', { pen: 33, line: C.blue }),
    curve(marks.join(''), 4.5, '#fff'),
    group(view, { clip: 'lens' }),
    disc(X, Y, R + 6, 'none', { pen: 32 }),
    disc(X, Y, R + 6, 'none', { pen: 21, line: '#fff' }),
    curve(`M${X - 196} ${Y - 82}a212 212 0 0 1 92-106`, 7, '#fff', { opacity: 0.75 }),
  ].join('');
}

/** A print of `kind`: a hill, a bust, a bicycle wheel, a building; its peg at (0, 0). */
function print(kind: number, turn: number, x: number, y: number): string {
  const inside = [
    polygon([-30, 72, -8, 40, 6, 58, 16, 48, 30, 72], C.teal2, { pen: 3.5 }) + disc(14, 30, 8, C.sun, { pen: 3 }),
    shape('M-24 72c2-26 46-26 48 0z', C.violet, { pen: 3.5 }) + disc(0, 38, 13, '#E3A276', { pen: 3.5 }),
    disc(0, 46, 21, 'none', { pen: 4 }) + curve('M0 25v42M-21 46h42M-15 31l30 30M15 31l-30 30', 2.5),
    box(-16, 28, 32, 44, C.coral2, { pen: 3.5 }) + curve('M-8 40h4M4 40h4M-8 52h4M4 52h4', 5),
  ][kind]!;
  const fills = [C.sky, C.sun2, C.mint, C.lilac2];
  return group(
    [
      box(-40, 0, 80, 98, '#fff', { pen: 4.5, rough: 0.8 }),
      box(-31, 10, 62, 63, fills[kind]!, { pen: 3.5, rough: 0.5 }),
      inside,
      round(-6, -14, 12, 26, 4, C.wood, { pen: 3.5 }),
    ],
    { at: [x, y], turn },
  );
}

/** Pictures hung to dry from one wall to the other. */
function dryingLine(): string {
  const left = rows(4, [0, -5, 66, 149, 1, 4, 184, 161, 2, -3, 300, 166, 3, 5, 420, 163]);
  const right = rows(4, [1, 4, 1184, 163, 0, -6, 1306, 166, 2, 3, 1424, 160, 3, -4, 1540, 150]);
  return [
    curve('M-10 142C160 172 420 178 588 128', 4),
    curve('M1012 128C1180 178 1440 172 1610 142', 4),
    ...left.map(([kind, turn, x, y]) => print(kind, turn, x, y)),
    ...right.map(([kind, turn, x, y]) => print(kind, turn, x, y)),
  ].join('');
}

const cone = (points: number[]): string => polygon(points, '#5C74E6', { rough: 0, opacity: 0.34 });

function back(night: boolean): string {
  seedPen(53);
  const sky = ramp('sky', [
    [0, '#FFD0B8'],
    [0.55, '#FFE6CF'],
    [1, '#FFF3DF'],
  ]);
  const clip = `<clipPath id="lens"><circle cx="${X}" cy="${Y}" r="${R}"/></clipPath>`;
  const glows = night ? cone([96, 330, 150, 330, 520, 800, -40, 800]) + cone([1500, 330, 1560, 330, 1480, 900, 1060, 900]) : '';
  return sheet(
    1600,
    1000,
    [
      walls(),
      polygon([690, 780, 910, 780, 1010, 1000, 590, 1000], '#FFFFFD', { rough: 0, opacity: 0.5 }),
      backdrop(1132, 288, 386),
      lens(),
      caseFiles(28, 300),
      dryingLine(),
      glows,
    ],
    sky + clip,
  );
}

function mid(): string {
  seedPen(59);
  return sheet(1600, 1000, [
    oval(800, 806, 330, 14, '#7F9BE8', { opacity: 0.45 }),
    planChest(548, 636),
    scales(640, 636),
    umbrella(78, 300),
    softbox(1524, 330),
    onTripod(968, 500),
    snakePlant(512, 742, 0.86, C.sun),
  ]);
}

function front(): string {
  seedPen(67);
  return sheet(1600, 1000, [frond(-20, 1044, 0.98, false), frond(1624, 1044, 0.98, true)]);
}

export const camera: Scene = {
  back,
  mid,
  front,
  night: {
    '#CDDEFF': '#232E74',
    '#ABC5FB': '#30408F',
    '#AFC5FA': '#1D2561',
    '#9DB8F7': '#263273',
    '#DDE7FF': '#1B2156',
    '#BACDF8': '#2F3C85',
    '#7F9BE8': '#1B1A3A',
    '#FFD0B8': '#2A2472',
    '#FFE6CF': '#4A3A9A',
    '#FFF3DF': '#7C58B8',
    '#FFE2A6': '#5A4BB0',
    '#FFC7B4': '#3A327F',
    '#FFE4D2': '#FFD877',
    '#FF9E8E': '#2C2668',
    '#FFD9A8': '#FFC93C',
    '#7B92FF': '#4054C8',
    '#5B74F0': '#33449F',
    '#FFDC8A': '#C98F3C',
    '#FFE9B4': '#E0AC52',
    '#E8EFFF': '#A9B8F2',
    '#D3DFFF': '#7F92DE',
    '#FFFFFE': '#5A4BB0',
    '#FFFFFD': '#30408F',
  },
};
